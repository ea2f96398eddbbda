using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Keeps the information cards of serial and lot numbers.</summary>
public sealed class InformationStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>One card; refused when the number has none (INF-5).</summary>
    public async Task<Outcome<InformationCard>> FindAsync(InformationKey number, Actor actor)
    {
        if (actor.Deny(Permission.ReadInformation, $"see {number.Type.Noun()} information") is { } denied)
            return denied;
        var key = number.Normalised();
        await using var db = factory.CreateDbContext();
        return await StoredInformationReader.FindAsync(db, key) is { } record ? record.ToCard(key) : InformationChecks.NoInformation(key);
    }

    /// <summary>
    /// Saves a new or a changed card; whether the number is blocked stays as it is (ROL-3), and so does the number (INF-7).
    /// </summary>
    public async Task<Outcome<InformationCard>> SaveAsync(InformationCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditInformation, $"change {card.Key.Type.Noun()} information") is { } denied)
            return denied;
        var key = card.Key.Normalised();
        return InformationChecks.Check(card) is { Count: > 0 } refusals
            ? Outcome<InformationCard>.Refused(refusals)
            : await transaction.RunAsync(
                key.Words, actor, db => SaveAsync(db, key, card), () => Task.FromResult(InformationChecks.Exists(key)));
    }

    /// <summary>
    /// Deletes a card with the comments of its number, also with stock (INF-7). A blocked one only for who may unblock it (ROL-3).
    /// </summary>
    public async Task<Outcome<Done>> DeleteAsync(InformationKey number, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditInformation, $"delete {number.Type.Noun()} information") is { } denied)
            return denied;
        var key = number.Normalised();
        return await transaction.RunAsync(key.Words, actor, db => DeleteAsync(db, key, version, actor));
    }

    private static async Task<Outcome<InformationCard>> SaveAsync(ItemTrackingDb db, InformationKey key, InformationCard card)
    {
        var stored = await StoredInformationReader.FindAsync(db, key);
        if (card.Version == 0 && stored is not null)
            return InformationChecks.Exists(key);
        if (card.Version > 0 && stored?.Version != card.Version)
            return Refusals.ChangedByAnotherUser(key.Words);
        if (stored is null && await StoredInformationReader.MissingItemAsync(db, key) is { } missing)
            return missing;
        var record = stored ?? key.NewRecord();
        record.Describe(card);
        await db.SaveAsync(record);
        return record.ToCard(key);
    }

    private static async Task<Outcome<Done>> DeleteAsync(ItemTrackingDb db, InformationKey key, long version, Actor actor)
    {
        var stored = await StoredInformationReader.FindAsync(db, key);
        if (stored?.Version != version)
            return Refusals.ChangedByAnotherUser(key.Words);
        if (stored.Blocked && actor.Deny(Permission.BlockNumbers, $"unblock {key.Words} by deleting its information") is { } denied)
            return denied;
        db.Remove(stored);
        db.RemoveRange(await StoredInformationReader.Comments(db, key).ToListAsync());
        await db.SaveChangesAsync();
        return Done.Instance;
    }
}
