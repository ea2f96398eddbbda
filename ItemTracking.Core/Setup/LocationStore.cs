using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps locations.</summary>
public sealed class LocationStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages)
{
    /// <summary>Locations whose code or name holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<LocationRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.ReadItemTrackingSetup, "see locations") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<Location>().AsNoTracking().Matching(search, l => l.Code, l => l.Name)
            .OrderBy(l => l.Code).Select(l => new LocationRow(l.Code, l.Name, l.UseAsInTransit)).ToShortListAsync();
    }

    /// <summary>One location.</summary>
    public async Task<Outcome<LocationCard>> FindAsync(string code, Actor actor)
    {
        if (actor.Deny(Permission.ReadItemTrackingSetup, "see locations") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        await using var db = factory.CreateDbContext();
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == key);
        return location is null ? Refusals.NotFound("SET-4", SetupTables.Location, SetupTables.CodeKey(key)) : location.ToCard();
    }

    /// <summary>Saves a new or a changed location.</summary>
    public async Task<Outcome<LocationCard>> SaveAsync(LocationCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditLocations, "change locations") is { } denied)
            return denied;
        List<Refusal> refusals = [.. SetupTables.CheckCode(SetupTables.Location, card.Code, card.Name, "Name")];
        if (refusals.Count > 0)
            return Outcome<LocationCard>.Refused(refusals);
        var code = Codes.Normalise(card.Code);
        return await transaction.RunAsync(What(code), actor, db => SaveAsync(db, code, card), () => Task.FromResult(Exists(code)));
    }

    /// <summary>Deletes a location that no document and no stock uses.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string code, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditLocations, "delete locations") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        return await transaction.RunAsync(What(key), actor, async db =>
            await usages.FindAsync(db, SetupTables.Location, key) is { } used
                ? used
                : await db.DeleteAsync<Location>(l => l.Code == key, version, What(key)));
    }

    private static async Task<Outcome<LocationCard>> SaveAsync(ItemTrackingDb db, string code, LocationCard card)
    {
        var found = await db.ForSaveAsync<Location>(l => l.Code == code, card.Version, What(code), () => Exists(code));
        if (found.IsRefused)
            return Outcome<LocationCard>.Refused(found.Refusals);
        var location = found.Value;
        location.Code = code;
        location.Name = Texts.Normalise(card.Name);
        location.UseAsInTransit = card.UseAsInTransit;
        await db.SaveAsync(location);
        return location.ToCard();
    }

    private static string What(string code) => $"location {code}";

    private static Refusal Exists(string code) =>
        Refusals.AlreadyExists("SET-2", SetupTables.Location, SetupTables.CodeKey(code), "Code");
}
