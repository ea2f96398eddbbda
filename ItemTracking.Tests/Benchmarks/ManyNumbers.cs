using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>Thousands of rows put into a database at once, for the Given of a benchmark.</summary>
internal static class ManyNumbers
{
    private const int Portion = 50_000;

    /// <summary>Tracking of the first line of a document at BLUE: everything to handle and to invoice.</summary>
    public static Task TrackManyAsync(
        this TestDatabase database, DocumentKey key, string itemNo, IEnumerable<(string Serial, string Lot, decimal Quantity)> numbers) =>
        database.TrackManyAsync(key.Line(10000), DocumentKind.Of(key).SignFactor, itemNo, numbers);

    /// <summary>Tracking of any line at BLUE: everything to handle and to invoice.</summary>
    public static Task TrackManyAsync(
        this TestDatabase database, SourceRef line, int sign, string itemNo,
        IEnumerable<(string Serial, string Lot, decimal Quantity)> numbers) =>
        database.InsertManyAsync(numbers.Select((n, i) => new TrackingSpecification
        {
            SourceType = line.SourceType,
            SourceSubtype = line.SourceSubtype,
            SourceId = line.SourceId,
            SourceBatchName = line.SourceBatchName,
            SourceRefNo = line.SourceRefNo,
            SerialNo = n.Serial,
            LotNo = n.Lot,
            LineNo = i + 1,
            ItemNo = itemNo,
            LocationCode = "BLUE",
            QuantityBase = sign * n.Quantity,
            QtyToHandleBase = sign * n.Quantity,
            QtyToInvoiceBase = sign * n.Quantity,
        }));

    public static async Task InsertManyAsync<T>(this TestDatabase database, IEnumerable<T> rows)
        where T : class
    {
        foreach (var portion in rows.Chunk(Portion))
        {
            await database.Transaction.RunAsync("rows", async db =>
            {
                await db.InsertAsync(portion);
                return Outcome<Done>.Of(Done.Instance);
            });
        }
    }
}
