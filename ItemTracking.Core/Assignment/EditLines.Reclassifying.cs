using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>Sets the serial number that the goods arrive under (ITL-27, RCL-2).</summary>
    public static Outcome<TrackingSheet> SetNewSerialNo(this TrackingSheet s, int lineNo, string typed) => s.SetNewNumber(
        lineNo, typed, TrackingCaptions.NewSerialNo, s.Needs.SerialNos, (line, number) => line with { NewSerialNo = number });

    /// <summary>
    /// Sets the lot number that the goods arrive under (ITL-27, RCL-2); another lot that is known brings its date, which the goods must
    /// take (RCL-8).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="typed">Lot number as typed.</param>
    /// <param name="existing">What the ledger knows of the lot; null when it was not asked.</param>
    public static Outcome<TrackingSheet> SetNewLotNo(
        this TrackingSheet s, int lineNo, string typed, ExistingNumber? existing = null) => s.SetNewNumber(
        lineNo, typed, TrackingCaptions.NewLotNo, s.Needs.LotNos, (line, number) =>
            line.NewLotNo == number ? line
            : existing is { EntriesExist: true } && number != line.LotNo && s.Policy.UsesExpirationDates
                ? line with { NewLotNo = number, NewExpirationDate = existing.ExpirationDate }
                : line with { NewLotNo = number });

    /// <summary>Sets the date that the goods expire on then; blank means never, and is refused where a date is required (RCL-9).</summary>
    public static Outcome<TrackingSheet> SetNewExpirationDate(this TrackingSheet s, int lineNo, DateOnly? date) => s.Edit(
        lineNo,
        line => line.NewExpirationDate == date ? line
            : date is null && s.Policy.ManExpirDateEntryReqd
                ? TrackingRefusals.EntryMustHaveValue(RefusalCode.RCL_9, TrackingCaptions.NewExpirationDate, lineNo, lineNo)
            : DateLimits.Check(date, TrackingCaptions.NewExpirationDate, lineNo) is { } refusal ? refusal
            : line with { NewExpirationDate = date },
        s.Rights.EditsNewExpirationDate);

    private static Outcome<TrackingSheet> SetNewNumber(
        this TrackingSheet s, int lineNo, string typed, string caption, bool isRequired, Func<TrackingLine, string, TrackingLine> set)
    {
        if (Codes.Check(typed, caption, Codes.TrackingNumberLength) is { } refusal)
            return refusal with { Line = lineNo };
        var number = Codes.Normalise(typed);
        return s.Edit(
            lineNo,
            line =>
            {
                var changed = set(line, number);
                return changed != line && isRequired && number.Length == 0 && line.Numbers.Exist
                    ? TrackingRefusals.EntryMustHaveValue(RefusalCode.RCL_5, caption, lineNo, lineNo)
                    : changed;
            },
            s.Rights.EditsNewNumbers);
    }

    /// <summary>
    /// A line of a reclassification whose numbers were chosen, typed or scanned arrives under these, with their date, until somebody says
    /// otherwise (ITL-43, RCL-3). What was said together with the numbers stays.
    /// </summary>
    /// <param name="line">Line as it will be.</param>
    /// <param name="old">Line as it was; null for one that is added or put back.</param>
    internal static TrackingLine Renewed(this TrackingLine line, TrackingLine? old)
    {
        if (old is null)
        {
            return line.NewNumbers.Exist || line.NewExpirationDate is not null
                ? line
                : line with { NewSerialNo = line.SerialNo, NewLotNo = line.LotNo, NewExpirationDate = line.ExpirationDate };
        }

        var isRenumbered = line.Numbers != old.Numbers;
        return line with
        {
            NewSerialNo = Follows(line.SerialNo, old.SerialNo, line.NewSerialNo, old.NewSerialNo),
            NewLotNo = Follows(line.LotNo, old.LotNo, line.NewLotNo, old.NewLotNo),
            NewExpirationDate = line.NewExpirationDate == old.NewExpirationDate
                && (isRenumbered || (line.ExpirationDate != old.ExpirationDate && old.NewExpirationDate == old.ExpirationDate))
                    ? line.ExpirationDate
                    : line.NewExpirationDate,
        };
    }

    private static string Follows(string number, string numberBefore, string renewed, string renewedBefore) =>
        number != numberBefore && renewed == renewedBefore ? number : renewed;
}
