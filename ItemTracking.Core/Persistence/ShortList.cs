using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>Lists show a limited number of rows and say so.</summary>
public static class ShortList
{
    /// <summary>Most rows of a list.</summary>
    public const int Most = 1000;

    /// <summary>The first rows of a query in its order, with a remark when there are more.</summary>
    public static async Task<Outcome<IReadOnlyList<T>>> ToShortListAsync<T>(this IQueryable<T> rows)
    {
        var found = await rows.Take(Most + 1).ToListAsync();
        return found.Count <= Most
            ? found
            : Outcome<IReadOnlyList<T>>.Of(found[..Most], $"Only the first {Most} are shown. Search to find others.");
    }
}
