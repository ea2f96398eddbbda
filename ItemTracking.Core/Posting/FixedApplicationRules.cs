using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The ledger entries that numbers name: what goes out may name the stock it is taken from, what comes back the entry it went out
/// with (PST-14, ITL-57). Goes through the movements in order, because several of them may take the same entry back.
/// </summary>
internal sealed class FixedApplicationRules(PostingRequest request)
{
    private const string Table = "Item Ledger Entry";

    private readonly Dictionary<long, decimal> broughtBack = [];

    public IEnumerable<Refusal> Check(ItemMovement movement) => movement.Numbers.SelectMany(numbered => numbered switch
    {
        { Quantity: < 0, ApplToItemEntry: not 0 } => TakenFrom(movement, numbered),
        { Quantity: > 0, ApplFromItemEntry: not 0 } => BroughtBack(movement, numbered),
        _ => [],
    });

    /// <summary>Too little is left of an entry that is named.</summary>
    public static Refusal TooLow(string quantity, long entryNo) =>
        Refusals.FieldError(RefusalCode.PST_14, quantity, "is too low", Table, Key(entryNo));

    private IEnumerable<Refusal> TakenFrom(ItemMovement movement, NumberedQuantity numbered)
    {
        if (!request.NamedEntries.TryGetValue(numbered.ApplToItemEntry, out var entry))
            return [Refusals.NotFound(RefusalCode.PST_14, Table, Key(numbered.ApplToItemEntry), TrackingCaptions.ApplToItemEntry)];
        var policy = movement.Policy;
        return Different(
            entry,
            movement,
            numbered.Numbers,
            TrackingCaptions.ApplToItemEntry,
            ("Positive", "Yes", entry.Positive ? "Yes" : "No"),
            ("Location Code", movement.Place.LocationCode, entry.Place.LocationCode),
            ("Serial No.", policy.SNSpecific ? numbered.Numbers.SerialNo : entry.Numbers.SerialNo, entry.Numbers.SerialNo),
            ("Lot No.", policy.LotSpecific ? numbered.Numbers.LotNo : entry.Numbers.LotNo, entry.Numbers.LotNo));
    }

    private IEnumerable<Refusal> BroughtBack(ItemMovement movement, NumberedQuantity numbered)
    {
        var (no, numbers) = (numbered.ApplFromItemEntry, numbered.Numbers);
        if (!request.NamedEntries.TryGetValue(no, out var entry))
            return [Refusals.NotFound(RefusalCode.PST_14, Table, Key(no), TrackingCaptions.ApplFromItemEntry)];
        var sum = broughtBack[no] = broughtBack.GetValueOrDefault(no) + numbered.Quantity;
        var different = Different(
            entry,
            movement,
            numbers,
            TrackingCaptions.ApplFromItemEntry,
            ("Positive", "No", entry.Positive ? "Yes" : "No"),
            ("Serial No.", numbers.SerialNo, entry.Numbers.SerialNo),
            ("Lot No.", numbers.LotNo, entry.Numbers.LotNo)).ToList();
        return different.Count > 0 || sum <= -entry.ShippedQtyNotReturned ? different : [TooMuch(numbers, entry, sum)];
    }

    private static Refusal TooMuch(TrackingNumbers numbers, ApplicableEntry entry, decimal sum) =>
        TooLow("Shipped Qty. Not Returned", entry.EntryNo) with
        {
            Field = TrackingCaptions.ApplFromItemEntry,
            WayOut = $"{TrackingRowWords.Name(numbers)}: {GivenBack(-entry.ShippedQtyNotReturned, sum)}, or clear "
                + $"{TrackingCaptions.ApplFromItemEntry} there if the goods come back once more.",
        };

    private static string GivenBack(decimal left, decimal sum) => left <= 0
        ? "all that went out with this entry has been given back already. Delete the line on Item Tracking Lines"
        : $"only {Rounding.QuantityText(left)} that went out with this entry can still be given back, and {Rounding.QuantityText(sum)} are "
            + "to come in. Lower Qty. to Handle on Item Tracking Lines";

    private static IEnumerable<Refusal> Different(
        ApplicableEntry entry, ItemMovement movement, TrackingNumbers numbers, string field,
        params (string Caption, string Expected, string Current)[] more) =>
        from pair in more.Prepend(("Variant Code", movement.Place.VariantCode, entry.Place.VariantCode))
            .Prepend(("Item No.", movement.Place.ItemNo, entry.Place.ItemNo))
        where pair.Item2 != pair.Item3
        select Refusals.MustEqual(RefusalCode.PST_14, pair.Item1, pair.Item2, Table, Key(entry.EntryNo), pair.Item3) with
        {
            Field = field,
            WayOut = $"{TrackingRowWords.Name(numbers)}: choose another entry in {field}, or clear it.",
        };

    private static string Key(long entryNo) => string.Create(CultureInfo.InvariantCulture, $"Entry No.='{entryNo}'");
}
