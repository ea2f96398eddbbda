namespace ItemTracking.Core.Pasting;

/// <summary>A row of a list before it is known what its columns are.</summary>
/// <param name="Place">Place in the list, counted from 1 with blank rows.</param>
/// <param name="Cells">Texts of its cells.</param>
public sealed record PastedLine(int Place, IReadOnlyList<string> Cells)
{
    /// <summary>It has numbers of a workbook, which were written out as in the user's region: they would be misread in another.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Nothing stands in it.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
