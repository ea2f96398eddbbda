using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Reservations;

/// <summary>Stock and reservations without a database.</summary>
internal static class ReservedStocks
{
    public static readonly StockPlace Blue = new("1000", "", "BLUE");
    public static readonly SourceRef Mine = DocumentKey.SalesOrder("SO-1").Line(10000);
    public static readonly SourceRef Theirs = DocumentKey.SalesOrder("SO-2").Line(10000);
    public static readonly SourceRef Third = DocumentKey.SalesOrder("SO-3").Line(10000);
    public static readonly SourceRef Purchase = DocumentKey.PurchaseOrder("PO-1").Line(10000);
    public static readonly ReservationStamp Stamp = new("sales", DateTimeOffset.UnixEpoch);

    public static OpenEntry Entry(long entryNo, decimal remaining, string lot = "", string serial = "") =>
        new(entryNo, Blue, new(serial, lot), remaining);

    public static SoughtStock Any => SoughtStock.Any(Blue);

    public static SoughtStock Lot(string lotNo) => new(Blue, new("", lotNo));

    public static SoughtStock Serial(string serialNo) => new(Blue, new(serialNo, ""));

    /// <summary>A stored reservation of stock.</summary>
    public static Reservation Kept(long no, SourceRef demand, long entryNo, decimal quantity, string lot = "", string serial = "") =>
        Row(no, demand, quantity, lot, serial, r => r.ItemLedgerEntryNo = entryNo);

    /// <summary>A stored reservation of what the purchase order will bring in.</summary>
    public static Reservation Expected(long no, SourceRef demand, decimal quantity, string lot = "") =>
        Row(no, demand, quantity, lot, "", r =>
            (r.SupplySourceType, r.SupplySourceSubtype, r.SupplySourceId, r.SupplySourceRefNo) = (
                Purchase.SourceType, Purchase.SourceSubtype, Purchase.SourceId, Purchase.SourceRefNo));

    /// <summary>The rows as they are stored after the changes were written; new ones get numbers from 1000.</summary>
    public static IReadOnlyList<Reservation> After(this ReservationChanges changes, IEnumerable<Reservation> before)
    {
        var gone = changes.Deletes.Concat(changes.Updates).Select(r => r.EntryNo).ToHashSet();
        var next = Math.Max(1000, before.Select(r => r.EntryNo).DefaultIfEmpty().Max() + 1);
        foreach (var row in changes.Inserts)
            row.EntryNo = next++;
        return [.. before.Where(r => !gone.Contains(r.EntryNo)), .. changes.Updates, .. changes.Inserts];
    }

    /// <summary>Document, what supplies it, the number it is kept by, and the quantity: <c>SO-1 1 L1 5</c>.</summary>
    public static IEnumerable<string> Shown(this IEnumerable<Reservation> rows) => rows
        .Select(r =>
            $"{r.DemandSourceId} {(r.ItemLedgerEntryNo == 0 ? r.SupplySourceId : r.ItemLedgerEntryNo)} "
                + $"{r.SerialNo}{r.LotNo} {Rounding.QuantityText(r.QuantityBase)}")
        .Select(row => row.Replace("  ", " ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static Reservation Row(long no, SourceRef demand, decimal quantity, string lot, string serial, Action<Reservation> supply)
    {
        var row = new Reservation
        {
            EntryNo = no,
            ItemNo = Blue.ItemNo,
            LocationCode = Blue.LocationCode,
            DemandSourceType = demand.SourceType,
            DemandSourceSubtype = demand.SourceSubtype,
            DemandSourceId = demand.SourceId,
            DemandSourceRefNo = demand.SourceRefNo,
            SerialNo = serial,
            LotNo = lot,
            QuantityBase = quantity,
            CreatedBy = "first",
        };
        supply(row);
        return row;
    }
}
