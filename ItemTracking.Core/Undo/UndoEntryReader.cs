using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>Reads the ledger entries that are to be taken back, and what stands in the way of each.</summary>
internal static class UndoEntryReader
{
    /// <summary>The entries with the lines they were posted with, in their order; of a transfer those in transit.</summary>
    public static async Task<IReadOnlyList<(int LineNo, EntryToUndo Entry)>> ReadAsync(
        ItemTrackingDb db, UndoKind kind, PostedDocumentHeader header, int[] lineNos, CancellationToken ct)
    {
        var posted = Entries(db, kind, header.No, lineNos);
        var entries = await posted.OrderBy(e => e.EntryNo).ToListAsync(ct);
        var dates = entries.Exists(e => !e.Positive) ? await PostedDocumentReader.AppliedDatesAsync(db, kind.Type, header.No) : [];
        var outbound = entries.Exists(e => e.Positive)
            ? await BroughtBack(db, posted).ToDictionaryAsync(row => row.ItemLedgerEntryNo, row => row.OutboundItemEntryNo, ct)
            : [];
        var inTheWay = entries.Exists(IsTouched) ? await FirstAsync(InTheWay(db, posted), ct) : [];
        var invoices = entries.Exists(e => e.InvoicedQuantity != 0) ? await FirstAsync(Invoices(db, posted), ct) : [];
        var reserved = kind == UndoKind.TransferShipment ? await ReservedInTransitAsync(db, header, entries, ct)
            : entries.Exists(e => e.Positive) ? await ReservedAsync(db, posted, ct)
            : [];
        return
        [
            .. entries.Select(e => (e.DocumentLineNo, new EntryToUndo(
                e.EntryNo,
                new(e.ItemNo, e.VariantCode, e.LocationCode) { OrderNo = kind == UndoKind.TransferShipment ? header.OrderNo : "" },
                new(e.SerialNo, e.LotNo),
                e.Quantity)
            {
                RemainingQuantity = e.RemainingQuantity,
                InvoicedQuantity = e.InvoicedQuantity,
                ShippedQtyNotReturned = e.ShippedQtyNotReturned,
                WarrantyDate = e.WarrantyDate,
                ExpirationDate = dates.GetValueOrDefault(e.EntryNo, e.ExpirationDate),
                OutboundEntryNo = outbound.GetValueOrDefault(e.EntryNo),
                InTheWay = inTheWay.GetValueOrDefault(e.EntryNo)?.Words ?? "",
                Since = inTheWay.GetValueOrDefault(e.EntryNo)?.Since ?? "",
                InvoicedBy = invoices.GetValueOrDefault(e.EntryNo)?.Words ?? "",
                Reserved = reserved.GetValueOrDefault(e.EntryNo),
            })),
        ];
    }

    /// <summary>
    /// Nobody has undone or invoiced one of the lines since they were read; what is used or kept of their entries the engine compares.
    /// </summary>
    public static async Task<bool> AreAsReadAsync(ItemTrackingDb db, UndoRequest undo, CancellationToken ct)
    {
        var (type, no) = (undo.Kind.Type, undo.Header.No);
        int[] lineNos = [.. undo.Lines.Select(l => l.Line.LineNo)];
        var undone = await db.Set<PostedDocumentLine>()
            .CountAsync(l => l.DocumentType == type && l.DocumentNo == no && EF.Parameter(lineNos).Contains(l.LineNo) && l.Correction, ct);
        var invoiced = await Entries(db, undo.Kind, no, lineNos).SumAsync(e => e.InvoicedQuantity, ct);
        return undone == undo.Lines.Count(l => l.Line.Correction)
            && invoiced == undo.Lines.Sum(l => l.Entries.Sum(e => e.InvoicedQuantity));
    }

    /// <summary>Something of it was used or given back.</summary>
    internal static bool IsTouched(ItemLedgerEntry entry) =>
        entry.Positive ? entry.RemainingQuantity != entry.Quantity : entry.ShippedQtyNotReturned != entry.Quantity;

    /// <summary>The first document found for each entry; one that was undone or came back only where there is no other.</summary>
    internal static async Task<Dictionary<long, DocumentOfEntry>> FirstAsync(IQueryable<DocumentOfEntry> documents, CancellationToken ct) =>
        (await documents.ToListAsync(ct)).OrderBy(d => d.Since.Length > 0).DistinctBy(d => d.EntryNo).ToDictionary(d => d.EntryNo);

    private static async Task<Dictionary<long, ReservationOfEntry>> ReservedAsync(
        ItemTrackingDb db, IQueryable<ItemLedgerEntry> posted, CancellationToken ct)
    {
        var found = await Reserved(db, posted).ToListAsync(ct);
        return found.GroupBy(kept => kept.ItemLedgerEntryNo).ToDictionary(kept => kept.Key, kept => OfEntry([.. kept]));
    }

    /// <summary>Of goods in transit nothing is kept by entry: it is kept of the line that will be received (PST-31).</summary>
    private static async Task<Dictionary<long, ReservationOfEntry>> ReservedInTransitAsync(
        ItemTrackingDb db, PostedDocumentHeader header, IReadOnlyList<ItemLedgerEntry> entries, CancellationToken ct)
    {
        var kept = (await db.Set<Reservation>().AsNoTracking().From(TransferOrders.Key(header.OrderNo, TransferDirection.Inbound))
            .OrderBy(r => r.EntryNo).ToListAsync(ct)).ToLookup(r => r.SupplySourceRefNo);
        return entries.Where(e => kept.Contains(e.OrderLineNo)).ToDictionary(e => e.EntryNo, e => OfEntry([.. kept[e.OrderLineNo]]));
    }

