using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Whose number of an item a reference is.</summary>
public enum ItemReferenceType
{
    /// <summary>A GTIN, or another bar code on the goods; everybody's.</summary>
    BarCode,

    /// <summary>The number that a vendor has for it.</summary>
    Vendor,

    /// <summary>The number that a customer has for it.</summary>
    Customer,
}

/// <summary>
/// Another number of an item, by which it is found when it is scanned. A number means one item: nobody has the same for two.
/// </summary>
[Audited("Item Reference")]
public sealed class ItemReference
{
    /// <summary>The number, at most 50 characters; a GTIN with 14 digits.</summary>
    public string ReferenceNo { get; set; } = "";

    /// <summary>Whose number it is.</summary>
    public ItemReferenceType ReferenceType { get; set; }

    /// <summary>Vendor or customer; blank for a bar code.</summary>
    public string PartyNo { get; set; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant that is meant, or blank for none in particular.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>Unit that one of it stands for; blank for the base unit.</summary>
    [Caption("Unit of Measure Code")]
    public string UnitOfMeasureCode { get; set; } = "";

    /// <summary>The reference as the card of the item shows it.</summary>
    public ItemReferenceCard ToCard() => new(ReferenceNo, ReferenceType, PartyNo, VariantCode, UnitOfMeasureCode);
}
