using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class AssignNumbers
{
    /// <summary>
    /// Gives one lot number to all selected lines that have none; where there is no such line, adds one for what is undefined (NUM-10,
    /// NUM-11). On a line that reclassifies it becomes the new lot number of the selected lines that keep their old one (RCL-2).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lotNo">Lot number as it is stored.</param>
    /// <param name="selected">Selected lines.</param>
    /// <param name="currentLineNo">Line the cursor is on; null when it is on no line yet.</param>
    /// <param name="existing">What the ledger knows of the lot; null when it was not looked up.</param>
    public static Outcome<TrackingSheet> AddLot(
        this TrackingSheet s, string lotNo, IReadOnlyCollection<int> selected, int? currentLineNo, ExistingNumber? existing = null)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (s.Source.IsReclassification())
            return RenewLot(s, lotNo, selected);
        var edit = new SheetEdit(s);
        edit.RemoveEmptyLines();
        TrackingLine[] withoutLot = currentLineNo is { } lineNo && edit.Find(lineNo) is not null
            ? [.. selected.Order().Select(edit.Find).OfType<TrackingLine>().Where(line => line.LotNo.Length == 0)]
            : [];
        Refusal[] refusals = withoutLot.Length > 0
            ? [.. withoutLot.SelectMany(line => GiveLot(edit, line, lotNo, existing))]
            : [.. PlaceLot(edit, Copy(Current(s, currentLineNo), edit.NextLineNo, new("", lotNo), QuantityOfNewLot(s.Matrix)), existing)];
        return refusals.Length > 0 ? Outcome<TrackingSheet>.Refused(refusals) : edit.ToSheet();
    }

    private static IReadOnlyList<Refusal> GiveLot(SheetEdit edit, TrackingLine line, string lotNo, ExistingNumber? existing)
    {
        var changed = line.WithNumbers(line.Numbers with { LotNo = lotNo });
        return changed.IsRefused ? changed.Refusals : PlaceLot(edit, changed.Value, existing);
    }

    private static IReadOnlyList<Refusal> PlaceLot(SheetEdit edit, TrackingLine line, ExistingNumber? existing)
    {
        if (edit.CheckDuplicate(line) is { } refusal)
            return [refusal];
        edit.Put(edit.WithDerivedExpiration(line, existing));
        return [];
    }
}
