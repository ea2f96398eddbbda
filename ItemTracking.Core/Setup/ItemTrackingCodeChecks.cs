using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What an item tracking code must be before it is saved, as far as its own fields tell (COD-1, COD-5, COD-6, COD-16).</summary>
public static class ItemTrackingCodeChecks
{
    /// <summary>The code in its stored form, or everything that is wrong with it.</summary>
    public static Outcome<ItemTrackingCodeCard> Check(ItemTrackingCodeCard typed)
    {
        var card = typed with
        {
            Code = Codes.Normalise(typed.Code),
            Description = Texts.Normalise(typed.Description),
            WarrantyDateFormula = DateFormula.Normalise(typed.WarrantyDateFormula),
        };
        List<Refusal> refusals =
        [
            .. SetupTables.CheckCode(SetupTables.ItemTrackingCode, typed.Code, typed.Description),
            .. Flags(card.Code, card.Serial, "SN"),
            .. Flags(card.Code, card.Lot, "Lot"),
        ];
        if (DateFormula.Check(typed.WarrantyDateFormula, "Warranty Date Formula") is { } formula)
            refusals.Add(formula);
        return refusals.Count > 0 ? Outcome<ItemTrackingCodeCard>.Refused(refusals) : card;
    }

    /// <summary>Ignoring expiration dates contradicts requiring or strictly posting them (COD-13).</summary>
    internal static IEnumerable<Refusal> Expiration(ItemTrackingCodeCard card)
    {
        if (card is { IgnoreExpirationDates: true, ManExpirDateEntryReqd: true })
            yield return ItemTrackingCodeRefusals.Required("manual expiration date entry");
        if (card is { IgnoreExpirationDates: true, StrictExpirationPosting: true })
            yield return ItemTrackingCodeRefusals.Required("strict expiration posting");
    }

    private static IEnumerable<Refusal> Flags(string code, NumberFlags flags, string numbers)
    {
        var specific = $"{numbers} Specific Tracking";
        if (flags is { Specific: true, AllStated: false })
            yield return Refusals.MustEqual(RefusalCode.COD_5, specific, "No", SetupTables.ItemTrackingCode, $"Code={code}", "Yes");
        if (flags is { Specific: false, Warehouse: true })
            yield return Refusals.MustEqual(RefusalCode.COD_6, specific, "Yes", SetupTables.ItemTrackingCode, $"Code={code}", "No");
    }
}
