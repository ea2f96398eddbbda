using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Assignment;

/// <summary>All that is checked before a number is drawn, each list in the order of its rule.</summary>
internal static class AssignmentChecks
{
    /// <summary>Assign Serial No. (NUM-3, NUM-8).</summary>
    public static IReadOnlyList<Refusal> Serials(TrackingSheet s, AssignSerial request, int? currentLineNo, Actor actor) =>
        Denied(s, actor) is { } denied ? [denied] : Found(
            CheckQuantity(s, request.QuantityToCreate),
            request.CreateNewLotNo ? NewLot(s, currentLineNo) : null,
            Series(s, "Serial Nos.", s.Item.SerialNos),
            request.CreateSNInformation ? SerialNoInformationStore.Deny(actor) : null);

    /// <summary>Create Customized SN (NUM-14).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="request">What the dialog asked.</param>
    /// <param name="manual">Why numbers of the item's series may not be typed, or null.</param>
    /// <param name="currentLineNo">Line the cursor is on, or null.</param>
    /// <param name="actor">Who creates.</param>
    public static IReadOnlyList<Refusal> Customized(
        TrackingSheet s, CustomizedSN request, Refusal? manual, int? currentLineNo, Actor actor) =>
        Denied(s, actor) is { } denied ? [denied] : Found(
            AssignNumbers.CheckStart(request.FirstSerialNo),
            manual,
            CheckQuantity(s, request.QuantityToCreate),
            request.CreateNewLotNo ? NewLot(s, currentLineNo) : null,
            request.CreateSNInformation ? SerialNoInformationStore.Deny(actor) : null);

    /// <summary>The item has a series of lot numbers (NUM-11).</summary>
    public static Refusal? LotSeries(TrackingSheet s) => Series(s, "Lot Nos.", s.Item.LotNos);

    /// <summary>The actor may change the tracking of the line, and its mode lets lines be added (ROL-2, ITL-22).</summary>
    public static Refusal? Denied(TrackingSheet s, Actor actor) =>
        TrackingMode.Denied(s.Source.Ref, actor) ?? s.Mode.Forbids(TrackingEdits.AddLines);

    private static Refusal? CheckQuantity(TrackingSheet s, decimal quantity) =>
        AssignNumbers.CheckQuantityToCreate(quantity) ?? AssignNumbers.CheckUnits(s, quantity);

    /// <summary>The lot of a line that reclassifies is the old one, which stays.</summary>
    private static Refusal? NewLot(TrackingSheet s, int? currentLineNo) =>
        (s.Source.IsReclassification() ? null : AssignNumbers.CheckNewLot(AssignNumbers.Current(s, currentLineNo))) ?? LotSeries(s);

    private static Refusal? Series(TrackingSheet s, string caption, string series) => series.Length > 0
        ? null
        : Refusals.MustHaveValue(RefusalCode.NOS_10, caption, "Item", $"No.={s.Item.No}") with
        {
            WayOut = $"Choose a number series in {caption} on the item card, or type the numbers."
        };

    private static IReadOnlyList<Refusal> Found(params IEnumerable<Refusal?> checks) => [.. checks.OfType<Refusal>()];
}
