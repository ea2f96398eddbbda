using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Why a number series gives no number (NOS-7, NUM-24, NUM-25) or cannot be what was typed (NOS-3, NUM-27).</summary>
public static class NoSeriesRefusals
{
    /// <summary>Caption of the series table.</summary>
    public const string Table = "No. Series";

    /// <summary>Caption of the line table.</summary>
    public const string LineTable = "No. Series Line";

    /// <summary>A text that must be counted up has no digits (NUM-14, NOS-3).</summary>
    /// <param name="named">What the message names: the caption of the field, or the text itself on the customized-number dialog.</param>
    /// <param name="field">Caption of the field to mark.</param>
    /// <param name="line">Line to mark, if any.</param>
    public static Refusal NoDigits(string named, string field, int? line = null) => new(
        RefusalCode.NOS_3, $"The value in the {named} field must have a number so that we can assign the next number in the series.", field,
        line);

    /// <summary>The series does not exist.</summary>
    public static Refusal NotFound(string code, string? field = null) => Refusals.NotFound(RefusalCode.NOS_6, Table, Key(code), field);

    /// <summary>The key of a series as messages show it.</summary>
    public static string Key(string code) => $"Code='{code}'";

    /// <summary>The key of a line as messages show it.</summary>
    public static string LineKey(string seriesCode, int lineNo) =>
        string.Create(CultureInfo.InvariantCulture, $"Series Code='{seriesCode}',Line No.='{lineNo}'");

    internal static Refusal NotDefault(string code) => new(
        RefusalCode.NOS_7,
        "It is not possible to assign numbers automatically. If you want the program to assign numbers automatically, please activate "
            + $"Default Nos. in {Table} {code}.");

    internal static Refusal NotManual(string code, string? field) => new(
        RefusalCode.NOS_7,
        $"You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in {Table} {code}.",
        field);

    internal static Refusal NoLine(string code) => new(
        RefusalCode.NOS_7, $"You cannot assign new numbers from the number series {code}.",
        WayOut: "Add a line with more numbers to the series.");

    internal static Refusal NoLineOn(string code, DateOnly date) => new(
        RefusalCode.NOS_7,
        $"You cannot assign new numbers from the number series {code} on {Text(date)}.",
        WayOut: "Add a line to the series whose Starting Date is not later and that has numbers left.");

    internal static Refusal BeforeLastDate(string code, DateOnly lastDate) => new(
        RefusalCode.NOS_7, $"You cannot assign new numbers from the number series {code} on a date before {Text(lastDate)}.");

    internal static Refusal Beyond(string endingNo, string code, string number) => new(
        RefusalCode.NUM_25, $"You cannot assign numbers greater than {endingNo} from the number series {code}. No. assigned: {number}");

    internal static string RunningOut(string code, string current, string last) =>
        $"The No. Series {code} is soon running out. The current number is {current} and the last allowed number of the sequence "
            + $"is {last}.";

    internal static Refusal OtherFormat(string changed, string other, int line) => new(
        RefusalCode.NOS_3, $"The number format in {changed} must be the same as the number format in {other.TrimEnd('.')}.", changed, line);

    internal static Refusal TooLongToExtend(string number, string field, int line) => new(
        RefusalCode.NUM_27, $"The number {number} cannot be extended to more than {Codes.NumberLength} characters.", field, line);

    private static string Text(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);
}
