using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps item tracking codes.</summary>
public sealed partial class ItemTrackingCodeStore(
    WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, ItemUseReader uses)
{
    /// <summary>Codes whose code or description holds every searched word, with the number of items that use them.</summary>
    public async Task<Outcome<IReadOnlyList<ItemTrackingCodeRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.ReadItemTrackingCodes, "see item tracking codes") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<ItemTrackingCode>().AsNoTracking().Matching(search, c => c.Code, c => c.Description).OrderBy(c => c.Code)
            .Select(c => new ItemTrackingCodeRow(
                c.Code, c.Description, c.SNSpecificTracking, c.LotSpecificTracking,
                db.Set<Item>().Count(i => i.ItemTrackingCode == c.Code)))
            .ToShortListAsync();
    }

    /// <summary>One code.</summary>
    public async Task<Outcome<ItemTrackingCodeCard>> FindAsync(string code, Actor actor)
    {
        if (actor.Deny(Permission.ReadItemTrackingCodes, "see item tracking codes") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        await using var db = factory.CreateDbContext();
        var stored = await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == key);
        return stored is null
            ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.ItemTrackingCode, SetupTables.CodeKey(key))
            : stored.ToCard();
    }

    /// <summary>Saves a new or a changed code; what contradicts its use is refused (COD-6, COD-9, COD-10, COD-13).</summary>
    public async Task<Outcome<ItemTrackingCodeCard>> SaveAsync(ItemTrackingCodeCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditItemTrackingCodes, "change item tracking codes") is { } denied)
            return denied;
        var code = ItemTrackingCodeChecks.Check(card);
        return code.IsRefused
            ? code
            : await transaction.RunAsync(
                What(code.Value.Code), actor, db => SaveAsync(db, code.Value), () => Task.FromResult(Exists(code.Value.Code)));
    }

    /// <summary>Deletes a code that no item uses (COD-12).</summary>
    public async Task<Outcome<Done>> DeleteAsync(string code, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditItemTrackingCodes, "delete item tracking codes") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        return await transaction.RunAsync(What(key), actor, db =>
            db.DeleteUnusedAsync<ItemTrackingCode>(usages, new(SetupTables.ItemTrackingCode, key, What(key)), c => c.Code == key, version));
    }

    private async Task<Outcome<ItemTrackingCodeCard>> SaveAsync(ItemTrackingDb db, ItemTrackingCodeCard card)
    {
        var found = await db.ForSaveAsync<ItemTrackingCode>(
            c => c.Code == card.Code, card.Version, What(card.Code), () => Exists(card.Code));
        if (found.IsRefused)
            return Outcome<ItemTrackingCodeCard>.Refused(found.Refusals);
        var refusals = card.Version == 0
            ? [.. ItemTrackingCodeChecks.Expiration(card)]
            : await ItemTrackingCodeUseReader.CheckAsync(db, uses, new(found.Value.ToCard(), card));
        if (refusals.Count > 0)
            return Outcome<ItemTrackingCodeCard>.Refused(refusals);
        found.Value.Fill(card);
        await db.SaveAsync(found.Value);
        return found.Value.ToCard();
    }

    private static string What(string code) => $"item tracking code {code}";

    private static Refusal Exists(string code) =>
        Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.ItemTrackingCode, SetupTables.CodeKey(code), "Code");
}
