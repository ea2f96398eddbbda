using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What is left of an outbound entry after applying: stock of a specific number, of an item that may not go below zero and of goods that only
/// change their place must be there (PST-15).
/// </summary>
internal static class ShortageRules
{
    /// <summary>Of each line the first refusals.</summary>
    public static IEnumerable<Refusal> Check(ApplicationResult application) =>
        application.Shortages.GroupBy(s => s.Entry.Line).SelectMany(ofLine => TrackingRowWords.FirstOfEachRule(ofLine.Select(Refused))).Distinct();

    private static Refusal Refused(Shortage shortage) => shortage.Entry.ApplToItemEntry != 0
        ? FixedApplicationRules.TooLow("Remaining Quantity", shortage.Entry.ApplToItemEntry) with { Line = shortage.Entry.Line, WayOut = "Clear Appl.-to Item Entry, or choose an entry with enough stock." }
        : NotInStock(shortage.Entry);

    private static Refusal NotInStock(EntryToApply entry) => new(
        "PST-15",
        entry.MustBeInStock
            ? $"You have insufficient quantity of Item {entry.Place.ItemNo} on inventory."
            : $"Item Tracking Serial No. {entry.Numbers.SerialNo} Lot No. {entry.Numbers.LotNo} for Item No. {entry.Place.ItemNo} Variant {entry.Place.VariantCode} cannot be fully applied.",
        Line: entry.Line,
        WayOut: "Less is in stock at this location than the line takes. Choose another number or a smaller quantity.");
}
