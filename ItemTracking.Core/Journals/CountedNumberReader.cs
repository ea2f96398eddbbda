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
/// <param name="Count">How much was scanned.</param>
internal sealed record CountedNumber(ItemJournalLine? Line, TrackingNumbers Numbers, Item Item, decimal Count);

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
        var itemNo = await ItemNoAsync(db, label, place);
        var lines = await Lines(db, batchName, place).Where(l => (itemNo == "" || l.ItemNo == itemNo)
            && (l.SerialNo == number || (l.SerialNo == "" && l.LotNo == number))).ToListAsync();
        if (lines.Count > 1)
            return Several(number, lines.Select(l => l.ItemNo));
        if (lines.Count == 1)
            return new CountedNumber(lines[0], lines[0].Numbers, await ItemAsync(db, lines[0].ItemNo), CountOf(lines[0].Numbers, label));
        return await NewAsync(db, number, itemNo, label);
    }

    private static async Task<Outcome<CountedNumber>> NewAsync(ItemTrackingDb db, string number, string itemNo, ElementString? label)
    {
        string[] items = itemNo.Length > 0 ? [itemNo] : await KnownItemsAsync(db, number);
        if (items.Length != 1)
            return items.Length > 1 ? Several(number, items) : Unknown(number);
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == items[0]);
        if (item is null)
            return Refusals.NotFound(RefusalCode.DOC_1, "Item", $"No.='{items[0]}'", "Item No.");
        var policy = TrackingPolicy.Of(
            await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode));
        if (!policy.HasCode)
            return Refusals.MustHaveValue(RefusalCode.ITL_1, "Item Tracking Code", "Item", $"No.={item.No}");
        var serial = label is null ? policy.KnowsSerialNos ? number : "" : Codes.Normalise(label.SerialNo);
        var lot = label is null ? policy.KnowsSerialNos ? await LotAsync(db, item.No, number) : number : Codes.Normalise(label.LotNo);
        var numbers = new TrackingNumbers(serial, lot);
        return new CountedNumber(null, numbers, item, CountOf(numbers, label));
    }

    private static decimal CountOf(TrackingNumbers numbers, ElementString? label) =>
        numbers.SerialNo.Length > 0 ? 1 : label?.Count ?? 1;

    private static async Task<string> ItemNoAsync(ItemTrackingDb db, ElementString? label, CountingPlace place)
    {
        if (label is null || label.Gtin.Length == 0)
            return place.ItemNo;
        var gtin = ItemReferenceType.BarCode.Normalise(label.Gtin);
        return await db.Set<ItemReference>().AsNoTracking()
            .Where(r => r.ReferenceNo == gtin && r.ReferenceType == ItemReferenceType.BarCode)
            .Select(r => r.ItemNo).FirstOrDefaultAsync() ?? place.ItemNo;
    }

    /// <summary>The lot that the ledger knows a serial number from, or blank.</summary>
    private static async Task<string> LotAsync(ItemTrackingDb db, string itemNo, string serialNo) =>
        await ExistingNumberReader.LastLotAsync(db, itemNo, "", serialNo) ?? "";

    private static Task<string[]> KnownItemsAsync(ItemTrackingDb db, string number) =>
        db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.SerialNo == number).Select(e => e.ItemNo)
            .Union(db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.LotNo == number && e.SerialNo == "").Select(e => e.ItemNo))
            .OrderBy(no => no).Take(3).ToArrayAsync();

    private static IQueryable<ItemJournalLine> Lines(ItemTrackingDb db, string batchName, CountingPlace place) =>
        db.Set<ItemJournalLine>().Of(JournalTemplate.PhysInventory, batchName)
            .Where(l => l.LocationCode == place.LocationCode && l.BinCode == place.BinCode);

    private static Task<Item> ItemAsync(ItemTrackingDb db, string itemNo) =>
        db.Set<Item>().AsNoTracking().SingleAsync(i => i.No == itemNo);

    private static Refusal Several(string number, IEnumerable<string> items) => new(
        RefusalCode.SCN_7, $"{number} is a number of items {string.Join(" and ", items.Distinct().Order(Codes.Comparer))}.", "Item No.",
        WayOut: "Choose the item that is counted, and scan again.");

    private static Refusal Unknown(string number) => new(
        RefusalCode.SCN_7, $"{number} is no number that is known.", "Item No.",
        WayOut: "Choose the item that is counted, and scan again.");
}
