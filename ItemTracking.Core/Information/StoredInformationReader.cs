using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>What the two tables of information have in common, as a query reads it.</summary>
internal sealed class InformationFields
{
    public string ItemNo { get; init; } = "";

    public string VariantCode { get; init; } = "";

    public string Number { get; init; } = "";

    public string Description { get; init; } = "";

    public TestQuality TestQuality { get; init; }

    public string CertificateNumber { get; init; } = "";

    public bool Blocked { get; init; }

    /// <summary>False for a number that is in stock without a card.</summary>
    public bool HasCard { get; init; }
}

/// <summary>Finds information and comments of serial and lot numbers alike.</summary>
internal static class StoredInformationReader
{
    /// <summary>The record of a number, tracked; null when it has none.</summary>
    public static async Task<NumberInformation?> FindAsync(ItemTrackingDb db, InformationKey key) => key.Type switch
    {
        ItemTrackingType.SerialNo =>
            await db.Set<SerialNoInformation>()
                .SingleOrDefaultAsync(i => i.ItemNo == key.ItemNo && i.VariantCode == key.VariantCode && i.SerialNo == key.Number),
        ItemTrackingType.LotNo =>
            await db.Set<LotNoInformation>()
                .SingleOrDefaultAsync(i => i.ItemNo == key.ItemNo && i.VariantCode == key.VariantCode && i.LotNo == key.Number),
    };

    /// <summary>The records of numbers of one kind, tracked; those that have none are missing.</summary>
    public static async Task<Dictionary<InformationKey, NumberInformation>> FindAsync(
        ItemTrackingDb db, IReadOnlyList<InformationKey> keys)
    {
        string[] items = [.. keys.Select(k => k.ItemNo).Distinct()], numbers = [.. keys.Select(k => k.Number).Distinct()];
        return keys[0].Type switch
        {
            ItemTrackingType.SerialNo =>
                (await db.Set<SerialNoInformation>().WhereIn(db, i => i.ItemNo, items).WhereIn(db, i => i.SerialNo, numbers).ToListAsync())
                .ToDictionary(
                    i => new InformationKey(ItemTrackingType.SerialNo, i.ItemNo, i.VariantCode, i.SerialNo), NumberInformation (i) => i),
            ItemTrackingType.LotNo =>
                (await db.Set<LotNoInformation>().WhereIn(db, i => i.ItemNo, items).WhereIn(db, i => i.LotNo, numbers).ToListAsync())
                .ToDictionary(
                    i => new InformationKey(ItemTrackingType.LotNo, i.ItemNo, i.VariantCode, i.LotNo), NumberInformation (i) => i),
        };
    }

    /// <summary>All cards of one type.</summary>
    public static IQueryable<InformationFields> Cards(ItemTrackingDb db, ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => db.Set<SerialNoInformation>().AsNoTracking().Select(i => new InformationFields
        {
            ItemNo = i.ItemNo,
            VariantCode = i.VariantCode,
            Number = i.SerialNo,
            Description = i.Description,
            TestQuality = TestQuality.None,
            CertificateNumber = "",
            Blocked = i.Blocked,
            HasCard = true,
        }),
        ItemTrackingType.LotNo => db.Set<LotNoInformation>().AsNoTracking().Select(i => new InformationFields
        {
            ItemNo = i.ItemNo,
            VariantCode = i.VariantCode,
            Number = i.LotNo,
            Description = i.Description,
            TestQuality = i.TestQuality,
            CertificateNumber = i.CertificateNumber,
            Blocked = i.Blocked,
            HasCard = true,
        }),
    };

    /// <summary>The comments of a number.</summary>
    public static IQueryable<ItemTrackingComment> Comments(ItemTrackingDb db, InformationKey key) => db.Set<ItemTrackingComment>()
        .Where(c => c.Type == key.Type && c.ItemNo == key.ItemNo && c.VariantCode == key.VariantCode && c.SerialLotNo == key.Number);

    /// <summary>
    /// The refusal for a number of an item or a variant that does not exist, or null: then the item is held until it is saved (Q4), and its
    /// variants with it.
    /// </summary>
    public static async Task<Refusal?> MissingItemAsync(ItemTrackingDb db, InformationKey key) =>
        await db.Set<Item>().Where(i => i.No == key.ItemNo).HoldAsync() == 0
            ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(key.ItemNo), "Item No.")
            : await ItemVariantReader.MissingAsync(db, RefusalCode.SET_4, key.ItemNo, key.VariantCode);
}
