using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Holds the numbers of a plan inside the transaction that writes it: rows are written to before anything is compared, so that neither a
/// block nor another date can come in between, under any isolation level (PST-17, PST-20, PST-26).
/// </summary>
internal static class NumberStore
{
    /// <summary>False when the plan rests on cards or dates that have changed since.</summary>
    public static async Task<bool> HoldAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.MovesGoods)
            return true;
        var (known, movements) = (plan.Request.Numbers, plan.Request.AllMovements);
        return await HoldCardsAsync(db, known, cancellationToken)
            && await db.TryAddAsync(plan.DatedNumbers, nameof(DatedNumber.Postings), _ => true, cancellationToken: cancellationToken)
            && known.IsSameAs(await ReadAgainAsync(db, movements, cancellationToken))
            && await AreWholeAsync(db, plan, cancellationToken);
    }

    /// <summary>
    /// Of a lot whose date is changed nothing is left with the old one: what is used was taken before, what arrives is not written yet
    /// (RCL-6, I13).
    /// </summary>
    private static async Task<bool> AreWholeAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var dated = NewExpirationDateRules.Redated(plan);
        return dated.Count == 0 || !(await NumberFactsReader.LotsInStockAsync(db, cancellationToken)).Keys.Any(dated.Contains);
    }

    private static async Task<NumberFacts> ReadAgainAsync(
        ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        if (!await NumberFactsReader.AnyAsync(db, movements, cancellationToken))
            return NumberFacts.None;
        await db.StageNumbersAsync(movements, cancellationToken);
        return await NumberFactsReader.ReadAsync(db, movements, cancellationToken);
    }

    /// <summary>Creates the cards that the codes ask for (PST-25). One that another posting created meanwhile is a duplicate key.</summary>
    public static async Task CreateCardsAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        NumberInformation[] cards = [.. plan.NewCards.Select(key => key.NewRecord())];
        foreach (var card in cards)
            card.Version = 1;
        await db.InsertAsync(cards.OfType<SerialNoInformation>().ToList(), cancellationToken);
        await db.InsertAsync(cards.OfType<LotNoInformation>().ToList(), cancellationToken);
    }

    /// <summary>
    /// The cards of a plan are not blocked: writing that once more changes nothing, and if it did, the versions differ and all is rolled
    /// back.
    /// </summary>
    private static async Task<bool> HoldCardsAsync(ItemTrackingDb db, NumberFacts known, CancellationToken cancellationToken)
    {
        var keys = known.Cards.Keys
            .OrderBy(key => key.ItemNo, Codes.Comparer)
            .ThenBy(key => key.VariantCode, Codes.Comparer)
            .ThenBy(key => key.Number, Codes.Comparer)
            .ToLookup(key => key.Type, key => key.NewRecord());
        string[] written = [nameof(NumberInformation.Blocked)];
        return await db.TryUpdateAsync(keys[ItemTrackingType.SerialNo].Cast<SerialNoInformation>().ToList(), written, cancellationToken)
            && await db.TryUpdateAsync(keys[ItemTrackingType.LotNo].Cast<LotNoInformation>().ToList(), written, cancellationToken);
    }
}
