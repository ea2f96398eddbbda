using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// What may be done on the page for this source line: what its mode allows, as far as there is something to be done (ITL-20, ITL-50). The
/// page shows it and the edits obey it.
/// </summary>
/// <param name="Mode">What is locked, and why.</param>
public sealed record EditRights(TrackingMode Mode)
{
    /// <summary>Lines may be added and numbers assigned (ITL-22).</summary>
    public bool InsertsLines => Mode.Allows(TrackingEdits.AddLines);

    /// <summary>Serial No., Lot No., Description, Warranty Date and Quantity (Base) may be changed (ITL-30).</summary>
    public bool EditsLines => Mode.Allows(TrackingEdits.ChangeLines);

    /// <summary>Quantity (Base) may be changed, whether or not anything else may be (DOC-11).</summary>
    public bool EditsQuantity => Mode.Allows(TrackingEdits.ChangeQuantities);

    /// <summary>Qty. to Handle (Base) may be changed.</summary>
    public bool EditsQtyToHandle { get; init; }

    /// <summary>Qty. to Invoice (Base) may be changed.</summary>
    public bool EditsQtyToInvoice { get; init; }

    /// <summary>Expiration Date may be changed where the line does not lock it: the code uses dates and goods come in (ITL-50).</summary>
    public bool EditsExpirationDate { get; init; }

    /// <summary>Appl.-to Item Entry may be changed: goods leave stock (ITL-57).</summary>
    public bool EditsApplToItemEntry { get; init; }

    /// <summary>Appl.-from Item Entry may be changed: a customer gives goods back (ITL-57).</summary>
    public bool EditsApplFromItemEntry { get; init; }

    /// <summary>New Serial No. and New Lot No. may be changed: the line reclassifies (ITL-27).</summary>
    public bool EditsNewNumbers { get; init; }

    /// <summary>New Expiration Date may be changed: the line reclassifies, and the code uses dates (ITL-27, RCL-9).</summary>
    public bool EditsNewExpirationDate { get; init; }

    /// <summary>Rights on a line.</summary>
    /// <param name="source">Line.</param>
    /// <param name="policy">Policy of its item.</param>
    /// <param name="mode">Mode in which it is opened.</param>
    public static EditRights Of(SourceLine source, TrackingPolicy policy, TrackingMode mode)
    {
        var changes = mode.Allows(TrackingEdits.ChangeLines);
        return new(mode)
        {
            EditsQtyToHandle = mode.Allows(TrackingEdits.Handle) && source.ShowsQtyToHandle,
            EditsQtyToInvoice = changes && source.ShowsQtyToInvoice,
            EditsExpirationDate = changes && policy.UsesExpirationDates && source.IsInbound,
            EditsApplToItemEntry = changes && source.IsDemand,
            EditsApplFromItemEntry = changes && source.TakesBack,
            EditsNewNumbers = changes && source.IsReclassification(),
            EditsNewExpirationDate = changes && source.IsReclassification() && policy.UsesExpirationDates,
        };
    }
}
