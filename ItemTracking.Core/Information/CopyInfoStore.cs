using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Copies what is known of one number to another, making its card where it has none (INF-8).</summary>
public sealed class CopyInfoStore(WriteTransaction transaction, TimeProvider clock)
{
    /// <summary>Copies all fields of a card except its number, and its comments if it has any.</summary>
    /// <param name="source">Number whose card is copied.</param>
    /// <param name="target">Number of the same item and variant that gets it.</param>
    /// <param name="overwrite">The user has said Yes to overwriting an existing card.</param>
    /// <param name="actor">Who copies.</param>
    public async Task<Outcome<InformationCard>> CopyAsync(InformationKey source, InformationKey target, bool overwrite, Actor actor)
    {
        if (actor.Deny(Permission.EditInformation, $"change {target.Type.Noun()} information") is { } denied)
            return denied;
        var (from, to) = (source.Normalised(), target.Normalised());
        return InformationChecks.CheckKey(to) is { Count: > 0 } refusals
            ? Outcome<InformationCard>.Refused(refusals)
            : await transaction.RunAsync(
                to.Words, actor, db => CopyAsync(db, from, to, overwrite), () => Task.FromResult(InformationChecks.Exists(to)));
    }

    private async Task<Outcome<InformationCard>> CopyAsync(ItemTrackingDb db, InformationKey from, InformationKey to, bool overwrite)
    {
        if (await StoredInformationReader.FindAsync(db, from) is not { } source)
            return InformationChecks.NoInformation(from);
        var target = await StoredInformationReader.FindAsync(db, to);
        var card = source.ToCard(from);
        if (CopyInfo.Check(card, to, target?.ToCard(to), overwrite, db.Actor!) is { Count: > 0 } refusals)
            return Outcome<InformationCard>.Refused(refusals);
        if (target is null && await StoredInformationReader.MissingItemAsync(db, to) is { } missing)
            return missing;
        db.Reason = $"Copied from {from.Name}";
        var record = target ?? to.NewRecord();
        record.Describe(card);
        if (record.Blocked != card.Blocked)
            record.SetBlocked(card.Blocked, card.BlockedReason, db.Actor!.UserName, clock.GetUtcNow());
        await CopyCommentsAsync(db, from, to);
        await db.SaveAsync(record);
        return record.ToCard(to);
    }

    /// <summary>A number without comments leaves those of the other as they are.</summary>
    private static async Task CopyCommentsAsync(ItemTrackingDb db, InformationKey from, InformationKey to)
    {
        var comments = await StoredInformationReader.Comments(db, from).AsNoTracking().OrderBy(c => c.LineNo).ToListAsync();
        if (comments.Count == 0)
            return;
        db.RemoveRange(await StoredInformationReader.Comments(db, to).ToListAsync());
        await db.SaveChangesAsync();
        db.AddRange(comments.Select((
            comment, index) => to.NewComment((index + 1) * CommentStore.Step, comment.Date, comment.Comment, db.Actor!.UserName)));
    }
}
