using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads what a posted warehouse receipt brought and nobody has put away: a few queries, however many numbers there are.</summary>
internal static class ReceivedGoodsReader
{
    /// <summary>A line for each number, as bins know numbers, of each line that was received; what was undone is not among it.</summary>
    public static async Task<IReadOnlyList<PlannedLine>> ToPutAwayAsync(ItemTrackingDb db, PostedActivityHeader receipt)
    {
        var received = await ReceivedAsync(db, receipt);
        string[] items = [.. received.Select(r => r.ItemNo).Distinct()];
        var facts = await ItemFactsReader.ReadAsync(db, items, CancellationToken.None);
        var units = await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, items)
            .ToDictionaryAsync(i => i.No, i => i.BaseUnitOfMeasure);
        var lines = await db.Set<PostedActivityLine>().AsNoTracking().Where(l => l.Type == receipt.Type && l.No == receipt.No)
            .ToDictionaryAsync(l => l.SourceLineNo);
        var inHand = await InHandAsync(db, receipt.No);
        var source = new SourceKey(receipt.SourceType, receipt.SourceSubtype, receipt.SourceNo, "");
        return
        [
            .. from goods in received
               let policy = facts[goods.ItemNo].Policy
               group goods by (goods.OrderLineNo, goods.ItemNo, goods.VariantCode, Numbers: policy.InWarehouse(goods.Numbers)) into of
               let key = of.Key
               let left = of.Sum(g => g.Quantity) - inHand.GetValueOrDefault((key.OrderLineNo, key.Numbers))
               where left > 0
               let line = lines[key.OrderLineNo]
               select new PlannedLine(
                   new(source.Line(key.OrderLineNo), facts[key.ItemNo], new(key.ItemNo, key.VariantCode, receipt.LocationCode))
                   {
                       Description = line.Description,
                       UnitOfMeasureCode = units[key.ItemNo],
                       QtyPerUnitOfMeasure = 1,
                       BinCode = line.BinCode,
                       Needed = left,
                       Defined = [],
                   },
                   key.Numbers, of.Select(g => g.ExpirationDate).FirstOrDefault(), line.BinCode, left),
        ];
    }

    private static async Task<List<Received>> ReceivedAsync(ItemTrackingDb db, PostedActivityHeader receipt)
    {
        var (no, place) = (receipt.PostedSourceNo, receipt.LocationCode);
        var type = receipt.SourceType == SourceTypes.TransferLine
            ? TransferSteps.Receive.Posted.Type
            : DocumentKind.Of(ActivitySourceReader.Document(new(receipt.SourceType, receipt.SourceSubtype, receipt.SourceNo, "")))
                .Handling.Posted.Type;
        return await db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.DocumentType == type && e.LocationCode == place && e.DocumentNo == no)
            .GroupBy(e => new { e.OrderLineNo, e.ItemNo, e.VariantCode, e.SerialNo, e.LotNo, e.ExpirationDate })
            .OrderBy(g => g.Key.OrderLineNo).ThenBy(g => g.Key.LotNo).ThenBy(g => g.Key.SerialNo)
            .Select(g => new Received(
                g.Key.OrderLineNo, g.Key.ItemNo, g.Key.VariantCode, new(g.Key.SerialNo, g.Key.LotNo), g.Key.ExpirationDate,
                g.Sum(e => e.Quantity)))
            .ToListAsync();
    }

    /// <summary>What is on put-aways of a receipt, open and registered, by line and number.</summary>
    private static async Task<Dictionary<(int LineNo, TrackingNumbers Numbers), decimal>> InHandAsync(ItemTrackingDb db, string receiptNo)
    {
        const WarehouseActivityType PutAway = WarehouseActivityType.PutAway;
        var open = await db.Set<WarehouseActivityHeader>().AsNoTracking().Where(h => h.WhseDocumentNo == receiptNo && h.Type == PutAway)
            .Join(
                db.Set<WarehouseActivityLine>().Where(l => l.TakeLineNo == 0), h => new { h.Type, h.No }, l => new { l.Type, l.No },
                (h, l) => new { l.SourceLineNo, l.SerialNo, l.LotNo, Quantity = l.QtyBase - l.QtyHandledBase })
            .ToListAsync();
        var registered = await db.Set<PostedActivityHeader>().AsNoTracking().Where(h => h.WhseDocumentNo == receiptNo && h.Type == PutAway)
            .Join(
                db.Set<PostedActivityLine>().Where(l => l.TakeLineNo == 0), h => new { h.Type, h.No }, l => new { l.Type, l.No },
                (h, l) => new { l.SourceLineNo, l.SerialNo, l.LotNo, Quantity = l.QtyBase })
            .ToListAsync();
        return open.Concat(registered).GroupBy(l => (l.SourceLineNo, new TrackingNumbers(l.SerialNo, l.LotNo)))
            .ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
    }

    /// <summary>What came in of a line under one pair of numbers; base units.</summary>
    private sealed record Received(
        int OrderLineNo, string ItemNo, string VariantCode, TrackingNumbers Numbers, DateOnly? ExpirationDate, decimal Quantity);
}
