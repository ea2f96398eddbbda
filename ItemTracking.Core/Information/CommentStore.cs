using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Keeps the comments on serial and lot numbers, whether these have a card or not (INF-6).</summary>
public sealed class CommentStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Distance between the line numbers of two comments.</summary>
    internal const int Step = 10000;

    /// <summary>All comments on a number, in the order in which they were written.</summary>
    public async Task<Outcome<IReadOnlyList<CommentLine>>> ListAsync(InformationKey number, Actor actor)
    {
        if (actor.Deny(Permission.ReadInformation, "see item tracking comments") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await ReadAsync(db, number.Normalised());
    }

    /// <summary>Adds a comment and answers with all there are.</summary>
    public Task<Outcome<IReadOnlyList<CommentLine>>> AddAsync(InformationKey number, DateOnly? date, string comment, Actor actor) =>
        ChangeAsync(number, date, comment, actor, async (db, key) =>
        {
            if (await StoredInformationReader.MissingItemAsync(db, key) is { } missing)
                return missing;
            var last = await StoredInformationReader.Comments(db, key).MaxAsync(c => (int?)c.LineNo) ?? 0;
            db.Add(key.NewComment(last + Step, date, Texts.Normalise(comment), actor.UserName));
            return null;
        });

    /// <summary>Changes a comment that the actor has written.</summary>
    public Task<Outcome<IReadOnlyList<CommentLine>>> SaveAsync(
        InformationKey number, int lineNo, DateOnly? date, string comment, Actor actor) =>
        ChangeAsync(number, date, comment, actor, async (db, key) =>
        {
            if (await StoredInformationReader.Comments(db, key).SingleOrDefaultAsync(c => c.LineNo == lineNo) is not { } stored)
                return Refusals.ChangedByAnotherUser($"the comments on {key.Words}");
            if (stored.CreatedBy != actor.UserName)
                return new Refusal(
                    RefusalCode.INF_6, $"You cannot change the comment because it was written by {stored.CreatedBy}.",
                    WayOut: "Add a comment of your own.");
            (stored.Date, stored.Comment) = (date, Texts.Normalise(comment));
            return null;
        });

    /// <summary>Deletes a comment; the audit trail keeps its text.</summary>
    public Task<Outcome<IReadOnlyList<CommentLine>>> DeleteAsync(InformationKey number, int lineNo, Actor actor) =>
        ChangeAsync(number, null, null, actor, async (db, key) =>
        {
            if (await StoredInformationReader.Comments(db, key).SingleOrDefaultAsync(c => c.LineNo == lineNo) is not { } stored)
                return Refusals.ChangedByAnotherUser($"the comments on {key.Words}");
            db.Remove(stored);
            return null;
        });

    private async Task<Outcome<IReadOnlyList<CommentLine>>> ChangeAsync(
        InformationKey number, DateOnly? date, string? comment, Actor actor, Func<ItemTrackingDb, InformationKey, Task<Refusal?>> change)
    {
        if (actor.Deny(Permission.EditInformation, "change item tracking comments") is { } denied)
            return denied;
        var key = number.Normalised();
        List<Refusal> refusals = [.. InformationChecks.CheckKey(key)];
        if (comment is not null && InformationChecks.CheckComment(key, comment) is { } refusal)
            refusals.Add(refusal);
        if (DateLimits.Check(date, "Date") is { } day)
            refusals.Add(day);
        if (refusals.Count > 0)
            return Outcome<IReadOnlyList<CommentLine>>.Refused(refusals);
        var what = $"the comments on {key.Words}";
        return await transaction.RunAsync(
            what,
            actor,
            async db =>
            {
                if (await change(db, key) is { } refused)
                    return refused;
                await db.SaveChangesAsync();
                return await ReadAsync(db, key);
            },
            () => Task.FromResult(Refusals.ChangedByAnotherUser(what)));
    }

    private static async Task<Outcome<IReadOnlyList<CommentLine>>> ReadAsync(ItemTrackingDb db, InformationKey key) =>
        await StoredInformationReader.Comments(db, key)
            .AsNoTracking().OrderBy(c => c.LineNo).Select(c => new CommentLine(c.LineNo, c.Date, c.Comment, c.CreatedBy)).ToListAsync();
}
