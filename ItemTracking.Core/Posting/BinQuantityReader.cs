using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads what lies in bins that a document takes from.</summary>
internal static class BinQuantityReader
{
    /// <summary>
    /// What the bins hold of the items of the document's lines, by number; nothing is asked for a document that takes from no bin.
    /// </summary>
    public static async Task<IReadOnlyList<BinQuantity>> ReadAsync(
        ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken) =>
        request.Handles && request.Lines.Any(l => l.BinCode.Length > 0 && l.Line.QtyToHandleBase * request.Kind.SignFactor < 0)
            ? await Contents(db, request.Key).ToListAsync(cancellationToken)
            : [];

    /// <summary>Entries of the items in the bins, found by index and summed in the database.</summary>
    internal static IQueryable<BinQuantity> Contents(ItemTrackingDb db, DocumentKey key) => db.Set<DocumentLine>().AsNoTracking().At(key)
        .Where(l => l.BinCode != "" && l.QtyToHandleBase != 0)
        .Select(l => new { l.ItemNo, l.VariantCode, l.LocationCode, l.BinCode }).Distinct()
        .Join(
            db.Set<WarehouseEntry>().AsNoTracking(),
            l => new { l.ItemNo, l.VariantCode, l.LocationCode, l.BinCode },
            e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.BinCode },
            (l, e) => e)
        .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LocationCode, e.BinCode, e.SerialNo, e.LotNo })
        .Where(g => g.Sum(e => e.QtyBase) != 0)
        .Select(g => new BinQuantity(
            new(new(g.Key.ItemNo, g.Key.VariantCode, g.Key.LocationCode), g.Key.BinCode), new(g.Key.SerialNo, g.Key.LotNo),
            g.Sum(e => e.QtyBase)));
}
