using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>What decides whether a typed line of a document of the warehouse may be stored.</summary>
/// <param name="Stored">The line as it is stored.</param>
/// <param name="Others">The other lines of the document, without the other side of what is taken and placed.</param>
/// <param name="Policy">How the numbers of its item are handled.</param>
/// <param name="BinExists">The typed bin is there, or none was typed.</param>
/// <param name="LotOfSerialNo">Lot in which the typed serial number lies in stock; null where it is not.</param>
internal sealed record ActivityLineFacts(
    WarehouseActivityLine Stored, IReadOnlyList<WarehouseActivityLine> Others, TrackingPolicy Policy, bool BinExists,
    string? LotOfSerialNo);

/// <summary>Checks a typed line of a document of the warehouse and takes it over (DOC-22, DOC-26, DOC-27, DOC-28, WRK-5).</summary>
internal static class ActivityLineEdit
{
    /// <summary>What was typed in its stored form.</summary>
    public static WarehouseActivityLineCard Normalised(WarehouseActivityLineCard typed) => typed with
    {
        BinCode = Codes.Normalise(typed.BinCode),
        SerialNo = Codes.Normalise(typed.SerialNo),
        LotNo = Codes.Normalise(typed.LotNo),
        ShortReason = Texts.Normalise(typed.ShortReason),
    };

    /// <summary>What cannot be stored at all.</summary>
    public static IReadOnlyList<Refusal> Unreadable(WarehouseActivityLineCard typed) =>
    [
        .. new[]
        {
            Codes.Check(typed.BinCode, "Bin Code", Codes.NumberLength),
            Codes.Check(typed.SerialNo, "Serial No.", Codes.TrackingNumberLength),
            Codes.Check(typed.LotNo, "Lot No.", Codes.TrackingNumberLength),
            DateLimits.Check(typed.ExpirationDate, "Expiration Date"),
            Texts.Check(typed.ShortReason, "Reason", WarehouseActivityLine.ReasonLength),
        }.OfType<Refusal>().Select(refusal => refusal with { Line = typed.LineNo }),
    ];

    /// <summary>Writes a typed line onto the stored one, or says everything that stands against it.</summary>
    public static IReadOnlyList<Refusal> Apply(ActivityLineFacts facts, WarehouseActivityLineCard typed)
    {
        var (line, policy) = (facts.Stored, facts.Policy);
        var lotNo = typed.LotNo.Length == 0 && typed.SerialNo.Length > 0 && typed.SerialNo != line.SerialNo && policy.Lot.Warehouse
            ? facts.LotOfSerialNo ?? ""
            : typed.LotNo;
        Refusal[] refusals = [.. Check(facts, typed)];
        if (refusals.Length > 0)
            return refusals;
        (line.BinCode, line.SerialNo, line.LotNo) = (typed.BinCode, typed.SerialNo, lotNo);
        (line.ExpirationDate, line.QtyToHandleBase) = (typed.ExpirationDate, typed.QtyToHandleBase);
        line.ShortReason = line.QtyToHandleBase == line.QtyOutstandingBase ? "" : typed.ShortReason;
        return [];
    }

    private static IEnumerable<Refusal> Check(ActivityLineFacts facts, WarehouseActivityLineCard typed)
    {
        var (line, policy) = (facts.Stored, facts.Policy);
        if (typed.QtyToHandleBase < 0 || typed.QtyToHandleBase > line.QtyOutstandingBase)
            yield return ActivityRefusals.TooMuch(line);
        if (line.Type.IsWhseDocument() && typed.SerialNo.Length + typed.LotNo.Length > 0)
            yield return ActivityRefusals.NumbersOfSource(line, typed.SerialNo.Length > 0 ? "Serial No." : "Lot No.");
        if (typed.SerialNo.Length > 0 && !policy.Serial.Warehouse)
            yield return ActivityRefusals.NotWarehouseTracked(line, "Serial No.");
        if (typed.LotNo.Length > 0 && !policy.Lot.Warehouse)
            yield return ActivityRefusals.NotWarehouseTracked(line, "Lot No.");
        if (typed.SerialNo.Length > 0 && line.QtyBase != 1)
            yield return ActivityRefusals.NotOne(line);
        if (typed.SerialNo.Length > 0
            && facts.Others.FirstOrDefault(
                o => o.Action == line.Action && o.ItemNo == line.ItemNo && o.SerialNo == typed.SerialNo) is { } other)
            yield return ActivityRefusals.SerialNoTwice(line, typed.SerialNo, other.LineNo);
        if (!line.Type.BringsIn() && typed is { SerialNo.Length: > 0, LotNo: "" } && policy.Lot.Warehouse
            && typed.SerialNo != line.SerialNo && facts.LotOfSerialNo is null)
            yield return ActivityRefusals.LotNotFound(line, typed.SerialNo);
        if (!facts.BinExists)
            yield return ActivityRefusals.BinNotFound(line, typed.BinCode);
    }
}
