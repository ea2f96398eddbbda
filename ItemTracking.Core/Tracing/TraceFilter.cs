using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracing;

/// <summary>Which way a trace goes (TRC-1).</summary>
public enum TraceMethod
{
    /// <summary>From where the goods are, or went, back to where they came from.</summary>
    UsageToOrigin,

    /// <summary>From where the goods came in, on to where they went.</summary>
    OriginToUsage,
}

/// <summary>What is traced; blank fields do not restrict. Numbers are compared whole (TRC-1).</summary>
/// <param name="SerialNo">Serial number.</param>
/// <param name="LotNo">Lot number.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant; it needs an item.</param>
/// <param name="Method">Which way.</param>
public sealed record TraceFilter(
    string SerialNo = "", string LotNo = "", string ItemNo = "", string VariantCode = "",
    TraceMethod Method = TraceMethod.UsageToOrigin)
{
    /// <summary>Nothing is looked for: the result is empty (TRC-1).</summary>
    public bool IsBlank => (SerialNo + LotNo + ItemNo).Trim().Length == 0;

    /// <summary>The same with codes as they are stored.</summary>
    public TraceFilter Normalised() => this with
    {
        SerialNo = Codes.Normalise(SerialNo),
        LotNo = Codes.Normalise(LotNo),
        ItemNo = Codes.Normalise(ItemNo),
        VariantCode = Codes.Normalise(VariantCode),
    };

    /// <summary>The trace the other way (TRC-8).</summary>
    public TraceFilter Opposite() => this with
    {
        Method = Method == TraceMethod.UsageToOrigin ? TraceMethod.OriginToUsage : TraceMethod.UsageToOrigin,
    };

    /// <summary>Why it cannot be traced, or null (TRC-1).</summary>
    public Refusal? Check() =>
        new[]
        {
            Codes.Check(SerialNo, "Serial No. Filter", Codes.TrackingNumberLength),
            Codes.Check(LotNo, "Lot No. Filter", Codes.TrackingNumberLength),
            Codes.Check(ItemNo, "Item Filter", Codes.NumberLength),
            Codes.Check(VariantCode, "Variant Filter", Codes.CodeLength),
        }.FirstOrDefault(refusal => refusal is not null)
        ?? (VariantCode.Length > 0 && ItemNo.Length == 0
            ? new Refusal(RefusalCode.TRC_1, "Item No. Filter is required.", "Item Filter")
            : null);
}
