using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps items with their units of measure, variants and references.</summary>
public sealed partial class ItemStore(
    WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, ItemUseReader uses, TimeProvider clock)
{
    /// <summary>A part of the items whose number or description holds every searched word.</summary>
    /// <param name="query">Sorts by <c>no</c>, <c>description</c>, <c>unit</c>, <c>code</c> or <c>blocked</c>; by number otherwise.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<ItemRow>>> ListAsync(ListQuery query, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see items") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await Rows(db, query).ToPartAsync(query);
    }

    /// <summary>One item with its units, variants and references.</summary>
    public async Task<Outcome<ItemCard>> FindAsync(string no, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see items") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        await using var db = factory.CreateDbContext();
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == key);
        return item is null
            ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(key))
            : item.ToCard(await UnitsAsync(db, key)) with
            {
                Variants = await VariantsAsync(db, key),
                References = await ReferencesAsync(db, key),
            };
    }

    /// <summary>Whether items with this code use expiration dates, so that an Expiration Calculation may be entered (COD-18).</summary>
    public async Task<bool> UsesExpirationDatesAsync(string itemTrackingCode, Actor actor)
    {
        if (!actor.May(Permission.ReadItems))
            return false;
        await using var db = factory.CreateDbContext();
        return await SetupReferenceReader.UsesExpirationDatesAsync(db, Codes.Normalise(itemTrackingCode));
    }

    /// <summary>
    /// Saves a new or a changed item with all its units, variants and references; a change that contradicts its entries and documents is
    /// refused (COD-17).
    /// </summary>
    public async Task<Outcome<ItemCard>> SaveAsync(ItemCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditItems, "change items") is { } denied)
            return denied;
        var item = ItemChecks.Check(card);
        return item.IsRefused
            ? item
            : await transaction.RunAsync(
                What(item.Value.No), actor, db => SaveAsync(db, item.Value, actor.WorkDateOn(clock)));
    }

    /// <summary>Deletes an item without ledger entries and document lines.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string no, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditItems, "delete items") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        return await transaction.RunAsync(What(key), actor, db =>
            db.DeleteUnusedAsync<Item>(usages, new(SetupTables.Item, key, What(key)), i => i.No == key, version));
    }

    internal static IQueryable<ItemRow> Rows(ItemTrackingDb db, ListQuery query) =>
        Sorted(db.Set<Item>().AsNoTracking().Matching(query.Search, i => i.No, i => i.Description), query)
            .Select(i => new ItemRow(i.No, i.Description, i.BaseUnitOfMeasure, i.ItemTrackingCode, i.Blocked));

    private static IQueryable<Item> Sorted(IQueryable<Item> items, ListQuery query) => query.SortBy switch
    {
        "no" => items.SortedBy(query, i => i.No),
        "description" => items.SortedBy(query, i => i.Description, i => i.No),
        "unit" => items.SortedBy(query, i => i.BaseUnitOfMeasure, i => i.No),
        "code" => items.SortedBy(query, i => i.ItemTrackingCode, i => i.No),
        "blocked" => items.SortedBy(query, i => i.Blocked, i => i.No),
        _ => items.OrderBy(i => i.No),
    };

    private async Task<Outcome<ItemCard>> SaveAsync(ItemTrackingDb db, ItemCard card, DateOnly workDate)
    {
        var found = await db.ForSaveAsync<Item>(i => i.No == card.No, card.Version, What(card.No), () => Exists(card.No));
        if (found.IsRefused)
            return Outcome<ItemCard>.Refused(found.Refusals);
        var item = found.Value;
        List<Refusal> refusals = [.. await SetupReferenceReader.MissingAsync(db, card), .. await CheckChangeAsync(db, item, card)];
        if (refusals.Count > 0)
            return Outcome<ItemCard>.Refused(refusals);
        if (card.Version == 0)
        {
            var number = await RecordNumberAllocator.NumberAsync(
                db, card.No, n => n.ItemNos, SetupTables.Item, workDate, taken => db.Set<Item>().AnyAsync(i => i.No == taken));
            if (number.IsRefused)
                return Outcome<ItemCard>.Refused(number.Refusals);
            item.No = number.Value;
        }

        IReadOnlyList<Refusal> inTheWay =
        [
            .. await PutUnitsAsync(db, item.No, card.Units),
            .. await PutVariantsAsync(db, item.No, card),
            .. await PutReferencesAsync(db, item.No, card.References),
        ];
        if (inTheWay.Count > 0)
            return Outcome<ItemCard>.Refused(inTheWay);
        Fill(item, card);
        await db.SaveAsync(item);
        return item.ToCard(card.Units) with { Variants = card.Variants, References = card.References };
    }

    private async Task<IEnumerable<Refusal>> CheckChangeAsync(ItemTrackingDb db, Item item, ItemCard card)
    {
        List<Refusal> refusals = [.. await ItemChangeReader.CheckAsync(db, uses, item, card)];
        if (card.Version > 0
            && item.BaseUnitOfMeasure != card.BaseUnitOfMeasure
            && await usages.FindAsync(db, SetupTables.Item, item.No) is not null)
            refusals.Add(new(
                RefusalCode.SET_5, $"You cannot change Base Unit of Measure because item {item.No} is used on documents or entries.",
                "Base Unit of Measure"));
        if (card.Version > 0
            && Rounding.IsFinerThan(item.RoundingPrecision, card.RoundingPrecision)
            && await usages.FindAsync(
                db, SetupTables.RoundingPrecision, SetupTables.RoundingPrecisionKey(item.No, card.RoundingPrecision)) is { } unfit)
            refusals.Add(unfit);
        return refusals;
    }

    private static void Fill(Item item, ItemCard card)
    {
        item.Description = card.Description;
        item.BaseUnitOfMeasure = card.BaseUnitOfMeasure;
        item.RoundingPrecision = card.RoundingPrecision;
        item.Type = card.Type;
        item.CostingMethod = card.CostingMethod;
        item.Reserve = card.Reserve;
        item.PreventNegativeInventory = card.PreventNegativeInventory;
        item.ItemTrackingCode = card.ItemTrackingCode;
        item.SerialNos = card.SerialNos;
        item.LotNos = card.LotNos;
        item.ExpirationCalculation = card.ExpirationCalculation;
        item.Blocked = card.Blocked;
    }

    private static string What(string no) => $"item {no}";

    private static Refusal Exists(string no) => Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.Item, SetupTables.NoKey(no), "No.");
}
