using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Information;

/// <summary>Which number something is said about (INF-1).</summary>
/// <param name="Type">Serial or lot number.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant of the item, or blank.</param>
/// <param name="Number">The number.</param>
public sealed record InformationKey(ItemTrackingType Type, string ItemNo, string VariantCode, string Number)
{
    /// <summary>The key as it is stored.</summary>
    public InformationKey Normalised() => new(Type, Codes.Normalise(ItemNo), Codes.Normalise(VariantCode), Codes.Normalise(Number));

    /// <summary>The number with its caption: <c>Lot No. L7</c>.</summary>
    public string Name => $"{Type.NumberCaption()} {Number}";

    /// <summary>The number inside a sentence: <c>lot L7</c>, <c>serial number S1</c>.</summary>
    public string Words => $"{Type.Noun()} {Number}";

    /// <summary>The key as messages show it that say what exists.</summary>
    public string Text =>
        $"Item No.='{ItemNo}'{(VariantCode.Length > 0 ? $",Variant Code='{VariantCode}'" : "")},{Type.NumberCaption()}='{Number}'";

    /// <summary>The key as messages show it that say what a field must be.</summary>
    public string PlainText =>
        $"Item No.={ItemNo}{(VariantCode.Length > 0 ? $",Variant Code={VariantCode}" : "")},{Type.NumberCaption()}={Number}";
}

/// <summary>Captions that differ between serial and lot numbers.</summary>
public static class InformationCaptions
{
    /// <summary>Caption of the number: <c>Lot No.</c>.</summary>
    public static string NumberCaption(this ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => "Serial No.",
        ItemTrackingType.LotNo => "Lot No.",
    };

    /// <summary>Caption of the table: <c>Lot No. Information</c>.</summary>
    public static string InformationTable(this ItemTrackingType type) => $"{type.NumberCaption()} Information";

    /// <summary>What it is called inside a sentence.</summary>
    public static string Noun(this ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => "serial number",
        ItemTrackingType.LotNo => "lot",
    };
}
