using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Writes a plan inside one transaction: first its own rows, the ledger among them, then the rows that every posting wants, so that two
/// large postings at one location do not wait for each other while they write (Q8). Numbers of posted documents are drawn last.
/// </summary>
internal static class PlanStore
{
    /// <summary>The plan rests on stock, dates or cards that somebody changed: read again and decide again.</summary>
    public static readonly Refusal Stale = new(
        RefusalCode.SAVE_3,
        "Another posting used the same stock or number at the same moment.",
        Kind: OutcomeKind.Busy,
        WayOut: "Nothing was posted. Try again.");

    public static async Task<Outcome<PostedDocument>> WriteAsync(
        ItemTrackingDb db, ISourceStore source, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        await db.InsertAsync([PostingRow(source, plan, stamp)], cancellationToken);
        await source.HoldAsync(db);
        if (!await source.IsAsReadAsync(db, cancellationToken))
            return Refusals.ChangedByAnotherUser(source.Name);
        if (!await EntryStore.UseAsync(db, source.Key, plan, stamp, cancellationToken)
            || !await NumberStore.HoldAsync(db, plan, cancellationToken))
            return Stale;
        await NumberStore.CreateCardsAsync(db, plan, cancellationToken);
        var foreseen = await source.ForeseeNumbersAsync(db, plan);
        if (foreseen.IsRefused)
            return Outcome<PostedDocument>.Refused(foreseen.Refusals);
        await WriteLedgerAsync(db, plan, stamp, foreseen.Value, cancellationToken);
        if (!await ChangeStockAsync(db, source, plan, stamp, cancellationToken))
            return Stale;

        var drawn = await source.DrawNumbersAsync(db, plan);
        if (drawn.IsRefused)
            return Outcome<PostedDocument>.Refused(drawn.Refusals);
        var numbers = drawn.Value;
        if (numbers != foreseen.Value)
            await RenumberAsync(db, plan, stamp, numbers, cancellationToken);
        await db.Set<Ledger.Posting>().Where(p => p.Id == stamp.RequestId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.HandlingDocumentNo, numbers.Handling).SetProperty(p => p.InvoiceNo, numbers.Invoice),
                cancellationToken);
        await source.WritePostedAsync(db, plan, stamp, numbers, cancellationToken);
        return Outcome<PostedDocument>.Of(
            new(numbers.Handling, numbers.Invoice, source.IsFinished, plan.Entries.Count), drawn.Messages);
    }

    private static Ledger.Posting PostingRow(ISourceStore source, PostingPlan plan, PostingStamp stamp) => new()
    {
        Id = stamp.RequestId,
        SourceType = source.Key.SourceType,
        SourceSubtype = source.Key.SourceSubtype,
        SourceId = source.Key.SourceId,
        SourceBatchName = source.Key.SourceBatchName,
        SourceDeleted = source.IsFinished,
        EntryCount = plan.Entries.Count,
        ApplicationCount = plan.Application.Applications.Count,
        PostedBy = stamp.UserName,
        PostedAt = stamp.Time,
    };

    /// <summary>The entries under the numbers that the posted documents will have, unless another posting is quicker.</summary>
    private static async Task WriteLedgerAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers foreseen, CancellationToken cancellationToken)
    {
        await db.InsertAsync(PostingRows.Entries(plan, stamp, foreseen.Handling), cancellationToken);
        await db.InsertAsync(PostingRows.Values(plan, stamp, foreseen.Invoice), cancellationToken);
        await db.InsertAsync(PostingRows.Applications(plan, stamp), cancellationToken);
        await db.TryUpdateAsync(
            PostingRows.InvoicedEntries(plan),
            [nameof(ItemLedgerEntry.InvoicedQuantity), nameof(ItemLedgerEntry.CompletelyInvoiced)],
            cancellationToken);
    }

    /// <summary>
    /// What is left of the source, bins, balances, set-up and locations; false when one of them is not as it was read.
    /// </summary>
    private static async Task<bool> ChangeStockAsync(
        ItemTrackingDb db, ISourceStore source, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        if (!await BinStore.HoldAsync(db, plan, cancellationToken))
            return false;
        await source.WriteRestAsync(db, cancellationToken);
        await db.InsertAsync(WarehouseRows.Of(plan, stamp), cancellationToken);
        return await BinStore.ChangeAsync(db, plan, cancellationToken)
            && await ChangeBalancesAsync(db, plan, cancellationToken)
            && await SetupStore.HoldAsync(db, plan, cancellationToken)
            && await BinStore.HoldLocationsAsync(db, plan, cancellationToken);
    }

    /// <summary>
    /// Another posting took the foreseen numbers: one statement for each ledger, over the block of the plan. What has a number of its own
    /// keeps it.
    /// </summary>
    private static async Task RenumberAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        var (entry, afterEntries) = (stamp.Numbers.Entries, stamp.Numbers.Entries + plan.Entries.Count);
        var ownEntries = Own(entry, plan.Entries.Select(e => e.Movement.Origin));
        await db.Set<ItemLedgerEntry>()
            .Where(e => e.EntryNo >= entry && e.EntryNo < afterEntries && !EF.Parameter(ownEntries).Contains(e.EntryNo))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.DocumentNo, numbers.Handling), cancellationToken);
        var (value, afterValues) = (stamp.Numbers.Values, stamp.Numbers.Values + plan.Invoiced.Count);
        var ownValues = Own(value, plan.Invoiced.Select(p => p.Invoice.Origin));
        await db.Set<ValueEntry>()
            .Where(v => v.EntryNo >= value && v.EntryNo < afterValues && !EF.Parameter(ownValues).Contains(v.EntryNo))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.DocumentNo, numbers.Invoice), cancellationToken);
    }

    /// <summary>Rows of a block that brought a document number.</summary>
    private static long[] Own(long first, IEnumerable<EntryOrigin> origins) =>
        [.. origins.Select((origin, index) => (origin.DocumentNo, EntryNo: first + index)).Where(row => row.DocumentNo.Length > 0)
            .Select(row => row.EntryNo)];

    /// <summary>A serial of a specifically tracked item comes only where none is; at another place the unique index stops it.</summary>
    private static Task<bool> ChangeBalancesAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var mayGoBelowZero = plan.Balances.Where(b => b.MayGoBelowZero).Select(b => b.Row)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return db.TryAddAsync(
            [.. plan.Balances.Select(b => b.Row)],
            nameof(TrackingBalance.OnHand),
            mayGoBelowZero.Contains,
            b => b is { SNSpecific: true, SerialNo.Length: > 0, OnHand: > 0 },
            cancellationToken);
    }
}
