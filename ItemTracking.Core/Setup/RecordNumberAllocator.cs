using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>
/// The number of a new item, vendor or customer: typed, where the series allows that, or drawn from the company's series (NOS-7, NOS-11).
/// </summary>
internal static class RecordNumberAllocator
{
    /// <summary>The number to use for a new record. A drawn number that somebody has typed before is skipped.</summary>
    /// <param name="db">Context of the saving transaction, so that a refused save leaves no gap.</param>
    /// <param name="typed">Number as typed, normalised; blank to draw one.</param>
    /// <param name="series">Which series of the company numbers this table.</param>
    /// <param name="table">Caption of the table.</param>
    /// <param name="workDate">Day for which it is drawn (NOS-6).</param>
    /// <param name="isTaken">Whether a record with this number exists.</param>
    public static async Task<Outcome<string>> NumberAsync(
        ItemTrackingDb db, string typed, Func<CompanyNumbering, string> series, string table, DateOnly workDate,
        Func<string, Task<bool>> isTaken)
    {
        var numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync();
        var code = numbering is null ? "" : series(numbering);
        if (typed.Length == 0 && code.Length == 0)
            return NumberMissing(table);
        if (typed.Length > 0)
            return await CheckTypedAsync(db, code) is { } refusal ? refusal : typed;
        var drawn = await NumberAllocator.DrawInsideAsync(db, code, workDate);
        while (!drawn.IsRefused && await isTaken(drawn.Value))
            drawn = await NumberAllocator.DrawInsideAsync(db, code, workDate);
        return drawn;
    }

    private static async Task<Refusal?> CheckTypedAsync(ItemTrackingDb db, string seriesCode) =>
        seriesCode.Length > 0 && await NoSeriesReader.FindAsync(db, seriesCode) is { } series
            ? NoSeriesRules.CheckManual(series, "No.")
            : null;

    private static Refusal NumberMissing(string table) =>
        Refusals.MustHaveValue(RefusalCode.SET_1, "No.", table, SetupTables.NoKey("")) with
        {
            WayOut = "Enter a number, or choose a number series on the page Numbering."
        };
}
