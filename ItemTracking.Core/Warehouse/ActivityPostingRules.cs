using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>What decides whether the lines of a document of the warehouse can be posted or registered.</summary>
/// <param name="Header">Document.</param>
/// <param name="Lines">Lines with a quantity to handle.</param>
/// <param name="Policies">How numbers are handled, by item.</param>
/// <param name="BinMandatory">Stock of the location lies in bins.</param>
/// <param name="PostingDate">Day on which the source is posted.</param>
/// <param name="InStock">What is in stock at the location of the numbers that a pick handles; base units.</param>
internal sealed record ActivityToPost(
    WarehouseActivityHeader Header, IReadOnlyList<WarehouseActivityLine> Lines, IReadOnlyDictionary<string, TrackingPolicy> Policies,
    bool BinMandatory, DateOnly PostingDate,
    IReadOnlyDictionary<(string ItemNo, string VariantCode, TrackingNumbers Numbers), decimal> InStock);

/// <summary>What a document of the warehouse has against its posting, each with the line it belongs to (DOC-22, DOC-30, DOC-31).</summary>
internal static class ActivityPostingRules
{
    public static IReadOnlyList<Refusal> Check(ActivityToPost activity)
    {
        if (activity.Lines.Count == 0)
            return [ActivityRefusals.NothingToPost(activity.Header.Type, activity.Header.No)];
        var refusals = activity.Lines.SelectMany(line => Line(activity, line)).Concat(Dates(activity)).Concat(Shortages(activity));
        return [.. TrackingRowWords.FirstOfEachRule(refusals)];
    }

    private static IEnumerable<Refusal> Line(ActivityToPost activity, WarehouseActivityLine line)
    {
        var policy = activity.Policies[line.ItemNo];
        var hasNumbers = !line.Type.IsWhseDocument() && line.TakeLineNo == 0;
        if (hasNumbers && policy.Serial.Warehouse && line.SerialNo.Length == 0)
            yield return ActivityRefusals.MustHaveValue(RefusalCode.DOC_22, "Serial No.", line);
        if (hasNumbers && policy.Lot.Warehouse && line.LotNo.Length == 0)
            yield return ActivityRefusals.MustHaveValue(RefusalCode.DOC_22, "Lot No.", line);
        if (activity.BinMandatory && line.BinCode.Length == 0)
            yield return ActivityRefusals.MustHaveValue(RefusalCode.DOC_28, "Bin Code", line);
        if (!line.Type.IsRegistered() && policy.StrictExpirationPosting && line.ExpirationDate < activity.PostingDate)
            yield return ActivityRefusals.Expired(line);
    }

    /// <summary>One lot has one date, and those that come in say the same.</summary>
    private static IEnumerable<Refusal> Dates(ActivityToPost activity) =>
        from line in activity.Lines
        where activity.Header.Type == WarehouseActivityType.InvtPutAway && line.LotNo.Length > 0
        group line by (line.ItemNo, line.VariantCode, line.LotNo) into lot
        where lot.Select(l => l.ExpirationDate).Distinct().Count() > 1
        select ActivityRefusals.TwoDates(lot.First(l => l.ExpirationDate != lot.First().ExpirationDate));

    /// <summary>Numbers that are not there; that they are kept for others, posting says.</summary>
    private static IEnumerable<Refusal> Shortages(ActivityToPost activity) =>
        from line in activity.Lines
        where !activity.Header.Type.BringsIn() && line is { TakeLineNo: 0, Numbers.Exist: true }
        group line by (line.ItemNo, line.VariantCode, line.Numbers) into of
        where of.Sum(l => l.QtyToHandleBase) > activity.InStock.GetValueOrDefault(of.Key)
        select ActivityRefusals.NotAvailable(of.First());
}
