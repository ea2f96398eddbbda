using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// A lot can be entered once for the serial numbers that follow: the code knows both kinds, and stock does not tell the lot (SCN-10).
    /// </summary>
    public static bool TakesLotForNext(this TrackingSheet s) =>
        s is { ScansSerialNos: true, Policy: { KnowsSerialNos: true, KnowsLotNos: true }, Rights.InsertsLines: true } && !s.ScansStock();

    /// <summary>The bar code says a lot and no serial number, so that it is about the serial numbers that follow (SCN-10).</summary>
    public static bool NamesLotForNext(this TrackingSheet s, ElementString? label) =>
        label is { SerialNo: "", LotNo.Length: > 0 } && s.TakesLotForNext();

    /// <summary>Gives a lot to the serial numbers entered from now on, until it is changed or cleared (SCN-10).</summary>
    /// <param name="s">Sheet; lines that it has already stay as they are.</param>
    /// <param name="typed">Lot number as typed or scanned; blank clears it.</param>
    /// <param name="expirationDate">Date that its bar code says.</param>
    public static Outcome<TrackingSheet> SetLotForNext(this TrackingSheet s, string typed, DateOnly? expirationDate = null)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (!s.TakesLotForNext())
            return s;
        if (Codes.Check(typed, TrackingCaptions.LotNo, Codes.TrackingNumberLength) is { } refusal)
            return refusal;
        return Codes.Normalise(typed) is { Length: > 0 } lotNo
            ? Outcome<TrackingSheet>.Of(
                s.With(new LotForNext(lotNo, s.Policy.UsesExpirationDates ? expirationDate : null)), $"Lot for what follows: {lotNo}.")
            : Outcome<TrackingSheet>.Of(s.With(lotForNext: null), "What follows gets no lot.");
    }

    /// <summary>
    /// The lot of a serial number: the one entered with it, else the one for what follows, where the line has no number yet (SCN-10).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line; one that is not there yet is new.</param>
    /// <param name="serialNo">Serial number as entered.</param>
    /// <param name="lotNo">Lot number as entered.</param>
    public static string LotFor(this TrackingSheet s, int lineNo, string serialNo, string lotNo) =>
        s.LotForNext is { } next && Codes.IsBlank(lotNo) && !Codes.IsBlank(serialNo)
            && s.Find(lineNo) is null or { SerialNo.Length: 0, LotNo.Length: 0 }
            ? next.LotNo
            : lotNo;

    /// <summary>The line with the date of the lot for what follows, where it is of that lot and has none.</summary>
    internal static TrackingLine WithDateOfNext(this TrackingSheet s, TrackingLine line) =>
        s.LotForNext is { } next && line is { ExpirationDate: null, ExpirationDateLocked: false } && line.LotNo == next.LotNo
            && s.Rights.EditsExpirationDate
            ? line with { ExpirationDate = next.ExpirationDate }
            : line;

    private static Outcome<TrackingSheet> DateAsNext(this TrackingSheet s, int lineNo)
    {
        if (s.Find(lineNo) is not { } line || s.LotForNext is not { ExpirationDate: { } date } next || line.LotNo != next.LotNo)
            return s;
        return s.WithDateOfNext(line).ExpirationDate == date && line.ExpirationDate != date
            ? s.SetExpirationDate(lineNo, date)
            : Outcome<TrackingSheet>.Of(s, line.ExpirationDate == date ? [] : [OtherDate(date, line)]);
    }
}
