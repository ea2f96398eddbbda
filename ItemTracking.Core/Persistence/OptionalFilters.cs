using System.Linq.Expressions;

namespace ItemTracking.Core.Persistence;

/// <summary>Conditions that a query has or has not; what it has not stands in no statement, so that its index serves.</summary>
internal static class OptionalFilters
{
    /// <summary>The rows, filtered where the condition is asked for.</summary>
    public static IQueryable<T> WhereIf<T>(this IQueryable<T> rows, bool isAsked, Expression<Func<T, bool>> condition) =>
        isAsked ? rows.Where(condition) : rows;
}
