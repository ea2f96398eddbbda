using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Orders;

/// <summary>
/// Posts orders, returns, invoices and credit memos: each is a source of movements and invoice parts for the engine (PST-5, DOC-6).
/// </summary>
public sealed class DocumentPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly OrderRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>Posts a document, or says everything that stands against it.</summary>
    /// <param name="key">Document.</param>
    /// <param name="choice">Receive, invoice, or both; an invoice is posted as a whole, whatever is chosen.</param>
    /// <param name="requestId">Made when the Post dialog opened; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first. Null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        DocumentKey key, PostingChoice choice, Guid requestId, Actor actor, PostingDay? day = null, CancellationToken ct = default)
    {
        var kind = DocumentKind.Of(key);
        return Denied(kind, choice, actor) is { Count: > 0 } denied
            ? Outcome<PostedDocument>.Refused(denied)
            : await engine.PostAsync(
                key.Source, kind.Name(key.No), token => ReadAsync(key, choice, day, token), requestId, actor, ct);
    }

    /// <summary>What posting a document would write now, or all that it would refuse; nothing is written.</summary>
    /// <param name="key">Document.</param>
    /// <param name="choice">Receive, invoice, or both; an invoice is posted as a whole, whatever is chosen.</param>
    /// <param name="actor">Who would post; it takes the same rights as posting.</param>
    /// <param name="day">The day it would be posted on; null for today.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<PostingPreview>> PreviewAsync(
        DocumentKey key, PostingChoice choice, Actor actor, PostingDay? day = null, CancellationToken ct = default)
    {
        var kind = DocumentKind.Of(key);
        return Denied(kind, choice, actor) is { Count: > 0 } denied
            ? Outcome<PostingPreview>.Refused(denied)
            : await engine.PreviewAsync(kind.Name(key.No), token => ReadAsync(key, choice, day, token), actor, ct);
    }

    private async Task<Outcome<ISourceStore>> ReadAsync(DocumentKey key, PostingChoice choice, PostingDay? day, CancellationToken ct)
    {
        var chosen = DocumentKind.Of(key).IsInvoice ? PostingChoice.HandleAndInvoice : choice;
        return (await reader.ReadAsync(key, chosen, ct)).Then<ISourceStore>(order => new OrderSourceStore(order, day ?? engine.Today));
    }

    /// <summary>
    /// Receipts and shipments of both sides share a right; it holds for documents that the actor may see (ROL-2). Nobody posts a quote or
    /// a blanket order (MAKE-1).
    /// </summary>
    internal static IReadOnlyList<Refusal> Denied(DocumentKind kind, PostingChoice choice, Actor actor)
    {
        IEnumerable<PostingStep> steps = kind.IsInvoice ? [kind.Handling, kind.Invoicing] : (kind.Makes ?? kind).StepsOf(choice);
        Refusal[] denied =
        [
            .. steps.Select(step => actor.Deny(step.Right, $"{step.Verb} {kind.Plural}", kind.Side.Read)).OfType<Refusal>(),
        ];
        return denied.Length == 0 && !kind.IsPosted ? [DocumentRefusals.NotPosted(kind)] : denied;
    }
}
