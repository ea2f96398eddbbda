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
        if (actor.Deny(Permission.ReadLocations, "see locations") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<Location>().AsNoTracking().Matching(search, l => l.Code, l => l.Name)
            .OrderBy(l => l.Code).Select(l => new LocationRow(l.Code, l.Name, l.UseAsInTransit, l.BinMandatory)).ToShortListAsync();
    }

    /// <summary>One location with its bins.</summary>
    public async Task<Outcome<LocationCard>> FindAsync(string code, Actor actor)
    {
        if (actor.Deny(Permission.ReadLocations, "see locations") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        await using var db = factory.CreateDbContext();
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == key);
        return location is null
            ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.Location, SetupTables.CodeKey(key))
            : location.ToCard(await BinsAsync(db, key));
    }

    /// <summary>
    /// Saves a new or a changed location with all its bins; whether stock lies in bins changes only while there is none, how goods are
    /// handled only while no document of the warehouse is open.
    /// </summary>
    public async Task<Outcome<LocationCard>> SaveAsync(LocationCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditLocations, "change locations") is { } denied)
            return denied;
        var location = LocationChecks.Check(card);
        return location.IsRefused
            ? location
            : await transaction.RunAsync(
                What(location.Value.Code), actor, db => SaveAsync(db, location.Value), () => Task.FromResult(Exists(location.Value.Code)));
    }

    /// <summary>Deletes a location that no document and no stock uses, with its bins.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string code, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditLocations, "delete locations") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        return await transaction.RunAsync(What(key), actor, async db =>
        {
            await HoldAsync(db, key);
            if (await usages.FindAsync(db, SetupTables.Location, key) is { } used)
                return used;
            db.RemoveRange(await db.Set<Bin>().Where(b => b.LocationCode == key).ToListAsync());
            return await db.DeleteAsync<Location>(l => l.Code == key, version, What(key));
        });
    }

    private async Task<Outcome<LocationCard>> SaveAsync(ItemTrackingDb db, LocationCard card)
    {
        await HoldAsync(db, card.Code);
        var found = await db.ForSaveAsync<Location>(l => l.Code == card.Code, card.Version, What(card.Code), () => Exists(card.Code));
        if (found.IsRefused)
            return Outcome<LocationCard>.Refused(found.Refusals);
        var location = found.Value;
        var inStock = location.BinMandatory == card.BinMandatory ? null : await usages.FindAsync(db, SetupTables.LocationStock, card.Code);
        var inHand = IsHandledAlike(location, card) ? null : await usages.FindAsync(db, SetupTables.LocationHandling, card.Code);
        var inUse = await PutBinsAsync(db, card);
        Refusal[] refusals = [.. new[] { inStock, inHand, inUse }.OfType<Refusal>()];
        if (refusals.Length > 0)
            return Outcome<LocationCard>.Refused(refusals);
        location.Take(card);
        await db.SaveAsync(location);
        return location.ToCard(await BinsAsync(db, card.Code));
    }

    private static bool IsHandledAlike(Location stored, LocationCard card) =>
        stored.BinMandatory == card.BinMandatory && stored.ToCard([]).Handling.SequenceEqual(card.Handling);

    /// <summary>
    /// A write before the read: postings write to the bins they use and to their locations, so that none of them can be between
    /// reading and committing when stock and users of bins are looked for. Bins come first, as there.
    /// </summary>
    private static async Task HoldAsync(ItemTrackingDb db, string code)
    {
        await db.Set<Bin>().Where(b => b.LocationCode == code).HoldAsync();
        await db.Set<Location>().Where(l => l.Code == code).HoldAsync();
    }

    /// <summary>Bins that left the card are deleted unless something uses them.</summary>
    private async Task<Refusal?> PutBinsAsync(ItemTrackingDb db, LocationCard card)
    {
        var stored = await db.Set<Bin>().Where(b => b.LocationCode == card.Code).ToDictionaryAsync(b => b.Code);
        foreach (var bin in card.Bins)
        {
            if (stored.Remove(bin.Code, out var row))
                row.Description = bin.Description;
            else
                db.Add(new Bin { LocationCode = card.Code, Code = bin.Code, Description = bin.Description, Version = 1 });
        }

        db.RemoveRange(stored.Values);
        return stored.Count > 0 ? await usages.FindAsync(db, SetupTables.Bin, SetupTables.BinsKey(card.Code, stored.Keys)) : null;
    }

    private static async Task<IReadOnlyList<BinCard>> BinsAsync(ItemTrackingDb db, string code) =>
        await db.Set<Bin>()
            .AsNoTracking()
            .Where(b => b.LocationCode == code)
            .OrderBy(b => b.Code)
            .Select(b => new BinCard(b.Code, b.Description))
            .ToListAsync();

    private static string What(string code) => $"location {code}";

    private static Refusal Exists(string code) =>
        Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.Location, SetupTables.CodeKey(code), "Code");
}
