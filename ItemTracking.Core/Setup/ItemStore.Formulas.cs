using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <content>The items that keep their tracking code from ignoring expiration dates (COD-13).</content>
public sealed partial class ItemStore
{
    /// <summary>Items with this code and an Expiration Calculation.</summary>
    public async Task<Outcome<IReadOnlyList<ItemFormulaRow>>> WithExpirationCalculationAsync(string itemTrackingCode, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see items") is { } denied)
            return denied;
        var code = Codes.Normalise(itemTrackingCode);
        await using var db = factory.CreateDbContext();
        return await db.Set<Item>().AsNoTracking().Where(i => i.ItemTrackingCode == code && i.ExpirationCalculation != "")
            .OrderBy(i => i.No)
            .Select(i => new ItemFormulaRow(i.No, i.Description, i.ExpirationCalculation, i.Version)).ToListAsync();
    }

    /// <summary>
    /// Removes the Expiration Calculation of these items, of all or of none; one that somebody changed since it was listed refuses.
    /// </summary>
    public async Task<Outcome<Done>> ClearExpirationCalculationAsync(IReadOnlyCollection<ItemFormulaRow> rows, Actor actor)
    {
        if (actor.Deny(Permission.EditItems, "change items") is { } denied)
            return denied;
        string[] numbers = [.. rows.Select(row => row.No)];
        return await transaction.RunAsync("these items", actor, async db =>
        {
            var items = await db.Set<Item>().WhereIn(db, i => i.No, numbers).ToDictionaryAsync(i => i.No);
            IReadOnlyList<Refusal> changed =
                [.. rows.Where(row => items.GetValueOrDefault(row.No)?.Version != row.Version)
                    .Select(row => Refusals.ChangedByAnotherUser(What(row.No)))];
            if (changed.Count > 0)
                return Outcome<Done>.Refused(changed);
            foreach (var item in items.Values)
                item.ExpirationCalculation = "";
            await db.SaveChangesAsync();
            return Done.Instance;
        });
    }
}
