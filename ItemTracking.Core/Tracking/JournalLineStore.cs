using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>Shows on a journal line what its item tracking lines say.</summary>
internal static class JournalLineStore
{
    /// <summary>
    /// The number of the line is that of its only tracking line, and blank where there are several or none (O-092, O-093). Inside the
    /// transaction that saved them; lines of documents show no number.
    /// </summary>
    public static async Task ShowNumberAsync(ItemTrackingDb db, SourceRef source)
    {
        if (!source.IsJournal)
            return;
        var rows = await db.Set<TrackingSpecification>().AsNoTracking().Of(source)
            .Select(t => new { t.SerialNo, t.LotNo, t.ExpirationDate }).Take(2).ToListAsync();
        var (serialNo, lotNo, date) = rows is [var only] ? (only.SerialNo, only.LotNo, only.ExpirationDate) : ("", "", null);
        await db.Set<ItemJournalLine>()
            .Where(l => l.TemplateName == source.SourceId && l.BatchName == source.SourceBatchName && l.LineNo == source.SourceRefNo)
            .ExecuteUpdateAsync(set => set
                .SetProperty(l => l.SerialNo, serialNo)
                .SetProperty(l => l.LotNo, lotNo)
                .SetProperty(l => l.ExpirationDate, date)
                .SetProperty(l => l.Version, l => l.Version + 1));
    }
}
