using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// What stands against registering, beside what stands against posting: bins that are gone, and
/// serial numbers that lie in another lot (DOC-28, DOC-32).
/// </summary>
internal static class RegisterRules
{
    /// <summary>Everything, each with its line.</summary>
    /// <param name="activity">The document.</param>
    /// <param name="lots">Lot that each of its serial numbers lies in, by item and variant.</param>
    public static IEnumerable<Refusal> Check(
        ReadActivity activity, IReadOnlyDictionary<(string ItemNo, string VariantCode, string SerialNo), string> lots)
    {
        foreach (var line in activity.Lines.Where(l => l.QtyToHandleBase > 0))
        {
            if (activity.BinMandatory && line.BinCode.Length > 0 && !activity.Bins.Contains(line.BinCode))
                yield return ActivityRefusals.BinNotFound(line, line.BinCode);
            if (line is { TakeLineNo: 0, LotNo.Length: > 0 }
                && lots.TryGetValue((line.ItemNo, line.VariantCode, line.SerialNo), out var lot) && lot != line.LotNo)
                yield return ActivityRefusals.LotOfSerialNo(line, lot);
        }
    }
}
