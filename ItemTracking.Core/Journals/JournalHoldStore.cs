using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Finds a journal batch, and lets one transaction at a time work on it.</summary>
internal static class JournalHoldStore
{
    /// <summary>
    /// A write before the read: every other transaction that wants the batch waits until this one ends, under any isolation level. Lines
    /// are added, changed and deleted only by who holds their batch; only saves of their tracking do without.
    /// </summary>
    public static Task HoldAsync(this ItemTrackingDb db, JournalTemplate template, string batchName) =>
        db.Set<ItemJournalBatch>().Where(b => b.TemplateName == template.Name && b.Name == batchName).HoldAsync();

    /// <summary>The batch with lines whose tracking must stay as it is too.</summary>
    /// <param name="db">Context with an open transaction.</param>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="lineNos">The lines; null for all of the batch.</param>
    public static async Task HoldLinesAsync(this ItemTrackingDb db, JournalTemplate template, string batchName, int[]? lineNos = null)
    {
        await db.HoldAsync(template, batchName);
        var lines = db.Set<ItemJournalLine>().Of(template, batchName);
        await (lineNos is null ? lines : lines.Where(l => EF.Parameter(lineNos).Contains(l.LineNo))).HoldAsync();
    }

    /// <summary>The batch, or null.</summary>
    public static Task<ItemJournalBatch?> BatchAsync(this ItemTrackingDb db, JournalTemplate template, string name) =>
        db.Set<ItemJournalBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.TemplateName == template.Name && b.Name == name);

    /// <summary>The lines of a batch.</summary>
    public static IQueryable<ItemJournalLine> Of(this IQueryable<ItemJournalLine> lines, JournalTemplate template, string batchName) =>
        lines.Where(l => l.TemplateName == template.Name && l.BatchName == batchName);
}
