using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>
/// Reads a posted invoice that is to be cancelled: about twelve queries, however many numbers it has, and five for each order behind it.
/// </summary>
internal sealed class CancelRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private readonly OrderRequestReader orders = new(factory);

    /// <summary>The invoice with what it invoiced, or that it is not there.</summary>
    /// <param name="type">Kind; an invoice.</param>
    /// <param name="no">Posted invoice.</param>
    /// <param name="postingDate">Day of the credit memo.</param>
    /// <param name="corrects">What is posted wrongly is to be corrected: its document is there again, if it was finished.</param>
    /// <param name="ct">Gives up between queries.</param>
    public async Task<Outcome<CancelRequest>> ReadAsync(
        ItemLedgerDocumentType type, string no, DateOnly postingDate, bool corrects, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var header = await db.Set<PostedDocumentHeader>().AsNoTracking()
            .SingleOrDefaultAsync(h => h.DocumentType == type && h.No == no, ct);
        if (header is null)
            return PostedKinds.NotFound(no);
        var kind = CancelRequest.CreditMemoOf(type);
        var lines = await LinesAsync(db, header, ct);
        var (behind, restored) = (new List<OrderRequest>(), new List<OrderRequest>());
        foreach (var key in lines.SelectMany(l => l.Entries).Select(e => e.Order).Distinct().Select(KeyOf).Distinct()
            .OrderBy(key => key.No, Codes.Comparer))
        {
            if ((await orders.ReadAsync(key, PostingChoice.HandleAndInvoice, ct)).Value is { } order)
                behind.Add(order);
            else if ((corrects || IsOfAnother(header, key)) && await FinishedAsync(db, key, lines, postingDate, ct) is { } finished)
                restored.Add(finished);
        }

        return new CancelRequest(header, kind, lines)
        {
            CancelledByNo = await PostedDocumentReader.CancelledByAsync(db, type, no),
            Orders = behind,
            Restored = restored,
            Numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new(),
            PartyBlocked = (await db.PartyAsync(kind, header.PartyNo, ct))?.Blocked == true,
            PostingDate = postingDate,
        };
    }

    /// <summary>The goods were handled with another document than the invoice was posted from: it took them over (DOC-8).</summary>
    private static bool IsOfAnother(PostedDocumentHeader invoice, DocumentKey key) =>
        key != new DocumentKey(invoice.OrderSourceType, (DocumentType)invoice.OrderSourceSubtype, invoice.OrderNo);

    private static Task<OrderRequest?> FinishedAsync(
        ItemTrackingDb db, DocumentKey key, IReadOnlyList<LineToCancel> lines, DateOnly day, CancellationToken ct) =>
        FinishedOrderReader.ReadAsync(
            db, key,
            lines.SelectMany(l => l.Entries.Where(e => KeyOf(e.Order) == key).Select(e => (LineNo: e.Order.SourceRefNo, l.Item)))
                .DistinctBy(of => of.LineNo).ToDictionary(of => of.LineNo, of => of.Item),
            day, ct);

    private static DocumentKey KeyOf(SourceRef line) => new(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId);

    private static async Task<IReadOnlyList<LineToCancel>> LinesAsync(ItemTrackingDb db, PostedDocumentHeader header, CancellationToken ct)
    {
        var (type, no) = (header.DocumentType, header.No);
        var lines = await db.Set<PostedDocumentLine>().AsNoTracking().Where(l => l.DocumentType == type && l.DocumentNo == no)
            .OrderBy(l => l.LineNo).ToListAsync(ct);
        var entries = (await EntriesAsync(db, header, ct)).ToLookup(e => e.LineNo, e => e.Entry);
        var items = await ItemFactsReader.ReadAsync(db, [.. lines.Select(l => l.ItemNo).Distinct()], ct);
        var (withBins, bins) = await UndoRequestReader.BinsAsync(db, lines, ct);
        return
        [
            .. lines.Select((line, index) => new LineToCancel(line, index + 1, [.. entries[line.LineNo]])
            {
                Item = items[line.ItemNo],
                BinMandatory = withBins.Contains(line.LocationCode),
                BinExists = bins.Contains((line.LocationCode, line.BinCode)),
            }),
        ];
    }

    private static async Task<IReadOnlyList<(int LineNo, EntryToCancel Entry)>> EntriesAsync(
        ItemTrackingDb db, PostedDocumentHeader header, CancellationToken ct)
    {
        var (type, no) = (header.DocumentType, header.No);
        var invoiced = await PostedDocumentReader.Entries(db, type, no).ToListAsync(ct);
        var dates = invoiced.Exists(i => !i.Entry.Positive) ? await PostedDocumentReader.AppliedDatesAsync(db, type, no) : [];
        var inTheWay = invoiced.Exists(i => UndoEntryReader.IsTouched(i.Entry))
            ? await UndoEntryReader.FirstAsync(
                UndoEntryReader.InTheWay(db, PostedDocumentReader.Entries(db, type, no).Select(i => i.Entry)), ct)
            : [];
        return
        [
            .. from part in invoiced
               group part by (part.LineNo, part.Entry.EntryNo) into of
               let entry = of.First().Entry
               orderby of.Key
               select (of.Key.LineNo, new EntryToCancel(
                   entry.EntryNo,
                   new(entry.OrderSourceType, entry.OrderSourceSubtype, entry.OrderNo, "", entry.OrderLineNo),
                   new(entry.ItemNo, entry.VariantCode, entry.LocationCode), new(entry.SerialNo, entry.LotNo),
                   of.Sum(part => part.Quantity))
               {
                   Left = entry.Positive ? entry.RemainingQuantity : entry.ShippedQtyNotReturned,
                   WarrantyDate = entry.WarrantyDate,
                   ExpirationDate = dates.GetValueOrDefault(entry.EntryNo, entry.ExpirationDate),
                   InTheWay = inTheWay.GetValueOrDefault(entry.EntryNo)?.Words ?? "",
                   Since = inTheWay.GetValueOrDefault(entry.EntryNo)?.Since ?? "",
               }),
        ];
    }
}
