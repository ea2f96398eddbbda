using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The dates that reclassified numbers get: a lot in stock has one date, so that it changes for all of the lot at once (RCL-6, RCL-7), and
/// what joins a lot takes the date of that lot (RCL-8). A blank date is a date like any other (RCL-9). Goes through the movements in
/// their order, because a later one finds the lots as an earlier one leaves them.
/// </summary>
internal sealed class NewExpirationDateRules(PostingRequest request)
{
    private readonly Dictionary<InformationKey, DateOnly?> dates = request.Numbers.Dates.ToDictionary(d => d.Key, d => d.Value.Date);
    private readonly Dictionary<InformationKey, decimal> inStock = request.Numbers.InStock.ToDictionary();
    private readonly Dictionary<InformationKey, DateOnly?> given = [];

    /// <summary>What stands against the dates of a movement; of each lot with several dates once.</summary>
    public IEnumerable<Refusal> Check(ItemMovement movement) =>
        Missing(movement).Concat(Conflicts(movement).Select(conflict => conflict.Refusal))
            .DistinctBy(r => r.Code == RefusalCode.RCL_7 ? r.Message : r.Message + r.WayOut);

    /// <summary>Dates that its lots cannot get. Asked once of each movement, in their order.</summary>
    public IReadOnlyList<NewDateConflict> Conflicts(ItemMovement movement)
    {
        var moved = Redating(movement);
        foreach (var (_, arriving) in moved)
            given.TryAdd(Key(movement, arriving), arriving.ExpirationDate);
        var joining = moved.GroupBy(n => n.Second.Numbers.LotNo).ToDictionary(lot => lot.Key, lot => lot.Sum(n => n.Second.Quantity));
        NewDateConflict[] conflicts =
            [.. moved.Select(n => Conflict(movement, n.First, n.Second, joining)).OfType<NewDateConflict>()];
        foreach (var (leaving, arriving) in moved)
            Move(movement, leaving, arriving);
        return conflicts;
    }

    /// <summary>Lots that are in stock afterwards with another date than before.</summary>
    public static IReadOnlySet<InformationKey> Redated(PostingPlan plan) =>
        (from entry in plan.Entries
         where entry is { Quantity: > 0, Movement: { IsReclassification: true, Policy.UsesExpirationDates: true } }
         where entry.Numbers.LotNo.Length > 0
         let key = NumberFacts.DateKey(entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers)
         where plan.Request.Numbers.Dates.TryGetValue(key, out var existing) && existing.Date != entry.ExpirationDate
         select key).ToHashSet();

    /// <summary>The numbers that a reclassification dates anew, beside what they were.</summary>
    private static List<(NumberedQuantity First, NumberedQuantity Second)> Redating(ItemMovement movement) =>
        movement is { IsReclassification: true, Policy.UsesExpirationDates: true, Arrival: { } arrival }
            ? [.. movement.Numbers.Zip(arrival.Numbers).Where(n => n.Second.Numbers.Exist)]
            : [];

    private static IEnumerable<Refusal> Missing(ItemMovement movement) => !movement.Policy.ManExpirDateEntryReqd
        ? []
        : from moved in Redating(movement)
          where moved.Second.ExpirationDate is null
          select TrackingRefusals.EntryMustHaveValue(
              RefusalCode.RCL_9, TrackingCaptions.NewExpirationDate, moved.Second.Place) with
          {
              WayOut = $"{TrackingRowWords.Name(moved.Second.Numbers)}: enter the date on Item Tracking Lines.",
          };

    private NewDateConflict? Conflict(
        ItemMovement movement, NumberedQuantity leaving, NumberedQuantity arriving, Dictionary<string, decimal> joining)
    {
        var (key, lotNo) = (Key(movement, arriving), arriving.Numbers.LotNo);
        if (lotNo.Length == 0 || (movement.Policy.ManExpirDateEntryReqd && arriving.ExpirationDate is null))
            return null;
        if (given[key] != arriving.ExpirationDate)
            return new(movement, leaving, arriving, given[key]);
        var quantity = arriving.Numbers.SerialNo.Length > 0 ? joining[lotNo] : arriving.Quantity;
        var lot = new LotToJoin(inStock.GetValueOrDefault(key), dates.GetValueOrDefault(key));
        return lot.KeepsItsDate(quantity, lotNo != leaving.Numbers.LotNo, arriving.ExpirationDate)
            ? new(movement, leaving, arriving, lot.Date) { InStock = lot.InStock }
            : null;
    }

    private void Move(ItemMovement movement, NumberedQuantity leaving, NumberedQuantity arriving)
    {
        var (from, to) = (Key(movement, leaving), Key(movement, arriving));
        inStock[from] = inStock.GetValueOrDefault(from) + leaving.Quantity;
        inStock[to] = inStock.GetValueOrDefault(to) + arriving.Quantity;
        dates[to] = arriving.ExpirationDate;
    }

    private static InformationKey Key(ItemMovement movement, NumberedQuantity numbered) =>
        NumberFacts.DateKey(movement.Place.ItemNo, movement.Place.VariantCode, numbered.Numbers);
}
