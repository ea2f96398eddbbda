using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>Why a tracking line cannot be what was typed; each says which line and field.</summary>
public static class TrackingRefusals
{
    /// <summary>Caption of the table in messages.</summary>
    public const string Table = "Tracking Specification";

    /// <summary>A line with a serial number stands for one unit (ITL-42, COD-19).</summary>
    public static Refusal SerialNoQuantity(string caption, int line) => new(
        RefusalCode.ITL_42, $"{caption} must be -1, 0 or 1 when {TrackingCaptions.SerialNo} is stated.", caption, line,
        WayOut: "Use one line per serial number.");

    /// <summary>The serial number is on another line (ITL-45).</summary>
    /// <param name="serialNo">Serial number.</param>
    /// <param name="line">Line to mark.</param>
    /// <param name="other">Line that has it.</param>
    public static Refusal SerialNoExists(string serialNo, int line, int other) => new(
        RefusalCode.ITL_45, $"Tracking specification with Serial No. {serialNo} already exists.", TrackingCaptions.SerialNo, line,
        WayOut: $"It is on line {other}.", OtherLine: other);

    /// <summary>The lot number without a serial number is on another line (ITL-45).</summary>
    /// <param name="lotNo">Lot number.</param>
    /// <param name="line">Line to mark.</param>
    /// <param name="other">Line that has it.</param>
    public static Refusal LotNoExists(string lotNo, int line, int other) => new(
        RefusalCode.ITL_45, $"Tracking specification with Lot No. {lotNo} already exists.", TrackingCaptions.LotNo, line,
        WayOut: $"It is on line {other}; change the quantity there.", OtherLine: other);

    /// <summary>The code never asks for lots, so that a text in this field is most often the next serial number (SCN-8).</summary>
    public static Refusal NoLots(string code, int line) => new(
        RefusalCode.SCN_8, $"Item Tracking Code {code} has no lot numbers.", TrackingCaptions.LotNo, line,
        WayOut: "If this is the next serial number, enter it in a line of its own, or scan into the scan box.");

    /// <summary>The quantity has the wrong sign (ITL-8).</summary>
    public static Refusal Sign(int sourceSign, int line) => new(
        RefusalCode.ITL_8, sourceSign < 0 ? "Quantity must be negative." : "Quantity must be positive.", TrackingCaptions.QuantityBase,
        line);

    /// <summary>The quantity is less than what was handled already (ITL-40).</summary>
    public static Refusal LessThanHandled(int line) => Refusals.FieldError(
        RefusalCode.ITL_40, TrackingCaptions.QuantityBase, $"must not be less than {TrackingCaptions.QuantityHandledBase}", Table,
        Key(line), line);

    /// <summary>More would be handled than is left (ITL-46).</summary>
    public static Refusal HandleMore(decimal limit, int line) => new(
        RefusalCode.ITL_46, $"You cannot handle more than {Rounding.QuantityText(limit)} units.", TrackingCaptions.QtyToHandleBase, line);

    /// <summary>More would be invoiced than is handled (ITL-46).</summary>
    public static Refusal InvoiceMore(decimal limit, int line) => new(
        RefusalCode.ITL_46, $"You cannot invoice more than {Rounding.QuantityText(limit)} units.", TrackingCaptions.QtyToInvoiceBase, line);

    /// <summary>
    /// A field must be zero for what was asked: numbers of a handled line are fixed, handled lines stay (ITL-43, ITL-49).
    /// </summary>
    public static Refusal MustBeZero(RefusalCode code, string caption, decimal current, int line) =>
        Refusals.MustEqual(code, caption, "0", Table, Key(line), Rounding.QuantityText(current), line);

    /// <summary>A field of the line must be filled.</summary>
    public static Refusal MustHaveValue(RefusalCode code, string caption, int line) =>
        Refusals.MustHaveValue(code, caption, Table, Key(line), line);

    /// <summary>What to do with a number that came in without a date once, when it needs one now (C-47, PST-20).</summary>
    public const string WithoutDate =
        "the number came in without an expiration date before and cannot get one here. Use another number, or reclassify the stock of "
            + "this one to give it a date.";

    /// <summary>Existing entries have fixed the date (ITL-50, PST-18).</summary>
    /// <param name="line">Line.</param>
    public static Refusal DateIsEstablished(TrackingLine line) => new(
        RefusalCode.ITL_50, "Expiration date has been established by existing entries and cannot be changed.",
        TrackingCaptions.ExpirationDate, line.LineNo,
        WayOut: line.ExpirationDate is { } date
            ? $"It is {date.ToString("d", CultureInfo.CurrentCulture)}: the item reclassification journal changes it."
            : $"{char.ToUpperInvariant(WithoutDate[0])}{WithoutDate[1..]}");

    /// <summary>A quantity that no field can hold.</summary>
    public static Refusal TooLarge(string caption, int line) => new(
        RefusalCode.ITL_40,
        $"{caption} must be between -{Rounding.QuantityText(Rounding.MaxQuantity)} and {Rounding.QuantityText(Rounding.MaxQuantity)}.",
        caption, line);

    /// <summary>The line was deleted in the meantime.</summary>
    public static Refusal NoSuchLine(int line) => Refusals.NotFound(RefusalCode.ITL_18, Table, Key(line), line: line);

    /// <summary>A field of a line must be filled, said as posting says it.</summary>
    /// <param name="code">Rule id.</param>
    /// <param name="caption">Caption of the blank field.</param>
    /// <param name="place">Place of the line on its page, counted from 1.</param>
    /// <param name="line">Line to mark, if any.</param>
    public static Refusal EntryMustHaveValue(RefusalCode code, string caption, int place, int? line = null) =>
        Refusals.MustHaveValue(code, caption, Table, EntryKey(place), line);

    /// <summary>Key of a line in messages of a posting.</summary>
    /// <param name="place">Place of the line on its page, counted from 1.</param>
    public static string EntryKey(int place) => string.Create(CultureInfo.InvariantCulture, $"Entry No.={place}");

    private static string Key(int line) => string.Create(CultureInfo.InvariantCulture, $"Line No.='{line}'");
}
