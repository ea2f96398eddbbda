using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Numbers drawn from a series and the lines as they are afterwards.</summary>
/// <param name="Numbers">The numbers, in the order in which they are handed out.</param>
/// <param name="Changed">Lines that were drawn from, with their new last number and date.</param>
public sealed record NoSeriesDraw(IReadOnlyList<string> Numbers, IReadOnlyList<NoSeriesLineCard> Changed);

/// <summary>Which line of a series is used and which numbers come next (NUM-24, NUM-25, NOS-6, NOS-7).</summary>
public static class NoSeriesRules
{
    /// <summary>
    /// Draws numbers in one step: all of them or none. A line that is used up hands over to the next open line of the same starting date.
    /// </summary>
    /// <param name="series">Series with its lines.</param>
    /// <param name="date">Date for which the numbers are drawn.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>The draw; a message for each line that is running out.</returns>
    public static Outcome<NoSeriesDraw> Draw(NoSeriesCard series, DateOnly date, int count)
    {
        if (!series.DefaultNos)
            return NoSeriesRefusals.NotDefault(series.Code);
        var numbers = new List<string>(count);
        List<NoSeriesLineCard> lines = [.. series.Lines];
        List<NoSeriesLineCard> changed = [];
        while (numbers.Count < count)
        {
            var chosen = ChooseLine(series with { Lines = lines }, date);
            if (chosen.IsRefused)
                return Outcome<NoSeriesDraw>.Refused(chosen.Refusals);
            var drawn = DrawFromLine(series.Code, chosen.Value, date, count - numbers.Count);
            if (drawn.IsRefused)
                return Outcome<NoSeriesDraw>.Refused(drawn.Refusals);
            numbers.AddRange(drawn.Value);
            changed.Add(chosen.Value with { LastNoUsed = numbers[^1], LastDateUsed = date });
            lines[lines.IndexOf(chosen.Value)] = changed[^1];
        }

        return Outcome<NoSeriesDraw>.Of(
            new NoSeriesDraw(numbers, changed),
            [.. changed.Where(IsRunningOut).Select(l => NoSeriesRefusals.RunningOut(series.Code, l.LastNoUsed, l.EndingNo))]);
    }

    /// <summary>
    /// The line used on a date: of the latest starting date that is not later, the first with numbers left (NUM-24, NOS-6).
    /// </summary>
    public static Outcome<NoSeriesLineCard> ChooseLine(NoSeriesCard series, DateOnly date)
    {
        var started = series.Lines.Where(l => (l.StartingDate ?? DateOnly.MinValue) <= date).ToList();
        var latest = started.Count == 0 ? null : started.Max(l => l.StartingDate ?? DateOnly.MinValue) as DateOnly?;
        var line = started.Where(l => (l.StartingDate ?? DateOnly.MinValue) == latest && l.Open).MinBy(l => l.LineNo);
        if (line is null)
            return series.Lines.Any(l => l.Open) ? NoSeriesRefusals.NoLineOn(series.Code, date) : NoSeriesRefusals.NoLine(series.Code);
        return series.DateOrder && date < line.LastDateUsed
            ? NoSeriesRefusals.BeforeLastDate(series.Code, line.LastDateUsed.Value)
            : line;
    }

    /// <summary>Why a number may not be typed instead of drawn, or null (NOS-7).</summary>
    public static Refusal? CheckManual(NoSeriesCard series, string? field = null) =>
        series.ManualNos ? null : NoSeriesRefusals.NotManual(series.Code, field);

    private static Outcome<List<string>> DrawFromLine(string code, NoSeriesLineCard line, DateOnly date, int most)
    {
        List<string> numbers = [];
        for (; numbers.Count < most && line.Open; line = line with { LastNoUsed = numbers[^1], LastDateUsed = date })
        {
            var number = line.LastNoUsed.Length == 0 ? line.StartingNo : NumberIncrement.Next(line.LastNoUsed, line.IncrementByNo);
            if (CheckNext(code, line, number) is { } refusal)
                return refusal;
            numbers.Add(number!);
        }

        return numbers;
    }

    private static Refusal? CheckNext(string code, NoSeriesLineCard line, string? number)
    {
        if (line.StartingNo.Length == 0)
            return Refusals.MustHaveValue(
                RefusalCode.NUM_25, "Starting No.", NoSeriesRefusals.LineTable, NoSeriesRefusals.LineKey(code, line.LineNo));
        if (string.IsNullOrEmpty(number) || !NumberIncrement.HasDigits(number))
            return NoSeriesRefusals.NoDigits("Starting No.", "Starting No.");
        var isInside = NumberOrder.Compare(number, line.StartingNo) >= 0
            && (line.EndingNo.Length == 0 || NumberOrder.Compare(number, line.EndingNo) <= 0)
            && NumberOrder.HaveSameFormat(number, line.StartingNo);
        return isInside
            ? Codes.Check(number, "Last No. Used", Codes.NumberLength)
            : NoSeriesRefusals.Beyond(line.EndingNo, code, number);
    }

    private static bool IsRunningOut(NoSeriesLineCard line) =>
        line.EndingNo.Length > 0 && line.WarningNo.Length > 0 && NumberOrder.Compare(line.LastNoUsed, line.WarningNo) >= 0;
}
