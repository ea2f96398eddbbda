using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>Which numbers on open lines keep an item from a step that their quantities do not fit (C-29).</summary>
internal sealed class TrackingUsageReader : IUsage
{
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key)
    {
        if (table != SetupTables.RoundingPrecision)
            return null;
        var (itemNo, precision) = SetupTables.PrecisionOf(key);
        var rows = await db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == itemNo && t.QuantityInvoicedBase != t.QuantityBase)
            .Select(t => new { t.SourceId, t.QuantityBase, t.QtyToHandleBase, t.QtyToInvoiceBase, t.QuantityHandledBase })
            .Distinct().ToListAsync();
        var unfit = rows.Find(row => new[] { row.QuantityBase, row.QtyToHandleBase, row.QtyToInvoiceBase, row.QuantityHandledBase }
            .Any(quantity => Rounding.IsFinerThan(quantity, precision)));
        return unfit is null
            ? null
            : new Refusal(
                RefusalCode.SET_5,
                $"You cannot change {SetupTables.RoundingPrecision} to {Rounding.QuantityText(precision)} because of quantities that do "
                    + $"not fit in the item tracking of document {unfit.SourceId}.",
                SetupTables.RoundingPrecision);
    }
}
