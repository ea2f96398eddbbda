using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// Takes one scanned number: a serial number makes a line of one unit, a lot number counts one unit on its line (SCN-3, SCN-4, SCN-6).
    /// </summary>
    /// <param name="s">Sheet; <see cref="TrackingSheet.ScansSerialNos"/> tells what a scan is.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="existing">What the ledger knows of the number; null when it was not looked up.</param>
    public static Outcome<TrackingSheet> Scan(this TrackingSheet s, string scanned, ExistingNumber? existing)
    {
        var number = Codes.Normalise(scanned);
        if (number.Length == 0 || !s.Rights.InsertsLines)
            return s;
        if (Math.Abs(s.Matrix.Defined.Quantity) >= Math.Abs(s.Source.Quantity))
            return AllDefined(s);
        if (s.ScansSerialNos)
            return s.AddLine(new(SerialNo: scanned, Quantity: s.UnitSign) { Existing = existing });
        return s.Content.LotsAlone.TryGetValue(number, out var lineNo)
            ? s.SetQuantity(lineNo, s.Find(lineNo)!.QuantityBase + UnitLeft(s))
            : s.AddLine(new(LotNo: scanned, Quantity: UnitLeft(s)) { Existing = existing });
    }

    /// <summary>One unit, or the part of a unit that is still undefined.</summary>
    private static decimal UnitLeft(TrackingSheet s) => s.UnitSign * Math.Min(1, Math.Abs(s.Matrix.Undefined.Quantity));

    private static Refusal AllDefined(TrackingSheet s) => new(
        "SCN-3", $"Item tracking is successfully defined for quantity {Rounding.QuantityText(s.Matrix.Defined.Quantity)}.", WayOut: "Nothing is left to scan.");
}
