using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>
/// One step of a check: what would be in the way, and the refusal if it is there. A step that asks for nothing always refuses.
/// </summary>
/// <param name="Question">What to ask for, or null.</param>
/// <param name="Refuse">The refusal for what was found.</param>
internal sealed record ItemCheck(ItemUse? Question, Func<ItemUseFound, Refusal> Refuse);

/// <summary>The change of an item, and what must not be there for it (COD-17, COD-18).</summary>
/// <param name="Stored">Item as it is stored; blank for a new one.</param>
/// <param name="Card">Item as it shall be.</param>
/// <param name="Before">How it was tracked; without a code everything is off.</param>
/// <param name="After">How it shall be tracked.</param>
internal sealed record ItemChange(Item Stored, ItemCard Card, TrackingPolicy Before, TrackingPolicy After)
{
    private const string Code = "Item Tracking Code";

    /// <summary>The checks, in the order in which the first that refuses ends them.</summary>
    public IEnumerable<ItemCheck> Checks =>
        IsNew ? [.. Costing(), .. Expiration()]
        : IsCodeChanged ? [.. Kind(), .. CodeInUse(), .. Costing(), .. OpenTracking(), .. Expiration()]
        : [.. Kind(), .. Costing(), .. Expiration()];

    private bool IsNew => Card.Version == 0;

    private bool IsCodeChanged => Card.ItemTrackingCode != Stored.ItemTrackingCode;

    private bool IsCostedSpecifically => Card.CostingMethod == CostingMethod.Specific;

    private IEnumerable<ItemCheck> Kind()
    {
        if (Card.Type != Stored.Type)
            yield return new(
                ItemUse.LedgerEntry,
                _ => new(
                    RefusalCode.SET_5,
                    $"You cannot change the Type field on Item {Stored.No} because at least one Item Ledger Entry exists for this item.",
                    "Type"));
        if (Card.CostingMethod != Stored.CostingMethod)
            yield return Entries(ItemUse.LedgerEntry, RefusalCode.SET_5, "Costing Method", "ledger");
    }

    private IEnumerable<ItemCheck> CodeInUse()
    {
        var isOtherSpecific = (Before.SNSpecific, Before.LotSpecific) != (After.SNSpecific, After.LotSpecific);
        IEnumerable<ItemCheck> posted =
            [Entries(ItemUse.LedgerEntry, RefusalCode.COD_17, Code, "ledger"), new(ItemUse.PurchaseDocument, Ordered)];
        IEnumerable<ItemCheck> moved = (Before.Serial.Warehouse, Before.Lot.Warehouse) != (After.Serial.Warehouse, After.Lot.Warehouse)
            ? [Entries(ItemUse.WarehouseEntry, RefusalCode.COD_17, Code, "warehouse")]
            : [];
        return isOtherSpecific ? posted.Concat(moved) : IsCostedSpecifically ? moved.Concat(posted) : moved;
    }

    private IEnumerable<ItemCheck> Costing()
    {
        if (!IsCostedSpecifically || After.SNSpecific)
            yield break;
        var refusal = Card.ItemTrackingCode.Length == 0
            ? Refusals.MustHaveValue(RefusalCode.COD_17, Code, SetupTables.Item, SetupTables.NoKey(Card.No))
            : new(
                RefusalCode.COD_17, $"SN Specific Tracking must be Yes in {Code} {Card.ItemTrackingCode} when Costing Method is Specific.",
                Code);
        yield return new(null, _ => refusal);
    }

    private IEnumerable<ItemCheck> OpenTracking()
    {
        if (Stored.ItemTrackingCode.Length > 0)
        {
            yield return new(ItemUse.OpenTracking, found => new(
                RefusalCode.COD_17,
                $"You cannot change \"{Code}\" because there is at least one open document that includes this item with specified "
                    + $"tracking: Source Type = {found.SourceType}, Document No. = {found.DocumentNo}.",
                Code));
        }
    }

    private IEnumerable<ItemCheck> Expiration()
    {
        if (Card.ExpirationCalculation.Length > 0 && !After.UsesExpirationDates)
        {
            yield return new(null, _ => new(
                IsCodeChanged ? RefusalCode.COD_17 : RefusalCode.COD_18,
                "The settings for expiration dates do not match on the item tracking code and the item. Both must either use, or not "
                    + "use, expiration dates.",
                "Expiration Calculation"));
        }
    }

    private static Refusal Ordered(ItemUseFound found) => new(
        RefusalCode.COD_17,
        $"You cannot change {Code} because there is at least one outstanding Purchase {found.SourceType} that include this item.",
        Code,
        WayOut: $"It stands on Purchase {found.SourceType} {found.DocumentNo}.");

    private static ItemCheck Entries(ItemUse use, RefusalCode rule, string field, string entries) =>
        new(use, _ => new(rule, $"You cannot change {field} because there are one or more {entries} entries for this item.", field));
}
