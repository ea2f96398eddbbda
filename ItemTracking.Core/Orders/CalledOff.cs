using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Orders;

/// <summary>What a posting adds to a line of a blanket order; less than nothing where it is taken back (MAKE-2).</summary>
/// <param name="Blanket">The line as it was read.</param>
/// <param name="Handled">In the unit of that line, with its sign.</param>
/// <param name="HandledBase">Base units, with its sign.</param>
/// <param name="Invoiced">In the unit of that line, with its sign.</param>
/// <param name="InvoicedBase">Base units, with its sign.</param>
internal sealed record CalledOff(DocumentLine Blanket, decimal Handled, decimal HandledBase, decimal Invoiced, decimal InvoicedBase)
{
    /// <summary>The line of a blanket order that an order line counts against; null where it counts against none.</summary>
    public static DocumentLine? BlanketOf(OrderRequest order, DocumentLine line) => line.BlanketOrderNo.Length == 0
        ? null
        : order.Blankets.FirstOrDefault(blanket =>
            (blanket.DocumentNo, blanket.LineNo) == (line.BlanketOrderNo, line.BlanketOrderLineNo)
            && (blanket.ItemNo, blanket.VariantCode) == (line.ItemNo, line.VariantCode));

    /// <summary>What a posting adds, once for each line of a blanket order.</summary>
    public static IReadOnlyList<CalledOff> By(IEnumerable<(OrderRequest Order, LineToPost Post)> posted) =>
    [
        .. from line in posted
           where line.Post is not { HandleBase: 0, InvoiceBase: 0 }
           let blanket = BlanketOf(line.Order, line.Post.Line)
           where blanket is not null
           group Of(blanket, line.Post) by blanket.Ref() into parts
           select new CalledOff(
               parts.First().Blanket, parts.Sum(p => p.Handled), parts.Sum(p => p.HandledBase), parts.Sum(p => p.Invoiced),
               parts.Sum(p => p.InvoicedBase)),
    ];

    /// <summary>Writes it onto the line; no more is left to be ordered next than there is.</summary>
    /// <param name="line">The line as it is stored now.</param>
    public void AddTo(DocumentLine line)
    {
        (line.QuantityHandled, line.QuantityHandledBase) = (line.QuantityHandled + Handled, line.QuantityHandledBase + HandledBase);
        (line.QuantityInvoiced, line.QuantityInvoicedBase) = (line.QuantityInvoiced + Invoiced, line.QuantityInvoicedBase + InvoicedBase);
        if (Math.Abs(line.QtyToHandleBase) > Math.Abs(line.QuantityBase - line.QuantityHandledBase))
            (line.QtyToHandle, line.QtyToHandleBase) =
                (line.Quantity - line.QuantityHandled, line.QuantityBase - line.QuantityHandledBase);
    }

    private static CalledOff Of(DocumentLine blanket, LineToPost post)
    {
        return new(
            blanket, InUnit(post.Handle, post.HandleBase), post.HandleBase, InUnit(post.Invoice, post.InvoiceBase), post.InvoiceBase);

        decimal InUnit(decimal quantity, decimal quantityBase) => post.Line.QtyPerUnitOfMeasure == blanket.QtyPerUnitOfMeasure
            ? quantity
            : Rounding.ToPrecision(quantityBase / blanket.QtyPerUnitOfMeasure, Rounding.DefaultPrecision);
    }
}
