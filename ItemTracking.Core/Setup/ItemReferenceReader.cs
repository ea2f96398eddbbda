using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Finds the item that a scanned number stands for: one query, by the key of the references.</summary>
public sealed class ItemReferenceReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// The item of a bar code, or of a number of this party, which comes first where both know it; null where no reference is known. A GTIN
    /// is found with 8, 12, 13 or 14 digits.
    /// </summary>
    /// <param name="referenceNo">As it was scanned or typed.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="party">Whose numbers count besides bar codes: a vendor's or a customer's.</param>
    /// <param name="partyNo">Vendor or customer; blank for nobody's.</param>
    public async Task<Outcome<ReferencedItem?>> FindAsync(
        string referenceNo, Actor actor, ItemReferenceType party = ItemReferenceType.BarCode, string partyNo = "")
    {
        if (actor.Deny(Permission.ReadItems, "see items") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return Outcome<ReferencedItem?>.Of(await Rows(db, referenceNo, party, Codes.Normalise(partyNo)).FirstOrDefaultAsync());
    }

    /// <summary>Whether an item has bar codes of its own, so that another one on its goods is wrong.</summary>
    public async Task<Outcome<bool>> HasBarCodeAsync(string itemNo, Actor actor)
    {
        if (actor.Deny(Permission.ReadItems, "see items") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<ItemReference>().AsNoTracking()
            .AnyAsync(reference => reference.ItemNo == itemNo && reference.ReferenceType == ItemReferenceType.BarCode);
    }

    /// <summary>The references of many numbers: bar codes, and what this party has for items.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="typed">Numbers as they were typed.</param>
    /// <param name="party">Whose numbers count besides bar codes.</param>
    /// <param name="partyNo">Vendor or customer; blank for nobody's.</param>
    internal static IQueryable<ItemReference> Rows(
        ItemTrackingDb db, IReadOnlyCollection<string> typed, ItemReferenceType party, string partyNo)
    {
        string[] numbers =
            [.. typed.SelectMany(text => new[] { ItemReferenceType.BarCode.Normalise(text), party.Normalise(text) }).Distinct()];
        return db.Set<ItemReference>().AsNoTracking().WhereIn(db, reference => reference.ReferenceNo, numbers)
            .Where(reference => (reference.ReferenceType == ItemReferenceType.BarCode && reference.PartyNo == "")
                || (reference.ReferenceType == party && reference.PartyNo == partyNo));
    }

    internal static IQueryable<ReferencedItem> Rows(ItemTrackingDb db, string referenceNo, ItemReferenceType party, string partyNo)
    {
        var (barCode, ofParty) = (ItemReferenceType.BarCode.Normalise(referenceNo), Codes.Normalise(referenceNo));
        return
            from reference in db.Set<ItemReference>().AsNoTracking()
            where (reference.ReferenceNo == barCode && reference.ReferenceType == ItemReferenceType.BarCode && reference.PartyNo == "")
                || (reference.ReferenceNo == ofParty && reference.ReferenceType == party && reference.PartyNo == partyNo)
            orderby reference.ReferenceType descending
            select new ReferencedItem(
                reference.ItemNo, reference.VariantCode, reference.UnitOfMeasureCode,
                db.Set<ItemUnitOfMeasure>().Where(u => u.ItemNo == reference.ItemNo && u.Code == reference.UnitOfMeasureCode)
                    .Select(u => (decimal?)u.QtyPerUnitOfMeasure).FirstOrDefault() ?? 1);
    }
}
