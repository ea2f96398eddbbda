using ItemTracking.Core.Assignment;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Lines as a spreadsheet takes them: columns parted by tabs under their captions, which a paste reads again.</summary>
public static class CopiedLines
{
    /// <summary>The text of the chosen lines, in the order of the page.</summary>
    /// <param name="sheet">Lines of the page.</param>
    /// <param name="columns">Columns that are shown; flags are left out.</param>
    /// <param name="lines">Numbers of the lines to copy.</param>
    public static string Text(TrackingSheet sheet, IEnumerable<TrackingGridColumn> columns, IReadOnlyCollection<int> lines)
    {
        TrackingGridColumn[] copied = [.. columns.Where(column => !column.IsFlag)];
        TrackingField[] fields = [.. copied.Select(column => Enum.Parse<TrackingField>(column.Key))];
        var chosen = lines.ToHashSet();
        var rows = sheet.Lines.Where(line => chosen.Contains(line.LineNo))
            .Select(line => string.Join('\t', fields.Select(field => OneLine(CellText.Of(sheet, line, field)))));
        return string.Join("\r\n", rows.Prepend(string.Join('\t', copied.Select(column => column.Caption)))) + "\r\n";
    }

    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
