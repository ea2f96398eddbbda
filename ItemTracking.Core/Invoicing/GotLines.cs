using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Invoicing;

/// <summary>A chosen line of a receipt or shipment with its entries that are not invoiced, oldest first.</summary>
internal sealed record FoundLine(PostedDocumentLine Posted, string PartyNo, IReadOnlyList<ItemLedgerEntry> Entries)
{
    /// <summary>The order line that it was posted from is there.</summary>
    public bool HasOrder { get; init; }

    /// <summary>It stands on the invoice already.</summary>
    public bool IsPresent { get; init; }
}

/// <summary>
/// Lines of an invoice that were handled with another document, and their numbers: what is handled of them is all, nothing is requested any
/// more (DOC-10, DOC-13).
/// </summary>
internal static class GotLines
{
    /// <summary>The line of the invoice: what is not invoiced, with the text and the unit of the posted line (DOC-9).</summary>
    public static DocumentLine Line(DocumentKind kind, DocumentHeader header, FoundLine found, int lineNo)
    {
        var (posted, left) = (found.Posted, kind.SignFactor * found.Entries.Sum(e => e.Quantity - e.InvoicedQuantity));
        var line = posted.ToLine(kind.Key(header.No), lineNo, left);
        (line.QuantityHandled, line.QuantityHandledBase) = (line.Quantity, left);
        (line.QtyToInvoice, line.QtyToInvoiceBase) = (line.Quantity, left);
        (line.HandlingDocumentNo, line.HandlingLineNo) = (posted.DocumentNo, posted.LineNo);
        return line;
    }

    /// <summary>Its tracking rows: one for each pair of numbers of which something is not invoiced (DOC-10, STO-12).</summary>
    public static IEnumerable<TrackingSpecification> Rows(DocumentLine line, DocumentKind kind, FoundLine found, string userName) =>
        found.Entries.Where(e => e.SerialNo.Length > 0 || e.LotNo.Length > 0).Select((entry, index) =>
        {
            var row = TrackingRows.New(
                line.Ref(), new(line.ItemNo, line.VariantCode, line.LocationCode), new(entry.SerialNo, entry.LotNo), index + 1, userName);
            var left = entry.Quantity - entry.InvoicedQuantity;
            (row.QuantityBase, row.QuantityHandledBase, row.QtyToInvoiceBase) = (left, left, left);
            (row.WarrantyDate, row.ExpirationDate) = (entry.WarrantyDate, kind.Receives ? entry.ExpirationDate : null);
            return row;
        });
}
