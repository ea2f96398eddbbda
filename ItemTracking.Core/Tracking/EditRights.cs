using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// What may be done on the page for this source line; the page shows it and the edits obey it (ITL-20, ITL-22, ITL-30, ITL-50).
/// </summary>
public sealed record EditRights
{
    /// <summary>Nothing but looking.</summary>
    public static readonly EditRights None = new();

    /// <summary>Lines may be added and numbers assigned; where not, those actions do nothing (ITL-22).</summary>
    public bool InsertsLines { get; init; }

    /// <summary>Lines may be deleted.</summary>
    public bool DeletesLines { get; init; }

    /// <summary>Serial No., Lot No., Description, Warranty Date and Quantity (Base) may be changed.</summary>
    public bool EditsLines { get; init; }

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

    /// <summary>Rights on a line that no warehouse activity manages.</summary>
    /// <param name="source">Line.</param>
    /// <param name="policy">Policy of its item.</param>
    /// <param name="mayEdit">The user may change documents of this kind.</param>
    public static EditRights Of(SourceLine source, TrackingPolicy policy, bool mayEdit) => mayEdit
        ? new()
        {
            InsertsLines = true,
            DeletesLines = true,
            EditsLines = true,
            EditsQtyToHandle = source.ShowsQtyToHandle,
            EditsQtyToInvoice = source.ShowsQtyToInvoice,
            EditsExpirationDate = policy.UsesExpirationDates && source.IsInbound,
            EditsApplToItemEntry = source.IsDemand,
            EditsApplFromItemEntry = source.TakesBack,
        }
        : None;
}
