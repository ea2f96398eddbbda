using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A figure of a number (SEL-3).</summary>
public enum AvailabilityFigure
{
    TotalQuantity,
    TotalRequestedQuantity,
    CurrentRequestedQuantity,
    CurrentPendingQuantity,
    TotalAvailableQuantity,
    TotalReservedQuantity,
    CurrentReservedQuantity,
    NonspecificReservedQty,
    BinContent,
    ShippedQtyNotReturned,
}

/// <summary>What stands behind a figure (SEL-4).</summary>
public enum FigureRecords
{
    /// <summary>Nothing but other figures.</summary>
    None,

    /// <summary>Open ledger entries, and what is expected.</summary>
    Stock,

    /// <summary>Document lines that ask for the number.</summary>
    Requests,

    /// <summary>The stored part of the line of the page.</summary>
    CurrentRequests,

    /// <summary>Unsaved lines of the page.</summary>
    Pending,
}

/// <summary>A figure whose records are to be shown.</summary>
/// <param name="Number">The number with all its figures.</param>
/// <param name="Exactly">Only this pair of numbers; otherwise a lot comes with all its serial numbers.</param>
/// <param name="Figure">The figure that was pressed.</param>
public sealed record NumberDrill(NumberAvailability Number, bool Exactly, AvailabilityFigure Figure)
{
    /// <summary>The number is to come in: where it is and which documents name it counts, whatever the location.</summary>
    public bool ComesIn { get; init; }

    /// <summary>Why the line says nothing of the number; null where its flag does, and in a list.</summary>
    public string? Unflagged { get; init; }

    /// <summary>The figures of a row of a list.</summary>
    public static NumberDrill Of(SelectableEntry row, AvailabilityFigure figure) =>
        new(new(AvailabilityFlag.Yes, row.Figures, row.CurrentPendingQuantity), true, figure);
}

/// <summary>Captions and values of the figures.</summary>
public static class AvailabilityFigures
{
    /// <summary>Figures of every number, in their order: the second and the third are what the first has less than the last.</summary>
    public static readonly IReadOnlyList<AvailabilityFigure> OfNumber =
    [
        AvailabilityFigure.TotalQuantity, AvailabilityFigure.TotalRequestedQuantity, AvailabilityFigure.CurrentPendingQuantity,
        AvailabilityFigure.CurrentRequestedQuantity, AvailabilityFigure.TotalAvailableQuantity,
    ];

    /// <summary>Figures of a number that a customer has.</summary>
    public static readonly IReadOnlyList<AvailabilityFigure> OfShipped =
        [AvailabilityFigure.ShippedQtyNotReturned, AvailabilityFigure.CurrentPendingQuantity];

    /// <summary>Figures that are shown only where somebody has reserved.</summary>
    public static readonly IReadOnlyList<AvailabilityFigure> OfReservations =
        [AvailabilityFigure.TotalReservedQuantity, AvailabilityFigure.CurrentReservedQuantity, AvailabilityFigure.NonspecificReservedQty];

    /// <summary>Caption, letter for letter.</summary>
    public static string Caption(this AvailabilityFigure figure) => figure switch
    {
        AvailabilityFigure.TotalQuantity => "Total Quantity",
        AvailabilityFigure.TotalRequestedQuantity => "Total Requested Quantity",
        AvailabilityFigure.CurrentRequestedQuantity => "Current Requested Quantity",
        AvailabilityFigure.CurrentPendingQuantity => "Current Pending Quantity",
        AvailabilityFigure.TotalAvailableQuantity => "Total Available Quantity",
        AvailabilityFigure.TotalReservedQuantity => "Total Reserved Quantity",
        AvailabilityFigure.CurrentReservedQuantity => "Current Reserved Quantity",
        AvailabilityFigure.NonspecificReservedQty => "Non-specific Reserved Qty.",
        AvailabilityFigure.BinContent => "Bin Content",
        AvailabilityFigure.ShippedQtyNotReturned => "Shipped Qty. Not Returned",
    };

    /// <summary>Value, base units.</summary>
    /// <param name="figure">Figure.</param>
    /// <param name="figures">Figures of the number.</param>
    /// <param name="pending">Unsaved change of the page.</param>
    public static decimal Of(this AvailabilityFigure figure, NumberFigures figures, decimal pending) => figure switch
    {
        AvailabilityFigure.TotalQuantity or AvailabilityFigure.ShippedQtyNotReturned => figures.TotalQuantity,
        AvailabilityFigure.TotalRequestedQuantity => figures.TotalRequestedQuantity,
        AvailabilityFigure.CurrentRequestedQuantity => figures.CurrentRequestedQuantity,
        AvailabilityFigure.CurrentPendingQuantity => pending,
        AvailabilityFigure.TotalAvailableQuantity => figures.Available(pending),
        AvailabilityFigure.TotalReservedQuantity => figures.TotalReservedQuantity,
        AvailabilityFigure.CurrentReservedQuantity => figures.CurrentReservedQuantity,
        AvailabilityFigure.NonspecificReservedQty => figures.NonspecificReservedQuantity,
        AvailabilityFigure.BinContent => figures.BinContent ?? 0,
    };

    /// <summary>What pressing the figure shows.</summary>
    public static FigureRecords Records(this AvailabilityFigure figure) => figure switch
    {
        AvailabilityFigure.TotalQuantity or AvailabilityFigure.TotalReservedQuantity or AvailabilityFigure.NonspecificReservedQty =>
            FigureRecords.Stock,
        AvailabilityFigure.TotalRequestedQuantity => FigureRecords.Requests,
        AvailabilityFigure.CurrentRequestedQuantity or AvailabilityFigure.CurrentReservedQuantity => FigureRecords.CurrentRequests,
        AvailabilityFigure.CurrentPendingQuantity => FigureRecords.Pending,
        AvailabilityFigure.TotalAvailableQuantity or AvailabilityFigure.BinContent or AvailabilityFigure.ShippedQtyNotReturned =>
            FigureRecords.None,
    };
}
