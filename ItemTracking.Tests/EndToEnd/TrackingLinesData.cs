using ItemTracking.Core.Documents;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Purchase lines to be tracked, each with an item, a code and series of its own, so that tests do not meet.</summary>
internal static class TrackingLinesData
{
    private static int last;

    /// <summary>A purchase order with one line; returns the address of its tracking page.</summary>
    public static async Task<string> OrderAsync(
        TestDatabase database, decimal quantity, bool serial = true, bool lot = true, Action<ItemTrackingCode>? code = null)
    {
        var id = $"{Interlocked.Increment(ref last):000}";
        var tracking = new ItemTrackingCode
        {
            Code = $"CODE{id}",
            Description = "For a test",
            SNSpecificTracking = serial,
            LotSpecificTracking = lot,
            Version = 1
        };
        code?.Invoke(tracking);
        await database.AddAsync(
        [
            tracking,
            Series($"SN{id}"), Line($"SN{id}", $"SN{id}-00001"),
            Series($"LOT{id}"), Line($"LOT{id}", $"LOT{id}-001"),
            new Item
            {
                No = $"ITEM{id}",
                Description = "Tokyo Guest Chair, blue",
                BaseUnitOfMeasure = "PCS",
                ItemTrackingCode = tracking.Code,
                SerialNos = $"SN{id}",
                LotNos = $"LOT{id}",
                Version = 1
            },
            Header($"PO{id}"),
            OrderLine($"PO{id}", $"ITEM{id}", quantity),
        ]);
        return Address($"PO{id}");
    }

    private static string Address(string no) => $"/purchase-orders/{no}/lines/10000/tracking";

    private static NoSeries Series(string code) => new() { Code = code, ManualNos = true, Version = 1 };

    private static NoSeriesLine Line(string code, string from) =>
        new() { SeriesCode = code, LineNo = 10000, StartingNo = from, Version = 1 };

    private static DocumentHeader Header(string no) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        DocumentType = DocumentType.Order,
        No = no,
        PartyNo = "V1",
        PartyName = "Nordic Seating",
        Status = DocumentStatus.Open,
        LocationCode = "BLUE",
        DocumentDate = new(2026, 11, 22),
        PostingDate = new(2026, 11, 22),
        Version = 1,
    };

    private static DocumentLine OrderLine(string no, string item, decimal quantity) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        DocumentType = DocumentType.Order,
        DocumentNo = no,
        LineNo = 10000,
        ItemNo = item,
        Description = "Tokyo Guest Chair, blue",
        LocationCode = "BLUE",
        UnitOfMeasureCode = "PCS",
        Quantity = quantity,
        QuantityBase = quantity,
        QtyToHandle = quantity,
        QtyToHandleBase = quantity,
        QtyToInvoice = quantity,
        QtyToInvoiceBase = quantity,
        Version = 1,
    };
}
