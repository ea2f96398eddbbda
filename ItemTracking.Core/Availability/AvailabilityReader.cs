using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Collects what is there and who asks for it: open entries, open tracking and reservations of one item, variant and location, each in one query by an index
/// that holds nothing closed, so that the cost does not grow with the history (P4).
/// </summary>
public sealed class AvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Everything that the pages of one document line need (AVL-2, AVL-3). The read locks nothing: posting is the hard stop (AVL-22).</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Document line; its own stored numbers are told apart from those of others.</param>
    /// <param name="now">Moment of collection.</param>
    internal static async Task<AvailabilitySnapshot> CollectAsync(ItemTrackingDb db, SourceLine source, DateTimeOffset now) =>
        AvailabilitySnapshot.Of(await StockAsync(db, source), await RequestsAsync(db, source), await ReservedAsync(db, source), await BlockedAsync(db, source), now)
            .With(await BinContentReader.ReadAsync(db, source));

    /// <summary>Who asks for a number: every open document line that counts as requested, and those with Qty. to Handle 0 beside them (SEL-4).</summary>
    /// <param name="source">Document line whose item, variant and location are meant.</param>
    /// <param name="numbers">Numbers; a blank one is not looked at.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<NumberRequest>>> RequestsAsync(SourceLine source, TrackingNumbers numbers, Actor actor)
    {
        if (actor.Deny(source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var rows = await Demand(db, source)
            .Where(t => (numbers.SerialNo == "" || t.SerialNo == numbers.SerialNo) && (numbers.LotNo == "" || t.LotNo == numbers.LotNo))
            .OrderBy(t => t.SourceType).ThenBy(t => t.SourceSubtype).ThenBy(t => t.SourceId).ThenBy(t => t.SourceRefNo).ThenBy(t => t.LineNo)
            .Select(t => new NumberRequest(
                new(t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo),
                t.LocationCode,
                new(t.SerialNo, t.LotNo),
                t.QuantityHandledBase - t.QuantityBase,
                t.QtyToHandleBase != 0,
                t.CreatedBy))
            .ToListAsync();
        return Outcome<IReadOnlyList<NumberRequest>>.Of(rows);
    }

    private static Task<List<OpenStock>> StockAsync(ItemTrackingDb db, SourceLine source) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == source.ItemNo && e.Positive && e.VariantCode == source.VariantCode && e.LocationCode == source.LocationCode
                && e.RemainingQuantity != 0 && (e.SerialNo != "" || e.LotNo != ""))
            .Select(e => new OpenStock(new(e.SerialNo, e.LotNo), e.EntryNo, e.RemainingQuantity, e.ExpirationDate, e.WarrantyDate))
            .ToListAsync();

    private static Task<List<OpenRequest>> RequestsAsync(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return Demand(db, source)
            .Select(t => new OpenRequest(
                new(t.SerialNo, t.LotNo),
                t.QuantityBase - t.QuantityHandledBase,
                t.QtyToHandleBase != 0,
                t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                    && t.SourceBatchName == own.SourceBatchName && t.SourceRefNo == own.SourceRefNo))
            .ToListAsync();
    }

    private static Task<List<ReservedEntry>> ReservedAsync(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return db.Set<Reservation>().AsNoTracking().At(new StockPlace(source.ItemNo, source.VariantCode, source.LocationCode))
            .Where(r => r.ItemLedgerEntryNo != 0)
            .Select(r => new ReservedEntry(
                r.ItemLedgerEntryNo,
                r.QuantityBase,
                r.SerialNo != "" || r.LotNo != "",
                r.DemandSourceType == own.SourceType && r.DemandSourceSubtype == own.SourceSubtype && r.DemandSourceId == own.SourceId
                    && r.DemandSourceBatchName == own.SourceBatchName && r.DemandSourceRefNo == own.SourceRefNo))
            .ToListAsync();
    }

    private static IQueryable<TrackingSpecification> Demand(ItemTrackingDb db, SourceLine source) =>
        db.Set<TrackingSpecification>().AsNoTracking().Where(t =>
            t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode && t.QuantityBase < t.QuantityHandledBase);

    private static async Task<IReadOnlyCollection<BlockedNumber>> BlockedAsync(ItemTrackingDb db, SourceLine source)
    {
        var serials = await db.Set<SerialNoInformation>().AsNoTracking()
            .Where(i => i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode && i.Blocked)
            .Select(i => new BlockedNumber(new(i.SerialNo, ""), i.BlockedReason)).ToListAsync();
        var lots = await db.Set<LotNoInformation>().AsNoTracking()
            .Where(i => i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode && i.Blocked)
            .Select(i => new BlockedNumber(new("", i.LotNo), i.BlockedReason)).ToListAsync();
        return [.. serials, .. lots];
    }
}

/// <summary>A document line that asks for a number (SEL-4).</summary>
/// <param name="Source">Document line.</param>
/// <param name="LocationCode">Where the goods are to leave.</param>
/// <param name="Numbers">Numbers.</param>
/// <param name="QuantityBase">Not handled yet; base units, positive.</param>
/// <param name="IsCounted">False while its Qty. to Handle is 0: then it is not requested (AVL-8).</param>
/// <param name="CreatedBy">User who chose the number.</param>
public sealed record NumberRequest(SourceRef Source, string LocationCode, TrackingNumbers Numbers, decimal QuantityBase, bool IsCounted, string CreatedBy);
