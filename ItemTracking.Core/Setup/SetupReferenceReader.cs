using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Whether the records that an item names exist.</summary>
internal static class SetupReferenceReader
{
    /// <summary>A refusal for every record that the item names and that does not exist or does not fit.</summary>
    public static async Task<IReadOnlyList<Refusal>> MissingAsync(ItemTrackingDb db, ItemCard card) =>
    [
        .. await MissingUnitsAsync(db, card),
        .. await MissingCodeAsync(db, card.ItemTrackingCode),
        .. await NoSeriesReader.MissingAsync(db, (card.SerialNos, "Serial Nos."), (card.LotNos, "Lot Nos.")),
        .. await ExpirationMismatchAsync(db, card),
    ];

    /// <summary>Whether a code exists and does not ignore expiration dates; a blank code does not use them.</summary>
    public static Task<bool> UsesExpirationDatesAsync(ItemTrackingDb db, string code) =>
        db.Set<ItemTrackingCode>().AnyAsync(c => c.Code == code && !c.IgnoreExpirationDates);

    /// <summary>A formula on an item whose code does not use expiration dates (COD-17, COD-18).</summary>
    private static async Task<IEnumerable<Refusal>> ExpirationMismatchAsync(ItemTrackingDb db, ItemCard card) =>
        card.ExpirationCalculation.Length == 0 || await UsesExpirationDatesAsync(db, card.ItemTrackingCode)
            ? []
            : [new Refusal(
                "COD-18",
                "The settings for expiration dates do not match on the item tracking code and the item. Both must either use, or not use, expiration dates.",
                "Expiration Calculation")];

    private static async Task<IEnumerable<Refusal>> MissingUnitsAsync(ItemTrackingDb db, ItemCard card)
    {
        string[] codes = [.. card.Units.Select(u => u.Code)];
        var known = await db.Set<UnitOfMeasure>().Where(u => codes.Contains(u.Code)).Select(u => u.Code).ToListAsync();
        return card.Units
            .Select((unit, index) => (unit.Code, Line: index + 1))
            .Where(unit => !known.Contains(unit.Code))
            .Select(unit => unit.Code == card.BaseUnitOfMeasure
                ? Refusals.NotFound("SET-4", SetupTables.UnitOfMeasure, SetupTables.CodeKey(unit.Code), "Base Unit of Measure")
                : Refusals.NotFound("SET-4", SetupTables.UnitOfMeasure, SetupTables.CodeKey(unit.Code), "Code", unit.Line));
    }

    private static async Task<IEnumerable<Refusal>> MissingCodeAsync(ItemTrackingDb db, string code) =>
        code.Length == 0 || await db.Set<ItemTrackingCode>().AnyAsync(c => c.Code == code)
            ? []
            : [Refusals.NotFound("SET-4", SetupTables.ItemTrackingCode, SetupTables.CodeKey(code), "Item Tracking Code")];
}
