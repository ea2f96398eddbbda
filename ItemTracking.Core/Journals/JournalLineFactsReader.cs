using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Reads what decides about a typed journal line, inside the transaction that holds its batch.</summary>
internal static class JournalLineFactsReader
{
    /// <summary>
    /// Item and location are held first; units and variants of the item and bins of the location change only with them (Q4).
    /// </summary>
    public static async Task<JournalLineFacts> ReadAsync(
        ItemTrackingDb db, ItemJournalBatch batch, ItemJournalLine? stored, JournalLineCard typed)
    {
        var template = JournalTemplate.Of(batch.TemplateName);
        var itemNo = Codes.Normalise(typed.ItemNo);
        var locationCode = Codes.Normalise(typed.LocationCode);
        var binCode = JournalLineEdit.BinOf(stored, typed);
        var variantCode = JournalLineEdit.VariantOf(stored, typed);
        var isReclass = template == JournalTemplate.Reclass;
        var newLocationCode = isReclass ? JournalLineEdit.NewLocationOf(stored, typed) : locationCode;
        var newBinCode = isReclass ? JournalLineEdit.NewBinOf(stored, typed) : "";
        await db.Set<Item>().Where(i => i.No == itemNo).HoldAsync();
        await db.Set<Location>().Where(l => l.Code == locationCode || l.Code == newLocationCode).HoldAsync();
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == itemNo);
        var policy = TrackingPolicy.Of(item is null
            ? null
            : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode));
        return new()
        {
            Batch = batch,
            Stored = stored,
            LineNo = stored?.LineNo ?? await ItemJournalStore.NextLineNoAsync(db, template, batch.Name),
            Item = item,
            Variant = await ItemVariantReader.FindAsync(db, itemNo, variantCode),
            Policy = policy,
            Units = await db.Set<ItemUnitOfMeasure>().AsNoTracking().Where(u => u.ItemNo == itemNo).ToListAsync(),
            Location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == locationCode),
            Bin = await db.Set<Bin>().AsNoTracking().SingleOrDefaultAsync(b => b.LocationCode == locationCode && b.Code == binCode),
            NewLocation = isReclass
                ? await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == newLocationCode)
                : null,
            NewBin = isReclass
                ? await db.Set<Bin>().AsNoTracking().SingleOrDefaultAsync(b => b.LocationCode == newLocationCode && b.Code == newBinCode)
                : null,
            Tracked = stored is null
                ? null
                : (await TrackedLinesStore.TotalsAsync(db, template.Key(batch.Name), [stored.LineNo])).GetValueOrDefault(stored.LineNo),
            Existing = policy.UsesExpirationDates && typed.Numbers.Exist
                ? (await ExistingNumberReader.FindAsync(db, itemNo, variantCode, [typed.Numbers])).Of(typed.Numbers)
                : ExistingNumber.None,
        };
    }
}
