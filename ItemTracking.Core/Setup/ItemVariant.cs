using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>
/// A kind of an item, such as a colour: stock, numbers and their information are kept apart by it (PST-12, PST-16, INF-1). What is of no
/// variant in particular has a blank code.
/// </summary>
[Audited("Item Variant")]
public sealed class ItemVariant
{
    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Which of its variants, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Text, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>A blocked variant comes onto no line and cannot be posted (PST-5).</summary>
    public bool Blocked { get; set; }

    /// <summary>The variant as the card of the item shows it.</summary>
    public ItemVariantCard ToCard() => new(Code, Description, Blocked);
}
