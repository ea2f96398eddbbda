using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// What is left of an outbound entry after applying: stock of a specific number, of an item that may not go below zero and of goods that
/// only change their place must be there, and be free or reserved for the line (PST-15).
/// </summary>
internal static class ShortageRules
{
    /// <summary>Of each line the first refusals.</summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, ApplicationResult application) =>
        OfLines(application)
            .SelectMany(ofLine => TrackingRowWords.FirstOfEachRule(ofLine.Select(s => Refused(request, application, s) with
            {
                Line = s.Entry.Source.SourceRefNo
            })).Distinct());

    /// <summary>The numbers that are missing, as far as refusals are told of them.</summary>
    public static IReadOnlyCollection<InformationKey> Numbers(ApplicationResult application) =>
        [.. OfLines(application)
            .SelectMany(ofLine => ofLine.Take(TrackingRowWords.MostAlike))
            .Where(s => s.Reason == ShortageReason.NotInStock)
            .Select(s => Number(s.Entry))
            .OfType<InformationKey>()
            .Distinct()];

    private static IEnumerable<IGrouping<SourceRef, Shortage>> OfLines(ApplicationResult application) =>
        application.Shortages.GroupBy(s => s.Entry.Source);

    private static Refusal Refused(PostingRequest request, ApplicationResult application, Shortage shortage) => shortage.Reason switch
    {
        ShortageReason.NotInStock => new(
            RefusalCode.PST_15, NotThere(shortage.Entry), WayOut: ShortageWords.Of(request, application, shortage, Number(shortage.Entry))),
        ShortageReason.NotInNamedEntry => FixedApplicationRules.TooLow("Remaining Quantity", shortage.Entry.ApplToItemEntry) with
        {
            WayOut = "Clear Appl.-to Item Entry, or choose an entry with enough stock that is not reserved.",
        },
        ShortageReason.NotReserved => new(
            RefusalCode.PST_15,
            $"Item {shortage.Entry.Place.ItemNo} must be reserved.",
            WayOut: $"{Rounding.QuantityText(shortage.Missing)} of the line are not reserved. Reserve them first."),
        ShortageReason.ReservedIsNotInStock => new(
            RefusalCode.PST_15,
            $"Reserved item {shortage.Entry.Place.ItemNo} is not on inventory.",
            WayOut: $"{ShortageWords.Expected(request, shortage.Entry.Source)} Receive it first, or cancel the reservation."),
    };

    private static string NotThere(EntryToApply entry) => entry.IsSpecific && !entry.MustBeInStock
        ? $"Item Tracking{Named("Serial No.", entry.Numbers.SerialNo)}{Named("Lot No.", entry.Numbers.LotNo)} "
            + $"for Item No. {entry.Place.ItemNo}{Named("Variant", entry.Place.VariantCode)} cannot be fully applied."
        : $"You have insufficient quantity of Item {entry.Place.ItemNo} on inventory.";

    /// <summary>What is blank is not named (C-46).</summary>
    private static string Named(string caption, string value) => value.Length > 0 ? $" {caption} {value}" : "";

    /// <summary>The number by which stock is looked for; null where any will do.</summary>
    private static InformationKey? Number(EntryToApply entry) =>
        (entry.SNSpecific && entry.Numbers.SerialNo.Length > 0, entry.LotSpecific && entry.Numbers.LotNo.Length > 0) switch
        {
            (true, _) => new(ItemTrackingType.SerialNo, entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers.SerialNo),
            (_, true) => new(ItemTrackingType.LotNo, entry.Place.ItemNo, entry.Place.VariantCode, entry.Numbers.LotNo),
            _ => null,
        };
}
