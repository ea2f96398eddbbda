using System.Diagnostics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P3b: undo of a shipment and of a receipt of 10,000 serial numbers, beside that receipt in the same run. The ratios must hold; the times
/// are told.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class UndoBenchmarks(ITestOutputHelper output)
{
    private const int Numbers = 10_000;
    private const double MostOfReceipt = 3;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task P3b_undo_of_a_shipment_and_of_a_receipt()
    {
        await TimesAsync(1_000);
        var (receipt, shipment, undone) = await TimesAsync(Numbers);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var again = await TimesAsync(Numbers);
            (receipt, shipment, undone) = (Least(receipt, again.Receipt), Least(shipment, again.Shipment), Least(undone, again.Undone));
        }

        output.WriteLine("| P3b | purchase receipt ms | undo shipment ms | undo receipt ms | each / purchase receipt |");
        output.WriteLine("|---|---|---|---|---|");
        output.WriteLine(
            $"| {Numbers:N0} | {receipt.TotalMilliseconds:N0} | {shipment.TotalMilliseconds:N0} | {undone.TotalMilliseconds:N0} "
                + $"| {shipment / receipt:N2}, {undone / receipt:N2} |");
        Assert.All(new[] { shipment, undone }, time => Assert.InRange(time, TimeSpan.Zero, Most));
        Assert.All(new[] { shipment, undone }, time => Assert.InRange(time / receipt, 0, MostOfReceipt));
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<(TimeSpan Receipt, TimeSpan Shipment, TimeSpan Undone)> TimesAsync(int numbers)
    {
        using var company = await PurchaseCompany.CreateAsync();
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var undo = new UndoPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        await PostAsync(await GivenAsync(DocumentKind.PurchaseOrder, "S"));
        var order = await GivenAsync(DocumentKind.PurchaseOrder, "K");
        var (received, receipt) = await TimeAsync(() => PostAsync(order));
        var shipped = await PostAsync(await GivenAsync(DocumentKind.SalesOrder, "S"));
        var (_, shipment) = await TimeAsync(() => UndoAsync(UndoKind.Shipment, shipped));
        var (_, undone) = await TimeAsync(() => UndoAsync(UndoKind.Receipt, received));
        return (receipt, shipment, undone);

        async Task<string> PostAsync(DocumentKey key) => Taken(
            await poster.PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), ActorOf(DocumentKind.Of(key)))).HandlingDocumentNo;

        async Task<string> UndoAsync(UndoKind kind, string no)
        {
            var done = Taken(await undo.UndoAsync(kind.Type, no, [], Guid.NewGuid(), Actors.InventoryManager));
            Assert.Equal(numbers, done.EntryCount);
            return done.HandlingDocumentNo;
        }

        async Task<DocumentKey> GivenAsync(DocumentKind kind, string prefix)
        {
            var order = await company.DocumentAsync(kind, (SerialItem, numbers));
            await company.Database.TrackManyAsync(order.Key, SerialItem, Serials(prefix, numbers));
            return order.Key;
        }
    }

    private static async Task<(string No, TimeSpan Time)> TimeAsync(Func<Task<string>> work)
    {
        var watch = Stopwatch.StartNew();
        return (await work(), watch.Elapsed);
    }
}
