using System.Linq.Expressions;
using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>Long lists: the database sorts, counts and cuts them, so that a page costs as much as it shows.</summary>
public static class ListParts
{
    /// <summary>Rows by one column, those alike by their key; all in the direction of the query, so that one index can answer it.</summary>
    /// <param name="rows">Rows to sort.</param>
    /// <param name="query">Says the direction.</param>
    /// <param name="column">Column to sort by.</param>
    /// <param name="key">Columns that tell rows apart, so that no row stands on two pages or on none.</param>
    public static IQueryable<T> SortedBy<T, TColumn>(
        this IQueryable<T> rows,
        ListQuery query,
        Expression<Func<T, TColumn>> column,
        params IEnumerable<Expression<Func<T, string>>> key) =>
        key.Aggregate(
            query.Descending ? rows.OrderByDescending(column) : rows.OrderBy(column),
            (sorted, part) => query.Descending ? sorted.ThenByDescending(part) : sorted.ThenBy(part));

    /// <summary>The wanted part of sorted rows, and how many there are altogether.</summary>
    public static async Task<ListPart<T>> ToPartAsync<T>(this IQueryable<T> rows, ListQuery query)
    {
        var total = await rows.CountAsync();
        var part = await rows.Skip(query.Skip).Take(query.Take).ToListAsync();
        return new(part, total, HasMore: query.Skip + part.Count < total);
    }
}
