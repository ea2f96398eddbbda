using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>What an order wants posted: one movement per line that is handled, one part per line that is invoiced.</summary>
internal static class OrderMovements
{
    /// <summary>
    /// Movements and invoice parts without facts. What comes in stands before what goes out, so that an order can use its own receipt.
    /// </summary>
    public static PostingRequest Of(OrderRequest order, IReadOnlyList<LineToPost> lines) => new()
    {
        Movements =
        [
            .. lines.Index().Where(l => l.Item.HandleBase != 0).OrderByDescending(l => l.Item.IsInbound)
                .Select(l => Movement(order, l.Item, l.Index + 1)),
        ],
        Invoices = [.. lines.Where(l => l.InvoiceBase != 0).Select(l => Invoice(order, l))],
        Refusals = OrderRules.Check(order, lines),
    };

    private static ItemMovement Movement(OrderRequest order, LineToPost post, int position)
    {
        var (line, kind) = (post.Line, order.Kind);
        return new(
            order.Key.Line(line.LineNo), kind.EntryType, new(line.ItemNo, line.VariantCode, line.LocationCode), post.Facts.Item,
            post.HandleSigned)
        {
            Words = new(
                kind.LineCaption, DocumentRefusals.LineKey(kind, order.Header.No, line.LineNo), kind.QtyToHandleCaption,
                kind.Handling.Verb)
            {
                Place = $"line {position} of {kind.Name(order.Header.No)}"
            },
            Origin = Origin(order, line, kind.Handling.Posted.Type),
            Order = order.Key.Line(line.LineNo),
            Numbers = [.. Numbers(post)],
            IsTracked = post.HasOpenTracking,
            NumbersLeft = post.Rows.Sum(r => Math.Abs(r.Row.QuantityBase - r.Row.QuantityHandledBase) - Math.Abs(r.HandleBase)),
            IsPartlyMoved = line.QuantityHandled != 0,
            Outstanding = Math.Abs(line.QuantityBase - line.QuantityHandledBase - post.HandleBase),
            BinCode = post.Facts.BinCode,
            BinMandatory = post.Facts.BinMandatory,
            BinExists = post.Facts.BinExists,
        };
    }

    private static IEnumerable<NumberedQuantity> Numbers(LineToPost post) =>
        from place in Enumerable.Range(1, post.Rows.Count)
        let row = post.Rows[place - 1]
        where row.HandleBase != 0
        select new NumberedQuantity(place, row.Row.Numbers, row.HandleBase)
        {
            ExpirationDate = row.Row.ExpirationDate,
            WarrantyDate = row.Row.WarrantyDate,
            ApplToItemEntry = row.Row.ApplToItemEntry,
            ApplFromItemEntry = row.Row.ApplFromItemEntry,
        };

    private static InvoicePart Invoice(OrderRequest order, LineToPost post) => new(
        post.Facts.Got?.Order ?? order.Key.Line(post.Line.LineNo), post.Line.LineNo, post.InvoiceSigned,
        [.. post.Rows.Where(r => r.InvoiceBase != 0).Select(r => (r.Row.Numbers, r.InvoiceBase))])
    {
        Item = post.Facts.Item,
        Handled = post.Facts.Got?.Handled,
        IsOfThisPosting = order.Kind.IsInvoice && post.Facts.Got is null,
        Origin = Origin(order, post.Line, order.Kind.Invoicing.Posted.Type),
    };

    private static EntryOrigin Origin(OrderRequest order, DocumentLine line, ItemLedgerDocumentType type) => new()
    {
        PostingDate = order.Header.PostingDate,
        DocumentDate = order.Header.DocumentDate,
        DocumentType = type,
        PartyType = order.Kind.PartyType,
        PartyNo = order.Header.PartyNo,
        Description = line.Description,
    };
}
