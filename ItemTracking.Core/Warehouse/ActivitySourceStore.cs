using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// An inventory put-away or pick as a source of movements: its document's own, with the numbers, quantities and bins of the warehouse. In
/// one transaction numbers are written back to the document, the document is posted, and the put-away or pick is (DOC-30).
/// </summary>
/// <param name="document">The document, as what the warehouse handles says it.</param>
/// <param name="activity">The put-away or pick as it was read.</param>
internal sealed class ActivitySourceStore(ISourceStore document, ReadActivity activity) : ISourceStore
{
    private string postedNo = "";

    public SourceKey Key => document.Key;

    public string Name => activity.Header.Type.Name(activity.Header.No);

    public PostingRequest Request { get; } = document.Request with
    {
        Movements = ActivityMovements.ByBin(document.Request.Movements, activity.Handled, activity.Header.Type, activity.Bins),
    };

    public Refusal? Question => document.Question;

    public bool IsFinished => document.IsFinished;

    public async Task HoldAsync(ItemTrackingDb db)
    {
        await document.HoldAsync(db);
        await WarehouseActivityStore.HoldAsync(db, activity.Header.Type, activity.Header.No);
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var (type, no) = (activity.Header.Type, activity.Header.No);
        var version = await db.Set<WarehouseActivityHeader>().Where(h => h.Type == type && h.No == no).Select(h => (long?)h.Version)
            .SingleOrDefaultAsync(cancellationToken);
        var lines = await WarehouseActivityStore.Lines(db, type, no).OrderBy(l => l.LineNo).Select(l => new { l.LineNo, l.Version })
            .ToListAsync(cancellationToken);
        return version == activity.Header.Version
            && lines.Select(l => (l.LineNo, l.Version)).SequenceEqual(activity.Lines.Select(l => (l.LineNo, l.Version)))
            && await document.IsAsReadAsync(db, cancellationToken);
    }

    public async Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan)
    {
        var own = await NumberAllocator.ForeseeAsync(db, activity.Series, activity.PostingDate);
        return own.IsRefused ? Outcome<PostedNumbers>.Refused(own.Refusals) : await document.ForeseeNumbersAsync(db, plan);
    }

    public async Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan)
    {
        var drawn = await document.DrawNumbersAsync(db, plan);
        var own = await NumberAllocator.DrawInsideAsync(db, activity.Series, activity.PostingDate);
        postedNo = own.Value ?? "";
        return own.IsRefused ? Outcome<PostedNumbers>.Refused(own.Refusals) : drawn;
    }

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        string[] written = [nameof(TrackingSpecification.QuantityBase), nameof(TrackingSpecification.ExpirationDate)];
        if (!await db.TryUpdateAsync(activity.ChangedRows, written, cancellationToken))
            throw new InvalidOperationException($"Tracking of {document.Name} changed without raising its version.");
        await db.InsertAsync(activity.AddedRows, cancellationToken);
        await document.WriteRestAsync(db, cancellationToken);
        await WriteOwnRestAsync(db, cancellationToken);
    }

    /// <summary>What is handled is written on the lines; when nothing is outstanding any more, the document is gone.</summary>
    private async Task WriteOwnRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var (type, no) = (activity.Header.Type, activity.Header.No);
        var lines = WarehouseActivityStore.Lines(db, type, no);
        var header = db.Set<WarehouseActivityHeader>().Where(h => h.Type == type && h.No == no);
        if (activity.Lines.All(l => l.QtyOutstandingBase == l.QtyToHandleBase))
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

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        await document.WritePostedAsync(db, plan, stamp, numbers, cancellationToken);
        await db.InsertAsync([PostedActivityRows.Header(activity, postedNo, numbers.Handling, stamp)], cancellationToken);
        await db.InsertAsync(PostedActivityRows.Lines(activity, postedNo, ActivityMovements.Dates(plan.Entries)), cancellationToken);
        db.AddAudit(new()
        {
            Action = AuditAction.Posted,
            Table = activity.Header.Type.Caption(),
            Key = activity.Header.No,
            After = $"{activity.Header.Type.PostedCaption()}: {postedNo}",
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
