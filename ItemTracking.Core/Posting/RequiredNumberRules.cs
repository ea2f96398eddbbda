using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Whether every unit has the numbers that its code asks for, also where it arrives (PST-2, PST-5, ITL-55, RCL-5). Only goods that move
/// are asked, not invoices (PST-4).
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
        if (movement.Arrival is not { } arrival)
            yield break;
        foreach (var numbered in arrival.Numbers)
        {
            if (policy.SerialRequired(type, inbound: true) && numbered.Numbers.SerialNo.Length == 0)
                yield return MustHaveNew(TrackingCaptions.NewSerialNo, numbered);
            if (policy.LotRequired(type, inbound: true) && numbered.Numbers.LotNo.Length == 0)
                yield return MustHaveNew(TrackingCaptions.NewLotNo, numbered);
        }
    }

    /// <summary>What arrives needs the numbers that what leaves needs (RCL-5).</summary>
    private static Refusal MustHaveNew(string caption, NumberedQuantity numbered) =>
        TrackingRefusals.EntryMustHaveValue(RefusalCode.RCL_5, caption, numbered.Place);

    private static bool Lacks(ItemMovement movement, Func<TrackingNumbers, string> number) =>
        !movement.IsTracked || movement.Numbers.Any(n => number(n.Numbers).Length == 0);

    private static Refusal MustAssign(string kind, ItemMovement movement) => new(
        RefusalCode.PST_5, $"You must assign a {kind} number for item {movement.Item.No}.{movement.Words.LineName}",
        WayOut: $"Open Item Tracking Lines of {movement.Words.Place}.");
}
