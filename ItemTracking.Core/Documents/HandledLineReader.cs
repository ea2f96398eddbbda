using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
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

    /// <summary>
    /// Why posting refuses lines of an invoice whatever else is entered: less of what they were taken from is left to be invoiced than they
    /// invoice (DOC-12, PST-11). One query for the lines and one for their entries.
    /// </summary>
    public static async Task<IReadOnlyList<Refusal>> LapsedAsync(ItemTrackingDb db, GetLines gets, DocumentKind kind, DocumentKey invoice)
    {
        var lines = await db.Set<DocumentLine>().AsNoTracking().At(invoice).Where(l => l.HandlingDocumentNo != "")
            .OrderBy(l => l.LineNo).ToListAsync();
        if (lines.Count == 0)
            return [];
        var type = gets.Posted.Type;
        var left = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.DocumentType == type)
            .WhereIn(db, e => e.DocumentNo, [.. lines.Select(l => l.HandlingDocumentNo).Distinct()])
            .GroupBy(e => new { e.DocumentNo, e.DocumentLineNo })
            .Select(g => new { g.Key.DocumentNo, g.Key.DocumentLineNo, Base = g.Sum(e => e.Quantity - e.InvoicedQuantity) })
            .ToDictionaryAsync(e => (e.DocumentNo, e.DocumentLineNo), e => kind.SignFactor * e.Base);
        return
        [
            .. from line in lines
               let of = left.GetValueOrDefault((line.HandlingDocumentNo, line.HandlingLineNo))
               where Math.Abs(of) < Math.Abs(line.QuantityBase)
               select new HandledLine(gets.Document.ToLowerInvariant(), line.HandlingDocumentNo, line.HandlingLineNo)
                   .Exceeded(of == 0, line.LineNo),
        ];
    }
}
