using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Reads what is known of the numbers of movements, which are staged before: at most five queries however many there are.
/// </summary>
internal static class NumberFactsReader
{
    /// <summary>The facts of the moved numbers; kinds of numbers that the movements do not have are not asked for.</summary>
    public static async Task<NumberFacts> ReadAsync(
        ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        var (hasSerials, hasLots) = (
            movements.Any(m => m.Numbers.Any(n => n.Numbers.SerialNo.Length > 0)),
            movements.Any(m => m.Numbers.Any(n => n.Numbers.LotNo.Length > 0)));
        var isAsked = movements.Any(m => !m.IsCorrection);
        var serialCards = isAsked && hasSerials ? await SerialCards(db).ToListAsync(cancellationToken) : [];
        var lotCards = isAsked && hasLots ? await LotCards(db).ToListAsync(cancellationToken) : [];
        var isDated = movements.Any(m => m.Policy.UsesExpirationDates);
        var lots = isDated && hasLots ? await LotDatesAsync(db, cancellationToken) : [];
        var serials = isDated && hasSerials
            ? await ExistingNumberReader.DatesAsync(db, LastOfSerials(db), ItemTrackingType.SerialNo, cancellationToken)
            : [];
        return new(
            lots.Concat(serials.Select(date => KeyValuePair.Create(date.Key, new ExistingDate(date.Value, false)))).ToDictionary(),
            serialCards.Concat(lotCards).DistinctBy(card => card.Key).ToDictionary(card => card.Key))
        {
            InStock = isDated && hasLots && movements.Any(m => m.IsReclassification || (m.IsCorrection && m.IsInbound))
                ? await LotsInStockAsync(db, cancellationToken)
                : NumberFacts.None.InStock,
        };
    }

    /// <summary>What is in stock of the moved lots, at any location (RCL-6).</summary>
    public static async Task<Dictionary<InformationKey, decimal>> LotsInStockAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var lots = await OfLots(db).Where(e => e.RemainingQuantity > 0)
            .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LotNo })
            .Select(g => new { g.Key, InStock = g.Sum(e => e.RemainingQuantity) }).ToListAsync(cancellationToken);
        return lots.ToDictionary(
            l => new InformationKey(ItemTrackingType.LotNo, l.Key.ItemNo, l.Key.VariantCode, l.Key.LotNo), l => l.InStock);
    }

    /// <summary>
    /// Whether there is anything to read: a code that uses dates, or a card of the items. Asked first where that spares the staging.
    /// </summary>
    public static async Task<bool> AnyAsync(
        ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        if (movements.Any(m => m.Policy.UsesExpirationDates))
            return true;
        string[] items = [.. movements.Where(m => m.Numbers.Count > 0).Select(m => m.Place.ItemNo).Distinct()];
        return items.Length > 0
            && (await db.Set<SerialNoInformation>().WhereIn(db, i => i.ItemNo, items).AnyAsync(cancellationToken)
                || await db.Set<LotNoInformation>().WhereIn(db, i => i.ItemNo, items).AnyAsync(cancellationToken));
    }

    /// <summary>Entries of the lots that are moved.</summary>
    internal static IQueryable<ItemLedgerEntry> OfLots(ItemTrackingDb db) => Lots(db).Join(
        db.Set<ItemLedgerEntry>().AsNoTracking(),
        l => new { l.ItemNo, l.VariantCode, l.LotNo },
        e => new { e.ItemNo, e.VariantCode, e.LotNo },
        (l, e) => e);

    /// <summary>
    /// The last inbound entry of each serial number that is moved without a lot: looked up one by one from the end, so that it costs
    /// the same however often the number was moved before (P3b).
    /// </summary>
    internal static IQueryable<long> LastOfSerials(ItemTrackingDb db) =>
        from number in db.MovedNumbers()
        where number.LotNo == "" && number.SerialNo != ""
        select db.Set<ItemLedgerEntry>()
            .Where(e => e.ItemNo == number.ItemNo && e.VariantCode == number.VariantCode && e.SerialNo == number.SerialNo && e.Positive)
            .OrderByDescending(e => e.EntryNo).Select(e => e.EntryNo).FirstOrDefault();

    internal static IQueryable<NumberCard> SerialCards(ItemTrackingDb db) =>
        db.MovedNumbers().Where(n => n.SerialNo != "").Join(
            db.Set<SerialNoInformation>().AsNoTracking(),
            n => new { n.ItemNo, n.VariantCode, n.SerialNo },
            i => new { i.ItemNo, i.VariantCode, i.SerialNo },
            (n, i) => new NumberCard(
                new InformationKey(ItemTrackingType.SerialNo, i.ItemNo, i.VariantCode, i.SerialNo), i.Blocked, i.BlockedReason, i.BlockedBy,
                i.BlockedAt, i.Version));

    internal static IQueryable<NumberCard> LotCards(ItemTrackingDb db) => Lots(db).Join(
        db.Set<LotNoInformation>().AsNoTracking(),
        l => new { l.ItemNo, l.VariantCode, l.LotNo },
        i => new { i.ItemNo, i.VariantCode, i.LotNo },
        (l, i) => new NumberCard(
            new InformationKey(ItemTrackingType.LotNo, i.ItemNo, i.VariantCode, i.LotNo), i.Blocked, i.BlockedReason, i.BlockedBy,
            i.BlockedAt, i.Version));

    private static async Task<Dictionary<InformationKey, ExistingDate>> LotDatesAsync(
        ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var lots = await ExistingNumberReader.LastDatesAsync(db, OfLots(db), ItemTrackingType.LotNo, cancellationToken);
        var inStock = lots.Count == 0
            ? []
            : await OfLots(db)
                .Where(e => e.RemainingQuantity > 0)
                .Select(e => new { e.ItemNo, e.VariantCode, e.LotNo, e.ExpirationDate })
                .Distinct()
                .ToListAsync(cancellationToken);
        var several = inStock.Select(
            e => (Key: new InformationKey(ItemTrackingType.LotNo, e.ItemNo, e.VariantCode, e.LotNo), e.ExpirationDate))
            .Where(e => lots[e.Key] != e.ExpirationDate).Select(e => e.Key).ToHashSet();
        return lots.ToDictionary(date => date.Key, date => new ExistingDate(date.Value, several.Contains(date.Key)));
    }

    private static IQueryable<LotOfItem> Lots(ItemTrackingDb db) =>
        db.MovedNumbers()
            .Where(n => n.LotNo != "")
            .Select(n => new LotOfItem { ItemNo = n.ItemNo, VariantCode = n.VariantCode, LotNo = n.LotNo })
            .Distinct();

    private sealed class LotOfItem
    {
        public string ItemNo { get; init; } = "";

        public string VariantCode { get; init; } = "";

        public string LotNo { get; init; } = "";
    }
}
