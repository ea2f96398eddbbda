using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps what holds for the stock of all items.</summary>
public sealed class InventorySetupStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    private const string What = "the inventory setup";

    /// <summary>The setup in use.</summary>
    public async Task<Outcome<InventorySetupCard>> FindAsync(Actor actor)
    {
        if (actor.Deny(Permission.ReadLocations, "see the inventory setup") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return (await db.Set<InventorySetup>().AsNoTracking().SingleOrDefaultAsync())?.ToCard() ?? InventorySetupCard.New;
    }

    /// <summary>Saves the setup; postings from then on follow it.</summary>
    public async Task<Outcome<InventorySetupCard>> SaveAsync(InventorySetupCard card, Actor actor) =>
        actor.Deny(Permission.EditLocations, "change the inventory setup") is { } denied
            ? denied
            : await transaction.RunAsync(What, actor, db => SaveAsync(db, card), () => Task.FromResult(Changed()));

    private static async Task<Outcome<InventorySetupCard>> SaveAsync(ItemTrackingDb db, InventorySetupCard card)
    {
        var found = await db.ForSaveAsync<InventorySetup>(s => s.Id == InventorySetup.OnlyKey, card.Version, What, Changed);
        if (found.IsRefused)
            return Outcome<InventorySetupCard>.Refused(found.Refusals);
        var setup = found.Value;
        setup.PreventNegativeInventory = card.PreventNegativeInventory;
        await db.SaveAsync(setup);
        return setup.ToCard();
    }

    private static Refusal Changed() => Refusals.ChangedByAnotherUser(What);
}
