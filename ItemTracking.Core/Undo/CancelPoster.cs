using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>Cancels posted invoices by credit memos (CANCEL-1).</summary>
public sealed class CancelPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly CancelRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>
    /// Posts the credit memo, or says everything that stands against it. The goods come or go back under their numbers, and what is left of
    /// their orders is to be handled and invoiced again. The result has the number of the credit memo.
    /// </summary>
    /// <param name="type">Kind of posted invoice.</param>
    /// <param name="no">Posted invoice.</param>
    /// <param name="requestId">Made when the question was asked; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who cancels; it takes the rights that posting a credit memo takes.</param>
    /// <param name="corrects">
    /// The document that the invoice was posted from is there again where it was finished, to be corrected and posted once more. Orders
    /// whose goods an invoice took over are there again in any case.
    /// </param>
    /// <param name="day">The day of the credit memo; null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> CancelAsync(
        ItemLedgerDocumentType type, string no, Guid requestId, Actor actor, bool corrects = false, PostingDay? day = null,
        CancellationToken ct = default)
    {
        if (Denied(type, actor) is { Count: > 0 } denied)
            return Outcome<PostedDocument>.Refused(denied);
        var posted = await engine.PostAsync(
            CancelRequest.KeyOf(type, no), CancelRequest.NameOf(type, no),
            async token => (await reader.ReadAsync(type, no, (day ?? engine.Today).WorkDate, corrects, token)).Then<ISourceStore>(
                cancel => new CancelSourceStore(cancel)),
            requestId, actor, ct);
        return posted.IsRefused ? Outcome<PostedDocument>.Refused([.. posted.Refusals.Select(CancelRules.Told)]) : posted;
    }

    /// <summary>Why the actor may not cancel posted invoices of a kind; empty where it may.</summary>
    /// <param name="type">Kind; throws for one that is no invoice.</param>
    /// <param name="actor">Who asks.</param>
    public static IReadOnlyList<Refusal> Denied(ItemLedgerDocumentType type, Actor actor) =>
        DocumentPoster.Denied(CancelRequest.CreditMemoOf(type), PostingChoice.HandleAndInvoice, actor);
}
