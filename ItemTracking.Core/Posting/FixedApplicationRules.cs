using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The ledger entries that tracking rows name: what goes out may name the stock it is taken from, what comes back the entry it went out
/// with (PST-14, ITL-57). Goes through the lines of one document in order, because several rows may take the same entry back.
/// </summary>
internal sealed class FixedApplicationRules(PostingRequest request)
{
    private const string Table = "Item Ledger Entry";

    private readonly Dictionary<long, decimal> broughtBack = [];

    public IEnumerable<Refusal> Check(LineToPost line) => line.HandledRows.SelectMany(row => (row.HandleBase, row.Row) switch
    {
        ( < 0, { ApplToItemEntry: not 0 }) => TakenFrom(line, row.Row),
        ( > 0, { ApplFromItemEntry: not 0 }) => BroughtBack(row.Row, row.HandleBase),
        _ => [],
    });

    /// <summary>Too little is left of an entry that is named.</summary>
    public static Refusal TooLow(string quantity, long entryNo) =>
        Refusals.FieldError(RefusalCode.PST_14, quantity, "is too low", Table, Key(entryNo));

    private IEnumerable<Refusal> TakenFrom(LineToPost line, TrackingSpecification row)
    {
        if (!request.NamedEntries.TryGetValue(row.ApplToItemEntry, out var entry))
            return [Refusals.NotFound(RefusalCode.PST_14, Table, Key(row.ApplToItemEntry), TrackingCaptions.ApplToItemEntry)];
        var policy = line.Facts.Policy;
        return Different(
            entry,
            row,
            TrackingCaptions.ApplToItemEntry,
            ("Positive", "Yes", entry.Positive ? "Yes" : "No"),
            ("Location Code", line.Line.LocationCode, entry.Place.LocationCode),
            ("Serial No.", policy.SNSpecific ? row.SerialNo : entry.Numbers.SerialNo, entry.Numbers.SerialNo),
            ("Lot No.", policy.LotSpecific ? row.LotNo : entry.Numbers.LotNo, entry.Numbers.LotNo));
    }

    private IEnumerable<Refusal> BroughtBack(TrackingSpecification row, decimal quantity)
    {
        var no = row.ApplFromItemEntry;
        if (!request.NamedEntries.TryGetValue(no, out var entry))
            return [Refusals.NotFound(RefusalCode.PST_14, Table, Key(no), TrackingCaptions.ApplFromItemEntry)];
        var sum = broughtBack[no] = broughtBack.GetValueOrDefault(no) + quantity;
        var different = Different(
            entry,
            row,
            TrackingCaptions.ApplFromItemEntry,
            ("Positive", "No", entry.Positive ? "Yes" : "No"),
            ("Serial No.", row.SerialNo, entry.Numbers.SerialNo),
            ("Lot No.", row.LotNo, entry.Numbers.LotNo)).ToList();
        return different.Count > 0 || sum <= -entry.ShippedQtyNotReturned ? different : [TooMuch(row, entry)];
    }

    private static Refusal TooMuch(TrackingSpecification row, ApplicableEntry entry) =>
        TooLow("Shipped Qty. Not Returned", entry.EntryNo) with
        {
            Field = TrackingCaptions.ApplFromItemEntry,
            WayOut =
                $"{TrackingRowWords.Name(row)}: {Rounding.QuantityText(-entry.ShippedQtyNotReturned)} of what went out have not come back.",
        };

    private static IEnumerable<Refusal> Different(
        ApplicableEntry entry, TrackingSpecification row, string field, params (string Caption, string Expected, string Current)[] more) =>
        from pair in more.Prepend(("Variant Code", row.VariantCode, entry.Place.VariantCode))
            .Prepend(("Item No.", row.ItemNo, entry.Place.ItemNo))
        where pair.Item2 != pair.Item3
        select Refusals.MustEqual(RefusalCode.PST_14, pair.Item1, pair.Item2, Table, Key(entry.EntryNo), pair.Item3) with
        {
            Field = field,
            WayOut = $"{TrackingRowWords.Name(row)}: choose another entry in {field}, or clear it.",
        };

    private static string Key(long entryNo) => string.Create(CultureInfo.InvariantCulture, $"Entry No.='{entryNo}'");
}
