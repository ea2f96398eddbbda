using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Copying;

/// <summary>
/// An order that is made of a quote or of a part of a blanket order, and the numbers that stay behind (MAKE-1, MAKE-2).
/// </summary>
/// <param name="Lines">Lines of the order, with the numbers of the lines they are made of.</param>
/// <param name="Rows">Their numbers.</param>
/// <param name="Left">Numbers that the blanket order keeps; a quote keeps none.</param>
internal sealed record MadeOrder(
    IReadOnlyList<DocumentLine> Lines, IReadOnlyList<TrackingSpecification> Rows, IReadOnlyList<TrackingSpecification> Left)
{
    /// <summary>
    /// The order of a document. Of a line it takes Qty. to Handle, which a quote has in full, with as many of its numbers as are to be
    /// handled, in the order of the page.
    /// </summary>
    /// <param name="document">Quote or blanket order.</param>
    /// <param name="no">Number of the order.</param>
    /// <param name="lines">Lines of the document.</param>
    /// <param name="rows">Its numbers.</param>
    public static MadeOrder Of(DocumentKey document, string no, IEnumerable<DocumentLine> lines, IEnumerable<TrackingSpecification> rows)
    {
        var kind = DocumentKind.Of(document);
        var order = kind.Makes!.Key(no);
        var numbers = rows.OrderBy(row => row.LineNo).ToLookup(row => row.SourceRefNo);
        var (made, taken, left) = (new List<DocumentLine>(), new List<TrackingSpecification>(), new List<TrackingSpecification>());
        foreach (var line in lines)
        {
            if (line.QtyToHandle != 0)
                made.Add(Line(order, line, countsAgainst: kind.DocumentType == DocumentType.BlanketOrder));
            var wanted = kind.SignFactor * line.QtyToHandleBase;
            foreach (var row in numbers[line.LineNo])
            {
                var part = Part(row, wanted);
                wanted -= part;
                if (part != 0)
                    taken.Add(Row(row, order.Line(line.LineNo), part));
                if (row.QuantityBase != part)
                    left.Add(Row(row, document.Line(line.LineNo), row.QuantityBase - part));
            }
        }

        return new(made, taken, left);
    }

    /// <summary>What the order takes of a number: what is to be handled of it, while the line still calls for some.</summary>
    private static decimal Part(TrackingSpecification row, decimal wanted) =>
        wanted * row.QtyToHandleBase <= 0 ? 0
        : Math.Abs(row.QtyToHandleBase) <= Math.Abs(wanted) ? row.QtyToHandleBase
        : wanted;

    private static DocumentLine Line(DocumentKey order, DocumentLine line, bool countsAgainst) => new()
    {
        SourceType = order.SourceType,
        DocumentType = order.DocumentType,
        DocumentNo = order.No,
        LineNo = line.LineNo,
        ItemNo = line.ItemNo,
        VariantCode = line.VariantCode,
        Description = line.Description,
        LocationCode = line.LocationCode,
        BinCode = line.BinCode,
        UnitOfMeasureCode = line.UnitOfMeasureCode,
        QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
        Quantity = line.QtyToHandle,
        QuantityBase = line.QtyToHandleBase,
        QtyToHandle = line.QtyToHandle,
        QtyToHandleBase = line.QtyToHandleBase,
        QtyToInvoice = line.QtyToHandle,
        QtyToInvoiceBase = line.QtyToHandleBase,
        ExpectedReceiptDate = line.ExpectedReceiptDate,
        BlanketOrderNo = countsAgainst ? line.DocumentNo : "",
        BlanketOrderLineNo = countsAgainst ? line.LineNo : 0,
    };

    private static TrackingSpecification Row(TrackingSpecification row, SourceRef line, decimal quantityBase)
    {
        var made = TrackingRows.New(line, new(row.ItemNo, row.VariantCode, row.LocationCode), row.Numbers, row.LineNo, row.CreatedBy);
        (made.QuantityBase, made.QtyToHandleBase, made.QtyToInvoiceBase) = (quantityBase, quantityBase, quantityBase);
        (made.Description, made.WarrantyDate, made.ExpirationDate) = (row.Description, row.WarrantyDate, row.ExpirationDate);
        (made.ApplToItemEntry, made.ApplFromItemEntry) = (row.ApplToItemEntry, row.ApplFromItemEntry);
        return made;
    }
}
