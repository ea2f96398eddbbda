using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// What is in stock of serial and lot numbers, and of what item they are. The cost depends on the entries of these numbers, not on the
/// ledger.
/// </summary>
public sealed class NumberInventoryReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>What is in stock of one number (INF-2).</summary>
    public async Task<Outcome<NumberInventory>> FindAsync(InformationKey number, DateOnly workDate, Actor actor)
    {
        var key = number.Normalised();
        var found = await OfAsync(key.Type, [key], workDate, actor);
        return found.Then<NumberInventory>(stock => stock.GetValueOrDefault(key, NumberInventory.None));
    }

    /// <summary>The rows with what is in stock of them, read with one query.</summary>
    public async Task<Outcome<IReadOnlyList<NumberRow>>> WithStockAsync(IReadOnlyList<NumberRow> rows, DateOnly workDate, Actor actor)
    {
        if (rows.Count == 0)
            return Outcome<IReadOnlyList<NumberRow>>.Of(rows);
        var found = await OfAsync(rows[0].Key.Type, [.. rows.Select(row => row.Key)], workDate, actor);
        return found.Then(stock => Outcome<IReadOnlyList<NumberRow>>.Of(
            [.. rows.Select(row => row with { Stock = stock.GetValueOrDefault(row.Key, NumberInventory.None) })]));
    }

    /// <summary>The items whose entries carry a number, with or without a card (INF-5).</summary>
    public async Task<Outcome<IReadOnlyList<InformationKey>>> KnownAsync(ItemTrackingType type, string number, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        var wanted = Codes.Normalise(number);
        await using var db = factory.CreateDbContext();
        var known = await NumberEntriesReader.Of(db, type).Where(e => e.Number == wanted).Select(e => new { e.ItemNo, e.VariantCode })
            .Distinct()
            .OrderBy(e => e.ItemNo).ThenBy(e => e.VariantCode).ToListAsync();
        return Outcome<IReadOnlyList<InformationKey>>.Of([.. known.Select(e => new InformationKey(type, e.ItemNo, e.VariantCode, wanted))]);
    }

    private async Task<Outcome<Dictionary<InformationKey, NumberInventory>>> OfAsync(
        ItemTrackingType type, IReadOnlyList<InformationKey> keys, DateOnly workDate, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var sums = await Sums(db, type, [.. keys.Select(key => key.Number).Distinct(StringComparer.Ordinal)], workDate).ToListAsync();
        return sums.ToDictionary(
            sum => new InformationKey(type, sum.ItemNo, sum.VariantCode, sum.Number),
            sum => new NumberInventory(sum.Inventory, sum.Expired, sum.ExpirationDate));
    }

    internal static IQueryable<NumberSum> Sums(ItemTrackingDb db, ItemTrackingType type, string[] numbers, DateOnly workDate) =>
        NumberEntriesReader.Of(db, type).WhereIn(db, e => e.Number, numbers)
            .GroupBy(e => new { e.ItemNo, e.VariantCode, e.Number })
            .Select(g => new NumberSum
            {
                ItemNo = g.Key.ItemNo,
                VariantCode = g.Key.VariantCode,
                Number = g.Key.Number,
                Inventory = g.Sum(e => e.Quantity),
                Expired = g.Where(e => e.Positive && e.ExpirationDate <= workDate).Sum(e => e.RemainingQuantity),
                ExpirationDate = g.Where(e => e.Positive && e.RemainingQuantity != 0).Min(e => e.ExpirationDate),
            });

    private static Refusal? Deny(Actor actor) => actor.Deny(Permission.ReadInformation, "see stock of serial and lot numbers");
}

/// <summary>What the entries of one number add up to.</summary>
internal sealed class NumberSum
{
    public string ItemNo { get; init; } = "";

    public string VariantCode { get; init; } = "";

    public string Number { get; init; } = "";

    public decimal Inventory { get; init; }

    public decimal Expired { get; init; }

    public DateOnly? ExpirationDate { get; init; }
}
