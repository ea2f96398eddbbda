namespace ItemTracking.Core.Documents;

/// <summary>How much is invoiced where more is asked for than came or went (DOC-6), and whether the numbers agree (PST-11).</summary>
public static class InvoicedNow
{
    /// <summary>The quantity, or the most there is; nothing when they have opposite signs.</summary>
    /// <param name="quantity">To invoice, in any unit and sign.</param>
    /// <param name="most">Handled by then and not invoiced, in the same unit and sign.</param>
    public static decimal AtMost(decimal quantity, decimal most) =>
        Math.Sign(quantity) != Math.Sign(most) ? 0 : Math.Abs(quantity) <= Math.Abs(most) ? quantity : most;

    /// <summary>
    /// The numbers of a line invoice as much as the line, or leave no more to it than was handled without numbers (PST-6). Base units, one
    /// sign.
    /// </summary>
    /// <param name="ofLine">Invoiced of the line.</param>
    /// <param name="ofNumbers">Invoiced of its numbers.</param>
    /// <param name="withoutNumbers">Handled without numbers by then, and not invoiced.</param>
    public static bool Agree(decimal ofLine, decimal ofNumbers, decimal withoutNumbers)
    {
        var left = ofLine - ofNumbers;
        return left == 0 || (Math.Sign(left) == Math.Sign(withoutNumbers) && Math.Abs(left) <= Math.Abs(withoutNumbers));
    }
}
