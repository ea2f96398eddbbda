using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
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
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        var request = plan.Request;
        await db.InsertAsync([PostingRow(plan, stamp)], cancellationToken);
        await db.HoldAsync(request.Key);
        if (!await PostingRequestReader.IsAsReadAsync(db, request, cancellationToken))
            return Refusals.ChangedByAnotherUser(request.Kind.Name(request.Header.No));
        if (!await EntryStore.UseAsync(db, plan, stamp, cancellationToken) || !await NumberStore.HoldAsync(db, plan, cancellationToken))
            return Stale;
        await NumberStore.CreateCardsAsync(db, plan, cancellationToken);
        var foreseen = await PostedNumberAllocator.ForeseeAsync(db, plan);
        await WriteLedgerAsync(db, plan, stamp, foreseen, cancellationToken);
        if (!await ChangeStockAsync(db, plan, stamp, cancellationToken))
            return Stale;

        var drawn = await PostedNumberAllocator.DrawAsync(db, plan);
        if (drawn.IsRefused)
            return Outcome<PostedDocument>.Refused(drawn.Refusals);
        var numbers = drawn.Value;
        await WritePostedAsync(db, plan, stamp, numbers, cancellationToken);
        if (numbers != foreseen)
            await RenumberAsync(db, plan, stamp, numbers, cancellationToken);
        await db.Set<Ledger.Posting>().Where(p => p.Id == stamp.RequestId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.HandlingDocumentNo, numbers.Handling).SetProperty(p => p.InvoiceNo, numbers.Invoice),
                cancellationToken);
        db.AddAudit(PostedLine(request, numbers));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome<PostedDocument>.Of(
            new(numbers.Handling, numbers.Invoice, plan.Remaining.IsFinished, plan.Entries.Count), drawn.Messages);
    }

    private static AuditEntry PostedLine(PostingRequest request, PostedNumbers numbers) => new()
    {
        Action = AuditAction.Posted,
        Table = request.Kind.Caption,
        Key = request.Header.No,
        After = string.Join('\n', new[] { (request.Kind.HandlingCaption, numbers.Handling), (request.Kind.InvoiceCaption, numbers.Invoice) }
            .Where(posted => posted.Item2.Length > 0)
            .Select(posted => $"{posted.Item1}: {posted.Item2}")),
    };

    private static Ledger.Posting PostingRow(PostingPlan plan, PostingStamp stamp) => new()
    {
        Id = stamp.RequestId,
        SourceType = plan.Request.Header.SourceType,
        SourceSubtype = (int)plan.Request.Header.DocumentType,
        SourceId = plan.Request.Header.No,
        SourceDeleted = plan.Remaining.IsFinished,
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
    /// Bins, balances, set-up and locations; false when one of them is not as it was read. What lies in the bins is found by the document,
    /// so it is written after them.
    /// </summary>
    private static async Task<bool> ChangeStockAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        if (!await BinStore.HoldAsync(db, plan, cancellationToken))
            return false;
        await WriteDocumentAsync(db, plan, cancellationToken);
        await db.InsertAsync(WarehouseRows.Of(plan, stamp), cancellationToken);
        return await ChangeBalancesAsync(db, plan, cancellationToken)
            && await SetupStore.HoldAsync(db, plan, cancellationToken)
            && await BinStore.HoldLocationsAsync(db, plan, cancellationToken);
    }

    /// <summary>Another posting took the foreseen numbers: one statement for each ledger, over the block of the plan.</summary>
    private static async Task RenumberAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        var (entry, afterEntries) = (stamp.Numbers.Entries, stamp.Numbers.Entries + plan.Entries.Count);
        await db.Set<ItemLedgerEntry>().Where(e => e.EntryNo >= entry && e.EntryNo < afterEntries)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.DocumentNo, numbers.Handling), cancellationToken);
        var (value, afterValues) = (stamp.Numbers.Values, stamp.Numbers.Values + plan.Invoiced.Count);
        await db.Set<ValueEntry>().Where(v => v.EntryNo >= value && v.EntryNo < afterValues)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.DocumentNo, numbers.Invoice), cancellationToken);
    }

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

    /// <summary>What is left of the document, or nothing (DOC-7).</summary>
    private static async Task WriteDocumentAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var key = plan.Request.Key;
        if (plan.Remaining.IsFinished)
        {
            await PostingRequestReader.Tracking(db, key).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentLine>().At(key).ExecuteDeleteAsync(cancellationToken);
            await db.Set<DocumentHeader>().At(key).ExecuteDeleteAsync(cancellationToken);
        }
        else if (!await db.TryUpdateAsync(plan.Remaining.Lines, RemainingRecords.LineColumns, cancellationToken)
            || !await db.TryUpdateAsync(plan.Remaining.Rows, RemainingRecords.RowColumns, cancellationToken))
        {
            throw new InvalidOperationException($"Tracking of {key.No} changed without raising its version.");
        }
    }

    private static async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        var (handling, invoice) = (plan.Request.Kind.HandlingDocumentType, plan.Request.Kind.InvoiceDocumentType);
        PostedDocumentHeader[] headers =
        [
            .. plan.HasHandling
                ? [PostedDocumentRows.Header(plan, stamp, handling, numbers.Handling)]
                : Array.Empty<PostedDocumentHeader>(),
            .. plan.HasInvoice ? [PostedDocumentRows.Header(plan, stamp, invoice, numbers.Invoice)] : Array.Empty<PostedDocumentHeader>(),
        ];
        await db.InsertAsync(headers, cancellationToken);
        await db.InsertAsync(PostedDocumentRows.Lines(plan, handling, numbers.Handling, l => (l.Handle, l.HandleBase)), cancellationToken);
        await db.InsertAsync(PostedDocumentRows.Lines(plan, invoice, numbers.Invoice, l => (l.Invoice, l.InvoiceBase)), cancellationToken);
    }
}
