namespace ItemTracking.Core.Invoicing;

/// <summary>
/// A line of a receipt or shipment of which something is not invoiced (DOC-8). Quantities are in its unit with the sign of the document.
/// </summary>
/// <param name="DocumentNo">Number of the receipt or shipment.</param>
/// <param name="LineNo">Its line.</param>
public sealed record LineToInvoice(string DocumentNo, int LineNo)
{
    /// <summary>Day of its posting.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Order that it was posted from.</summary>
    public string OrderNo { get; init; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Unit.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>Received or shipped.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Invoiced of that.</summary>
    public decimal QuantityInvoiced { get; init; }

    /// <summary>Still to be invoiced.</summary>
    public decimal QtyNotInvoiced { get; init; }

    /// <summary>How it is chosen.</summary>
    public ChosenLine Key() => new(DocumentNo, LineNo);

    /// <summary>Units and lots with numbers among what is to be invoiced; 0 where it has none.</summary>
    public int TrackedUnits { get; init; }
}
