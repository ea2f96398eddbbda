using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>Reads what a list of lines names: the same few queries however many rows it has.</summary>
internal static class ListedItemsReader
{
    /// <summary>Items, their units, variants and codes, and locations.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="party">Whose numbers count besides bar codes.</param>
    /// <param name="locationCode">Location of rows that name none, or blank.</param>
    /// <param name="holds">Items and locations stay as they are until the transaction ends (Q4).</param>
    public static async Task<ListedItems> ReadAsync(
        ItemTrackingDb db, IReadOnlyList<PastedRow> rows, ListParty party, string locationCode, bool holds)
    {
        var named = ListedItems.Named(rows);
        var references = await ItemReferenceReader.Rows(db, named, party.Type, party.No).ToListAsync();
        var found = await ReadAsync(
            db,
            [.. named.Select(Codes.Normalise).Concat(references.Select(reference => reference.ItemNo)).Distinct()],
            [.. rows.Select(row => row[PasteField.VariantCode]).Concat(references.Select(r => r.VariantCode))],
            [.. rows.Select(row => row[PasteField.LocationCode]).Append(locationCode).Select(Codes.Normalise).Distinct()],
            holds);
        return found with { Party = party, References = references.ToLookup(reference => reference.ReferenceNo) };
    }

    /// <summary>The same of codes that are known, without references.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="itemNos">Items, each once.</param>
    /// <param name="variantCodes">Variants, or blanks.</param>
    /// <param name="locationCodes">Locations, each once.</param>
    /// <param name="holds">Items and locations stay as they are until the transaction ends (Q4).</param>
    public static async Task<ListedItems> ReadAsync(
        ItemTrackingDb db, string[] itemNos, IReadOnlyCollection<string> variantCodes, string[] locationCodes, bool holds)
    {
        var items = db.Set<Item>().WhereIn(db, i => i.No, itemNos);
        var places = db.Set<Location>().WhereIn(db, l => l.Code, locationCodes);
        if (holds)
        {
            await items.HoldAsync();
            await places.HoldAsync();
        }

        return new()
        {
            Items = await items.AsNoTracking().ToDictionaryAsync(i => i.No),
            Units = (await db.Set<ItemUnitOfMeasure>().AsNoTracking().WhereIn(db, u => u.ItemNo, itemNos).ToListAsync())
                .ToLookup(u => u.ItemNo),
            Variants = await ItemVariantReader.OfItemsAsync(db, itemNos, variantCodes),
            TrackingCodes = await db.Set<ItemTrackingCode>().AsNoTracking().ToDictionaryAsync(c => c.Code),
            Locations = await places.AsNoTracking().ToDictionaryAsync(l => l.Code),
        };
    }
}
