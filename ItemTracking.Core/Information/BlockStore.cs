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

    /// <summary>
    /// Blocks numbers of one kind with one reason, all or none (RECALL-1); those without a card get one, those that are blocked stay as
    /// they are.
    /// </summary>
    /// <param name="numbers">Serial numbers, or lots.</param>
    /// <param name="reason">Why; it must not be blank.</param>
    /// <param name="actor">Who does it.</param>
    /// <returns>How many were blocked now.</returns>
    public async Task<Outcome<int>> BlockAsync(IReadOnlyList<InformationKey> numbers, string reason, Actor actor)
    {
        if (actor.Deny(Permission.BlockNumbers, "block numbers") is { } denied)
            return denied;
        InformationKey[] keys = [.. numbers.Select(n => n.Normalised()).Distinct()];
        var refusals = keys.SelectMany(InformationChecks.CheckKey).ToList();
        if (keys.Length > 0 && InformationChecks.CheckReason(keys[0], reason) is { } blank)
            refusals.Add(blank);
        return refusals.Count > 0 ? Outcome<int>.Refused(refusals)
            : keys.Length == 0 ? 0
            : await transaction.RunAsync(
                keys[0].Words, actor, db => BlockAsync(db, keys, Texts.Normalise(reason)),
                () => Task.FromResult(Refusals.ChangedByAnotherUser(keys[0].Words)));
    }

    private async Task<Outcome<int>> BlockAsync(ItemTrackingDb db, InformationKey[] keys, string reason)
    {
        foreach (var of in keys.GroupBy(key => (key.ItemNo, key.VariantCode)))
        {
            if (await StoredInformationReader.MissingItemAsync(db, of.First()) is { } missing)
                return missing;
        }

        var stored = await StoredInformationReader.FindAsync(db, keys);
        var (now, blocked) = (clock.GetUtcNow(), 0);
        foreach (var key in keys)
        {
            var record = stored.GetValueOrDefault(key) ?? key.NewRecord();
            if (record.Blocked)
                continue;
            if (!stored.ContainsKey(key))
                db.Add(record);
            record.SetBlocked(true, reason, db.Actor!.UserName, now);
            blocked++;
        }

        db.Reason = reason;
        await db.SaveChangesAsync();
        return blocked;
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
