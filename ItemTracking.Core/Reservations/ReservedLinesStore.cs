using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Shows documents what is reserved for and from their lines, and gives it up with them.</summary>
public sealed class ReservedLinesStore : IReservedLinesStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<SourceRef, decimal>> TotalsAsync(ItemTrackingDb db, SourceKey key)
    {
        var kept = await db.Set<Reservation>().For(key)
            .GroupBy(r => r.DemandSourceRefNo)
            .Select(g => new { LineNo = g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            .ToListAsync();
        var expected = await db.Set<Reservation>().From(key)
            .GroupBy(r => r.SupplySourceRefNo)
            .Select(g => new { LineNo = g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            .ToListAsync();
        return kept.Concat(expected).ToDictionary(r => key.Line(r.LineNo), r => r.Quantity);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(ItemTrackingDb db, SourceKey key, int? lineNo)
    {
        await db.Set<Reservation>().For(key).Where(r => lineNo == null || r.DemandSourceRefNo == lineNo).ExecuteDeleteAsync();
        await db.Set<Reservation>().From(key).Where(r => lineNo == null || r.SupplySourceRefNo == lineNo).ExecuteDeleteAsync();
    }
}
