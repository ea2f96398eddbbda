using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>What is left to be invoiced of the receipt or shipment that a line was taken from (DOC-12).</summary>
internal static class HandledLineReader
{
    /// <summary>In the unit of the posted line and in base units, with its sign; nothing when it is gone.</summary>
    public static async Task<(decimal Quantity, decimal QuantityBase)> NotInvoicedAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentLine line)
    {
        var type = kind.Gets!.Posted.Type;
        var posted = await db.Set<PostedDocumentLine>().AsNoTracking().SingleOrDefaultAsync(
            l => l.DocumentType == type && l.DocumentNo == line.HandlingDocumentNo && l.LineNo == line.HandlingLineNo);
        if (posted is null)
            return default;
        var left = kind.SignFactor * await db.Set<ItemLedgerEntry>()
            .Where(e => e.DocumentType == type && e.DocumentNo == posted.DocumentNo && e.DocumentLineNo == posted.LineNo)
            .SumAsync(e => e.Quantity - e.InvoicedQuantity);
        return (posted.InUnit(left), left);
    }
}
