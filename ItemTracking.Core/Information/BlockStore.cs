using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Information;

/// <summary>Blocks and unblocks serial and lot numbers; both leave a line with the reason in the audit trail (INF-9, ROL-3).</summary>
public sealed class BlockStore(WriteTransaction transaction, TimeProvider clock)
{
    /// <summary>Changes whether a number that has a card may be used.</summary>
    /// <param name="number">The number.</param>
    /// <param name="version">State of the card that the user has seen.</param>
    /// <param name="blocked">True to block, false to unblock.</param>
    /// <param name="reason">Why; it must not be blank.</param>
    /// <param name="actor">Who does it.</param>
    public async Task<Outcome<InformationCard>> SetAsync(InformationKey number, long version, bool blocked, string reason, Actor actor)
    {
        var key = number.Normalised();
        if (actor.Deny(Permission.BlockNumbers, $"{(blocked ? "block" : "unblock")} {key.Words}") is { } denied)
            return denied;
        return InformationChecks.CheckReason(key, reason) is { } refusal
            ? refusal
            : await transaction.RunAsync(key.Words, actor, db => SetAsync(db, key, version, blocked, Texts.Normalise(reason)));
    }

    private async Task<Outcome<InformationCard>> SetAsync(ItemTrackingDb db, InformationKey key, long version, bool blocked, string reason)
    {
        var record = await StoredInformationReader.FindAsync(db, key);
        if (record?.Version != version)
            return Refusals.ChangedByAnotherUser(key.Words);
        if (record.Blocked == blocked)
            return Refusals.MustEqual(
                RefusalCode.INF_9, "Blocked", blocked ? "No" : "Yes", key.Type.InformationTable(), key.PlainText, blocked ? "Yes" : "No");
        record.SetBlocked(blocked, reason, db.Actor!.UserName, clock.GetUtcNow());
        db.Reason = reason;
        await db.SaveChangesAsync();
        return record.ToCard(key);
    }
}
