using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Reads a series with its lines, for the allocator and the store.</summary>
internal static class NoSeriesReader
{
    /// <summary>A series with its lines, in one query; null when there is none.</summary>
    public static async Task<NoSeriesCard?> FindAsync(ItemTrackingDb db, string code)
    {
        var found = await db.Set<NoSeries>().AsNoTracking().Where(s => s.Code == code)
            .Select(s => new
            {
                Series = s,
                Lines = db.Set<NoSeriesLine>().Where(l => l.SeriesCode == s.Code).OrderBy(l => l.LineNo).ToList(),
            })
            .SingleOrDefaultAsync();
        return found?.Series.ToCard([.. found.Lines.Select(l => l.ToCard())]);
    }

    /// <summary>
    /// A refusal for each named series that does not exist; blank names none. The others are held
    /// until the caller has saved their names (Q4).
    /// </summary>
    public static async Task<IReadOnlyList<Refusal>> MissingAsync(ItemTrackingDb db, params (string Code, string Field)[] named)
    {
        string[] codes = [.. named.Select(n => n.Code)];
        var series = db.Set<NoSeries>().WhereIn(db, s => s.Code, codes);
        await series.HoldAsync();
        var known = await series.Select(s => s.Code).ToListAsync();
        return [.. named.Where(n => n.Code.Length > 0 && !known.Contains(n.Code)).Select(n => NoSeriesRefusals.NotFound(n.Code, n.Field))];
    }
}
