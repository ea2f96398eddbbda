using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// Takes one scanned number; a message tells when nothing is left to scan (SCN-3, SCN-6). Goods that come in count one unit per scan
    /// (SCN-4). A number that must come from stock is chosen as from its list (SCN-5).
    /// </summary>
    /// <param name="s">Sheet; <see cref="TrackingSheet.ScansSerialNos"/> tells what a scan is.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="existing">What the ledger knows of the number; null when it was not looked up.</param>
    public static Outcome<TrackingSheet> Scan(this TrackingSheet s, string scanned, ExistingNumber? existing) =>
        s.Scan(s.ScansSerialNos ? new ElementString { SerialNo = scanned } : new ElementString { LotNo = scanned }, existing);

    /// <summary>
    /// Takes what a bar code says of one unit, or of as many of a lot as it counts (SCN-7). A date that is established already stays, and a
    /// message says so. One that says a lot alone is about the serial numbers that follow (SCN-10).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="label">What the bar code says; the item is checked by whoever knows the GTIN.</param>
    /// <param name="existing">What the ledger knows of its numbers; null when they were not looked up.</param>
    public static Outcome<TrackingSheet> Scan(this TrackingSheet s, ElementString label, ExistingNumber? existing)
    {
        var number = s.ScansSerialNos ? label.SerialNo : label.LotNo;
        if (label == new ElementString() || (number.Length > 0 && Codes.Normalise(number).Length == 0))
            return s;
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (s.NamesLotForNext(label))
            return s.SetLotForNext(label.LotNo, label.ExpirationDate);
        if (s.RefuseLabel(label, existing) is { } refusal)
            return refusal;
        var used = s.Kept(label);
        return (s.ScansStock() ? s.ScanStock(used, existing) : s.Count(used, existing))
            .Then(taken => taken.WithExpirationDate(used))
            .Then(sheet => Outcome<TrackingSheet>.Of(sheet, IsAllDefined(sheet) ? [AllDefined(sheet)] : []));
    }

    /// <summary>One unit, or the part of a unit that is still undefined (SCN-4); of a lot as many as its bar code counts.</summary>
    private static Outcome<TrackingSheet> Count(this TrackingSheet s, ElementString label, ExistingNumber? existing)
    {
        if (s.ScansSerialNos)
            return s.AddLine(new(label.SerialNo, label.LotNo, s.UnitSign) { Existing = existing });
        var units = s.UnitSign * Math.Min(label.Count ?? 1, Math.Abs(s.Matrix.Undefined.Quantity));
        return s.Content.LotsAlone.TryGetValue(Codes.Normalise(label.LotNo), out var lineNo)
            ? s.SetQuantity(lineNo, s.Find(lineNo)!.QuantityBase + units)
            : s.AddLine(new(LotNo: label.LotNo, Quantity: units) { Existing = existing });
    }

    /// <summary>
    /// What the line still calls for, as far as it is available and not more than a bar code counts; a number that is not in stock is
    /// listed with quantity 0 (SCN-5).
    /// </summary>
    private static Outcome<TrackingSheet> ScanStock(this TrackingSheet s, ElementString label, ExistingNumber? existing)
    {
        var (type, numbers) = s.ScansSerialNos
            ? (ItemTrackingType.SerialNo, new TrackingNumbers(Codes.Normalise(label.SerialNo), existing?.Lot?.LotNo ?? ""))
            : (ItemTrackingType.LotNo, new TrackingNumbers("", Codes.Normalise(label.LotNo)));
        if (s.Availability.Of(numbers) is not { TotalQuantity: > 0 } figures)
            return s.AddLine(new(label.SerialNo, label.LotNo, Quantity: 0) { Existing = existing });
        var next = s.NextLineNo;
        return s.Choose(null, type, figures)
            .Then(chosen => label.Count is { } count && Math.Abs(chosen.Find(next)!.QuantityBase) > count
                ? chosen.SetQuantity(next, Math.Sign(chosen.Find(next)!.QuantityBase) * count)
                : chosen);
    }

    /// <summary>
    /// Where the number is not specifically tracked, stock does not tell which numbers there are and a new one may be given (DOC-29).
    /// </summary>
    internal static bool ScansStock(this TrackingSheet s) =>
        s.Source.IsDemand && (s.ScansSerialNos ? s.Policy.SNSpecific : s.Policy.LotSpecific);

    private static bool IsAllDefined(TrackingSheet s) => Math.Abs(s.Matrix.Defined.Quantity) >= Math.Abs(s.Source.Quantity);

    /// <summary>What is said when nothing is left to scan (SCN-3).</summary>
    public static string AllDefined(this TrackingSheet s) =>
        $"Item tracking is successfully defined for quantity {Rounding.QuantityText(s.Matrix.Defined.Quantity)}.";
}
