using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>Whether movements may be posted: every reason against each at once, in the order of PST-5.</summary>
internal static class MovementRules
{
    /// <summary>All refusals, each with the line it belongs to.</summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, ExpirationDates dates)
    {
        var serials = new SerialNumberRules(request);
        var named = new FixedApplicationRules(request);
        var newDates = new NewExpirationDateRules(request);
        return request.Movements.SelectMany(movement =>
            TrackingRowWords.FirstOfEachRule(
                [
                    .. OfItem(movement),
                    .. movement.IsCorrection ? OfCorrection(movement, dates) : OfNumbers(request, movement, dates),
                    .. newDates.Check(movement),
                    .. named.Check(movement),
                    .. serials.Check(movement),
                ])
                .Select(r => r with { Line = movement.Source.SourceRefNo }));
    }

    /// <summary>Nothing of a blocked item or variant is posted.</summary>
    /// <param name="item">Item.</param>
    /// <param name="variantCode">Variant that is posted, or blank.</param>
    public static IEnumerable<Refusal> Blocked(ItemFacts item, string variantCode)
    {
        if (item.Blocked)
            yield return Refusals.Blocked("Item", item.No, "Item No.");
        if (item.VariantBlocked)
            yield return ItemVariantRefusals.Blocked(item.No, variantCode);
    }

    private static IEnumerable<Refusal> OfItem(ItemMovement movement)
    {
        foreach (var blocked in Blocked(movement.Item, movement.Place.VariantCode))
            yield return blocked;
        if (movement.Policy.SNSpecific && movement.Quantity != decimal.Truncate(movement.Quantity))
        {
            yield return Refusals.FieldError(
                RefusalCode.COD_19,
                $"{movement.Words.QuantityCaption} (Base)",
                "must be an integer",
                movement.Words.Table,
                movement.Words.Key) with
            { Field = movement.Words.QuantityCaption };
        }
    }

    /// <summary>Numbers that went through once are not tested again; where they lie is (PST-30).</summary>
    private static IEnumerable<Refusal> OfCorrection(ItemMovement movement, ExpirationDates dates) =>
        [.. BinRules.Check(movement), .. dates.Check(movement)];

    private static IEnumerable<Refusal> OfNumbers(PostingRequest request, ItemMovement movement, ExpirationDates dates) =>
    [
        .. BinRules.Check(movement),
        .. AssignedQuantityRules.Check(movement),
        .. WarrantyRules.Check(movement),
        .. dates.Check(movement),
        .. InformationRules.Check(request, movement),
        .. RequiredNumberRules.Check(movement),
    ];
}
