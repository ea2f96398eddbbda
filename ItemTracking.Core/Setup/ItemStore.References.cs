using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <content>The references of an item.</content>
public sealed partial class ItemStore
{
    /// <summary>References that left the card are deleted; one that another item has is refused.</summary>
    private static async Task<IReadOnlyList<Refusal>> PutReferencesAsync(
        ItemTrackingDb db, string no, IReadOnlyList<ItemReferenceCard> references)
    {
        string[] numbers = [.. references.Select(r => r.ReferenceNo).Distinct()];
        var taken = (await db.Set<ItemReference>().AsNoTracking().WhereIn(db, r => r.ReferenceNo, numbers)
            .Where(r => r.ItemNo != no).ToListAsync()).ToDictionary(r => r.ToCard().Key, r => r.ItemNo);
        var stored = await db.Set<ItemReference>().Where(r => r.ItemNo == no).ToListAsync();
        var unmentioned = stored.ToDictionary(r => r.ToCard().Key);
        var refusals = new List<Refusal>();
        foreach (var (reference, line) in references.Select((reference, index) => (reference, index + 1)))
        {
            if (taken.TryGetValue(reference.Key, out var other))
                refusals.Add(ItemReferenceChecks.IsTaken(reference, other) with { Line = line });
            else if (unmentioned.Remove(reference.Key, out var row))
                (row.VariantCode, row.UnitOfMeasureCode) = (reference.VariantCode, reference.UnitOfMeasureCode);
            else
                db.Add(reference.ToReference(no));
        }

        db.RemoveRange(unmentioned.Values);
        return refusals;
    }

    private static async Task<IReadOnlyList<ItemReferenceCard>> ReferencesAsync(ItemTrackingDb db, string no) =>
        [
            .. (await db.Set<ItemReference>().AsNoTracking().Where(r => r.ItemNo == no)
                .OrderBy(r => r.ReferenceType).ThenBy(r => r.PartyNo).ThenBy(r => r.ReferenceNo).ToListAsync())
                .Select(r => r.ToCard()),
        ];
}
