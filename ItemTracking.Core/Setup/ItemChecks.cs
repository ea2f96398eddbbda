using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What an item must be before it is saved, as far as its own fields tell (COD-16, COD-17, COD-18, ITL-40).</summary>
public static class ItemChecks
{
    /// <summary>The item in its stored form, the base unit among its units, or everything that is wrong with it.</summary>
    public static Outcome<ItemCard> Check(ItemCard typed)
    {
        var card = Normalise(typed);
        List<Refusal> refusals =
        [
            .. SetupTables.CheckNo(typed.No, typed.Description, "Description"),
            .. Mandatory(card),
            .. Lengths(typed),
            .. Tracking(card),
            .. Units(card),
            .. ItemVariantChecks.Check(typed.Variants, card),
            .. ItemReferenceChecks.Check(typed.References, card),
        ];
        return refusals.Count > 0 ? Outcome<ItemCard>.Refused(refusals) : card;
    }

    private static ItemCard Normalise(ItemCard typed)
    {
        var baseUnit = Codes.Normalise(typed.BaseUnitOfMeasure);
        List<ItemUnitCard> units = [.. typed.Units.Select(u => u with { Code = Codes.Normalise(u.Code) })];
        if (baseUnit.Length > 0 && units.TrueForAll(u => u.Code != baseUnit))
            units.Insert(0, new ItemUnitCard(baseUnit, 1));
        return typed with
        {
            No = Codes.Normalise(typed.No),
            Description = Texts.Normalise(typed.Description),
            BaseUnitOfMeasure = baseUnit,
            ItemTrackingCode = Codes.Normalise(typed.ItemTrackingCode),
            SerialNos = Codes.Normalise(typed.SerialNos),
            LotNos = Codes.Normalise(typed.LotNos),
            ExpirationCalculation = DateFormula.Normalise(typed.ExpirationCalculation),
            Units = units,
            Variants = [.. typed.Variants.Select(ItemVariantChecks.Normalise)],
            References = [.. typed.References.Select(ItemReferenceChecks.Normalise)],
        };
    }

    private static IEnumerable<Refusal> Mandatory(ItemCard card)
    {
        if (card.BaseUnitOfMeasure.Length == 0)
            yield return Missing(card, RefusalCode.SET_1, "Base Unit of Measure");
        if (card.RoundingPrecision is < Rounding.DefaultPrecision or > 1
            || Rounding.IsFinerThan(card.RoundingPrecision, Rounding.DefaultPrecision))
            yield return Refusals.FieldError(
                RefusalCode.ITL_40, "Rounding Precision", "must be between 0.00001 and 1", SetupTables.Item, SetupTables.NoKey(card.No));
    }

    private static IEnumerable<Refusal> Lengths(ItemCard typed) => new[]
    {
        Codes.Check(typed.BaseUnitOfMeasure, "Base Unit of Measure", Codes.CodeLength),
        Codes.Check(typed.ItemTrackingCode, "Item Tracking Code", Codes.CodeLength),
        Codes.Check(typed.SerialNos, "Serial Nos.", Codes.NumberLength),
        Codes.Check(typed.LotNos, "Lot Nos.", Codes.NumberLength),
        DateFormula.Check(typed.ExpirationCalculation, "Expiration Calculation"),
    }.OfType<Refusal>();

    private static IEnumerable<Refusal> Tracking(ItemCard card)
    {
        if (card.ItemTrackingCode.Length > 0 && card.Type != ItemType.Inventory)
            yield return Refusals.MustEqual(
                RefusalCode.COD_17, "Type", ItemType.Inventory.Caption(), SetupTables.Item, $"No.={card.No}", card.Type.Caption());
        if (card.ItemTrackingCode.Length == 0 && (card.SerialNos.Length > 0 || card.LotNos.Length > 0))
            yield return Missing(card, RefusalCode.COD_18, "Item Tracking Code");
    }

    private static IEnumerable<Refusal> Units(ItemCard card)
    {
        foreach (var (unit, position) in card.Units.Select((unit, index) => (unit, index + 1)))
        {
            var key = $"Item No.='{card.No}',Code='{unit.Code}'";
            if (unit.Code.Length == 0)
                yield return Refusals.MustHaveValue(RefusalCode.SET_1, "Code", SetupTables.ItemUnitOfMeasure, key, position);
            else if (card.Units.Take(position - 1).Any(u => u.Code == unit.Code))
                yield return Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.ItemUnitOfMeasure, key, "Code") with { Line = position };
            if (Codes.Check(unit.Code, "Code", Codes.CodeLength) is { } length)
                yield return length with { Line = position };
            if (Quantity(card, unit, key) is { } refusal)
                yield return refusal with { Line = position };
        }
    }

    private static Refusal? Quantity(ItemCard card, ItemUnitCard unit, string key)
    {
        const string caption = "Qty. per Unit of Measure";
        return unit.QtyPerUnitOfMeasure is <= 0 or > Rounding.MaxQuantity
            ? Refusals.FieldError(
                RefusalCode.SET_3, caption, "must be greater than zero and not more than 999999999", SetupTables.ItemUnitOfMeasure, key)
            : unit.Code == card.BaseUnitOfMeasure && unit.QtyPerUnitOfMeasure != 1
                ? Refusals.MustEqual(
                    RefusalCode.SET_3, caption, "1", SetupTables.ItemUnitOfMeasure, key, Rounding.QuantityText(unit.QtyPerUnitOfMeasure))
                : Rounding.CheckPrecision(unit.QtyPerUnitOfMeasure, caption, Rounding.DefaultPrecision);
    }

    private static Refusal Missing(ItemCard card, RefusalCode code, string field) =>
        Refusals.MustHaveValue(code, field, SetupTables.Item, SetupTables.NoKey(card.No));
}
