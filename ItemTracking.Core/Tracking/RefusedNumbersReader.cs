using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// Stored numbers of document lines that posting would refuse: a serial number to come in that lies in stock, a number whose card is
/// blocked (C-40, C-43, PST-16, PST-26). Looks at rows that are not handled yet, each by keys; never at the history of an item.
/// </summary>
internal static class RefusedNumbersReader
{
    /// <summary>Those of some tracking rows, by document and line; one query.</summary>
    public static async Task<Dictionary<(string SourceId, int LineNo), RefusedNumbers>> ReadAsync(
        ItemTrackingDb db, IQueryable<TrackingSpecification> rows) =>
        (await Rows(db, rows).ToListAsync())
            .GroupBy(r => (r.DocumentNo, r.LineNo))
            .ToDictionary(line => line.Key, line => new RefusedNumbers(line.Count(), line.MinBy(r => r.Place)!.Objection.Word));

    /// <summary>One for each pair of numbers that is refused; to be asked of the database.</summary>
    public static IQueryable<RefusedRow> Rows(ItemTrackingDb db, IQueryable<TrackingSpecification> rows)
    {
        var (entries, codes) = (db.Set<ItemLedgerEntry>(), db.Set<ItemTrackingCode>().Where(c => c.SNSpecificTracking));
        return rows.Where(t => t.QuantityBase != t.QuantityHandledBase)
            .Select(t => new RefusedRow
            {
                DocumentNo = t.SourceId,
                LineNo = t.SourceRefNo,
                Place = t.LineNo,
                InStockAt = t.SerialNo != "" && t.QuantityBase > t.QuantityHandledBase
                    ? entries
                        .Where(e => e.ItemNo == t.ItemNo && e.VariantCode == t.VariantCode && e.SerialNo == t.SerialNo
                            && e.RemainingQuantity > 0
                            && db.Set<Item>().Any(i => i.No == e.ItemNo && codes.Any(c => c.Code == i.ItemTrackingCode)))
                        .OrderBy(e => e.EntryNo).Select(e => e.LocationCode).FirstOrDefault()
                    : null,
                IsBlocked =
                    (t.SerialNo != "" && db.Set<SerialNoInformation>().Any(i =>
                        i.ItemNo == t.ItemNo && i.VariantCode == t.VariantCode && i.SerialNo == t.SerialNo && i.Blocked))
                    || (t.LotNo != "" && db.Set<LotNoInformation>().Any(i =>
                        i.ItemNo == t.ItemNo && i.VariantCode == t.VariantCode && i.LotNo == t.LotNo && i.Blocked)),
            })
            .Where(r => r.InStockAt != null || r.IsBlocked);
    }

    internal sealed class RefusedRow
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        /// <summary>Place of the row on its page.</summary>
        public required int Place { get; init; }

        public required string? InStockAt { get; init; }

        public required bool IsBlocked { get; init; }

        public NumberObjection Objection =>
            InStockAt is { } location ? new(NumberObstacle.InStock, location) : new(NumberObstacle.Blocked, "");
    }
}
