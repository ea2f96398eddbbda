using System.Globalization;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The information cards of the numbers that are moved: where the code demands one it must be there or is created now, and a number whose
/// card is blocked does not move, in either direction (PST-25, PST-26, INF-9, ITL-60). Invoices of handled goods are not asked (PST-4).
/// </summary>
internal static class InformationRules
{
    /// <summary>What stands against the cards of a movement, of each number once.</summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, ItemMovement movement) =>
        Keys(movement).Select(key => Check(request, movement, key)).OfType<Refusal>();

    /// <summary>The numbers that get a card with this posting.</summary>
    public static IReadOnlyList<InformationKey> Missing(PostingRequest request) =>
    [
        .. request.Movements.Where(movement => !movement.IsCorrection)
            .SelectMany(movement => Keys(movement).Where(key => Policy(movement, key).CreatesInfoOnPosting))
            .Where(key => !request.Numbers.Cards.ContainsKey(key)).Distinct()
            .OrderBy(key => key.ItemNo, Codes.Comparer)
            .ThenBy(key => key.VariantCode, Codes.Comparer)
            .ThenBy(key => key.Number, Codes.Comparer),
    ];

    private static Refusal? Check(PostingRequest request, ItemMovement movement, InformationKey key)
    {
        var policy = Policy(movement, key);
        if (request.Numbers.Cards.TryGetValue(key, out var card))
            return card.Blocked ? Blocked(card) : null;
        return policy.InfoRequired(movement.TrackingType, movement.IsInbound) && !policy.CreatesInfoOnPosting
            ? Refusals.NotFound(RefusalCode.PST_25, key.Type.InformationTable(), key.Text, key.Type.NumberCaption()) with
            {
                WayOut = $"Create the card of {key.Words} first."
            }
            : null;
    }

    /// <summary>The numbers that leave and those that arrive, which are asked alike (RCL-10).</summary>
    private static IEnumerable<InformationKey> Keys(ItemMovement movement)
    {
        var (itemNo, variantCode) = (movement.Place.ItemNo, movement.Place.VariantCode);
        var numbers = movement.Numbers.Select(n => n.Numbers).ToList();
        if (movement.Arrival is { } arrival)
            numbers = [.. numbers.Union(arrival.Numbers.Select(n => n.Numbers))];
        return numbers.Where(n => n.SerialNo.Length > 0)
            .Select(n => new InformationKey(ItemTrackingType.SerialNo, itemNo, variantCode, n.SerialNo))
            .Concat(numbers.Where(n => n.LotNo.Length > 0).Select(n => n.LotNo).Distinct()
                .Select(lotNo => new InformationKey(ItemTrackingType.LotNo, itemNo, variantCode, lotNo)));
    }

    private static NumberPolicy Policy(ItemMovement movement, InformationKey key) => key.Type switch
    {
        ItemTrackingType.SerialNo => movement.Policy.Serial,
        ItemTrackingType.LotNo => movement.Policy.Lot,
    };

    private static Refusal Blocked(NumberCard card) =>
        Refusals.MustEqual(RefusalCode.PST_26, "Blocked", "No", card.Key.Type.InformationTable(), card.Key.PlainText, "Yes") with
        {
            WayOut = Who(card)
        };

    private static string Who(NumberCard card)
    {
        var by = card.BlockedBy.Length > 0 ? $"{card.BlockedBy} blocked {card.Key.Words}" : $"{card.Key.Name} is blocked";
        var when = card.BlockedAt is { } at ? $" on {at.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC" : "";
        var why = card.BlockedReason.Length > 0 ? $": {card.BlockedReason.TrimEnd('.')}" : "";
        return $"{by}{when}{why}. It must be unblocked before it can be posted.";
    }
}
