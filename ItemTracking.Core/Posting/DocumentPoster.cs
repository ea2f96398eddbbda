using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Posts documents: reads the facts, decides, writes all of it in one transaction or nothing (PST-5, DOC-6).</summary>
public sealed class DocumentPoster
{
    private readonly IDbContextFactory<ItemTrackingDb> factory;
    private readonly WriteTransaction transaction;
    private readonly TimeProvider time;
    private readonly PostingRequestReader reader;
    private readonly EntryNumberAllocator numbers;

    /// <summary>Serves every circuit.</summary>
    public DocumentPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
    {
        this.factory = factory;
        this.transaction = transaction;
        this.time = time;
        reader = new(factory);
        numbers = new(transaction);
    }

    /// <summary>Posts a document, or says everything that stands against it.</summary>
    /// <param name="key">Document.</param>
    /// <param name="choice">Receive, invoice, or both.</param>
    /// <param name="requestId">Made when the Post dialog opened; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first. Null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        DocumentKey key, PostingChoice choice, Guid requestId, Actor actor, PostingDay? day = null, CancellationToken ct = default)
    {
        Refusal[] denied = [.. Denied(DocumentKind.Of(key), choice, actor)];
        if (denied.Length > 0)
            return Outcome<PostedDocument>.Refused(denied);
        var what = DocumentKind.Of(key).Name(key.No);
        var posted = await transaction.GuardAsync(what, async () =>
            await FirstResultAsync(key, requestId, ct)
            ?? await RetryPolicy.RepeatLostRacesAsync(() => OnceAsync(key, choice, day ?? new(time.Today()), requestId, actor, ct)));
        if (!posted.IsRefused)
            return posted;
        var first = await transaction.GuardAsync(what, async () => await FirstResultAsync(key, requestId, ct) ?? posted);
        return first.IsRefused ? posted : first;
    }

    private async Task<Outcome<PostedDocument>> OnceAsync(
        DocumentKey key, PostingChoice choice, PostingDay day, Guid requestId, Actor actor, CancellationToken ct)
    {
        var request = await reader.ReadAsync(key, choice, ct);
        if (request.IsRefused)
            return Outcome<PostedDocument>.Refused(request.Refusals);
        var plan = PostingPlan.Build(request.Value);
        if (plan.IsRefused)
            return Outcome<PostedDocument>.Refused(await ExplainAsync(request.Value, plan.Refusals, ct));
        if (day.Question(request.Value.Header.PostingDate) is { } question)
            return question;
        var posted = await WriteAsync(plan.Value, requestId, actor, ct);
        return posted.Kind == OutcomeKind.Outdated ? await ExplainAsync(posted.Refusals[0], key, ct) : posted;
    }

    private async Task<Outcome<PostedDocument>> WriteAsync(PostingPlan plan, Guid requestId, Actor actor, CancellationToken ct)
    {
        var reserved = await numbers.ReserveAsync(
            plan.Entries.Count,
            plan.Application.Applications.Count,
            plan.Invoiced.Count,
            plan.InBins.Count,
            plan.Application.Reservations.Inserts.Count,
            ct);
        if (reserved.IsRefused)
            return SaveRefusals.NotSaved(plan.Request.Kind.Name(plan.Request.Header.No), DatabaseFault.Contention);
        var stamp = new PostingStamp(requestId, reserved.Value, actor.UserName, time.GetUtcNow());
        return await transaction.RunAsync(
            plan.Request.Kind.Name(plan.Request.Header.No), actor, db => PlanStore.WriteAsync(db, plan, stamp, ct),
            () => Task.FromResult(PlanStore.Stale),
            ct);
    }

    private async Task<Outcome<PostedDocument>?> FirstResultAsync(DocumentKey key, Guid requestId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var first = await db.Set<Ledger.Posting>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == requestId, ct);
        if (first is null)
            return null;
        return (first.SourceType, first.SourceSubtype, first.SourceId) == (key.SourceType, (int)key.DocumentType, key.No)
            ? new PostedDocument(first.HandlingDocumentNo, first.InvoiceNo, first.SourceDeleted, first.EntryCount)
            : throw new InvalidOperationException($"Request {requestId} posted {first.SourceId} and was sent again for {key.No}.");
    }

    /// <summary>Says where the numbers are that the document did not find: the same decision once more, with more facts (PST-15).</summary>
    private async Task<IReadOnlyList<Refusal>> ExplainAsync(PostingRequest request, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        var missing = ShortageRules.Numbers(AppliedDocument.Of(request).Application);
        if (missing.Count == 0)
            return refusals;
        await using var db = await factory.CreateDbContextAsync(ct);
        return PostingPlan.Build(request with { Whereabouts = await NumberWhereaboutsReader.ReadAsync(db, missing, ct) }).Refusals;
    }

    /// <summary>Says who posted the document meanwhile, if that was it.</summary>
    private async Task<Outcome<PostedDocument>> ExplainAsync(Refusal changed, DocumentKey key, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var last = await PostingsOf(db, key).FirstOrDefaultAsync(ct);
        return changed with
        {
            WayOut = last is null
                ? "Nothing was posted. Reload the document to see the changes."
                : $"Nothing was posted now; {last.PostedBy} posted it "
                    + $"as {string.Join(" and ", new[] { last.HandlingDocumentNo, last.InvoiceNo }.Where(no => no.Length > 0))}. Reload "
                        + "the document.",
        };
    }

    /// <summary>Postings of a document, the last one first.</summary>
    internal static IQueryable<Ledger.Posting> PostingsOf(ItemTrackingDb db, DocumentKey key)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<Ledger.Posting>().AsNoTracking()
            .Where(p => p.SourceType == key.SourceType && p.SourceSubtype == subtype && p.SourceId == key.No)
            .OrderByDescending(p => p.PostedAt);
    }

    private static IEnumerable<Refusal> Denied(DocumentKind kind, PostingChoice choice, Actor actor)
    {
        if (choice != PostingChoice.Invoice && Denied(kind, kind.Rights.PostHandling, kind.HandleVerb, actor) is { } handling)
            yield return handling;
        if (choice != PostingChoice.Handle && Denied(kind, kind.Rights.PostInvoice, "invoice", actor) is { } invoice)
            yield return invoice;
    }

    /// <summary>Receipts and shipments of both sides share a right; it holds for documents that the actor may see (ROL-2).</summary>
    private static Refusal? Denied(DocumentKind kind, Permission posting, string verb, Actor actor) =>
        actor.Deny(posting, $"{verb} {kind.Plural}", kind.Rights.Read);
}
