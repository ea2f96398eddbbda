using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads a document of the warehouse that is to be posted, with its source.</summary>
internal sealed class ActivityRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Both as one source for the engine, or all that the warehouse has against it.</summary>
    /// <param name="header">Document of the warehouse.</param>
    /// <param name="day">The day it is posted on.</param>
    /// <param name="userName">Who posts.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<ISourceStore>> ReadAsync(
        WarehouseActivityHeader header, PostingDay day, string userName, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var lines = await WarehouseActivityStore.Lines(db, header.Type, header.No).AsNoTracking().OrderBy(l => l.LineNo).ToListAsync(ct);
        var numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new();
        var series = header.Type.PostedNumbers();
        if (series.Series(numbering).Length == 0)
            return DocumentRefusals.NoSeries(series);
        string[] bins = [.. lines.Select(l => l.BinCode).Distinct()];
        var location = await db.Set<Location>().AsNoTracking().SingleAsync(l => l.Code == header.LocationCode, ct);
        var activity = new ReadActivity(header, lines)
        {
            Series = series.Series(numbering),
            PostingDate = day.WorkDate,
            BinMandatory = location.BinMandatory,
            Bins = (await db.Set<Bin>().Where(b => b.LocationCode == header.LocationCode).WhereIn(db, b => b.Code, bins)
                .Select(b => b.Code).ToListAsync(ct)).ToHashSet(),
            Picked = header.Type == WarehouseActivityType.Shipment && location.RequirePick
                ? await db.Set<WhseItemTrackingLine>().AsNoTracking().Where(t => t.Type == header.Type && t.No == header.No)
                    .OrderBy(t => t.LineNo).ToListAsync(ct)
                : null,
        };
        return header.Type.IsRegistered() ? await RegisterAsync(db, activity, userName, ct)
            : header.SourceType == SourceTypes.TransferLine
            ? await OfTransferAsync(db, activity, day, userName, ct)
            : await OfOrderAsync(db, activity, day, userName, ct);
    }

    private static async Task<Outcome<ISourceStore>> OfOrderAsync(
        ItemTrackingDb db, ReadActivity activity, PostingDay day, string userName, CancellationToken ct)
    {
        var key = ActivitySourceReader.Document(activity.Header.Source);
        var order = await OrderRequestReader.RequestAsync(db, key, PostingChoice.Handle, ct);
        if (order is null)
            return DocumentRefusals.NotFound(DocumentKind.Of(key), key.No);
        activity = activity with { PostingDate = order.Header.PostingDate };
        var own = await CheckAsync(db, activity, order.Lines.Select(l => l.Item), ct);
        if (own.Count > 0)
            return Outcome<ISourceStore>.Refused(own);
        var handled = HandledOrder.Of(order with { InHand = null }, activity, userName);
        return handled.IsRefused
            ? Outcome<ISourceStore>.Refused(handled.Refusals)
            : new ActivitySourceStore(new OrderSourceStore(handled.Value.Order, day), handled.Value.Activity);
    }

    private static async Task<Outcome<ISourceStore>> OfTransferAsync(
        ItemTrackingDb db, ReadActivity activity, PostingDay day, string userName, CancellationToken ct)
    {
        var key = activity.Header.Source;
        var choice = key.SourceSubtype == (int)TransferDirection.Inbound ? TransferChoice.Receive : TransferChoice.Ship;
        var transfer = await TransferRequestReader.RequestAsync(db, key.SourceId, choice, ct);
        if (transfer is null)
            return TransferRefusals.NotFound(key.SourceId);
        activity = activity with { PostingDate = transfer.Header.PostingDate };
        var own = await CheckAsync(db, activity, transfer.Lines.Select(l => l.Item), ct);
        if (own.Count > 0)
            return Outcome<ISourceStore>.Refused(own);
        var handled = HandledTransfer.Of(transfer, activity, userName);
        return handled.IsRefused
            ? Outcome<ISourceStore>.Refused(handled.Refusals)
            : new ActivitySourceStore(new TransferSourceStore(handled.Value.Transfer, day), handled.Value.Activity);
    }

    private static async Task<Outcome<ISourceStore>> RegisterAsync(
        ItemTrackingDb db, ReadActivity activity, string userName, CancellationToken ct)
    {
        string[] items = [.. activity.Lines.Select(l => l.ItemNo).Distinct()];
        var facts = await ItemFactsReader.ReadAsync(db, items, ct);
        Refusal[] own =
        [
            .. await CheckAsync(db, activity, facts.Values, ct),
            .. RegisterRules.Check(activity, await LotsAsync(db, activity, ct)),
        ];
        if (own.Length > 0)
            return Outcome<ISourceStore>.Refused(own);
        if (activity.Header.Type != WarehouseActivityType.Pick)
            return new RegisterSourceStore(new(activity, null));
        var nothing = Enumerable.Empty<int>().ToLookup(no => no, _ => new BinStock("", TrackingNumbers.None, 0));
        var source = await ActivitySourceReader.ReadAsync(db, activity.Header.Source, nothing, ct);
        if (source.IsRefused)
            return Outcome<ISourceStore>.Refused(source.Refusals);
        var (shipment, no) = (WarehouseActivityType.Shipment, activity.Header.WhseDocumentNo);
        var picked = PickWrittenBack.Of(
            activity, source.Value,
            await WarehouseActivityStore.Lines(db, shipment, no).AsNoTracking().OrderBy(l => l.LineNo).ToListAsync(ct),
            await db.Set<WhseItemTrackingLine>().AsNoTracking().Where(t => t.Type == shipment && t.No == no).ToListAsync(ct), userName);
        return picked.Then<ISourceStore>(pick => new RegisterSourceStore(new(activity, pick)));
    }

    /// <summary>The lots in which the serial numbers of a document lie, each found by its key.</summary>
    private static async Task<Dictionary<(string ItemNo, string VariantCode, string SerialNo), string>> LotsAsync(
        ItemTrackingDb db, ReadActivity activity, CancellationToken ct)
    {
        string[] items = [.. activity.Lines.Select(l => l.ItemNo).Distinct()];
        string[] serials = [.. activity.Lines.Select(l => l.SerialNo).Where(no => no.Length > 0).Distinct()];
        return serials.Length == 0
            ? []
            : (await db.Set<ItemLedgerEntry>().AsNoTracking().WhereIn(db, e => e.ItemNo, items).WhereIn(db, e => e.SerialNo, serials)
                .Where(e => e.RemainingQuantity > 0).Select(e => new { e.ItemNo, e.VariantCode, e.SerialNo, e.LotNo }).ToListAsync(ct))
                .DistinctBy(e => (e.ItemNo, e.VariantCode, e.SerialNo))
                .ToDictionary(e => (e.ItemNo, e.VariantCode, e.SerialNo), e => e.LotNo);
    }

    private static async Task<IReadOnlyList<Refusal>> CheckAsync(
        ItemTrackingDb db, ReadActivity activity, IEnumerable<ItemFacts> items, CancellationToken ct)
    {
        WarehouseActivityLine[] lines = [.. activity.Lines.Where(l => l.QtyToHandleBase > 0)];
        return ActivityPostingRules.Check(new(
            activity.Header, lines, items.DistinctBy(i => i.No).ToDictionary(i => i.No, i => i.Policy),
            activity.BinMandatory, activity.PostingDate, await InStockAsync(db, activity.Header, lines, ct)));
    }

    /// <summary>What is in stock of the picked numbers, serial numbers and lots each found by key.</summary>
    private static async Task<Dictionary<(string ItemNo, string VariantCode, TrackingNumbers Numbers), decimal>> InStockAsync(
        ItemTrackingDb db, WarehouseActivityHeader header, IReadOnlyList<WarehouseActivityLine> lines, CancellationToken ct)
    {
        var found = new Dictionary<(string, string, TrackingNumbers), decimal>();
        if (header.Type.BringsIn())
            return found;
        string[] items = [.. lines.Select(l => l.ItemNo).Distinct()];
        foreach (var bySerial in new[] { true, false })
        {
            WarehouseActivityLine[] of = [.. lines.Where(l => l.Numbers.Exist && (l.SerialNo.Length > 0) == bySerial)];
            string[] numbers = [.. of.Select(l => bySerial ? l.SerialNo : l.LotNo).Distinct()];
            if (numbers.Length == 0)
                continue;
            var stock = db.Set<ItemLedgerEntry>().AsNoTracking().WhereIn(db, e => e.ItemNo, items)
                .Where(e => e.LocationCode == header.LocationCode && e.RemainingQuantity > 0);
            stock = bySerial ? stock.WhereIn(db, e => e.SerialNo, numbers) : stock.WhereIn(db, e => e.LotNo, numbers);
            var sums = await stock.GroupBy(e => new { e.ItemNo, e.VariantCode, e.SerialNo, e.LotNo })
                .Select(g => new
                {
                    g.Key.ItemNo,
                    g.Key.VariantCode,
                    g.Key.SerialNo,
                    g.Key.LotNo,
                    Quantity = g.Sum(e => e.RemainingQuantity),
                })
                .ToListAsync(ct);
            foreach (var line in of.DistinctBy(l => (l.ItemNo, l.VariantCode, l.Numbers)))
            {
                found[(line.ItemNo, line.VariantCode, line.Numbers)] = sums
                    .Where(s => (s.ItemNo, s.VariantCode) == (line.ItemNo, line.VariantCode)
                        && (line.SerialNo.Length == 0 || s.SerialNo == line.SerialNo) && (line.LotNo.Length == 0 || s.LotNo == line.LotNo))
                    .Sum(s => s.Quantity);
            }
        }

        return found;
    }
}
