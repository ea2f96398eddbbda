using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Tracking;

/// <summary>What can be done with the lines of the page; a mode allows all of it or a part.</summary>
[Flags]
public enum TrackingEdits
{
    /// <summary>Nothing but looking.</summary>
    None = 0,

    /// <summary>Adding lines: typed, scanned, pasted, assigned, created, selected or chosen.</summary>
    AddLines = 1,

    /// <summary>Deleting lines.</summary>
    DeleteLines = 2,

    /// <summary>Changing numbers, quantities, dates and texts of lines.</summary>
    ChangeLines = 4,

    /// <summary>Choosing what the next posting handles.</summary>
    Handle = 8,

    /// <summary>Changing quantities of lines.</summary>
    ChangeQuantities = 16,

    /// <summary>Everything.</summary>
    All = AddLines | DeleteLines | ChangeLines | ChangeQuantities | Handle,
}

/// <summary>
/// How a source lets its tracking lines be worked on, and the one sentence that says why not further (ITL-22, ITL-30). The list of
/// modes is closed: a source that locks lines adds its row here, with what it leaves open and its sentence, and no edit, page or key has to
/// know of it.
/// </summary>
public sealed record TrackingMode
{
    /// <summary>The lines are there to be worked on.</summary>
    public static readonly TrackingMode Normal = new(TrackingEdits.All, null);

    private const int MostNamed = 3;

    private readonly TrackingEdits allowed;

    private TrackingMode(TrackingEdits allowed, Refusal? reason) => (this.allowed, Reason) = (allowed, reason);

    /// <summary>Why not everything may be done, with the way out; null where it may.</summary>
    public Refusal? Reason { get; }

    /// <summary>The mode in which somebody sees the lines of a source (ROL-2).</summary>
    public static TrackingMode Of(SourceRef source, Actor actor) => Denied(source, actor) is { } denied
        ? new(TrackingEdits.None, denied)
        : Normal;

    /// <summary>
    /// Goods arrive under the numbers they were shipped with: how much of each is received now may be chosen, and nothing else (ITL-24,
    /// DOC-17).
    /// </summary>
    /// <param name="shipments">Numbers of the posted shipments that they came with; empty before something is shipped.</param>
    public static TrackingMode OfTransferReceipt(IReadOnlyList<string> shipments) => new(TrackingEdits.Handle, new Refusal(
        RefusalCode.ITL_24,
        shipments.Count == 0
            ? "Nothing of this line is shipped yet. Its numbers are received as they are shipped."
            : $"These numbers were shipped with {InWords(shipments)}. They are received unchanged: only Qty. to Handle (Base) can be "
                + "changed.",
        WayOut: "What is not shipped yet is changed on Item Tracking Lines, Shipment."));

    /// <summary>
    /// Goods were handled under these numbers, and are invoiced under them: less of each may be invoiced, or none of it (ITL-23, DOC-11).
    /// </summary>
    /// <param name="handledWith">Receipt or shipment: <c>Receipt PR-1004</c>.</param>
    public static TrackingMode OfGotLine(string handledWith) => new(
        TrackingEdits.DeleteLines | TrackingEdits.ChangeQuantities,
        new Refusal(
            RefusalCode.ITL_23,
            $"These numbers were posted with {handledWith}. They are invoiced unchanged: only Quantity (Base) can be changed, and lines "
                + "can be deleted.",
            WayOut: "Other goods are invoiced on a line of their own."));

    /// <summary>
    /// The warehouse has the goods in hand: how much of each number the document handles may be chosen, and nothing else (ITL-25, DOC-24).
    /// </summary>
    /// <param name="activity">Put-away or pick: <c>Inventory Pick IPK-1001</c>.</param>
    public static TrackingMode OfWarehouse(string activity) => new(TrackingEdits.Handle, InHand(activity));

    /// <summary>Why numbers of a line are left to the warehouse (DOC-24).</summary>
    internal static Refusal InHand(string activity) => new(
        RefusalCode.DOC_24,
        "You cannot assign a serial, lot or package number because item tracking for this document line is done through a warehouse "
            + "activity.",
        WayOut: $"{activity} handles these goods: only Qty. to Handle (Base) can be changed here.");

    private static string InWords(IReadOnlyList<string> shipments) => shipments.Count <= MostNamed
        ? string.Join(", ", shipments)
        : $"{string.Join(", ", shipments.Take(MostNamed))} and {shipments.Count - MostNamed} more";

    /// <summary>Why the actor may not change the tracking of a line, or null (ROL-2).</summary>
    public static Refusal? Denied(SourceRef source, Actor actor) => actor.Deny(source.EditPermission(), "change item tracking lines");

    /// <summary>True when this may be done.</summary>
    public bool Allows(TrackingEdits edit) => (allowed & edit) == edit;

    /// <summary>Why this may not be done; null when it may.</summary>
    public Refusal? Forbids(TrackingEdits edit) => Allows(edit) ? null : Reason;
}
