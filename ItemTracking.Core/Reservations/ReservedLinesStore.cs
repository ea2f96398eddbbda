using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Shows documents what is reserved for and from their lines, and gives it up with them.</summary>
public sealed class ReservedLinesStore : IReservedLinesStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<SourceRef, decimal>> TotalsAsync(ItemTrackingDb db, DocumentKey key)
    {
        var kept = await For(db, key)
            .GroupBy(r => r.DemandSourceRefNo)
            .Select(g => new { LineNo = g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            .ToListAsync();
        var expected = await From(db, key)
            .GroupBy(r => r.SupplySourceRefNo)
            .Select(g => new { LineNo = g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            .ToListAsync();
        return kept.Concat(expected).ToDictionary(r => key.Line(r.LineNo), r => r.Quantity);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(ItemTrackingDb db, DocumentKey key, int? lineNo)
    {
        await For(db, key).Where(r => lineNo == null || r.DemandSourceRefNo == lineNo).ExecuteDeleteAsync();
        await From(db, key).Where(r => lineNo == null || r.SupplySourceRefNo == lineNo).ExecuteDeleteAsync();
    }

    private static IQueryable<Reservation> For(ItemTrackingDb db, DocumentKey key)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<Reservation>().Where(r => r.DemandSourceType == key.SourceType && r.DemandSourceSubtype == subtype
            && r.DemandSourceId == key.No && r.DemandSourceBatchName == "");
    }

    private static IQueryable<Reservation> From(ItemTrackingDb db, DocumentKey key)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<Reservation>()
            .Where(r => r.SupplySourceType == key.SourceType && r.SupplySourceSubtype == subtype && r.SupplySourceId == key.No);
    }
}