    private static ReservationOfEntry OfEntry(IReadOnlyList<Reservation> kept) =>
        new(kept[0].EntryNo, kept.Sum(k => k.QuantityBase), kept[0].Demand.Name());

    /// <summary>Entries of lines of a posted document; of a transfer those in transit.</summary>
    internal static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, UndoKind kind, string no, int[] lineNos)
    {
        var isTransfer = kind == UndoKind.TransferShipment;
        return db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.DocumentType == kind.Type && e.DocumentNo == no && EF.Parameter(lineNos).Contains(e.DocumentLineNo)
                && !e.Correction && (e.Positive || !isTransfer));
    }

    /// <summary>The first application rows of inbound entries that name an outbound entry.</summary>
    internal static IQueryable<ItemApplicationEntry> BroughtBack(ItemTrackingDb db, IQueryable<ItemLedgerEntry> posted) =>
        from entry in posted
        join row in FirstRows(db) on entry.EntryNo equals row.ItemLedgerEntryNo
        where entry.Positive && row.OutboundItemEntryNo != 0
        select row;

    /// <summary>With which documents inbound entries were used, or goods of outbound ones brought back, the first one first.</summary>
    internal static IQueryable<DocumentOfEntry> InTheWay(ItemTrackingDb db, IQueryable<ItemLedgerEntry> posted)
    {
        var rows = db.Set<ItemApplicationEntry>().AsNoTracking();
        var firstRows = FirstRows(db);
        var used =
            from entry in posted
            join row in rows.Where(a => !firstRows.Any(f => f.EntryNo == a.EntryNo)) on entry.EntryNo equals row.InboundItemEntryNo
            where entry.Positive && entry.RemainingQuantity != entry.Quantity
            select new
            {
                entry.EntryNo,
                RowNo = row.EntryNo,
                By = row.ItemLedgerEntryNo == entry.EntryNo ? row.OutboundItemEntryNo : row.ItemLedgerEntryNo,
            };
        var broughtBack =
            from entry in posted
            join row in firstRows on entry.EntryNo equals row.OutboundItemEntryNo
            where !entry.Positive && row.TransferredFromEntryNo == 0 && entry.ShippedQtyNotReturned != entry.Quantity
            select new { entry.EntryNo, RowNo = row.EntryNo, By = row.ItemLedgerEntryNo };
        return
            from way in used.Concat(broughtBack)
            join other in db.Set<ItemLedgerEntry>() on way.By equals other.EntryNo
            orderby way.RowNo
            select new DocumentOfEntry(
                way.EntryNo, other.DocumentType, other.EntryType, other.DocumentNo,
                db.Set<ItemLedgerEntry>().Any(c => c.Correction && c.AppliesToEntry != 0 && c.AppliesToEntry == other.EntryNo))
            {
                IsReturned = !other.Positive && !other.Correction && other.ShippedQtyNotReturned == 0,
            };
    }

    /// <summary>With which documents entries were invoiced, the first one first.</summary>
    internal static IQueryable<DocumentOfEntry> Invoices(ItemTrackingDb db, IQueryable<ItemLedgerEntry> posted) =>
        from entry in posted
        join value in db.Set<ValueEntry>() on entry.EntryNo equals value.ItemLedgerEntryNo
        orderby value.EntryNo
        select new DocumentOfEntry(entry.EntryNo, value.DocumentType, entry.EntryType, value.DocumentNo, false);

    /// <summary>What is kept of entries, the first one first.</summary>
    internal static IQueryable<Reservation> Reserved(ItemTrackingDb db, IQueryable<ItemLedgerEntry> posted) =>
        from entry in posted
        join kept in db.Set<Reservation>().AsNoTracking() on entry.EntryNo equals kept.ItemLedgerEntryNo
        orderby kept.EntryNo
        select kept;

    /// <summary>The rows that inbound entries are born with (PST-27).</summary>
    private static IQueryable<ItemApplicationEntry> FirstRows(ItemTrackingDb db)
    {
        var rows = db.Set<ItemApplicationEntry>().AsNoTracking();
        return rows.Where(a => a.ItemLedgerEntryNo == a.InboundItemEntryNo
            && !rows.Any(b => b.ItemLedgerEntryNo == a.ItemLedgerEntryNo && b.EntryNo < a.EntryNo));
    }

    /// <summary>A document that has to do with an entry.</summary>
    internal sealed record DocumentOfEntry(
        long EntryNo, ItemLedgerDocumentType DocumentType, ItemLedgerEntryType EntryType, string DocumentNo, bool IsUndone)
    {
        /// <summary>All of what it took away is back.</summary>
        public bool IsReturned { get; init; }

        /// <summary>What became of it, in words; blank where it stands.</summary>
        public string Since => IsUndone ? ", which is undone" : IsReturned ? ", which has come back since" : "";

        /// <summary>Its name: <c>Posted Sales Shipment SS-1002</c>.</summary>
        public string Words => $"{SourceNames.OfPosted(DocumentType, EntryType)} {DocumentNo}";
    }
}
