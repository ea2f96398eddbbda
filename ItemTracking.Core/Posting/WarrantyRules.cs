using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>The last day of warranty of what is moved, alike for both directions (PST-23, PST-24).</summary>
internal static class WarrantyRules
{
    /// <summary>
    /// A required date must be typed; this is asked before any formula (PST-23). Otherwise the formula must not lead
    /// out of all years (DATE-1). Goods that arrive again keep the warranty they have (DOC-19, RCL-10).
    /// </summary>
    public static IEnumerable<Refusal> Check(ItemMovement movement) => movement.Arrival is not null ? []
        : !movement.Policy.ManWarrantyDateEntryReqd
        ? FarDate(movement)
        : movement.Numbers.Where(n => n.WarrantyDate is null)
            .Select(n => TrackingRefusals.EntryMustHaveValue(RefusalCode.PST_23, TrackingCaptions.WarrantyDate, n.Place) with
            {
                WayOut = $"{TrackingRowWords.Name(n.Numbers)}: enter the date on Item Tracking Lines.",
            });

    private static IEnumerable<Refusal> FarDate(ItemMovement movement) =>
        movement.Numbers.Any(n => n.WarrantyDate is null && n.Numbers.Exist)
        && DateLimits.Check(Calculated(movement), TrackingCaptions.WarrantyDate) is { } far
            ? [far with { WayOut = $"The code of item {movement.Item.No} calculates it: enter a date on Item Tracking Lines." }]
            : [];

    /// <summary>What a number gets that has no date: a sale starts the warranty anew (PST-24).</summary>
    public static DateOnly? Calculated(ItemMovement movement) =>
        DateFormula.TryParse(movement.Policy.WarrantyDateFormula)?.From(movement.Origin.DocumentDate);
}
