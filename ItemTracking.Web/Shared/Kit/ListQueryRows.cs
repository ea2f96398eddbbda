using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>Answers a list from rows that are all at hand: short set-up tables.</summary>
public static class ListQueryRows
{
    /// <summary>The part of the rows that the list asks for, in the order it asks for.</summary>
    public static IReadOnlyList<TRow> Part<TRow>(this ListQuery query, IEnumerable<TRow> rows, IReadOnlyList<DataColumn<TRow>> columns)
    {
        var column = columns.FirstOrDefault(c => c.SortBy is not null && c.SortBy == query.SortBy);
        var sorted = column is null ? rows : rows.OrderBy(column.Value, Comparer<object?>.Create(Compare));
        return [.. (column is not null && query.Descending ? sorted.Reverse() : sorted).Skip(query.Skip).Take(query.Take)];
    }

    private static int Compare(object? one, object? other) =>
        one is string text && other is string with ? string.CompareOrdinal(text, with) : Comparer<object?>.Default.Compare(one, other);
}
