using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

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
    public static Outcome<TrackingSheet> Scan(this TrackingSheet s, string scanned, ExistingNumber? existing)
    {
        var number = Codes.Normalise(scanned);
        if (number.Length == 0 || !s.Rights.InsertsLines)
            return s;
        if (IsAllDefined(s))
            return new Refusal(RefusalCode.SCN_3, AllDefined(s), WayOut: "Nothing is left to scan.");
        var taken = ScansStock(s) ? ScanStock(s, scanned, existing) : Count(s, scanned, existing);
        return taken.Then(sheet => Outcome<TrackingSheet>.Of(sheet, IsAllDefined(sheet) ? [AllDefined(sheet)] : []));
    }

    /// <summary>One unit, or the part of a unit that is still undefined (SCN-4).</summary>
    private static Outcome<TrackingSheet> Count(TrackingSheet s, string scanned, ExistingNumber? existing)
    {
        if (s.ScansSerialNos)
            return s.AddLine(new(SerialNo: scanned, Quantity: s.UnitSign) { Existing = existing });
        var unit = s.UnitSign * Math.Min(1, Math.Abs(s.Matrix.Undefined.Quantity));
        return s.Content.LotsAlone.TryGetValue(Codes.Normalise(scanned), out var lineNo)
            ? s.SetQuantity(lineNo, s.Find(lineNo)!.QuantityBase + unit)
            : s.AddLine(new(LotNo: scanned, Quantity: unit) { Existing = existing });
    }

    /// <summary>
    /// What the line still calls for, as far as it is available; a number that is not in stock is listed with quantity 0 (SCN-5).
    /// </summary>
    private static Outcome<TrackingSheet> ScanStock(TrackingSheet s, string scanned, ExistingNumber? existing)
    {
        var number = Codes.Normalise(scanned);
        var (type, numbers, line) = s.ScansSerialNos
            ? (ItemTrackingType.SerialNo, new TrackingNumbers(number, existing?.Lot?.LotNo ?? ""), new NewLine(SerialNo: scanned))
            : (ItemTrackingType.LotNo, new TrackingNumbers("", number), new NewLine(LotNo: scanned));
        return s.Availability.Of(numbers) is { TotalQuantity: > 0 } figures
            ? s.Choose(null, type, figures)
            : s.AddLine(line with { Quantity = 0, Existing = existing });
    }

    /// <summary>
    /// Where the number is not specifically tracked, stock does not tell which numbers there are and a new one may be given (DOC-29).
    /// </summary>
    private static bool ScansStock(TrackingSheet s) => s.Source.IsDemand && (s.ScansSerialNos ? s.Policy.SNSpecific : s.Policy.LotSpecific);

    private static bool IsAllDefined(TrackingSheet s) => Math.Abs(s.Matrix.Defined.Quantity) >= Math.Abs(s.Source.Quantity);

    private static string AllDefined(TrackingSheet s) =>
        $"Item tracking is successfully defined for quantity {Rounding.QuantityText(s.Matrix.Defined.Quantity)}.";
}
