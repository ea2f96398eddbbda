using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What stands against registering, beside what stands against posting: bins that are gone (DOC-28).</summary>
internal static class RegisterRules
{
    public static IEnumerable<Refusal> Check(ReadActivity activity) =>
        from line in activity.Lines
        where activity.BinMandatory && line is { QtyToHandleBase: > 0, BinCode.Length: > 0 } && !activity.Bins.Contains(line.BinCode)
        select ActivityRefusals.BinNotFound(line, line.BinCode);
}
