using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Whether every unit has the numbers that its code asks for (PST-2, PST-5, ITL-55). Only goods that move are asked, not invoices (PST-4).
/// </summary>
internal static class RequiredNumberRules
{
    public static IEnumerable<Refusal> Check(ItemMovement movement)
    {
        var (policy, type, inbound) = (movement.Policy, movement.TrackingType, movement.IsInbound);
        if (policy.SerialRequired(type, inbound) && Lacks(movement, numbers => numbers.SerialNo))
            yield return MustAssign("serial", movement);
        if (policy.LotRequired(type, inbound) && Lacks(movement, numbers => numbers.LotNo))
            yield return MustAssign("lot", movement);
    }

    private static bool Lacks(ItemMovement movement, Func<TrackingNumbers, string> number) =>
        !movement.IsTracked || movement.Numbers.Any(n => number(n.Numbers).Length == 0);

    private static Refusal MustAssign(string kind, ItemMovement movement) => new(
        RefusalCode.PST_5, $"You must assign a {kind} number for item {movement.Item.No}.{movement.Words.LineName}",
        WayOut: $"Open Item Tracking Lines of {movement.Words.Place}.");
}
