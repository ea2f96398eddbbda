using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Every user's own drafts; nobody reads, writes or deletes those of another (C-53).</summary>
public sealed class DraftStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, TimeProvider clock)
{
    /// <summary>Longest content, in characters: more than fifty thousand changed lines.</summary>
    public const int MaxLength = 16_000_000;

    private const string What = "the draft of your entries";

    private static readonly Refusal MadeAtTheSameTime = Refusals.ChangedByAnotherUser(What);

    /// <summary>How long a draft waits for its user.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(30);

    /// <summary>The actor's draft of a source; null when there is none.</summary>
    /// <param name="source">Source line; a document or journal batch is its line 0.</param>
    /// <param name="actor">Who asks; one who may not change the source has no use for a draft of it.</param>
    public async Task<Outcome<KeptDraft?>> FindAsync(SourceRef source, Actor actor)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var oldest = clock.GetUtcNow() - Lifetime;
        var found = await Of(db, source, actor).AsNoTracking().SingleOrDefaultAsync(d => d.At >= oldest);
        return Outcome<KeptDraft?>.Of(found?.ToKept());
    }

    /// <summary>Numbers of the lines of which the actor has a draft with entries, 0 for the whole; one read by key.</summary>
    /// <param name="key">Document or journal batch.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyCollection<int>>> LinesAsync(SourceKey key, Actor actor)
    {
        if (Deny(key.Line(0), actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var oldest = clock.GetUtcNow() - Lifetime;
        var user = Codes.Normalise(actor.UserName);
        return await db.Set<Draft>().AsNoTracking()
            .Where(d => d.UserName == user && d.SourceType == key.SourceType && d.SourceSubtype == key.SourceSubtype
                && d.SourceId == key.SourceId && d.SourceBatchName == key.SourceBatchName)
            .Where(d => d.At >= oldest && d.Changes > 0)
            .Select(d => d.SourceRefNo)
            .ToArrayAsync();
    }

    /// <summary>Keeps these entries in place of the actor's earlier draft of the source, and throws away what is too old.</summary>
    /// <param name="source">Source line; a document or journal batch is its line 0.</param>
    /// <param name="draft">Entries that are not saved.</param>
    /// <param name="actor">Who made them.</param>
    public async Task<Outcome<Done>> SaveAsync(SourceRef source, KeptDraft draft, Actor actor)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        if (draft.Content.Length > MaxLength)
            return new Refusal(
                RefusalCode.SAVE_3, "There are too many unsaved changes to keep a draft of them.",
                WayOut: "Save what you have entered so far.");
        var saved = await WriteAsync(source, draft, actor);
        return saved.IsRefused && saved.Refusals[0] == MadeAtTheSameTime ? await WriteAsync(source, draft, actor) : saved;
    }

    /// <summary>Throws the actor's draft of a source away; none there is no mistake.</summary>
    /// <param name="source">Source line; a document or journal batch is its line 0.</param>
    /// <param name="actor">Whose draft it is.</param>
    public async Task<Outcome<Done>> DeleteAsync(SourceRef source, Actor actor)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        return await transaction.RunAsync(What, async db =>
        {
            await Of(db, source, actor).ExecuteDeleteAsync();
            return Outcome<Done>.Of(Done.Instance);
        });
    }

    /// <summary>
    /// Everybody's drafts of lines that go, inside the caller's transaction: their line numbers are given to other lines, which those
    /// entries are not for.
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="key">Document or journal batch; what is kept for the whole of it stays.</param>
    /// <param name="lineNos">The lines; null for all of them.</param>
    internal static Task DeleteOfLinesAsync(ItemTrackingDb db, SourceKey key, int[]? lineNos = null)
    {
        var drafts = db.Set<Draft>().Where(d =>
            d.SourceType == key.SourceType && d.SourceSubtype == key.SourceSubtype && d.SourceId == key.SourceId
            && d.SourceBatchName == key.SourceBatchName && d.SourceRefNo != 0);
        return (lineNos is null ? drafts : drafts.Where(d => EF.Parameter(lineNos).Contains(d.SourceRefNo))).ExecuteDeleteAsync();
    }

    /// <summary>What stays of the actor's draft when the source is saved, inside the caller's transaction.</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Source line.</param>
    /// <param name="left">Entries that were not part of what is saved; null when nothing is left.</param>
    /// <param name="actor">Who saves.</param>
    internal static async Task LeaveAsync(ItemTrackingDb db, SourceRef source, KeptDraft? left, Actor actor)
    {
        if (left is null)
            await Of(db, source, actor).ExecuteDeleteAsync();
        else
            await UpdateAsync(db, source, left, actor);
    }

    private Task<Outcome<Done>> WriteAsync(SourceRef source, KeptDraft draft, Actor actor) => transaction.RunAsync(
        What,
        async db =>
        {
            if (await UpdateAsync(db, source, draft, actor) == 0)
            {
                db.Add(ToRow(source, draft, actor));
                await db.SaveChangesAsync();
            }

            var oldest = clock.GetUtcNow() - Lifetime;
            await db.Set<Draft>().Where(d => d.At < oldest).ExecuteDeleteAsync();
            return Outcome<Done>.Of(Done.Instance);
        },
        () => Task.FromResult(MadeAtTheSameTime));

    private static Task<int> UpdateAsync(ItemTrackingDb db, SourceRef source, KeptDraft draft, Actor actor) =>
        Of(db, source, actor).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Content, draft.Content)
            .SetProperty(d => d.Changes, draft.Changes)
            .SetProperty(d => d.At, draft.At));

    private static IQueryable<Draft> Of(ItemTrackingDb db, SourceRef source, Actor actor)
    {
        var user = Codes.Normalise(actor.UserName);
        return db.Set<Draft>().Where(d =>
            d.UserName == user && d.SourceType == source.SourceType && d.SourceSubtype == source.SourceSubtype
            && d.SourceId == source.SourceId && d.SourceBatchName == source.SourceBatchName && d.SourceRefNo == source.SourceRefNo);
    }

    private static Draft ToRow(SourceRef source, KeptDraft draft, Actor actor) => new()
    {
        UserName = Codes.Normalise(actor.UserName),
        SourceType = source.SourceType,
        SourceSubtype = source.SourceSubtype,
        SourceId = source.SourceId,
        SourceBatchName = source.SourceBatchName,
        SourceRefNo = source.SourceRefNo,
        Changes = draft.Changes,
        At = draft.At,
        Content = draft.Content,
    };

    private static Refusal? Deny(SourceRef source, Actor actor) =>
        actor.Deny(source.EditPermission(), $"keep entries for {source.Plural()}");
}
