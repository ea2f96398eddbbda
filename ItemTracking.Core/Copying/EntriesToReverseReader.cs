using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Reads the entries of posted lines and what of them can still be taken back.</summary>
internal static class EntriesToReverseReader
{
    /// <summary>The entries of lines of posted documents, oldest first; one query, however many documents.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="type">Kind of the documents.</param>
    /// <param name="nos">Their numbers.</param>
    /// <param name="locationCode">Location of the entries; null for every one.</param>
    public static async Task<ILookup<ChosenLine, EntryToReverse>> ReadAsync(
        ItemTrackingDb db, ItemLedgerDocumentType type, string[] nos, string? locationCode = null)
    {
        var parts = await Parts(db, type).Where(p => locationCode == null || p.LocationCode == locationCode)
            .WhereIn(db, p => p.DocumentNo, nos).OrderBy(p => p.EntryNo).ToListAsync();
        return parts.ToLookup(
            part => new ChosenLine(part.DocumentNo, part.LineNo),
            part => new EntryToReverse(part.EntryNo, new(part.SerialNo, part.LotNo), part.PartBase, part.LeftBase)
            {
                WarrantyDate = part.WarrantyDate,
            });
    }

    /// <summary>What open rows of a document take back already, by entry; base units with the sign of the entry.</summary>
    public static async Task<LeftOfEntries> LeftAsync(ItemTrackingDb db, DocumentKey document)
    {
        var rows = await db.Set<TrackingSpecification>().AsNoTracking().Of(document.Source)
            .Where(t => t.ApplToItemEntry != 0 || t.ApplFromItemEntry != 0)
            .Select(t => new { EntryNo = t.ApplToItemEntry + t.ApplFromItemEntry, Open = t.QuantityBase - t.QuantityHandledBase })
            .ToListAsync();
        return new(rows.GroupBy(row => row.EntryNo).ToDictionary(row => row.Key, row => -row.Sum(r => r.Open)));
    }

    /// <summary>Entries that documents of a kind moved, of invoices the parts that they invoiced; to be asked of the database.</summary>
    internal static IQueryable<PostedPart> Parts(ItemTrackingDb db, ItemLedgerDocumentType type)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        return type.IsInvoice()
            ? from value in db.Set<ValueEntry>().AsNoTracking()
              where value.DocumentType == type
              join entry in entries on value.ItemLedgerEntryNo equals entry.EntryNo
              select new PostedPart
              {
                  DocumentNo = value.DocumentNo,
                  LineNo = value.DocumentLineNo,
                  EntryNo = entry.EntryNo,
                  ItemNo = entry.ItemNo,
                  VariantCode = entry.VariantCode,
                  LocationCode = entry.LocationCode,
                  SerialNo = entry.SerialNo,
                  LotNo = entry.LotNo,
                  WarrantyDate = entry.WarrantyDate,
                  PartBase = value.InvoicedQuantity,
                  LeftBase = entry.Positive ? entry.RemainingQuantity : entry.ShippedQtyNotReturned,
              }
            : from entry in entries
              where entry.DocumentType == type
              select new PostedPart
              {
                  DocumentNo = entry.DocumentNo,
                  LineNo = entry.DocumentLineNo,
                  EntryNo = entry.EntryNo,
                  ItemNo = entry.ItemNo,
                  VariantCode = entry.VariantCode,
                  LocationCode = entry.LocationCode,
                  SerialNo = entry.SerialNo,
                  LotNo = entry.LotNo,
                  WarrantyDate = entry.WarrantyDate,
                  PartBase = entry.Quantity,
                  LeftBase = entry.Positive ? entry.RemainingQuantity : entry.ShippedQtyNotReturned,
              };
    }

    /// <summary>What a posted line has to do with an entry, see <see cref="EntryToReverse"/>.</summary>
    internal sealed class PostedPart
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required long EntryNo { get; init; }

        public required string ItemNo { get; init; }

        public required string VariantCode { get; init; }

        public required string LocationCode { get; init; }

        public required string SerialNo { get; init; }

        public required string LotNo { get; init; }

        public required DateOnly? WarrantyDate { get; init; }

        public required decimal PartBase { get; init; }

        public required decimal LeftBase { get; init; }
    }
}
