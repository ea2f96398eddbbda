using System.Globalization;
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
    public IEnumerable<Refusal> Check(ItemMovement movement)
    {
        if (movement is not { IsReclassification: true, Policy.UsesExpirationDates: true, Arrival: { } arrival })
            return [];
        var moved = movement.Numbers.Zip(arrival.Numbers).Where(n => n.Second.Numbers.Exist).ToList();
        foreach (var (_, arriving) in moved)
            given.TryAdd(Key(movement, arriving), arriving.ExpirationDate);
        var joining = moved.ToLookup(n => n.Second.Numbers.LotNo, n => n.Second.Quantity);
        Refusal[] refusals = [.. moved.Select(n => Check(movement, n.First, n.Second, joining)).OfType<Refusal>()];
        foreach (var (leaving, arriving) in moved)
            Move(movement, leaving, arriving);
        return refusals.DistinctBy(r => r.Code == RefusalCode.RCL_7 ? r.Message : r.Message + r.WayOut);
    }

    /// <summary>Lots that are in stock afterwards with another date than before.</summary>
    public static IReadOnlySet<InformationKey> Redated(PostingPlan plan) =>
        (from entry in plan.Entries
         where entry is { Quantity: > 0, Movement: { IsReclassification: true, Policy.UsesExpirationDates: true } }
         where entry.Numbers.LotNo.Length > 0
         let key = NumberFacts.DateKey(entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers)
         where plan.Request.Numbers.Dates.TryGetValue(key, out var existing) && existing.Date != entry.ExpirationDate
         select key).ToHashSet();

    private Refusal? Check(
        ItemMovement movement, NumberedQuantity leaving, NumberedQuantity arriving, ILookup<string, decimal> joining)
    {
        var (key, lotNo) = (Key(movement, arriving), arriving.Numbers.LotNo);
        if (movement.Policy.ManExpirDateEntryReqd && arriving.ExpirationDate is null)
        {
            return Refusals.MustHaveValue(
                RefusalCode.RCL_9, TrackingCaptions.NewExpirationDate, TrackingRefusals.Table, TrackingRowWords.Key(arriving.Place)) with
            {
                WayOut = $"{TrackingRowWords.Name(arriving.Numbers)}: enter the date on Item Tracking Lines."
            };
        }

        if (lotNo.Length == 0)
            return null;
        if (given[key] != arriving.ExpirationDate)
        {
            return new(
                RefusalCode.RCL_7, $"There are multiple expiration dates registered for lot {lotNo}.", TrackingCaptions.NewExpirationDate,
                WayOut: "Give all lines of the new lot one date.");
        }

        var quantity = arriving.Numbers.SerialNo.Length > 0 ? joining[lotNo].Sum() : arriving.Quantity;
        var isOtherLot = lotNo != leaving.Numbers.LotNo;
        var left = inStock.GetValueOrDefault(key);
        return left > 0 && (quantity != left || isOtherLot) && dates.GetValueOrDefault(key) is var date && date != arriving.ExpirationDate
            ? Refusals.MustEqual(
                RefusalCode.RCL_6, TrackingCaptions.NewExpirationDate, Text(date), TrackingRefusals.Table,
                TrackingRowWords.Key(arriving.Place), Text(arriving.ExpirationDate)) with
            {
                WayOut = WayOut(lotNo, date, left, isOtherLot),
            }
            : null;
    }

    private static string WayOut(string lotNo, DateOnly? date, decimal inStock, bool isOtherLot)
    {
        var use = date is null ? "Clear New Expiration Date" : $"Use {Text(date)}";
        var all = Rounding.QuantityText(inStock);
        return isOtherLot
            ? $"Lot {lotNo} is in stock and keeps its date. {use}, or choose a new lot number."
            : $"All {all} in stock of lot {lotNo} change their date together, on one line. {use}, or set the quantity to {all}.";
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

    private static string Text(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? "";
}
