using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Reads stock and what is kept of it, each in one query by an index that holds nothing closed.</summary>
internal static class ReservedStockReader
{
    /// <summary>All open inbound entries of a place with everything that is reserved there.</summary>
    public static async Task<ReservedStock> ReadAsync(ItemTrackingDb db, StockPlace place, CancellationToken cancellationToken = default)
    {
        var open = await db.OpenStock(place, TrackingNumbers.None)
            .OrderBy(e => e.PostingDate).ThenBy(e => e.EntryNo)
            .Select(e => new { e.EntryNo, e.SerialNo, e.LotNo, e.RemainingQuantity })
            .ToListAsync(cancellationToken);
        var kept = await db.Set<Reservation>().AsNoTracking().At(place).ToListAsync(cancellationToken);
        return new(open.Select(e => new OpenEntry(e.EntryNo, place, new TrackingNumbers(e.SerialNo, e.LotNo), e.RemainingQuantity)), kept);
    }

    /// <summary>The reservations of a place.</summary>
    public static IQueryable<Reservation> At(this IQueryable<Reservation> rows, StockPlace place) =>
        rows.Where(r => r.ItemNo == place.ItemNo && r.VariantCode == place.VariantCode && r.LocationCode == place.LocationCode);

    /// <summary>What is kept for a document line.</summary>
    public static IQueryable<Reservation> For(this IQueryable<Reservation> rows, SourceRef demand) =>
        rows.For(demand.Key).Where(r => r.DemandSourceRefNo == demand.SourceRefNo);

    /// <summary>What is kept for all lines of a source.</summary>
    public static IQueryable<Reservation> For(this IQueryable<Reservation> rows, SourceKey demand) => rows.Where(r =>
        r.DemandSourceType == demand.SourceType && r.DemandSourceSubtype == demand.SourceSubtype && r.DemandSourceId == demand.SourceId
        && r.DemandSourceBatchName == demand.SourceBatchName);

    /// <summary>What a document line is to supply.</summary>
    public static IQueryable<Reservation> From(this IQueryable<Reservation> rows, SourceRef supply) =>
        rows.From(supply.Key).Where(r => r.SupplySourceRefNo == supply.SourceRefNo);

    /// <summary>What all lines of a source are to supply; nothing in a journal is expected by anybody.</summary>
    public static IQueryable<Reservation> From(this IQueryable<Reservation> rows, SourceKey supply) => rows.Where(r =>
        r.SupplySourceType == supply.SourceType && r.SupplySourceSubtype == supply.SourceSubtype && r.SupplySourceId == supply.SourceId);
}
