using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What a location must be before it is saved, as far as its own fields tell.</summary>
internal static class LocationChecks
{
    /// <summary>
    /// The location in its stored form, or everything that is wrong with it; a refusal of a bin names its place on the card, from 1.
    /// </summary>
    public static Outcome<LocationCard> Check(LocationCard typed)
    {
        var card = typed with
        {
            Code = Codes.Normalise(typed.Code),
            Name = Texts.Normalise(typed.Name),
            ReceiptBinCode = Codes.Normalise(typed.ReceiptBinCode),
            ShipmentBinCode = Codes.Normalise(typed.ShipmentBinCode),
            Bins = [.. typed.Bins.Select(bin => new BinCard(Codes.Normalise(bin.Code), Texts.Normalise(bin.Description)))],
        };
        List<Refusal> refusals =
        [
            .. SetupTables.CheckCode(SetupTables.Location, typed.Code, typed.Name, "Name"),
            .. InTransit(card),
            .. DefaultBin(card, "Receipt Bin Code", card.ReceiptBinCode),
            .. DefaultBin(card, "Shipment Bin Code", card.ShipmentBinCode),
            .. card.Bins.SelectMany((bin, index) => Bin(card, bin, index).Select(refusal => refusal with { Line = index + 1 })),
        ];
        return refusals.Count > 0 ? Outcome<LocationCard>.Refused(refusals) : card;
    }

    /// <summary>Goods on their way lie in no bin and are not handled.</summary>
    private static IEnumerable<Refusal> InTransit(LocationCard card)
    {
        if (!card.UseAsInTransit)
            yield break;
        foreach (var (caption, _) in card.Handling.Prepend(("Bin Mandatory", card.BinMandatory)).Where(field => field.Item2))
            yield return Refusals.MustEqual(
                RefusalCode.SET_7, "Use As In-Transit", "No", SetupTables.Location, SetupTables.CodeKey(card.Code), "Yes") with
            {
                Field = caption
            };
    }

    /// <summary>A default bin is one of the location's own; so none of them leaves the card while it is named.</summary>
    private static IEnumerable<Refusal> DefaultBin(LocationCard card, string caption, string code)
    {
        if (code.Length > 0 && card.Bins.All(bin => bin.Code != code))
            yield return Refusals.NotFound(RefusalCode.SET_4, SetupTables.Bin, SetupTables.BinKey(card.Code, code), caption);
    }

    private static IEnumerable<Refusal> Bin(LocationCard card, BinCard bin, int index)
    {
        var key = SetupTables.BinKey(card.Code, bin.Code);
        if (bin.Code.Length == 0)
            yield return Refusals.MustHaveValue(RefusalCode.SET_1, "Bin Code", SetupTables.Bin, key);
        else if (card.Bins.Take(index).Any(other => other.Code == bin.Code))
            yield return Refusals.AlreadyExists(RefusalCode.SET_2, SetupTables.Bin, key, "Bin Code");
        if (Codes.Check(bin.Code, "Bin Code", Codes.NumberLength) is { } code)
            yield return code;
        if (Texts.Check(bin.Description, "Description", Texts.DescriptionLength) is { } text)
            yield return text;
    }
}
