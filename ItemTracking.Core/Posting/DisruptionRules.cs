using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>Whether what is lost was kept for others (RSV-7).</summary>
internal static class DisruptionRules
{
    /// <summary>The question before reservations are given up, or null.</summary>
    public static Refusal? Question(PostingPlan plan) => plan.Application.Disrupting is [var first, ..]
        ? new(
            RefusalCode.RSV_7,
            $"One or more reservation entries exist for the item with {Key(first.Place)} which may be disrupted if you post this negative "
                + "adjustment. Do you want to continue?",
            Line: first.Source.SourceRefNo,
            Kind: OutcomeKind.Question)
        : null;

    private static string Key(StockPlace place) => string.Join(
        ", ",
        new[] { ("Item No.", place.ItemNo), ("Variant Code", place.VariantCode), ("Location Code", place.LocationCode) }
            .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1} = {part.Item2}"));
}
