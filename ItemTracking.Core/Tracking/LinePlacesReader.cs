using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>Where the lines of a document or batch stand among one another, as messages name them.</summary>
internal static class LinePlacesReader
{
    /// <summary>Place of each line, from 1, by its number; one query.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> ReadAsync(ItemTrackingDb db, SourceKey source)
    {
        var lineNos = source.SourceType == SourceTypes.TransferLine
            ? db.Set<TransferLine>().Where(l => l.DocumentNo == source.SourceId).Select(l => l.LineNo)
            : source.SourceType == SourceTypes.ItemJournalLine
            ? db.Set<ItemJournalLine>().Where(l => l.TemplateName == source.SourceId && l.BatchName == source.SourceBatchName)
                .Select(l => l.LineNo)
            : db.Set<DocumentLine>()
                .Where(l => l.SourceType == source.SourceType && (int)l.DocumentType == source.SourceSubtype
                    && l.DocumentNo == source.SourceId)
                .Select(l => l.LineNo);
        return (await lineNos.Order().ToListAsync()).Index().ToDictionary(line => line.Item, line => line.Index + 1);
    }
}
