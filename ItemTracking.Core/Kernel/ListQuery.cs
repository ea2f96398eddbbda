namespace ItemTracking.Core.Kernel;

/// <summary>Which part of a list is wanted, and in which order.</summary>
/// <param name="Search">Words that a row contains, as typed; blank for all rows.</param>
/// <param name="SortBy">One of the names that the reader sorts by; null, or a name it does not know, for its own order.</param>
/// <param name="Descending">Largest first.</param>
/// <param name="Skip">Rows before the wanted part.</param>
/// <param name="Take">Most rows of the part.</param>
public sealed record ListQuery(string Search = "", string? SortBy = null, bool Descending = false, int Skip = 0, int Take = 50);

/// <summary>A part of a list.</summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
/// <param name="Rows">Rows of the part, in order.</param>
/// <param name="Total">Rows of the whole list; null where they are not counted.</param>
/// <param name="HasMore">Rows follow the part; told where the whole is not counted.</param>
public sealed record ListPart<TRow>(IReadOnlyList<TRow> Rows, int? Total, bool HasMore = false);
