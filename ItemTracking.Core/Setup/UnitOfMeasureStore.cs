using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps units of measure.</summary>
public sealed class UnitOfMeasureStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages)
{
    /// <summary>Units whose code or description holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<UnitOfMeasureRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see units of measure") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<UnitOfMeasure>().AsNoTracking().Matching(search, u => u.Code, u => u.Description)
            .OrderBy(u => u.Code).Select(u => new UnitOfMeasureRow(u.Code, u.Description)).ToShortListAsync();
    }

    /// <summary>One unit.</summary>
    public async Task<Outcome<UnitOfMeasureCard>> FindAsync(string code, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see units of measure") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        await using var db = factory.CreateDbContext();
        var unit = await db.Set<UnitOfMeasure>().AsNoTracking().SingleOrDefaultAsync(u => u.Code == key);
        return unit is null ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.UnitOfMeasure, SetupTables.CodeKey(key)) : unit.ToCard();
    }

    /// <summary>Saves a new or a changed unit.</summary>
    public async Task<Outcome<UnitOfMeasureCard>> SaveAsync(UnitOfMeasureCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditItems, "change units of measure") is { } denied)
            return denied;
        List<Refusal> refusals = [.. SetupTables.CheckCode(SetupTables.UnitOfMeasure, card.Code, card.Description)];
        if (refusals.Count > 0)
            return Outcome<UnitOfMeasureCard>.Refused(refusals);
        var code = Codes.Normalise(card.Code);
        return await transaction.RunAsync(What(code), actor, db => SaveAsync(db, code, card), () => Task.FromResult(Exists(code)));
    }

    /// <summary>Deletes a unit that no item uses.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string code, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditItems, "delete units of measure") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        return await transaction.RunAsync(What(key), actor, db =>
            db.DeleteUnusedAsync<UnitOfMeasure>(usages, new(SetupTables.UnitOfMeasure, key, What(key)), u => u.Code == key, version));
    }

    private static async Task<Outcome<UnitOfMeasureCard>> SaveAsync(ItemTrackingDb db, string code, UnitOfMeasureCard card)
    {
        var found = await db.ForSaveAsync<UnitOfMeasure>(u => u.Code == code, card.Version, What(code), () => Exists(code));
        if (found.IsRefused)
            return Outcome<UnitOfMeasureCard>.Refused(found.Refusals);
        var unit = found.Value;
        unit.Code = code;
        unit.Description = Texts.Normalise(card.Description);
        await db.SaveAsync(unit);
        return unit.ToCard();
    }

    private static string What(string code) => $"unit of measure {code}";

    private static Refusal Exists(string code) =>
        Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.UnitOfMeasure, SetupTables.CodeKey(code), "Code");
}
