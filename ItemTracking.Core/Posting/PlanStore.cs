using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Writes a plan inside one transaction. Everything that may fail comes before the numbers of posted documents are drawn.</summary>
internal static class PlanStore
{
    /// <summary>The plan rests on stock, dates or cards that somebody changed: read again and decide again.</summary>
    public static readonly Refusal Stale = new(
        RefusalCode.SAVE_3,
        "Another posting used the same stock or number at the same moment.",
        Kind: OutcomeKind.Busy,
        WayOut: "Nothing was posted. Try again.");

    public static async Task<Outcome<PostedDocument>> WriteAsync(ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, CancellationToken cancellationToken)
    {
        var request = plan.Request;
        await db.InsertAsync([PostingRow(plan, stamp)], cancellationToken);
        await db.HoldAsync(request.Key);
        if (!await PostingRequestReader.IsAsReadAsync(db, request, cancellationToken))
            return Refusals.ChangedByAnotherUser(request.Kind.Name(request.Header.No));
        if (!await EntryStore.UseAsync(db, plan, stamp, cancellationToken) || !await ChangeBalancesAsync(db, plan, cancellationToken) || !await NumberStore.HoldAsync(db, plan, cancellationToken)
            || !await BinStore.HoldAsync(db, plan, cancellationToken))
            return Stale;
        await NumberStore.CreateCardsAsync(db, plan, cancellationToken);
        await WriteDocumentAsync(db, plan, cancellationToken);
        await db.InsertAsync(PostingRows.Applications(plan, stamp), cancellationToken);
        await db.InsertAsync(WarehouseRows.Of(plan, stamp), cancellationToken);
        await db.TryUpdateAsync(PostingRows.InvoicedEntries(plan), [nameof(ItemLedgerEntry.InvoicedQuantity), nameof(ItemLedgerEntry.CompletelyInvoiced)], cancellationToken);
        if (!await SetupStore.HoldAsync(db, plan, cancellationToken) || !await BinStore.HoldLocationsAsync(db, plan, cancellationToken))
            return Stale;

        var handling = await DrawAsync(db, request, request.Kind.Numbers.Handling, plan.HasHandling);
        var invoice = await DrawAsync(db, request, request.Kind.Numbers.Invoices, plan.HasInvoice);
        if (handling.IsRefused || invoice.IsRefused)
            return Outcome<PostedDocument>.Refused([.. handling.Refusals, .. invoice.Refusals]);
        await WritePostedAsync(db, plan, stamp, handling.Value, invoice.Value, cancellationToken);
        await db.Set<Ledger.Posting>().Where(p => p.Id == stamp.RequestId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.HandlingDocumentNo, handling.Value).SetProperty(p => p.InvoiceNo, invoice.Value), cancellationToken);
        db.AddAudit(PostedLine(request, handling.Value, invoice.Value));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome<PostedDocument>.Of(
            new(handling.Value, invoice.Value, plan.Remaining.IsFinished, plan.Entries.Count), [.. handling.Messages, .. invoice.Messages]);
    }

    private static AuditEntry PostedLine(PostingRequest request, string handlingNo, string invoiceNo) => new()
    {
        Action = AuditAction.Posted,
        Table = request.Kind.Caption,
        Key = request.Header.No,
        After = string.Join('\n', new[] { (request.Kind.HandlingCaption, handlingNo), (request.Kind.InvoiceCaption, invoiceNo) }
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

    /// <summary>A serial of a specifically tracked item comes only where none is; at another place the unique index stops it.</summary>
    private static Task<bool> ChangeBalancesAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var mayGoBelowZero = plan.Balances.Where(b => b.MayGoBelowZero).Select(b => b.Row).ToHashSet<object>(ReferenceEqualityComparer.Instance);
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
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, string handlingNo, string invoiceNo, CancellationToken cancellationToken)
    {
        var kind = plan.Request.Kind;
        PostedDocumentHeader[] headers =
        [
            .. plan.HasHandling ? [PostedDocumentRows.Header(plan, stamp, kind.HandlingDocumentType, handlingNo)] : Array.Empty<PostedDocumentHeader>(),
            .. plan.HasInvoice ? [PostedDocumentRows.Header(plan, stamp, kind.InvoiceDocumentType, invoiceNo)] : Array.Empty<PostedDocumentHeader>(),
        ];
        await db.InsertAsync(headers, cancellationToken);
        await db.InsertAsync(PostedDocumentRows.Lines(plan, kind.HandlingDocumentType, handlingNo, l => (l.Handle, l.HandleBase)), cancellationToken);
        await db.InsertAsync(PostedDocumentRows.Lines(plan, kind.InvoiceDocumentType, invoiceNo, l => (l.Invoice, l.InvoiceBase)), cancellationToken);
        await db.InsertAsync(PostingRows.Entries(plan, stamp, handlingNo), cancellationToken);
        await db.InsertAsync(PostingRows.Values(plan, stamp, invoiceNo), cancellationToken);
    }

    private static async Task<Outcome<string>> DrawAsync(ItemTrackingDb db, PostingRequest request, NumberedBy numbers, bool isNeeded) =>
        isNeeded ? await NumberAllocator.DrawInsideAsync(db, numbers.Series(request.Numbering), request.Header.PostingDate) : "";
}
