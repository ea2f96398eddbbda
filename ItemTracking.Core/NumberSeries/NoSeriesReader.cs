using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Reads a series with its lines, for the allocator and the store.</summary>
internal static class NoSeriesReader
{
    public static async Task<NoSeriesCard?> FindAsync(ItemTrackingDb db, string code)
    {
        var series = await db.Set<NoSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code);
        if (series is null)
            return null;
        var lines = await db.Set<NoSeriesLine>().AsNoTracking().Where(l => l.SeriesCode == code).OrderBy(l => l.LineNo).ToListAsync();
        return series.ToCard([.. lines.Select(l => l.ToCard())]);
    }
}
