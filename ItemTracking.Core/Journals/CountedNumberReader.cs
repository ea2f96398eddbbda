using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>What a scan counts.</summary>
/// <param name="Line">The line of the number at that place; null where there is none.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Item">Its item.</param>
/// <param name="VariantCode">Variant, or blank.</param>
/// <param name="Count">How much was scanned.</param>
internal sealed record CountedNumber(ItemJournalLine? Line, TrackingNumbers Numbers, Item Item, string VariantCode, decimal Count);

/// <summary>
/// Finds what a scanned number stands for: the line of the place that has it, else the item of its bar code, of the place, or the one that
/// the ledger knows it from.
/// </summary>
internal static class CountedNumberReader
{
    public static async Task<Outcome<CountedNumber>> FindAsync(
        ItemTrackingDb db, string batchName, ScannedText scanned, CountingPlace place)
    {
        var label = scanned.Elements;
        var number = Codes.Normalise(label is null ? scanned.Number : label.SerialNo.Length > 0 ? label.SerialNo : label.LotNo);
        var (itemNo, variantCode) = await NamedAsync(db, label, place);
        var lines = await Lines(db, batchName, place)
            .Where(l => (itemNo == "" || l.ItemNo == itemNo) && (variantCode == "" || l.VariantCode == variantCode)
                && (l.SerialNo == number || (l.SerialNo == "" && l.LotNo == number))).ToListAsync();
        if (lines.Count > 1)
            return Several(number, lines.Select(l => new KnownItem(l.ItemNo, l.VariantCode)));
        if (lines is [var line])
            return new CountedNumber(
                line, line.Numbers, await ItemAsync(db, line.ItemNo), line.VariantCode, CountOf(line.Numbers, label));
        return await NewAsync(db, number, new(itemNo, variantCode), label);
    }

    private static async Task<Outcome<CountedNumber>> NewAsync(ItemTrackingDb db, string number, KnownItem named, ElementString? label)
    {
        KnownItem[] known = await KnownItemsAsync(db, number, named);
        if (known.Length != 1 && (named.ItemNo.Length == 0 || known.Length > 1))
            return known.Length > 1 ? Several(number, known) : Unknown(number);
        var (no, variantCode) = known is [var one] ? one : named;
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == no);
        if (item is null)
            return Refusals.NotFound(RefusalCode.DOC_1, "Item", $"No.='{no}'", "Item No.");
        var policy = TrackingPolicy.Of(
            await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode));
        if (!policy.HasCode)
            return Refusals.MustHaveValue(RefusalCode.ITL_1, "Item Tracking Code", "Item", $"No.={item.No}");
        var serial = label is null ? policy.KnowsSerialNos ? number : "" : Codes.Normalise(label.SerialNo);
        var lot = label is null ? policy.KnowsSerialNos ? await LotAsync(db, item.No, variantCode, number) : number
            : Codes.Normalise(label.LotNo);
        var numbers = new TrackingNumbers(serial, lot);
        return new CountedNumber(null, numbers, item, variantCode, CountOf(numbers, label));
    }

    private static decimal CountOf(TrackingNumbers numbers, ElementString? label) =>
        numbers.SerialNo.Length > 0 ? 1 : label?.Count ?? 1;

    /// <summary>The item and the variant that the bar code of the goods stands for, else the item of the place and any variant.</summary>
    private static async Task<KnownItem> NamedAsync(ItemTrackingDb db, ElementString? label, CountingPlace place) =>
        label is { Gtin.Length: > 0 }
        && await ItemReferenceReader.Rows(db, label.Gtin, ItemReferenceType.BarCode, "").FirstOrDefaultAsync() is { } reference
            ? new(reference.ItemNo, reference.VariantCode)
            : new(place.ItemNo, "");

    /// <summary>The lot that the ledger knows a serial number from, or blank.</summary>
    private static async Task<string> LotAsync(ItemTrackingDb db, string itemNo, string variantCode, string serialNo) =>
        await ExistingNumberReader.LastLotAsync(db, itemNo, variantCode, serialNo) ?? "";

    /// <summary>The items and variants that the ledger knows a number from: of those where they are named.</summary>
    private static Task<KnownItem[]> KnownItemsAsync(ItemTrackingDb db, string number, KnownItem named)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        var (itemNo, variantCode) = named;
        return entries.Where(e => e.SerialNo == number)
            .Union(entries.Where(e => e.LotNo == number && e.SerialNo == ""))
            .Where(e => (itemNo == "" || e.ItemNo == itemNo) && (variantCode == "" || e.VariantCode == variantCode))
            .Select(e => new { e.ItemNo, e.VariantCode }).Distinct()
            .OrderBy(e => e.ItemNo).ThenBy(e => e.VariantCode).Take(3)
            .Select(e => new KnownItem(e.ItemNo, e.VariantCode)).ToArrayAsync();
    }

    private static IQueryable<ItemJournalLine> Lines(ItemTrackingDb db, string batchName, CountingPlace place) =>
        db.Set<ItemJournalLine>().Of(JournalTemplate.PhysInventory, batchName)
            .Where(l => l.LocationCode == place.LocationCode && l.BinCode == place.BinCode);

    private static Task<Item> ItemAsync(ItemTrackingDb db, string itemNo) =>
        db.Set<Item>().AsNoTracking().SingleAsync(i => i.No == itemNo);

    private static Refusal Several(string number, IEnumerable<KnownItem> items) => new(
        RefusalCode.SCN_7,
        $"{number} is a number of items {string.Join(" and ", items.Select(i => i.Name).Distinct().Order(Codes.Comparer))}.", "Item No.",
        WayOut: "Choose the item that is counted, and scan again; a variant is counted on its line.");

    /// <summary>An item and its variant, or blank.</summary>
    private sealed record KnownItem(string ItemNo, string VariantCode)
    {
        public string Name => VariantCode.Length == 0 ? ItemNo : $"{ItemNo} {VariantCode}";
    }

    private static Refusal Unknown(string number) => new(
        RefusalCode.SCN_7, $"{number} is no number that is known.", "Item No.",
        WayOut: "Choose the item that is counted, and scan again.");
}
