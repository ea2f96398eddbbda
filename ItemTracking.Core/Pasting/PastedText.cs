using System.Globalization;
using System.Text;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Pasting;

/// <summary>
/// Reads a list as spreadsheets and vendors write it: rows end with LF, CR+LF or CR, columns stand between tabs, else semicolons, else
/// commas; a cell in quotation marks may hold them (PASTE-1, C-01, C-02). No text fails and nothing of it is lost.
/// </summary>
public static class PastedText
{
    /// <summary>Most rows that one paste may bring.</summary>
    public const int MostRows = 100_000;

    /// <summary>Longest cell that is kept whole; no field takes half as much, so a longer one is bad whatever its end says.</summary>
    public const int LongestCell = 1000;

    /// <summary>Most columns of a list; nobody could say of more what they are.</summary>
    public const int MostColumns = 50;

    private const string LineEnds = "\r\n\v\f\u0085\u2028\u2029";

    /// <summary>A list that is refused whole, because it is too long.</summary>
    public static Refusal TooManyRows { get; } = new(
        RefusalCode.PASTE_1,
        $"A list may have {MostRows.ToString("#,0", CultureInfo.InvariantCulture)} rows at once; this one has more.",
        WayOut: "Nothing of it was taken. Divide it and take it part by part.");

    private static Refusal TooManyColumns { get; } = new(
        RefusalCode.PASTE_1, $"A list may have {MostColumns} columns; this one has more.",
        WayOut: "Nothing of it was taken. Leave out the columns that are not needed.");

    /// <summary>The rows of a table; blank ones are left out.</summary>
    public static Outcome<IReadOnlyList<PastedLine>> Read(string text) => Within(Lines(text, Separator(text)));

    /// <summary>One column, row by row: blank ones keep their place, those at the end do not count.</summary>
    public static Outcome<IReadOnlyList<PastedLine>> ReadColumn(string text)
    {
        var lines = new List<PastedLine>();
        foreach (var line in Lines(text, '\t'))
        {
            if (line.Place <= MostRows)
                lines.Add(line);
            else if (!line.IsBlank)
                return TooManyRows;
        }

        return Outcome<IReadOnlyList<PastedLine>>.Of(lines[..(lines.FindLastIndex(line => !line.IsBlank) + 1)]);
    }

    /// <summary>The rows that are not blank, unless they are too many; what comes after that is not read any more.</summary>
    public static Outcome<IReadOnlyList<PastedLine>> Within(IEnumerable<PastedLine> lines)
    {
        var rows = lines.Where(line => !line.IsBlank).Take(MostRows + 1).ToList();
        return rows.Count > MostRows ? TooManyRows
            : rows.Exists(row => row.Cells.Count > MostColumns) ? TooManyColumns
            : Outcome<IReadOnlyList<PastedLine>>.Of(rows);
    }

    /// <summary>A cell as it is kept: without blanks around it, and not longer than anything could be.</summary>
    public static string Cell(string text) => text.Trim() is var cell && cell.Length > LongestCell ? cell[..LongestCell] + "…" : cell;

    private static char Separator(string text) =>
        text.Contains('\t', StringComparison.Ordinal) ? '\t' : text.Contains(';', StringComparison.Ordinal) ? ';' : ',';

    private static IEnumerable<PastedLine> Lines(string text, char separator)
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var place = 1; at < text.Length; place++)
        {
            var cells = new List<string>();
            while (true)
            {
                var cell = NextCell(text, separator, ref at);
                if (cells.Count <= MostColumns)
                    cells.Add(Cell(cell));
                else if (!string.IsNullOrWhiteSpace(cell))
                    cells[MostColumns] = Cell(cell);
                if (at >= text.Length || text[at] != separator)
                    break;
                at++;
            }

            yield return new(place, cells);
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }
    }

    /// <summary>The next cell; <paramref name="at"/> then stands on what ends it.</summary>
    private static string NextCell(string text, char separator, ref int at)
    {
        if (at < text.Length && text[at] == '"' && Quoted(text, separator, at) is var (cell, end))
        {
            at = end;
            return cell;
        }

        var start = at;
        while (at < text.Length && text[at] != separator && !LineEnds.Contains(text[at], StringComparison.Ordinal))
            at++;
        return text[start..at];
    }

    /// <summary>A cell in quotation marks; null where they do not close in front of a column or the end of a row.</summary>
    private static (string Cell, int End)? Quoted(string text, char separator, int start)
    {
        var cell = new StringBuilder();
        for (var at = start + 1; at < text.Length && at - start <= LongestCell; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
                continue;
            }

            if (at + 1 >= text.Length || text[at + 1] == separator || LineEnds.Contains(text[at + 1], StringComparison.Ordinal))
                return (cell.ToString(), at + 1);
            if (text[at + 1] != '"')
                return null;
            cell.Append(text[at++]);
        }

        return null;
    }
}
