using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <content>The variants of an item.</content>
public sealed partial class ItemStore
{
    /// <summary>Variants that left the card are deleted, unless a line, an entry, information or a reference names them.</summary>
    private async Task<IReadOnlyList<Refusal>> PutVariantsAsync(ItemTrackingDb db, string no, ItemCard card)
    {
        var stored = await db.Set<ItemVariant>().Where(v => v.ItemNo == no).ToDictionaryAsync(v => v.Code);
        foreach (var variant in card.Variants)
        {
            if (stored.Remove(variant.Code, out var row))
                (row.Description, row.Blocked) = (variant.Description, variant.Blocked);
            else
                db.Add(variant.ToVariant(no));
        }

        db.RemoveRange(stored.Values);
        List<Refusal> refusals = [.. ItemReferenceChecks.CheckVariants(no, card, stored.Keys)];
        if (stored.Count > 0 && await usages.FindAsync(db, SetupTables.ItemVariant, SetupTables.OfItemKey(no, stored.Keys)) is { } used)
            refusals.Add(used);
        return refusals;
    }

    private static async Task<IReadOnlyList<ItemVariantCard>> VariantsAsync(ItemTrackingDb db, string no) =>
        [
            .. (await db.Set<ItemVariant>().AsNoTracking().Where(v => v.ItemNo == no).OrderBy(v => v.Code).ToListAsync())
                .Select(v => v.ToCard()),
        ];
}
