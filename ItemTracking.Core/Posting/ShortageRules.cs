using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What is left of an outbound entry after applying: stock of a specific number, of an item that may not go below zero and of goods that only
/// change their place must be there (PST-15).
/// </summary>
internal static class ShortageRules
{
    /// <summary>Of each line the first refusals.</summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, ApplicationResult application) =>
        application.Shortages.GroupBy(s => s.Entry.Line).SelectMany(ofLine => TrackingRowWords.FirstOfEachRule(ofLine.Select(s => Refused(request, s)))).Distinct();

    /// <summary>The numbers that are missing, as far as refusals are told of them.</summary>
    public static IReadOnlyCollection<InformationKey> Numbers(ApplicationResult application) =>
        [.. application.Shortages.GroupBy(s => s.Entry.Line).SelectMany(ofLine => ofLine.Take(TrackingRowWords.MostAlike)).Select(s => Number(s.Entry)).OfType<InformationKey>().Distinct()];

    private static Refusal Refused(PostingRequest request, Shortage shortage) => shortage.Entry.ApplToItemEntry != 0
        ? FixedApplicationRules.TooLow("Remaining Quantity", shortage.Entry.ApplToItemEntry) with { Line = shortage.Entry.Line, WayOut = "Clear Appl.-to Item Entry, or choose an entry with enough stock." }
        : new("PST-15", NotThere(shortage.Entry), Line: shortage.Entry.Line, WayOut: WayOut(request, shortage));

    private static string NotThere(EntryToApply entry) => entry.MustBeInStock
        ? $"You have insufficient quantity of Item {entry.Place.ItemNo} on inventory."
        : $"Item Tracking Serial No. {entry.Numbers.SerialNo} Lot No. {entry.Numbers.LotNo} for Item No. {entry.Place.ItemNo} Variant {entry.Place.VariantCode} cannot be fully applied.";

    private static string WayOut(PostingRequest request, Shortage shortage)
    {
        var entry = shortage.Entry;
        return Number(entry) is { } number
            ? $"{request.Whereabouts.GetValueOrDefault(number, NumberWhereabouts.Nowhere).Say(number)} Choose another number or a smaller quantity."
            : $"{Rounding.QuantityText(-entry.Quantity - shortage.Missing)} of {Rounding.QuantityText(-entry.Quantity)} are there at {TrackingRowWords.Place(entry.Place.LocationCode)}. Post a smaller quantity, or receive the goods first.";
    }

    /// <summary>The number by which stock is looked for; null where any will do.</summary>
    private static InformationKey? Number(EntryToApply entry) => (entry.SNSpecific && entry.Numbers.SerialNo.Length > 0, entry.LotSpecific && entry.Numbers.LotNo.Length > 0) switch
    {
        (true, _) => new(ItemTrackingType.SerialNo, entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers.SerialNo),
        (_, true) => new(ItemTrackingType.LotNo, entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers.LotNo),
        _ => null,
    };
}
