using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.NumberSeries;

/// <summary>What one line of a series must be (NOS-2, NOS-3, NUM-27).</summary>
internal static class NoSeriesLineChecks
{
    public const string StartingNo = "Starting No.";
    public const string EndingNo = "Ending No.";
    public const string WarningNo = "Warning No.";
    public const string LastNoUsed = "Last No. Used";

    /// <summary>The numbers of a line with their captions, the first one first.</summary>
    public static IReadOnlyList<(string Number, string Caption)> Numbers(NoSeriesLineCard line) =>
        [(line.StartingNo, StartingNo), (line.EndingNo, EndingNo), (line.WarningNo, WarningNo), (line.LastNoUsed, LastNoUsed)];

    public static IEnumerable<Refusal> Check(string seriesCode, NoSeriesLineCard line, int position)
    {
        var key = NoSeriesRefusals.LineKey(seriesCode, line.LineNo);
        if (line.StartingNo.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.NUM_25, StartingNo, NoSeriesRefusals.LineTable, key, position);
        if (line.WarningNo.Length > 0 && line.EndingNo.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.NOS_3, EndingNo, NoSeriesRefusals.LineTable, key, position);
        if (line.IncrementByNo < 1)
            yield return Refusals.FieldError(
                RefusalCode.NOS_2, "Increment-by No.", "must be 1 or greater", NoSeriesRefusals.LineTable, key, position);
        if (DateLimits.Check(line.StartingDate, "Starting Date", position) is { } day)
            yield return day;
        foreach (var (number, caption) in Numbers(line).Where(n => n.Number.Length > 0))
        {
            if (CheckNumber(line, number, caption, position) is { } refusal)
                yield return refusal;
        }
    }

    private static Refusal? CheckNumber(NoSeriesLineCard line, string number, string caption, int position)
    {
        if (Codes.Check(number, caption, Codes.NumberLength) is { } refusal)
            return refusal with { Line = position };
        if (!NumberIncrement.HasDigits(number))
            return NoSeriesRefusals.NoDigits(caption, caption, position);
        return line.StartingNo.Length == 0 || NumberOrder.HaveSameFormat(number, line.StartingNo)
            ? null
            : NoSeriesRefusals.OtherFormat(caption, StartingNo, position);
    }
}
