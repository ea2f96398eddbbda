namespace ItemTracking.Core.Setup;

/// <summary>A variant of one item.</summary>
/// <param name="Code">Which of the item's variants.</param>
/// <param name="Description">Text.</param>
/// <param name="Blocked">It comes onto no line and cannot be posted (PST-5).</param>
public sealed record ItemVariantCard(string Code, string Description, bool Blocked)
{
    /// <summary>A variant before anything is typed.</summary>
    public static readonly ItemVariantCard New = new("", "", false);

    /// <summary>The variant as it is stored for an item.</summary>
    internal ItemVariant ToVariant(string itemNo) => new()
    {
        ItemNo = itemNo,
        Code = Code,
        Description = Description,
        Blocked = Blocked,
    };
}
