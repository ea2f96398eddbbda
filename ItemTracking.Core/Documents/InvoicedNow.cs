namespace ItemTracking.Core.Orders;

/// <summary>How much is invoiced where more is asked for than came or went (DOC-6).</summary>
public static class InvoicedNow
{
    /// <summary>The quantity, or the most there is; nothing when they have opposite signs.</summary>
    /// <param name="quantity">To invoice, in any unit and sign.</param>
    /// <param name="most">Handled by then and not invoiced, in the same unit and sign.</param>
    public static decimal AtMost(decimal quantity, decimal most) =>
        Math.Sign(quantity) != Math.Sign(most) ? 0 : Math.Abs(quantity) <= Math.Abs(most) ? quantity : most;
}
