using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What the variants of an item must be before it is saved, as far as its card tells.</summary>
internal static class ItemVariantChecks
{
    /// <summary>The field of the code on the card of the item, where units have one that is called Code.</summary>
    private const string CodeField = "Item Variant Code";

    /// <summary>The variant in its stored form.</summary>
    public static ItemVariantCard Normalise(ItemVariantCard typed) => typed with
    {
        Code = Codes.Normalise(typed.Code),
        Description = Texts.Normalise(typed.Description),
    };

    /// <summary>Everything that is wrong with the variants of an item.</summary>
    /// <param name="typed">As they were typed.</param>
    /// <param name="item">The item in its stored form.</param>
    public static IEnumerable<Refusal> Check(IReadOnlyList<ItemVariantCard> typed, ItemCard item) =>
        typed.SelectMany((variant, index) => new[]
        {
            Codes.Check(variant.Code, CodeField, Codes.CodeLength),
            Meaning(item, index),
            Texts.Check(variant.Description, "Description", Texts.DescriptionLength),
        }.OfType<Refusal>().Select(refusal => refusal with { Line = index + 1 }));

    private static Refusal? Meaning(ItemCard item, int index)
    {
        var (code, key) = (item.Variants[index].Code, SetupTables.ItemVariantKey(item.No, item.Variants[index].Code));
        return code.Length == 0
            ? Refusals.MustHaveValue(RefusalCode.SET_1, "Code", SetupTables.ItemVariant, key) with { Field = CodeField }
            : item.Variants.Take(index).Any(other => other.Code == code)
                ? Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.ItemVariant, key, CodeField)
                : null;
    }
}
