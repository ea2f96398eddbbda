using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>What lines of receipts and shipments have left to be invoiced (DOC-8, DOC-12).</summary>
internal static class HandledLineReader
{
    /// <summary>Entries of a party's documents of a type of which something is not invoiced.</summary>
    /// <param name="db">Database.</param>
    /// <param name="kind">Kind of the invoice.</param>
    /// <param name="partyNo">Vendor or customer.</param>
    public static IQueryable<ItemLedgerEntry> EntriesToInvoice(ItemTrackingDb db, DocumentKind kind, string partyNo)
    {
        var (partyType, type) = (kind.PartyType, kind.Gets!.Posted.Type);
        return db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => !e.CompletelyInvoiced && e.SourceNo == partyNo && e.SourceType == partyType && e.DocumentType == type);
    }

    /// <summary>What is left of the line that a line of an invoice was taken from; nothing when it is gone.</summary>
    public static async Task<NotInvoiced> NotInvoicedAsync(ItemTrackingDb db, DocumentKind kind, DocumentLine line)
    {
        var type = kind.Gets!.Posted.Type;
        var posted = await db.Set<PostedDocumentLine>().AsNoTracking().SingleOrDefaultAsync(
            l => l.DocumentType == type && l.DocumentNo == line.HandlingDocumentNo && l.LineNo == line.HandlingLineNo);
        if (posted is null)
            return default;
        var invoiced = await db.Set<ItemLedgerEntry>()
            .Where(e => e.DocumentType == type && e.DocumentNo == posted.DocumentNo && e.DocumentLineNo == posted.LineNo)
            .SumAsync(e => e.InvoicedQuantity);
        return NotInvoiced.Of(posted, kind.SignFactor * invoiced);
    }
}
