using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Holds the set-up that a plan was decided by, inside the transaction that writes it, and compares its versions (Q5): nobody makes an item
/// specifically tracked, or deletes it, between the decision and the commit. Held late and not for long, because all postings meet here.
/// </summary>
internal static class SetupStore
{
    /// <summary>False when an item, its item tracking code or the inventory setup is not what the plan was decided by.</summary>
    public static async Task<bool> HoldAsync(ItemTrackingDb db, PostingPlan plan, CancellationToken cancellationToken)
    {
        var known = plan.Request.Items.DistinctBy(item => item.No).ToDictionary(item => item.No, item => (item.Version, item.CodeVersion));
        string[] items = [.. known.Keys.Order(Codes.Comparer)];
        var asked = plan.Request.Items.Select(item => item.Policy.Code).Where(code => code.Length > 0);
        string[] codes = [.. asked.Distinct().Order(Codes.Comparer)];
        var held = db.Set<Item>().WhereIn(db, i => i.No, items);
        await held.HoldAsync(cancellationToken);
        if (codes.Length > 0)
            await db.Set<ItemTrackingCode>().WhereIn(db, c => c.Code, codes).HoldAsync(cancellationToken);
        var stored = await (
            from item in held
            join code in db.Set<ItemTrackingCode>() on item.ItemTrackingCode equals code.Code into ofItem
            from code in ofItem.DefaultIfEmpty()
            select new { item.No, item.Version, CodeVersion = (long?)code.Version }).ToListAsync(cancellationToken);
        return stored.Count == known.Count
            && stored.All(s => known[s.No] == (s.Version, s.CodeVersion))
            && (plan.Entries.All(e => e.Quantity > 0) || await HoldInventorySetupAsync(db, plan.Request.InventorySetup, cancellationToken));
    }

    /// <summary>Asked only where goods go out: only then does it decide anything.</summary>
    private static async Task<bool> HoldInventorySetupAsync(ItemTrackingDb db, InventorySetup known, CancellationToken cancellationToken)
    {
        await db.Set<InventorySetup>().HoldAsync(cancellationToken);
        return known.Version == await db.Set<InventorySetup>().Select(s => s.Version).SingleOrDefaultAsync(cancellationToken);
    }
}
