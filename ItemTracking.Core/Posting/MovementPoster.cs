using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The engine: reads the facts of what a source wants moved, decides, writes all of it in one transaction or nothing (PST-5). Whether the
/// actor may post the source has been asked before.
/// </summary>
internal sealed class MovementPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly EntryNumberAllocator numbers = new(transaction);
    private readonly MovementFactsReader reader = new(factory);

    /// <summary>The day of who says none.</summary>
    public PostingDay Today => new(time.Today());

    /// <summary>Posts what a source wants, or says everything that stands against it.</summary>
    /// <param name="key">Source.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="read">Reads it, once more after every lost race.</param>
    /// <param name="requestId">A second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        SourceKey key, string name, Func<CancellationToken, Task<Outcome<ISourceStore>>> read, Guid requestId, Actor actor,
        CancellationToken ct)
    {
        var posted = await transaction.GuardAsync(name, async () =>
            await FirstResultAsync(key, requestId, ct)
            ?? await RetryPolicy.RepeatLostRacesAsync(() => OnceAsync(key, read, requestId, actor, ct)));
        if (!posted.IsRefused)
            return posted;
        var first = await transaction.GuardAsync(name, async () => await FirstResultAsync(key, requestId, ct) ?? posted);
        return first.IsRefused ? posted : first;
    }

    /// <summary>What a posting would write at this moment, or all that it would refuse and ask; nothing is written.</summary>
    /// <param name="name">How messages name the source.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="actor">Who would post.</param>
    /// <param name="ct">Gives up.</param>
    public Task<Outcome<PostingPreview>> PreviewAsync(
        string name, Func<CancellationToken, Task<Outcome<ISourceStore>>> read, Actor actor, CancellationToken ct) =>
        transaction.GuardAsync(name, async () =>
        {
            var asked = await DecideAsync(read, ct);
            if (asked.IsRefused)
                return Outcome<PostingPreview>.Refused(asked.Refusals);
            var (source, plan) = (asked.Value.Source, asked.Value.Plan);
            if (plan.IsRefused)
                return new PostingPreview { Refusals = plan.Refusals };
            await using var db = await factory.CreateDbContextAsync(ct);
            var preview = await PostingPreviewReader.ReadAsync(db, source, plan.Value, actor.UserName, ct);
            return (preview.Value ?? new() { Refusals = preview.Refusals }) with
            {
                Questions = [.. Questions(source, plan.Value).Select(question => question.Message)],
            };
        });

    /// <summary>What a source wants with the facts of this moment, and what comes of it.</summary>
    /// <param name="read">Reads the source.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<DecidedPosting>> DecideAsync(
        Func<CancellationToken, Task<Outcome<ISourceStore>>> read, CancellationToken ct)
    {
        var asked = await reader.ReadAsync(read, ct);
        if (asked.IsRefused)
            return Outcome<DecidedPosting>.Refused(asked.Refusals);
        var (source, request) = asked.Value;
        var plan = PostingPlan.Build(request);
        return new DecidedPosting(
            source, request,
            plan.IsRefused ? Outcome<PostingPlan>.Refused(await ExplainAsync(request, plan.Refusals, ct)) : plan);
    }

    private async Task<Outcome<PostedDocument>> OnceAsync(
        SourceKey key, Func<CancellationToken, Task<Outcome<ISourceStore>>> read, Guid requestId, Actor actor, CancellationToken ct)
    {
        var decided = await DecideAsync(read, ct);
        if (decided.IsRefused)
            return Outcome<PostedDocument>.Refused(decided.Refusals);
        var (source, _, plan) = decided.Value;
        if (plan.IsRefused)
            return Outcome<PostedDocument>.Refused(plan.Refusals);
        if (Questions(source, plan.Value).FirstOrDefault() is { } question)
            return question;
        var posted = await WriteAsync(source, plan.Value, requestId, actor, ct);
        return posted.Kind == OutcomeKind.Outdated ? await ExplainAsync(posted.Refusals[0], key, ct) : posted;
    }

    private static IEnumerable<Refusal> Questions(ISourceStore source, PostingPlan plan) =>
        new[] { source.Question, source.AcceptsDisruption ? null : DisruptionRules.Question(plan) }.OfType<Refusal>();

    private async Task<Outcome<PostedDocument>> WriteAsync(
        ISourceStore source, PostingPlan plan, Guid requestId, Actor actor, CancellationToken ct)
    {
        var reserved = await numbers.ReserveAsync(
            plan.Entries.Count,
            plan.Application.Applications.Count,
            plan.Invoiced.Count,
            plan.InBins.Count,
            plan.Application.Reservations.Inserts.Count,
            ct);
        if (reserved.IsRefused)
            return SaveRefusals.NotSaved(source.Name, DatabaseFault.Contention);
        var stamp = new PostingStamp(requestId, reserved.Value, actor.UserName, time.GetUtcNow());
        return await transaction.RunAsync(
            source.Name, actor, db => PlanStore.WriteAsync(db, source, plan, stamp, ct), () => Task.FromResult(PlanStore.Stale), ct);
    }

    private async Task<Outcome<PostedDocument>?> FirstResultAsync(SourceKey key, Guid requestId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var first = await db.Set<Ledger.Posting>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == requestId, ct);
        if (first is null)
            return null;
        return new SourceKey(first.SourceType, first.SourceSubtype, first.SourceId, first.SourceBatchName) == key
            ? new PostedDocument(first.HandlingDocumentNo, first.InvoiceNo, first.SourceDeleted, first.EntryCount)
            : throw new InvalidOperationException($"Request {requestId} posted {first.SourceId} and was sent again for {key.SourceId}.");
    }

    /// <summary>Says where the numbers are that were not found: the same decision once more, with more facts (PST-15).</summary>
    private async Task<IReadOnlyList<Refusal>> ExplainAsync(PostingRequest request, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        var missing = ShortageRules.Numbers(AppliedMovements.Of(request).Application);
        if (missing.Count == 0)
            return refusals;
        await using var db = await factory.CreateDbContextAsync(ct);
        return PostingPlan.Build(request with { Whereabouts = await NumberWhereaboutsReader.ReadAsync(db, missing, ct) }).Refusals;
    }

    /// <summary>Says who posted the source meanwhile, if that was it.</summary>
    private async Task<Outcome<PostedDocument>> ExplainAsync(Refusal changed, SourceKey key, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var last = await PostingsOf(db, key).FirstOrDefaultAsync(ct);
        return changed with
        {
            WayOut = last is null
                ? "Nothing was posted. Reload the document to see the changes."
                : $"Nothing was posted now; {last.PostedBy} posted it as {string.Join(" and ", NumbersOf(last))}. Reload the document.",
        };
    }

    private static IEnumerable<string> NumbersOf(Ledger.Posting posting) =>
        new[] { posting.HandlingDocumentNo, posting.InvoiceNo }.Where(no => no.Length > 0).Distinct();

    /// <summary>Postings of a source, the last one first.</summary>
    internal static IQueryable<Ledger.Posting> PostingsOf(ItemTrackingDb db, SourceKey key) =>
        db.Set<Ledger.Posting>().AsNoTracking()
            .Where(p => p.SourceType == key.SourceType && p.SourceSubtype == key.SourceSubtype && p.SourceId == key.SourceId
                && p.SourceBatchName == key.SourceBatchName)
            .OrderByDescending(p => p.PostedAt);
}

/// <summary>A source with the facts of one moment, and what they decide.</summary>
/// <param name="Source">Source.</param>
/// <param name="Request">What it wants, with the facts.</param>
/// <param name="Plan">What would be written, or everything that stands against it.</param>
internal sealed record DecidedPosting(ISourceStore Source, PostingRequest Request, Outcome<PostingPlan> Plan);
