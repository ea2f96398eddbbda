namespace ItemTracking.Core.Pasting;

/// <summary>Rows of a list of new lines that were not taken, as they are kept until they are mended or discarded (PASTE-5).</summary>
/// <param name="Region">Name of the region in which their quantities and dates are read.</param>
/// <param name="Rows">Rows, in their order.</param>
public sealed record UnsavedList(string Region, IReadOnlyList<UnsavedRow> Rows)
{
    /// <summary>Most rows of a list that outlive the page.</summary>
    public const int MostKept = 10_000;

    /// <summary>What of it outlives the page.</summary>
    public UnsavedList Kept => Rows.Count > MostKept ? this with { Rows = [.. Rows.Take(MostKept)] } : this;

    /// <summary>What is left of a list.</summary>
    public static UnsavedList Of(string region, PastedList list) =>
        new(region, [.. list.Rows.Select(row => UnsavedRow.Of(row, list.Known))]);

    /// <summary>The lists that wait when one of them was mended, or when what is left of another comes to them.</summary>
    /// <param name="lists">Lists that wait.</param>
    /// <param name="before">What was left of the list until now; null when it did not wait yet.</param>
    /// <param name="now">What is left of it now.</param>
    public static IReadOnlyList<UnsavedList> Leave(IReadOnlyList<UnsavedList> lists, UnsavedList? before, UnsavedList now) =>
        [.. lists.Where(list => !ReferenceEquals(list, before)), .. now.Rows.Count > 0 ? new[] { now } : []];

    /// <summary>The list to be mended.</summary>
    /// <param name="known">The columns that it may have.</param>
    public PastedList ToList(PasteColumns known) => PastedList.Left(
        known,
        [.. Rows.Select(row => row.Texts.Aggregate(new PastedRow(row.Place), (made, text) => made.With(text.Key, text.Value)))]);
}

/// <summary>A row of a list that was not taken.</summary>
/// <param name="Place">Place in the list, counted from 1.</param>
/// <param name="Texts">Its texts as they were pasted or mended.</param>
public sealed record UnsavedRow(int Place, IReadOnlyDictionary<PasteField, string> Texts)
{
    internal static UnsavedRow Of(PastedRow row, PasteColumns known) => new(
        row.Place, known.Fields.Where(field => row[field].Length > 0).ToDictionary(field => field, field => row[field]));
}
