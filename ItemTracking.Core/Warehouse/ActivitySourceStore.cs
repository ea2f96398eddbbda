using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// A document of the warehouse that posts its source, as a source of movements: the document's own, with the numbers, quantities and bins
/// of the warehouse. In one transaction numbers are written back to the document, it is posted, and so is what the warehouse handled of it
/// (DOC-30).
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
        Refusals = activity.Picked is null
            ? document.Request.Refusals
            : [.. document.Request.Refusals, .. ShippedPicks.Check(activity, document.Request.Movements)],
    };

    public Refusal? Question => document.Question;

    public bool IsFinished => document.IsFinished;

    public async Task HoldAsync(ItemTrackingDb db)
    {
        await document.HoldAsync(db);
        await WarehouseActivityStore.HoldAsync(db, activity.Header.Type, activity.Header.No);
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        await activity.IsAsReadAsync(db, cancellationToken) && await document.IsAsReadAsync(db, cancellationToken);

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
        if (activity.Picked is not null && !await db.TryAddAsync(
                ShippedPicks.Changes(activity, document.Request.Movements), nameof(WhseItemTrackingLine.QtyBase), _ => false,
                cancellationToken: cancellationToken))
            throw new InvalidOperationException($"What is picked for {Name} changed without raising its version.");
        await document.WriteRestAsync(db, cancellationToken);
        await activity.WriteRestAsync(db, cancellationToken);
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        await document.WritePostedAsync(db, plan, stamp, numbers, cancellationToken);
        await PostedActivityStore.WriteAsync(
            db, activity, postedNo, numbers.Handling, stamp, ActivityMovements.Dates(plan.Entries), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
