using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>What posting and registering do to a document of the warehouse inside their transaction.</summary>
internal static class ReadActivityStore
{
    /// <summary>Nobody has changed the document or a line since it was read.</summary>
    public static async Task<bool> IsAsReadAsync(this ReadActivity activity, ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var (type, no) = (activity.Header.Type, activity.Header.No);
        var version = await db.Set<WarehouseActivityHeader>().Where(h => h.Type == type && h.No == no).Select(h => (long?)h.Version)
            .SingleOrDefaultAsync(cancellationToken);
        var lines = await WarehouseActivityStore.Lines(db, type, no).OrderBy(l => l.LineNo).Select(l => new { l.LineNo, l.Version })
            .ToListAsync(cancellationToken);
        return version == activity.Header.Version
            && lines.Select(l => (l.LineNo, l.Version)).SequenceEqual(activity.Lines.Select(l => (l.LineNo, l.Version)));
    }

    /// <summary>What is handled is written on the lines; when nothing is outstanding any more, the document is gone.</summary>
    public static async Task WriteRestAsync(this ReadActivity activity, ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var (type, no) = (activity.Header.Type, activity.Header.No);
        var lines = WarehouseActivityStore.Lines(db, type, no);
        var header = db.Set<WarehouseActivityHeader>().Where(h => h.Type == type && h.No == no);
        if (activity.IsFinished)
        {
            await lines.ExecuteDeleteAsync(cancellationToken);
            await header.ExecuteDeleteAsync(cancellationToken);
            return;
        }

        await lines.ExecuteUpdateAsync(
            set => set.SetProperty(l => l.QtyHandledBase, l => l.QtyHandledBase + l.QtyToHandleBase)
                .SetProperty(l => l.QtyToHandleBase, 0m).SetProperty(l => l.Version, l => l.Version + 1),
            cancellationToken);
        await header.ExecuteUpdateAsync(set => set.SetProperty(h => h.Version, h => h.Version + 1), cancellationToken);
    }
}
