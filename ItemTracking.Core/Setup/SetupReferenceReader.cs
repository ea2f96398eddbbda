using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Whether the records that an item names exist; they are held, so that they still do when the item is saved (Q4).</summary>
internal static class SetupReferenceReader
{
    /// <summary>A refusal for every record that the item names and that does not exist.</summary>
    public static async Task<IReadOnlyList<Refusal>> MissingAsync(ItemTrackingDb db, ItemCard card) =>
    [
        .. await MissingUnitsAsync(db, card),
        .. await MissingCodeAsync(db, card.ItemTrackingCode),
        .. await MissingPartiesAsync<Vendor>(db, card, ItemReferenceType.Vendor),
        .. await MissingPartiesAsync<Customer>(db, card, ItemReferenceType.Customer),
        .. await NoSeriesReader.MissingAsync(db, (card.SerialNos, "Serial Nos."), (card.LotNos, "Lot Nos.")),
    ];

    /// <summary>Whether a code exists and does not ignore expiration dates; a blank code does not use them.</summary>
    public static Task<bool> UsesExpirationDatesAsync(ItemTrackingDb db, string code) =>
        db.Set<ItemTrackingCode>().AnyAsync(c => c.Code == code && !c.IgnoreExpirationDates);

    private static async Task<IEnumerable<Refusal>> MissingUnitsAsync(ItemTrackingDb db, ItemCard card)
    {
        string[] codes = [.. card.Units.Select(u => u.Code)];
        var units = db.Set<UnitOfMeasure>().WhereIn(db, u => u.Code, codes);
        await units.HoldAsync();
        var known = await units.Select(u => u.Code).ToListAsync();
        return card.Units
            .Select((unit, index) => (unit.Code, Line: index + 1))
            .Where(unit => !known.Contains(unit.Code))
            .Select(unit => unit.Code == card.BaseUnitOfMeasure
                ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.UnitOfMeasure, SetupTables.CodeKey(unit.Code), "Base Unit of Measure")
                : Refusals.NotFound(RefusalCode.SET_4, SetupTables.UnitOfMeasure, SetupTables.CodeKey(unit.Code), "Code", unit.Line));
    }

    private static async Task<IEnumerable<Refusal>> MissingPartiesAsync<T>(ItemTrackingDb db, ItemCard card, ItemReferenceType type)
        where T : Party
    {
        string[] named = [.. card.References.Where(r => r.ReferenceType == type).Select(r => r.PartyNo).Distinct()];
        if (named.Length == 0)
            return [];
        var parties = db.Set<T>().WhereIn(db, p => p.No, named);
        await parties.HoldAsync();
        var known = await parties.Select(p => p.No).ToListAsync();
        return card.References
            .Select((reference, index) => (Reference: reference, Line: index + 1))
            .Where(row => row.Reference.ReferenceType == type && !known.Contains(row.Reference.PartyNo))
            .Select(row => Refusals.NotFound(
                RefusalCode.SET_4, type.Caption(), SetupTables.NoKey(row.Reference.PartyNo), "Party No.", row.Line));
    }

    private static async Task<IEnumerable<Refusal>> MissingCodeAsync(ItemTrackingDb db, string code) =>
        code.Length == 0 || await db.Set<ItemTrackingCode>().Where(c => c.Code == code).HoldAsync() == 1
            ? []
            : [Refusals.NotFound(RefusalCode.SET_4, SetupTables.ItemTrackingCode, SetupTables.CodeKey(code), "Item Tracking Code")];
}
