using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// What is there of items: open entries, open lines and reservations, each in one query by an index on the item that holds nothing closed,
/// so that the cost does not grow with what was posted.
/// </summary>
public sealed class ItemAvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private static readonly bool[] Signs = [true, false];

    /// <summary>The figures of an item, for every location.</summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="workDate">Day from which the days are counted within which stock expires soon.</param>
    /// <param name="actor">Who asks; sums of documents are for everybody who may see the ledger.</param>
    public async Task<Outcome<ItemFigures>> FindAsync(string itemNo, DateOnly workDate, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        var no = Codes.Normalise(itemNo);
        await using var db = await factory.CreateDbContextAsync();
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == no);
        if (item is null)
            return Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(no));
        var code = await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode);
        List<ItemAvailability> parts =
        [
            .. await Stock(db, no, workDate).ToListAsync(),
            .. await OnOrder(db, no).ToListAsync(),
            .. await Reserved(db, no).ToListAsync(),
        ];
        return new ItemFigures(
            no,
            item.Description,
            TrackingPolicy.Of(code) is { SNSpecific: true, LotSpecific: false } ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo,
            [
                .. parts.GroupBy(part => part.LocationCode).OrderBy(at => at.Key, StringComparer.Ordinal)
                    .Select(at => at.Aggregate((sum, part) => sum + part)),
            ]);
    }

    /// <summary>The rows of a list with what is in stock of each, read with one query.</summary>
    public async Task<Outcome<IReadOnlyList<ItemRow>>> WithInventoryAsync(IReadOnlyList<ItemRow> rows, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var sums = await Inventory(db, [.. rows.Select(row => row.No)]).ToDictionaryAsync(sum => sum.ItemNo, sum => sum.Quantity);
        return Outcome<IReadOnlyList<ItemRow>>.Of([.. rows.Select(row => row with { Inventory = sums.GetValueOrDefault(row.No) })]);
    }

    internal static IQueryable<ItemInventory> Inventory(ItemTrackingDb db, string[] itemNos) =>
        Open(db).WhereIn(db, e => e.ItemNo, itemNos)
            .GroupBy(e => e.ItemNo)
            .Select(g => new ItemInventory(g.Key, g.Sum(e => e.RemainingQuantity)));

    internal static IQueryable<ItemAvailability> Stock(ItemTrackingDb db, string itemNo, DateOnly workDate)
    {
        var last = workDate.AddDays(NumberListReader.SoonDays);
        return Open(db).Where(e => e.ItemNo == itemNo)
            .GroupBy(e => e.LocationCode)
            .Select(g => new ItemAvailability(g.Key)
            {
                Inventory = g.Sum(e => e.RemainingQuantity),
                ExpiringSoon = g.Where(e => e.Positive && e.ExpirationDate > workDate && e.ExpirationDate <= last)
                    .Sum(e => e.RemainingQuantity),
            });
    }

    internal static IQueryable<ItemAvailability> OnOrder(ItemTrackingDb db, string itemNo) =>
        db.Set<DocumentLine>().AsNoTracking()
            .Where(l => l.ItemNo == itemNo && l.DocumentType == DocumentType.Order && l.QuantityBase != l.QuantityHandledBase)
            .GroupBy(l => l.LocationCode)
            .Select(g => new ItemAvailability(g.Key)
            {
                QtyOnPurchOrder = g.Where(l => l.SourceType == SourceTypes.PurchaseLine).Sum(l => l.QuantityBase - l.QuantityHandledBase),
                QtyOnSalesOrder = g.Where(l => l.SourceType == SourceTypes.SalesLine).Sum(l => l.QuantityBase - l.QuantityHandledBase),
            });

    internal static IQueryable<ItemAvailability> Reserved(ItemTrackingDb db, string itemNo) =>
        db.Set<Reservation>().AsNoTracking().Where(r => r.ItemNo == itemNo)
            .GroupBy(r => r.LocationCode)
            .Select(g => new ItemAvailability(g.Key)
            {
                ReservedQtyOnInventory = g.Where(r => r.ItemLedgerEntryNo != 0).Sum(r => r.QuantityBase),
                KeptForSalesOrders = g
                    .Where(r => r.DemandSourceType == SourceTypes.SalesLine && r.DemandSourceSubtype == (int)DocumentType.Order)
                    .Sum(r => r.QuantityBase),
            });

    /// <summary>
    /// Both signs are named, so that a database without statistics prefers the index of open entries, where the sign follows the item, to
    /// one that holds the closed entries too.
    /// </summary>
    private static IQueryable<ItemLedgerEntry> Open(ItemTrackingDb db) =>
        db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.RemainingQuantity != 0 && Signs.Contains(e.Positive));

    private static Refusal? Deny(Actor actor) => actor.Deny(Permission.ReadLedger, "see what is there of items");
}

/// <summary>What is in stock of an item, at all locations.</summary>
internal sealed record ItemInventory(string ItemNo, decimal Quantity);
