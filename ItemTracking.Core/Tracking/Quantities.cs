namespace ItemTracking.Core.Tracking;

/// <summary>The rows of the matrix at the top of the page (ITL-9).</summary>
public enum QuantityRow
{
    /// <summary>Quantity.</summary>
    Quantity,

    /// <summary>Qty. to Handle.</summary>
    QtyToHandle,

    /// <summary>Qty. to Invoice.</summary>
    QtyToInvoice,
}

/// <summary>The three quantities that tracking compares. Base units, document sign.</summary>
/// <param name="Quantity">In all, handled part included.</param>
/// <param name="QtyToHandle">With the next receipt or shipment.</param>
/// <param name="QtyToInvoice">With the next invoice.</param>
public readonly record struct Quantities(decimal Quantity, decimal QtyToHandle, decimal QtyToInvoice)
{
    /// <summary>Nothing.</summary>
    public static readonly Quantities Zero;

    /// <summary>The quantity of one row.</summary>
    public decimal this[QuantityRow row] => row switch
    {
        QuantityRow.Quantity => Quantity,
        QuantityRow.QtyToHandle => QtyToHandle,
        QuantityRow.QtyToInvoice => QtyToInvoice,
    };

    /// <summary>Row by row.</summary>
    public static Quantities operator +(Quantities one, Quantities other) =>
        new(one.Quantity + other.Quantity, one.QtyToHandle + other.QtyToHandle, one.QtyToInvoice + other.QtyToInvoice);

    /// <summary>Row by row.</summary>
    public static Quantities operator -(Quantities one, Quantities other) =>
        new(one.Quantity - other.Quantity, one.QtyToHandle - other.QtyToHandle, one.QtyToInvoice - other.QtyToInvoice);
}
