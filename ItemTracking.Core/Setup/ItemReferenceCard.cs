using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>A reference of one item.</summary>
/// <param name="ReferenceNo">The number; a GTIN with 14 digits when it is saved.</param>
/// <param name="ReferenceType">Whose number it is.</param>
/// <param name="PartyNo">Vendor or customer; blank for a bar code.</param>
/// <param name="VariantCode">Variant that is meant, or blank.</param>
/// <param name="UnitOfMeasureCode">Unit that one of it stands for; blank for the base unit.</param>
public sealed record ItemReferenceCard(
    string ReferenceNo, ItemReferenceType ReferenceType, string PartyNo, string VariantCode, string UnitOfMeasureCode)
{
    /// <summary>A reference before anything is typed.</summary>
    public static readonly ItemReferenceCard New = new("", ItemReferenceType.BarCode, "", "", "");

    /// <summary>The reference as it is stored for an item.</summary>
    internal ItemReference ToReference(string itemNo) => new()
    {
        ReferenceNo = ReferenceNo,
        ReferenceType = ReferenceType,
        PartyNo = PartyNo,
        ItemNo = itemNo,
        VariantCode = VariantCode,
        UnitOfMeasureCode = UnitOfMeasureCode,
    };

    /// <summary>What no two references share.</summary>
    internal (string ReferenceNo, ItemReferenceType ReferenceType, string PartyNo) Key => (ReferenceNo, ReferenceType, PartyNo);
}

/// <summary>What a scanned reference stands for.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant, or blank for none in particular.</param>
/// <param name="UnitOfMeasureCode">Unit that one of it stands for; blank for the base unit.</param>
/// <param name="QtyPerUnitOfMeasure">Base units in one of it.</param>
public sealed record ReferencedItem(string ItemNo, string VariantCode, string UnitOfMeasureCode, decimal QtyPerUnitOfMeasure);

/// <summary>Names of the types of references.</summary>
public static class ItemReferenceTypes
{
    /// <summary>The type as pages name it.</summary>
    public static string Caption(this ItemReferenceType type) => type switch
    {
        ItemReferenceType.BarCode => "Bar Code",
        ItemReferenceType.Vendor => "Vendor",
        ItemReferenceType.Customer => "Customer",
    };

    /// <summary>Caption of the table that the party stands in; null where there is no party.</summary>
    public static PartyKind? Party(this ItemReferenceType type) => type switch
    {
        ItemReferenceType.BarCode => null,
        ItemReferenceType.Vendor => PartyKind.Vendor,
        ItemReferenceType.Customer => PartyKind.Customer,
    };

    /// <summary>The form in which a number of this type is kept and looked for.</summary>
    public static string Normalise(this ItemReferenceType type, string? referenceNo) =>
        type == ItemReferenceType.BarCode ? Gtin.Normalise(Codes.Normalise(referenceNo)) : Codes.Normalise(referenceNo);
}
