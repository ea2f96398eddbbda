using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What the references of an item must be before it is saved, as far as its card tells.</summary>
internal static class ItemReferenceChecks
{
    /// <summary>The reference in its stored form.</summary>
    public static ItemReferenceCard Normalise(ItemReferenceCard typed) => typed with
    {
        ReferenceNo = typed.ReferenceType.Normalise(typed.ReferenceNo),
        PartyNo = Codes.Normalise(typed.PartyNo),
        VariantCode = Codes.Normalise(typed.VariantCode),
        UnitOfMeasureCode = Codes.Normalise(typed.UnitOfMeasureCode),
    };

    /// <summary>Everything that is wrong with the references of an item.</summary>
    /// <param name="typed">As they were typed.</param>
    /// <param name="item">The item in its stored form.</param>
    public static IEnumerable<Refusal> Check(IReadOnlyList<ItemReferenceCard> typed, ItemCard item) =>
        typed.SelectMany((reference, index) =>
            Texts(reference).Concat(Meaning(item, index)).Select(refusal => refusal with { Line = index + 1 }));

    /// <summary>
    /// References that name a variant which the item does not have, or no longer: a variant goes with its references or not at all.
    /// </summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="item">The item in its stored form.</param>
    /// <param name="removed">Codes of variants that leave the card with this save.</param>
    public static IEnumerable<Refusal> CheckVariants(string itemNo, ItemCard item, IReadOnlyCollection<string> removed) =>
        from line in item.References.Index()
        let reference = line.Item
        where reference.VariantCode.Length > 0 && item.Variants.All(variant => variant.Code != reference.VariantCode)
        select (removed.Contains(reference.VariantCode)
            ? ItemVariantRefusals.IsReferenced(reference.VariantCode, Named(reference))
            : ItemVariantRefusals.NotFound(RefusalCode.SET_4, itemNo, reference.VariantCode)) with
        {
            Line = line.Index + 1
        };

    /// <summary>Another item, or another line of this one, has the number.</summary>
    public static Refusal IsTaken(ItemReferenceCard reference, string itemNo) => new(
        RefusalCode.SET_2,
        $"{Named(reference)} is a reference of item {itemNo} already. A scan of it would mean two items.",
        "Reference No.");

    /// <summary>A reference as a message names it.</summary>
    public static string Named(ItemReferenceCard reference) =>
        string.Join(' ', new[] { reference.ReferenceType.Caption(), reference.PartyNo, reference.ReferenceNo }.Where(p => p.Length > 0));

    private static IEnumerable<Refusal> Texts(ItemReferenceCard typed) => new[]
    {
        Codes.Check(typed.ReferenceNo, "Reference No.", Codes.TrackingNumberLength),
        Codes.Check(typed.PartyNo, "Party No.", Codes.NumberLength),
        Codes.Check(typed.VariantCode, "Variant Code", Codes.CodeLength),
        Codes.Check(typed.UnitOfMeasureCode, "Unit of Measure Code", Codes.CodeLength),
    }.OfType<Refusal>();

    private static IEnumerable<Refusal> Meaning(ItemCard item, int index)
    {
        var (reference, key) = (item.References[index], SetupTables.NoKey(item.No));
        if (reference.ReferenceNo.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.SET_1, "Reference No.", SetupTables.ItemReference, key);
        else if (item.References.Take(index).Any(other => other.Key == reference.Key))
            yield return IsTaken(reference, item.No);
        if (reference.ReferenceType.Party() is not null && reference.PartyNo.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.SET_1, "Party No.", SetupTables.ItemReference, key);
        if (reference.ReferenceType.Party() is null && reference.PartyNo.Length > 0)
            yield return Refusals.FieldError(
                RefusalCode.SET_3, "Party No.", "must be blank for a bar code", SetupTables.ItemReference, key);
        if (reference.ReferenceType == ItemReferenceType.BarCode && CheckDigit(reference.ReferenceNo) is { } wrong)
            yield return wrong;
        if (reference.UnitOfMeasureCode.Length > 0 && item.Units.All(unit => unit.Code != reference.UnitOfMeasureCode))
            yield return Refusals.NotFound(
                RefusalCode.SET_4, SetupTables.ItemUnitOfMeasure, $"Item No.='{item.No}',Code='{reference.UnitOfMeasureCode}'",
                "Unit of Measure Code");
    }

    private static Refusal? CheckDigit(string referenceNo) => Gtin.HasForm(referenceNo) && !Gtin.IsValid(referenceNo)
        ? new(
            RefusalCode.SET_3, $"The check digit of {referenceNo} is wrong: it must be {Gtin.CheckDigit(referenceNo[..^1])}.",
            "Reference No.", WayOut: "Compare it with the bar code, digit by digit.")
        : null;
}
