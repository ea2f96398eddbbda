using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>The last day of warranty of what is moved, alike for both directions (PST-23, PST-24).</summary>
internal static class WarrantyRules
{
    /// <summary>
    /// A required date must be typed; this is asked before any formula (PST-23). Otherwise the formula must not lead
    /// out of all years (DATE-1).
    /// </summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, LineToPost line) => !line.Facts.Policy.ManWarrantyDateEntryReqd
        ? FarDate(request, line)
        : line.HandledPlaces.Where(r => r.Row.WarrantyDate is null)
            .Select(r => Refusals.MustHaveValue(
                RefusalCode.PST_23, TrackingCaptions.WarrantyDate, TrackingRefusals.Table, TrackingRowWords.Key(r.Place)) with
            {
                WayOut = $"{TrackingRowWords.Name(r.Row)}: enter the date on Item Tracking Lines.",
            });

    private static IEnumerable<Refusal> FarDate(PostingRequest request, LineToPost line) =>
        line.HandledRows.Any(r => r.Row.WarrantyDate is null && r.Row.Numbers.Exist)
        && DateLimits.Check(Calculated(request, line), TrackingCaptions.WarrantyDate) is { } far
            ? [far with { WayOut = $"The code of item {line.Line.ItemNo} calculates it: enter a date on Item Tracking Lines." }]
            : [];

    /// <summary>What a tracked row gets that has no date: a sale starts the warranty anew (PST-24).</summary>
    public static DateOnly? Calculated(PostingRequest request, LineToPost line) =>
        DateFormula.TryParse(line.Facts.Policy.WarrantyDateFormula)?.From(request.Header.DocumentDate);
}
