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
/// Collects what is there and who asks for it: open entries, open tracking and reservations of one item, variant and location, each in one
/// query by an index that holds nothing closed, so that the cost does not grow with the history (P4).
/// </summary>
public sealed partial class AvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// Everything that the pages of one document line need (AVL-2, AVL-3). The read locks nothing: posting is the hard stop (AVL-22).
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Document line; its own stored numbers are told apart from those of others.</param>
    /// <param name="now">Moment of collection.</param>
    internal static async Task<AvailabilitySnapshot> CollectAsync(ItemTrackingDb db, SourceLine source, DateTimeOffset now) =>
        (await CollectAsync(db, source, TrackingNumbers.None, now)).With(await BinContentReader.ReadAsync(db, source));

    /// <summary>
    /// The figures of one number as they are now: of the pair, of a lot with all its serial numbers, or of a serial number in whatever lot
    /// (AVL-14). Reads the rows of that number alone, so that it costs the same among 10,000 numbers as among three (P4). The bin of the
    /// line is not looked into.
    /// </summary>
    /// <param name="source">Document line; its own stored numbers are told apart from those of others.</param>
    /// <param name="numbers">Number; a blank serial or lot number is not looked at.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<NumberFigures>> FiguresAsync(SourceLine source, TrackingNumbers numbers, Actor actor)
    {
        if (actor.Deny(source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        if (!numbers.Exist)
            return new NumberFigures(numbers);
        await using var db = await factory.CreateDbContextAsync();
        var snapshot = await CollectAsync(db, source, numbers, DateTimeOffset.MinValue);
        return numbers.LotNo.Length == 0 ? snapshot.OfSerialNo(numbers.SerialNo)
            : numbers.SerialNo.Length == 0 ? snapshot.OfLot(numbers.LotNo)
            : snapshot.Of(numbers);
    }

    private static async Task<AvailabilitySnapshot> CollectAsync(
        ItemTrackingDb db, SourceLine source, TrackingNumbers numbers, DateTimeOffset now) =>
        AvailabilitySnapshot.Of(
            await Stock(db, source, numbers).ToListAsync(),
            await OpenRequests(db, source, numbers).ToListAsync(),
            await Reserved(db, source, numbers).ToListAsync(),
            [.. await BlockedSerials(db, source, numbers).ToListAsync(), .. await BlockedLots(db, source, numbers).ToListAsync()],
            now);

    internal static IQueryable<OpenStock> Stock(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers) =>
        Entries(db, source, numbers)
            .Select(e => new OpenStock(new(e.SerialNo, e.LotNo), e.EntryNo, e.RemainingQuantity, e.ExpirationDate, e.WarrantyDate));

    /// <summary>
    /// Open inbound entries. The sign is a parameter so that it is sought in the index of open entries; a serial number without a lot is
    /// not in the order of that index and is found among its own few entries, which the other comparison leads to.
    /// </summary>
    private static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var positive = true;
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().Where(e =>
            e.ItemNo == source.ItemNo && e.Positive == positive && e.VariantCode == source.VariantCode
                && e.LocationCode == source.LocationCode);
        return numbers switch
        {
            { Exist: false } => entries.Where(e => e.RemainingQuantity != 0 && (e.SerialNo != "" || e.LotNo != "")),
            { LotNo.Length: 0 } => entries.Where(e => e.RemainingQuantity > 0 && e.SerialNo == numbers.SerialNo),
            { SerialNo.Length: 0 } => entries.Where(e => e.RemainingQuantity != 0 && e.LotNo == numbers.LotNo),
            _ => entries.Where(e => e.RemainingQuantity != 0 && e.LotNo == numbers.LotNo && e.SerialNo == numbers.SerialNo),
        };
    }

    internal static IQueryable<OpenRequest> OpenRequests(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var own = source.Ref;
        return Demand(db, source, numbers).Select(t => new OpenRequest(
            new(t.SerialNo, t.LotNo),
            t.QuantityBase - t.QuantityHandledBase,
            t.QtyToHandleBase != 0,
            t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                && t.SourceBatchName == own.SourceBatchName && t.SourceRefNo == own.SourceRefNo));
    }

    /// <summary>What is kept of stock: of all entries here, or of those of one number, whatever number was asked for.</summary>
    internal static IQueryable<ReservedEntry> Reserved(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var own = source.Ref;
        var kept = db.Set<Reservation>().AsNoTracking();
        kept = numbers.Exist
            ? Entries(db, source, numbers).Join(kept, e => e.EntryNo, r => r.ItemLedgerEntryNo, (e, r) => r)
            : kept.At(new StockPlace(source.ItemNo, source.VariantCode, source.LocationCode)).Where(r => r.ItemLedgerEntryNo != 0);
        return kept.Select(r => new ReservedEntry(
            r.ItemLedgerEntryNo,
            r.QuantityBase,
            r.SerialNo != "" || r.LotNo != "",
            r.DemandSourceType == own.SourceType && r.DemandSourceSubtype == own.SourceSubtype && r.DemandSourceId == own.SourceId
                && r.DemandSourceBatchName == own.SourceBatchName && r.DemandSourceRefNo == own.SourceRefNo));
    }

    internal static IQueryable<BlockedNumber> BlockedSerials(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var blocked = true;
        var cards = db.Set<SerialNoInformation>()
            .AsNoTracking()
            .Where(i => i.Blocked == blocked && i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode);
        if (numbers.SerialNo.Length > 0)
            cards = cards.Where(i => i.SerialNo == numbers.SerialNo);
        return cards.Select(i => new BlockedNumber(new(i.SerialNo, ""), i.BlockedReason));
    }

    internal static IQueryable<BlockedNumber> BlockedLots(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var blocked = true;
        var cards = db.Set<LotNoInformation>()
            .AsNoTracking()
            .Where(i => i.Blocked == blocked && i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode);
        if (numbers.LotNo.Length > 0)
            cards = cards.Where(i => i.LotNo == numbers.LotNo);
        return cards.Select(i => new BlockedNumber(new("", i.LotNo), i.BlockedReason));
    }

    private static IQueryable<TrackingSpecification> Demand(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Where(t =>
            t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode
                && t.QuantityBase < t.QuantityHandledBase);
        if (numbers.LotNo.Length > 0)
            rows = rows.Where(t => t.LotNo == numbers.LotNo);
        return numbers.SerialNo.Length > 0 ? rows.Where(t => t.SerialNo == numbers.SerialNo) : rows;
    }
}
