using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Reads what is known of the numbers of movements: they are joined in the database, at most five queries however many there are.
/// </summary>
internal static class NumberFactsReader
{
    /// <summary>The facts of the moved numbers; kinds of numbers that the movements do not have are not asked for.</summary>
    public static async Task<NumberFacts> ReadAsync(
        ItemTrackingDb db, SourceKey key, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        var (hasSerials, hasLots) = (
            movements.Any(m => m.Numbers.Any(n => n.Numbers.SerialNo.Length > 0)),
            movements.Any(m => m.Numbers.Any(n => n.Numbers.LotNo.Length > 0)));
        var serialCards = hasSerials ? await SerialCards(db, key).ToListAsync(cancellationToken) : [];
        var lotCards = hasLots ? await LotCards(db, key).ToListAsync(cancellationToken) : [];
        var isDated = movements.Any(m => m.Policy.UsesExpirationDates);
        var lots = isDated && hasLots ? await LotDatesAsync(db, key, cancellationToken) : [];
        var serials = isDated && hasSerials
            ? await ExistingNumberReader.LastDatesAsync(db, OfSerials(db, key), ItemTrackingType.SerialNo, cancellationToken)
            : [];
        return new(
            lots.Concat(serials.Select(date => KeyValuePair.Create(date.Key, new ExistingDate(date.Value, false)))).ToDictionary(),
            serialCards.Concat(lotCards).DistinctBy(card => card.Key).ToDictionary(card => card.Key));
    }

    /// <summary>Entries of the lots that are moved.</summary>
    internal static IQueryable<ItemLedgerEntry> OfLots(ItemTrackingDb db, SourceKey key) => Lots(db, key).Join(
        db.Set<ItemLedgerEntry>().AsNoTracking(),
        l => new { l.ItemNo, l.VariantCode, l.LotNo },
        e => new { e.ItemNo, e.VariantCode, e.LotNo },
        (l, e) => e);

    /// <summary>Entries of the serial numbers that are moved without a lot.</summary>
    internal static IQueryable<ItemLedgerEntry> OfSerials(ItemTrackingDb db, SourceKey key) =>
        Moved(db, key).Where(t => t.LotNo == "" && t.SerialNo != "").Join(
            db.Set<ItemLedgerEntry>().AsNoTracking(),
            t => new { t.ItemNo, t.VariantCode, t.SerialNo },
            e => new { e.ItemNo, e.VariantCode, e.SerialNo },
            (t, e) => e);

    internal static IQueryable<NumberCard> SerialCards(ItemTrackingDb db, SourceKey key) =>
        Moved(db, key).Where(t => t.SerialNo != "").Join(
            db.Set<SerialNoInformation>().AsNoTracking(),
            t => new { t.ItemNo, t.VariantCode, t.SerialNo },
            i => new { i.ItemNo, i.VariantCode, i.SerialNo },
            (t, i) => new NumberCard(
                new InformationKey(ItemTrackingType.SerialNo, i.ItemNo, i.VariantCode, i.SerialNo), i.Blocked, i.BlockedReason, i.BlockedBy,
                i.BlockedAt, i.Version));

    internal static IQueryable<NumberCard> LotCards(ItemTrackingDb db, SourceKey key) => Lots(db, key).Join(
        db.Set<LotNoInformation>().AsNoTracking(),
        l => new { l.ItemNo, l.VariantCode, l.LotNo },
        i => new { i.ItemNo, i.VariantCode, i.LotNo },
        (l, i) => new NumberCard(
            new InformationKey(ItemTrackingType.LotNo, i.ItemNo, i.VariantCode, i.LotNo), i.Blocked, i.BlockedReason, i.BlockedBy,
            i.BlockedAt, i.Version));

    private static async Task<Dictionary<InformationKey, ExistingDate>> LotDatesAsync(
        ItemTrackingDb db, SourceKey key, CancellationToken cancellationToken)
    {
        var lots = await ExistingNumberReader.LastDatesAsync(db, OfLots(db, key), ItemTrackingType.LotNo, cancellationToken);
        var inStock = lots.Count == 0
            ? []
            : await OfLots(db, key)
                .Where(e => e.RemainingQuantity > 0)
                .Select(e => new { e.ItemNo, e.VariantCode, e.LotNo, e.ExpirationDate })
                .Distinct()
                .ToListAsync(cancellationToken);
        var several = inStock.Select(
            e => (Key: new InformationKey(ItemTrackingType.LotNo, e.ItemNo, e.VariantCode, e.LotNo), e.ExpirationDate))
            .Where(e => lots[e.Key] != e.ExpirationDate).Select(e => e.Key).ToHashSet();
        return lots.ToDictionary(date => date.Key, date => new ExistingDate(date.Value, several.Contains(date.Key)));
    }

    private static IQueryable<TrackingSpecification> Moved(ItemTrackingDb db, SourceKey key) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(key).Where(t => t.QtyToHandleBase != 0);

    private static IQueryable<LotOfItem> Lots(ItemTrackingDb db, SourceKey key) =>
        Moved(db, key)
            .Where(t => t.LotNo != "")
            .Select(t => new LotOfItem { ItemNo = t.ItemNo, VariantCode = t.VariantCode, LotNo = t.LotNo })
            .Distinct();

    private sealed class LotOfItem
    {
        public string ItemNo { get; init; } = "";

        public string VariantCode { get; init; } = "";

        public string LotNo { get; init; } = "";
    }
}
