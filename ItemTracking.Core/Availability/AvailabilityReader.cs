using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
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
    internal static async Task<AvailabilitySnapshot> CollectAsync(ItemTrackingDb db, SourceLine source, DateTimeOffset now)
    {
        var (requests, beside) = await RequestsAsync(db, source);
        return AvailabilitySnapshot.Of(
            await Stock(db, source).ToListAsync(),
            requests,
            await Reserved(db, source).ToListAsync(),
            [.. await BlockedSerials(db, source).ToListAsync(), .. await BlockedLots(db, source).ToListAsync()],
            now,
            beside).With(await BinContentReader.ReadAsync(db, source));
    }

    /// <summary>
    /// Another line of the same document is told by its place, not by the document; what such lines move next is posted together with the
    /// line.
    /// </summary>
    private static async Task<(IReadOnlyList<OpenRequest> Requests, IReadOnlyCollection<MovedBeside> Beside)> RequestsAsync(
        ItemTrackingDb db, SourceLine source)
    {
        var requests = await OpenRequests(db, source).ToListAsync();
        if (!requests.Exists(IsOnAnotherLine))
            return (requests, []);
        var places = await LinePlacesReader.ReadAsync(db, source.Ref.Key);
        return (
            requests.ConvertAll(request =>
                IsOnAnotherLine(request) ? request with { Asker = $"line {places.GetValueOrDefault(request.LineNo)}" } : request),
            await MovedNextReader.Beside(db, source).ToListAsync());

        static bool IsOnAnotherLine(OpenRequest request) => request is { IsOfDocument: true, IsOfSource: false };
    }

    internal static IQueryable<OpenStock> Stock(ItemTrackingDb db, SourceLine source) =>
        Entries(db, source)
            .Select(e => new OpenStock(new(e.SerialNo, e.LotNo), e.EntryNo, e.RemainingQuantity, e.ExpirationDate, e.WarrantyDate));

    /// <summary>Open inbound entries with numbers.</summary>
    private static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, SourceLine source) =>
        db.OpenStock(new(source.ItemNo, source.VariantCode, source.LocationCode), TrackingNumbers.None)
            .Where(e => e.SerialNo != "" || e.LotNo != "");

    internal static IQueryable<OpenRequest> OpenRequests(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return
            from next in MovedNextReader.Of(db, Demand(db, source))
            let t = next.Row
            select new OpenRequest(
                new(t.SerialNo, t.LotNo),
                t.QuantityBase - t.QuantityHandledBase,
                t.QtyToHandleBase != 0,
                t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                    && t.SourceBatchName == own.SourceBatchName && t.SourceRefNo == own.SourceRefNo,
                t.SourceId,
                t.SourceRefNo,
                t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                    && t.SourceBatchName == own.SourceBatchName,
                next.IsResting);
    }

    /// <summary>What is kept of the stock of the place.</summary>
    internal static IQueryable<ReservedEntry> Reserved(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        var kept = db.Set<Reservation>().AsNoTracking()
            .At(new StockPlace(source.ItemNo, source.VariantCode, source.LocationCode))
            .Where(r => r.ItemLedgerEntryNo != 0)
            .OrderBy(r => r.EntryNo);
        return kept.Select(r => new ReservedEntry(
            r.ItemLedgerEntryNo,
            r.QuantityBase,
            r.SerialNo != "" || r.LotNo != "",
            r.DemandSourceType == own.SourceType && r.DemandSourceSubtype == own.SourceSubtype && r.DemandSourceId == own.SourceId
                && r.DemandSourceBatchName == own.SourceBatchName && r.DemandSourceRefNo == own.SourceRefNo,
            r.DemandSourceId == own.SourceId ? KeptFromLine.AnotherLine : r.DemandSourceId));
    }

    internal static IQueryable<BlockedNumber> BlockedSerials(ItemTrackingDb db, SourceLine source)
    {
        var blocked = true;
        var cards = db.Set<SerialNoInformation>()
            .AsNoTracking()
            .Where(i => i.Blocked == blocked && i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode);
        return cards.Select(i => new BlockedNumber(new(i.SerialNo, ""), i.BlockedReason));
    }

    internal static IQueryable<BlockedNumber> BlockedLots(ItemTrackingDb db, SourceLine source)
    {
        var blocked = true;
        var cards = db.Set<LotNoInformation>()
            .AsNoTracking()
            .Where(i => i.Blocked == blocked && i.ItemNo == source.ItemNo && i.VariantCode == source.VariantCode);
        return cards.Select(i => new BlockedNumber(new("", i.LotNo), i.BlockedReason));
    }

    /// <summary>What open lines of every document still take out; what they have shipped does not count (RSV-3).</summary>
    private static IQueryable<TrackingSpecification> Demand(ItemTrackingDb db, SourceLine source) =>
        db.Set<TrackingSpecification>().AsNoTracking().OfPosted().Where(t =>
            t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode
                && t.QuantityBase < t.QuantityHandledBase);
}
