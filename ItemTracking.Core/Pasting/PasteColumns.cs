namespace ItemTracking.Core.Pasting;

/// <summary>A column that a list may have.</summary>
/// <param name="Field">What stands in it.</param>
/// <param name="Caption">Its name on pages.</param>
/// <param name="Heads">Words by which the first row of a list names it: small letters and nothing between them.</param>
public sealed record PasteColumn(PasteField Field, string Caption, params string[] Heads)
{
    /// <summary>Every row needs it: it can be typed where the list does not have it.</summary>
    public bool IsNeeded { get; init; }
}

/// <summary>The columns that the lists of a page may have, in the order in which they are expected.</summary>
/// <param name="columns">Columns.</param>
public sealed class PasteColumns(params IReadOnlyList<PasteColumn> columns)
{
    private static readonly string[] Endings = ["", "no", "nos", "number", "numbers", "s"];

    /// <summary>What they are.</summary>
    public IReadOnlyList<PasteField> Fields { get; } = [.. columns.Select(column => column.Field)];

    /// <summary>A column that is not used, although it is named, until its user says otherwise; null when there is none.</summary>
    public PasteField? Unused { get; private init; }

    /// <summary>The same columns, of which one is not used until its user says otherwise.</summary>
    public PasteColumns Leaving(PasteField unused) => new(columns) { Unused = unused };

    /// <summary>Every row needs it: it can be typed where the list does not have it.</summary>
    public bool IsNeeded(PasteField field) => columns.Any(column => column.Field == field && column.IsNeeded);

    /// <summary>Name of a column on pages.</summary>
    public string Caption(PasteField field) => columns.FirstOrDefault(column => column.Field == field)?.Caption ?? "Not used";

    /// <summary>The field that the head of a column names, whatever its case, blanks and points; null when it names none.</summary>
    public PasteField? ByHeader(string cell)
    {
        var word = string.Concat(cell.Where(char.IsLetter)).ToLowerInvariant();
        return cell.Any(char.IsAsciiDigit)
            ? null
            : columns.Where(column => Endings.Any(ending => column.Heads.Any(known => known + ending == word)))
                .Select(column => (PasteField?)column.Field)
                .FirstOrDefault();
    }
}
