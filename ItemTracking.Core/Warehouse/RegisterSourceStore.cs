using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// A put-away or pick that is registered, as a source of what moves between bins: warehouse entries without ledger entries. In the same
/// transaction a pick writes its numbers back to the source document and raises what is picked for its shipment (DOC-21, DOC-30).
/// </summary>
/// <param name="register">What was read; nothing is read any more.</param>
internal sealed class RegisterSourceStore(RegisterRequest register) : ISourceStore
{
    private readonly ReadActivity activity = register.Activity;
    private string registeredNo = "";

    /// <summary>The key under which registrations of a document are kept.</summary>
    public static SourceKey KeyOf(WarehouseActivityType type, string no) => type.Source(no).Key;

    public SourceKey Key => KeyOf(activity.Header.Type, activity.Header.No);

    public string Name => activity.Header.Type.Name(activity.Header.No);

    public PostingRequest Request { get; } = new() { Registered = TakenAndPlaced.Of(register.Activity) };

    public Refusal? Question => null;

    public bool IsFinished => activity.IsFinished;

    public async Task HoldAsync(ItemTrackingDb db)
    {
        if (register.Pick is { } pick)
        {
            await db.HoldAsync(pick.Source.Key);
            await WarehouseActivityStore.HoldAsync(db, WarehouseActivityType.Shipment, activity.Header.WhseDocumentNo);
        }

        await WarehouseActivityStore.HoldAsync(db, activity.Header.Type, activity.Header.No);
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        await activity.IsAsReadAsync(db, cancellationToken)
        && (register.Pick is not { } pick
            || (await pick.Source.IsAsReadAsync(db, cancellationToken) && await AreLinesAsReadAsync(db, pick, cancellationToken)));

    private async Task<bool> AreLinesAsReadAsync(ItemTrackingDb db, RegisteredPick pick, CancellationToken cancellationToken) =>
        (await WarehouseActivityStore.Lines(db, WarehouseActivityType.Shipment, activity.Header.WhseDocumentNo).OrderBy(l => l.LineNo)
            .Select(l => new { l.LineNo, l.Version }).ToListAsync(cancellationToken))
        .Select(l => (l.LineNo, l.Version)).SequenceEqual(pick.ShipmentLines.Select(l => (l.LineNo, l.Version)));

    public async Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        (await NumberAllocator.ForeseeAsync(db, activity.Series, activity.PostingDate)).Then<PostedNumbers>(Numbers);

    public async Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan)
    {
        var drawn = await NumberAllocator.DrawInsideAsync(db, activity.Series, activity.PostingDate);
        registeredNo = drawn.Value ?? "";
        return drawn.Then<PostedNumbers>(Numbers);
    }

    private static Outcome<PostedNumbers> Numbers(string no) => new PostedNumbers(no, "");

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        if (register.Pick is { } pick)
            await WritePickAsync(db, pick, cancellationToken);
        await activity.WriteRestAsync(db, cancellationToken);
    }

    private async Task WritePickAsync(ItemTrackingDb db, RegisteredPick pick, CancellationToken cancellationToken)
    {
        string[] rowColumns =
        [
            nameof(TrackingSpecification.QuantityBase), nameof(TrackingSpecification.ExpirationDate),
            nameof(TrackingSpecification.QtyToHandleBase), nameof(TrackingSpecification.QtyToInvoiceBase),
        ];
        string[] lineColumns = [nameof(WarehouseActivityLine.QtyToHandleBase), nameof(WarehouseActivityLine.Version)];
        if (!await db.TryUpdateAsync(pick.ChangedRows, rowColumns, cancellationToken)
            || !await db.TryUpdateAsync(pick.ChangedLines, lineColumns, cancellationToken)
            || !await db.TryAddAsync(
                pick.Picked, nameof(WhseItemTrackingLine.QtyBase), _ => false, cancellationToken: cancellationToken))
            throw new InvalidOperationException($"What {Name} is for changed without raising its version.");
        await db.InsertAsync(pick.AddedRows, cancellationToken);
        await ActivitySourceReader.RaiseTrackingAsync(
            db, pick.Source.Key, [.. activity.Handled.Keys], cancellationToken);
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        await PostedActivityStore.WriteAsync(
            db, activity, registeredNo, "", stamp, new Dictionary<(int, TrackingNumbers), DateOnly?>(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
