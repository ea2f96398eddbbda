using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.NumberSeries;

/// <summary>What a series must be before it is saved (NOS-1…3, NUM-27).</summary>
public static class NoSeriesChecks
{
    /// <summary>
    /// The series in its stored form – codes normalised, numbers padded, lines numbered – or everything that is wrong with it.
    /// </summary>
    /// <param name="typed">Series as typed; refusals name a line by its position, from 1.</param>
    /// <param name="stored">Series as it is stored, or null for a new one.</param>
    public static Outcome<NoSeriesCard> Check(NoSeriesCard typed, NoSeriesCard? stored)
    {
        var code = Codes.Normalise(typed.Code);
        List<Refusal> refusals = [.. Header(typed, code)];
        List<NoSeriesLineCard> lines = [];
        foreach (var (line, position) in typed.Lines.Select((line, index) => (Normalise(line), index + 1)))
        {
            var lastNoUsed = stored?.Lines.FirstOrDefault(l => l.LineNo == line.LineNo)?.LastNoUsed;
            var found = NoSeriesLineChecks.Check(code, line, position).ToList();
            var padded = found.Count > 0 ? line : Pad(line, lastNoUsed, position, found);
            refusals.AddRange(found);
            lines.Add(padded);
        }

        return refusals.Count > 0
            ? Outcome<NoSeriesCard>.Refused(refusals)
            : typed with { Code = code, Description = Texts.Normalise(typed.Description), Lines = Number(lines) };
    }

    private static IEnumerable<Refusal> Header(NoSeriesCard typed, string code)
    {
        if (code.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.NOS_1, "Code", NoSeriesRefusals.Table, NoSeriesRefusals.Key(code));
        if (Codes.Check(typed.Code, "Code", Codes.NumberLength) is { } length)
            yield return length;
        if (Texts.Check(typed.Description, "Description", Texts.DescriptionLength) is { } text)
            yield return text;
        if (!typed.DefaultNos && !typed.ManualNos)
            yield return new Refusal(
                RefusalCode.NOS_1, "Default Nos. or Manual Nos. must be on.", "Default Nos.",
                WayOut: "A series with both off could never give a number.");
    }

    private static NoSeriesLineCard Normalise(NoSeriesLineCard line) => line with
    {
        StartingNo = Codes.Normalise(line.StartingNo),
        EndingNo = Codes.Normalise(line.EndingNo),
        WarningNo = Codes.Normalise(line.WarningNo),
        LastNoUsed = Codes.Normalise(line.LastNoUsed),
    };

    /// <summary>All numbers of a line get runs of equal length, so that they sort as text; plain numbers stay as they are.</summary>
    private static NoSeriesLineCard Pad(NoSeriesLineCard line, string? storedLastNoUsed, int position, List<Refusal> refusals)
    {
        var numbers = NoSeriesLineChecks.Numbers(line).Where(n => n.Number.Length > 0).ToList();
        var widest = numbers.MaxBy(n => NumberOrder.Width(n.Number));
        if (NumberOrder.IsOnlyDigits(line.StartingNo))
            return line;
        var width = NumberOrder.Width(widest.Number);
        var padded = line with
        {
            StartingNo = NumberOrder.Pad(line.StartingNo, width),
            EndingNo = NumberOrder.Pad(line.EndingNo, width),
            WarningNo = NumberOrder.Pad(line.WarningNo, width),
            LastNoUsed = NumberOrder.Pad(line.LastNoUsed, width),
        };
        if (padded.LastNoUsed != line.LastNoUsed && line.LastNoUsed == storedLastNoUsed)
            refusals.Add(NoSeriesRefusals.OtherFormat(widest.Caption, NoSeriesLineChecks.LastNoUsed, position));
        refusals.AddRange(NoSeriesLineChecks.Numbers(padded)
            .Where(n => n.Number.Length > Codes.NumberLength)
            .Select(n => NoSeriesRefusals.TooLongToExtend(n.Number, n.Caption, position)));
        return padded;
    }

    private static List<NoSeriesLineCard> Number(List<NoSeriesLineCard> lines)
    {
        var last = lines.Select(l => l.LineNo).DefaultIfEmpty().Max();
        return [.. lines.Select(line => line.LineNo > 0 ? line : line with { LineNo = last += 10_000 })];
    }
}
