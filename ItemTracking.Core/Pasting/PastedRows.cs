using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Pasting;

/// <summary>Sorts the rows of a list.</summary>
internal static class PastedRows
{
    /// <summary>Sorts rows by whether they were taken.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="take">Takes a row; the reasons why not, none when it is taken.</param>
    public static (IReadOnlyList<PastedRow> Good, IReadOnlyList<BadRow> Bad) Judge(
        IReadOnlyList<PastedRow> rows, Func<PastedRow, IReadOnlyList<Refusal>> take)
    {
        var (good, bad) = (new List<PastedRow>(rows.Count), new List<BadRow>());
        foreach (var row in rows)
        {
            IReadOnlyList<Refusal> reasons = row.Fault is { } fault ? [fault] : take(row);
            if (reasons.Count == 0)
                good.Add(row);
            else
                bad.Add(new(row, reasons));
        }

        return (good, bad);
    }

    /// <summary>Makes a line of every good row, in their order.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="make">Makes the line of a row, or tells why not; it is given how many were made before.</param>
    /// <typeparam name="TLine">Line of a document.</typeparam>
    public static Pasted<IReadOnlyList<TLine>> Lines<TLine>(IReadOnlyList<PastedRow> rows, Func<PastedRow, int, Outcome<TLine>> make)
    {
        var lines = new List<TLine>(rows.Count);
        var (good, bad) = Judge(rows, row =>
        {
            var line = make(row, lines.Count);
            if (!line.IsRefused)
                lines.Add(line.Value);
            return line.Refusals;
        });
        return new(lines, good, bad);
    }
}
