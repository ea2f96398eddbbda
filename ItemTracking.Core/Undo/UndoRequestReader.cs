using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>
/// Reads lines of a posted document that are to be undone, their entries and their order: about fifteen queries, however many there are.
/// </summary>
internal sealed class UndoRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private readonly OrderRequestReader orders = new(factory);
    private readonly TransferRequestReader transfers = new(factory);

    /// <summary>The lines as they are stored, or that the document is not there.</summary>
    /// <param name="kind">Kind of posted document.</param>
    /// <param name="no">Posted document.</param>
    /// <param name="lineNos">Chosen lines; empty for all that are not undone.</param>
    /// <param name="ct">Gives up between queries.</param>
    public async Task<Outcome<UndoRequest>> ReadAsync(
        UndoKind kind, string no, IReadOnlyCollection<int> lineNos, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var header = await db.Set<PostedDocumentHeader>().AsNoTracking()
            .SingleOrDefaultAsync(h => h.DocumentType == kind.Type && h.No == no, ct);
        if (header is null)
            return PostedKinds.NotFound(no);
        var order = kind.Order is null ? null : (await orders.ReadAsync(OrderOf(header), PostingChoice.Handle, ct)).Value;
        var transfer = kind.Order is null ? (await transfers.ReadAsync(header.OrderNo, TransferChoice.Ship, ct)).Value : null;
        var items = (order?.Lines.Select(l => (l.Line.LineNo, l.Item)) ?? [])
            .Concat(transfer?.Lines.Select(l => (l.Line.LineNo, l.Item)) ?? [])
            .ToDictionary(l => l.LineNo, l => l.Item);
        return new UndoRequest(kind, header, await LinesAsync(db, kind, header, lineNos, items, ct)) { Order = order, Transfer = transfer };
    }

    private static DocumentKey OrderOf(PostedDocumentHeader header) =>
        new(header.OrderSourceType, (DocumentType)header.OrderSourceSubtype, header.OrderNo);

    private static async Task<IReadOnlyList<LineToUndo>> LinesAsync(
        ItemTrackingDb db, UndoKind kind, PostedDocumentHeader header, IReadOnlyCollection<int> lineNos,
        Dictionary<int, ItemFacts> items, CancellationToken ct)
    {
        var all = await db.Set<PostedDocumentLine>().AsNoTracking()
            .Where(l => l.DocumentType == kind.Type && l.DocumentNo == header.No).OrderBy(l => l.LineNo).ToListAsync(ct);
        var chosen = all.Where(l => lineNos.Count == 0 ? !l.Correction : lineNos.Contains(l.LineNo)).ToList();
        var numbers = CorrectionLines.Numbers(chosen.Select(l => l.LineNo), all.Select(l => l.LineNo));
        var entries = (await UndoEntryReader.ReadAsync(db, kind, header, [.. numbers.Keys], ct)).ToLookup(e => e.LineNo, e => e.Entry);
        var (withBins, bins) = await BinsAsync(db, chosen, ct);
        var order = new SourceKey(header.OrderSourceType, header.OrderSourceSubtype, header.OrderNo, "");
        var work = await WarehouseWorkReader.ReadAsync(db, order, header.No, ct);
        return
        [
            .. chosen.Select(line => new LineToUndo(line, all.IndexOf(line) + 1, numbers[line.LineNo], [.. entries[line.LineNo]])
            {
                Item = items.GetValueOrDefault(line.OrderLineNo),
                Order = new(header.OrderSourceType, header.OrderSourceSubtype, header.OrderNo, "", line.OrderLineNo),
                Work = work.GetValueOrDefault(line.OrderLineNo),
                BinMandatory = withBins.Contains(line.LocationCode),
                BinExists = bins.Contains((line.LocationCode, line.BinCode)),
            }),
        ];
    }

    /// <summary>Which locations of posted lines keep stock in bins, and which of their bins are there.</summary>
    internal static async Task<(HashSet<string> WithBins, HashSet<(string LocationCode, string Code)> Bins)> BinsAsync(
        ItemTrackingDb db, IReadOnlyList<PostedDocumentLine> lines, CancellationToken ct)
    {
        string[] locations = [.. lines.Select(l => l.LocationCode).Distinct()];
        string[] codes = [.. lines.Select(l => l.BinCode).Where(code => code.Length > 0).Distinct()];
        var withBins = await db.Set<Location>().AsNoTracking().WhereIn(db, l => l.Code, locations).Where(l => l.BinMandatory)
            .Select(l => l.Code).ToListAsync(ct);
        var bins = await db.Set<Bin>().AsNoTracking().WhereIn(db, b => b.LocationCode, locations).WhereIn(db, b => b.Code, codes)
            .Select(b => new { b.LocationCode, b.Code }).ToListAsync(ct);
        return ([.. withBins], [.. bins.Select(b => (b.LocationCode, b.Code))]);
    }
}
