using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Whether variants exist, inside a transaction that holds their items: they change only with these (Q4).</summary>
internal static class ItemVariantReader
{
    /// <summary>The variant; null when the code is blank or unknown.</summary>
    public static async Task<ItemVariant?> FindAsync(ItemTrackingDb db, string itemNo, string code) => code.Length == 0
        ? null
        : await db.Set<ItemVariant>().AsNoTracking().SingleOrDefaultAsync(v => v.ItemNo == itemNo && v.Code == code);

    /// <summary>The variants of items by item and code; none where no code is named that could be one.</summary>
    public static async Task<IReadOnlyDictionary<(string ItemNo, string Code), ItemVariant>> OfItemsAsync(
        ItemTrackingDb db, string[] itemNos, IEnumerable<string> codes) =>
        codes.All(code => code.Length == 0)
            ? new Dictionary<(string ItemNo, string Code), ItemVariant>()
            : await db.Set<ItemVariant>().AsNoTracking().WhereIn(db, v => v.ItemNo, itemNos).ToDictionaryAsync(v => (v.ItemNo, v.Code));

    /// <summary>The refusal for a variant that does not exist, or null; a blank code is none in particular.</summary>
    public static async Task<Refusal?> MissingAsync(ItemTrackingDb db, RefusalCode rule, string itemNo, string code) =>
        code.Length == 0 || await FindAsync(db, itemNo, code) is not null ? null : ItemVariantRefusals.NotFound(rule, itemNo, code);
}
