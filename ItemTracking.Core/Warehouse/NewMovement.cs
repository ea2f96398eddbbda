using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>Goods that are to be moved from one bin of a location to another, as typed.</summary>
public sealed record NewMovement
{
    /// <summary>Location.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Bin that the goods are taken from.</summary>
    public string FromBinCode { get; init; } = "";

    /// <summary>Bin that they are placed in.</summary>
    public string ToBinCode { get; init; } = "";

    /// <summary>Serial number, or blank; where bins know them it is said before the movement is registered.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number, or blank; where bins know them it is said before the movement is registered.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>How much; base units, greater than zero.</summary>
    public decimal QtyBase { get; init; }

    /// <summary>In its stored form.</summary>
    internal NewMovement Normalised() => this with
    {
        LocationCode = Codes.Normalise(LocationCode),
        ItemNo = Codes.Normalise(ItemNo),
        VariantCode = Codes.Normalise(VariantCode),
        FromBinCode = Codes.Normalise(FromBinCode),
        ToBinCode = Codes.Normalise(ToBinCode),
        SerialNo = Codes.Normalise(SerialNo),
        LotNo = Codes.Normalise(LotNo),
    };

    /// <summary>What cannot be stored at all.</summary>
    internal IEnumerable<Refusal> Unreadable() => new[]
    {
        Codes.Check(LocationCode, "Location Code", Codes.CodeLength),
        Codes.Check(ItemNo, "Item No.", Codes.NumberLength),
        Codes.Check(VariantCode, "Variant Code", Codes.CodeLength),
        Codes.Check(FromBinCode, "From Bin Code", Codes.NumberLength),
        Codes.Check(ToBinCode, "To Bin Code", Codes.NumberLength),
        Codes.Check(SerialNo, "Serial No.", Codes.TrackingNumberLength),
        Codes.Check(LotNo, "Lot No.", Codes.TrackingNumberLength),
    }.OfType<Refusal>();
}
