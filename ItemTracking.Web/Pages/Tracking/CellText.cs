using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What a cell shows, and what a typed text means, in the user's region.</summary>
public static class CellText
{
    /// <summary>Text of a field of a line, or what its whole page has in the column (DOC-11).</summary>
    public static string Of(TrackingSheet sheet, TrackingLine line, TrackingField field) =>
        field == TrackingField.HandlingDocumentNo ? sheet.Source.HandlingDocumentNo : Of(line, field);

    /// <summary>Text of a field of a line; a zero quantity is blank.</summary>
    public static string Of(TrackingLine line, TrackingField field) => field switch
    {
        TrackingField.AvailabilitySerialNo or TrackingField.AvailabilityLotNo or TrackingField.HandlingDocumentNo => "",
        TrackingField.SerialNo => line.SerialNo,
        TrackingField.LotNo => line.LotNo,
        TrackingField.ExpirationDate => Dates.Show(line.ExpirationDate),
        TrackingField.NewSerialNo => line.NewSerialNo,
        TrackingField.NewLotNo => line.NewLotNo,
        TrackingField.NewExpirationDate => Dates.Show(line.NewExpirationDate),
        TrackingField.WarrantyDate => Dates.Show(line.WarrantyDate),
        TrackingField.Description => line.Description,
        TrackingField.QuantityBase => line.QuantityBase == 0 ? "" : Numbers.Show(line.QuantityBase),
        TrackingField.QtyToHandleBase => Numbers.Show(line.QtyToHandleBase),
        TrackingField.QtyToInvoiceBase => Numbers.Show(line.QtyToInvoiceBase),
        TrackingField.QuantityHandledBase => Numbers.Show(line.QuantityHandledBase),
        TrackingField.QuantityInvoicedBase => Numbers.Show(line.QuantityInvoicedBase),
        TrackingField.ApplToItemEntry => EntryNo(line.ApplToItemEntry),
        TrackingField.ApplFromItemEntry => EntryNo(line.ApplFromItemEntry),
    };

    /// <summary>The number of an entry, or blank for none.</summary>
    public static string EntryNo(long entryNo) => entryNo == 0 ? "" : entryNo.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of an entry that was typed; blank is 0, none.</summary>
    public static Outcome<long> EntryNo(string typed, TrackingField field, int lineNo) =>
        Numbers.TryRead(typed, out var number) && (number ?? 0) is var entryNo and >= 0 and <= long.MaxValue && decimal.IsInteger(entryNo)
            ? (long)entryNo
            : new Refusal(
                RefusalCode.ITL_57,
                $"'{TypedText.Short(typed)}' is not an acceptable value for '{field.Caption()}'. Enter the number of a ledger entry.",
                field.Caption(), lineNo);

    /// <summary>The quantity that was typed; blank is zero. A text that could mean two numbers is refused, never guessed.</summary>
    public static Outcome<decimal> Quantity(string typed, TrackingField field, int lineNo, CultureInfo? region = null) =>
        Numbers.TryRead(typed, out var number, region)
            ? number ?? 0
            : NotANumber(typed, field, lineNo, region);

    /// <summary>
    /// How the texts of a list are read: as if each were typed in its field, in the region from which the list comes; but a date is no sum
    /// there.
    /// </summary>
    public static PasteReading Reading(WorkDays days, CultureInfo region) => new(
        (typed, field) => PastedShape.IsDate(typed)
            ? NotANumber(typed, FieldOf(field), 0, region)
            : Quantity(typed, FieldOf(field), 0, region),
        (typed, field) => Date(typed, FieldOf(field), 0, days, region));

    /// <summary>The date that was typed; blank is none.</summary>
    public static Outcome<DateOnly?> Date(string typed, TrackingField field, int lineNo, WorkDays days, CultureInfo? region = null) =>
        Dates.TryRead(
            typed,
            new(days.Today, days.WorkDate, MonthIsItsLastDay: field is TrackingField.ExpirationDate or TrackingField.NewExpirationDate),
            out var date, region)
            ? Outcome<DateOnly?>.Of(date)
            : new Refusal(RefusalCode.ITL_50, Dates.NotADate(field.Caption(), typed, region), field.Caption(), lineNo);

    private static Refusal NotANumber(string typed, TrackingField field, int lineNo, CultureInfo? region) =>
        new(RefusalCode.ITL_40, Numbers.NotANumber(field.Caption(), typed, region), field.Caption(), lineNo);

    private static TrackingField FieldOf(PasteField field) => field switch
    {
        PasteField.QtyToHandle => TrackingField.QtyToHandleBase,
        PasteField.QtyToInvoice => TrackingField.QtyToInvoiceBase,
        PasteField.ExpirationDate => TrackingField.ExpirationDate,
        PasteField.NewExpirationDate => TrackingField.NewExpirationDate,
        PasteField.WarrantyDate => TrackingField.WarrantyDate,
        _ => TrackingField.QuantityBase,
    };
}
