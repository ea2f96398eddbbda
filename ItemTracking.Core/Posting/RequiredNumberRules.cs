using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Whether every unit has the numbers that its code asks for (PST-2, PST-5, ITL-55). Only goods that move are asked, not invoices (PST-4).
/// </summary>
internal static class RequiredNumberRules
{
    public static IEnumerable<Refusal> Check(PostingRequest request, LineToPost line)
    {
        if (line.HandleBase == 0)
            yield break;
        var isUntracked = !line.HasOpenTracking;
        if (line.Facts.Policy.SerialRequired(request.Kind.Movement, line.IsInbound)
            && (isUntracked || line.HandledRows.Any(r => r.Row.SerialNo.Length == 0)))
            yield return new Refusal(
                RefusalCode.PST_5, $"You must assign a serial number for item {line.Line.ItemNo}.",
                WayOut: "Open Item Tracking Lines of the line.");
        if (line.Facts.Policy.LotRequired(request.Kind.Movement, line.IsInbound)
            && (isUntracked || line.HandledRows.Any(r => r.Row.LotNo.Length == 0)))
            yield return new Refusal(
                RefusalCode.PST_5, $"You must assign a lot number for item {line.Line.ItemNo}.",
                WayOut: "Open Item Tracking Lines of the line.");
    }
}
