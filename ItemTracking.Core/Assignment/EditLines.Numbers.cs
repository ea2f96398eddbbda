using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// Sets the serial number as it was typed or scanned. A line without serial number and quantity becomes one unit. The lot in which the
    /// serial number lies in stock, or was sold with, is taken over; an unknown serial number keeps the lot that was typed (ITL-42…45,
    /// ITL-51). A line without numbers gets the lot for what follows with its first serial number (SCN-10).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="typed">Text as typed; blank clears the number.</param>
    /// <param name="existing">What the ledger knows of the number; null when it was not looked up.</param>
    /// <returns>The sheet, and a message where the serial number brings its lot: a lot never changes without a word (C-43).</returns>
    public static Outcome<TrackingSheet> SetSerialNo(this TrackingSheet s, int lineNo, string typed, ExistingNumber? existing) =>
        s.SetSerialNo(lineNo, typed, existing, s.LotFor(lineNo, typed, s.Find(lineNo)?.LotNo ?? ""))
            .Then(sheet => sheet == s ? s : sheet.DateAsNext(lineNo));

    /// <summary>The same where another lot was typed together with the serial number.</summary>
    private static Outcome<TrackingSheet> SetSerialNo(
        this TrackingSheet s, int lineNo, string typed, ExistingNumber? existing, string lotBefore) =>
        s.SetNumbers(lineNo, typed, TrackingCaptions.SerialNo, line =>
        {
            var serialNo = Codes.Normalise(typed);
            var lot = serialNo.Length > 0 ? existing?.Lot : null;
            var quantity = line.SerialNo.Length == 0 && serialNo.Length > 0 && line.QuantityBase == 0 ? s.UnitSign : line.QuantityBase;
            var lotNo = lot?.LotNo ?? s.LotFor(lineNo, serialNo, line.LotIsOfSerialNo ? "" : line.LotNo);
            return (new(serialNo, lotNo), quantity, lot?.Existing ?? existing);
        }, ofSerialNo: existing?.Lot is not null)
        .Then(sheet => Outcome<TrackingSheet>.Of(
            sheet, sheet != s && sheet.Find(lineNo) is { } line ? LotChanged(s.Find(lineNo)!, line, existing?.Lot?.LotNo, lotBefore) : []));

    private static string[] LotChanged(TrackingLine before, TrackingLine line, string? brought, string lotBefore) =>
        brought is not null && line.LotNo == brought && brought != lotBefore ? [LotBrought(line, lotBefore)]
        : before.LotIsOfSerialNo && line.LotNo.Length == 0
            ? [$"{TrackingCaptions.LotNo} {before.LotNo} belongs to {TrackingCaptions.SerialNo} {before.SerialNo} "
                + $"and left line {line.LineNo} with it."]
        : [];

    private static string LotBrought(TrackingLine line, string lotBefore) =>
        $"{TrackingCaptions.SerialNo} {line.SerialNo} belongs to {TrackingCaptions.LotNo} {line.LotNo}"
            + (lotBefore.Length == 0 ? $", which is on line {line.LineNo} now." : $": it replaces {lotBefore} on line {line.LineNo}.");

    /// <summary>
    /// Sets the lot number. On a line without number and quantity it stands for all that is undefined, unless every unit needs a serial
    /// number (ITL-43, ITL-45, ITL-51). Refused where the code asks for serial numbers and never for lots: then it is a slip, most often a
    /// second serial number (SCN-8).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="typed">Text as typed; blank clears the number.</param>
    /// <param name="existing">What the ledger knows of the number; null when it was not looked up.</param>
    public static Outcome<TrackingSheet> SetLotNo(this TrackingSheet s, int lineNo, string typed, ExistingNumber? existing)
    {
        var lotNo = Codes.Normalise(typed);
        return lotNo.Length > 0 && !s.Policy.KnowsLotNos
            ? TrackingRefusals.NoLots(s.Policy.Code, lineNo)
            : s.SetNumbers(lineNo, typed, TrackingCaptions.LotNo, line =>
                (new(line.SerialNo, lotNo), line.IsEmpty && lotNo.Length > 0 ? QuantityOfTypedLot(s) : line.QuantityBase, existing));
    }

    private static decimal QuantityOfTypedLot(TrackingSheet s) =>
        s.Needs.SerialNos ? 0 : AssignNumbers.QuantityOfNewLot(s.Matrix);

    private static Outcome<TrackingSheet> SetNumbers(
        this TrackingSheet s,
        int lineNo,
        string typed,
        string caption,
        Func<TrackingLine, (TrackingNumbers Numbers, decimal Quantity, ExistingNumber? Existing)> decide,
        bool ofSerialNo = false)
    {
        if (s.Find(lineNo) is not { } line)
            return TrackingRefusals.NoSuchLine(lineNo);
        if (Codes.Check(typed, caption, Codes.TrackingNumberLength) is { } refusal)
            return refusal with { Line = lineNo };
        if (s.Mode.Forbids(TrackingEdits.ChangeLines) is { } forbidden)
            return forbidden;
        var (numbers, quantity, existing) = decide(line);
        return numbers == line.Numbers
            ? s
            : line.WithNumbers(numbers)
                .Then(changed => changed.QuantityBase == quantity ? changed : changed.WithQuantity(quantity, s.Source))
                .Then(changed => Place(
                    s, changed with { LotIsOfSerialNo = ofSerialNo && numbers is { SerialNo: not "", LotNo: not "" } }, existing));
    }

    private static Outcome<TrackingSheet> Place(TrackingSheet s, TrackingLine line, ExistingNumber? existing)
    {
        var edit = new SheetEdit(s);
        if (edit.CheckDuplicate(line) is { } refusal)
            return refusal;
        edit.Put(edit.WithDerivedExpiration(line, existing));
        return edit.ToSheet();
    }

    /// <summary>Why the numbers of the line may not stand beside the other lines, or null (ITL-45).</summary>
    internal static Refusal? CheckDuplicate(this SheetEdit edit, TrackingLine line) => edit.Duplicate(line) is not { } other
        ? null
        : line.SerialNo.Length > 0
            ? TrackingRefusals.SerialNoExists(line.SerialNo, line.LineNo, other)
            : TrackingRefusals.LotNoExists(line.LotNo, line.LineNo, other);
}
