using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>
/// What posting would refuse of the new numbers of stored lines of a reclassification journal (PST-16, RCL-6 to RCL-8): the same few
/// queries however many lines and numbers there are.
/// </summary>
internal static class RefusedRenewalsReader
{
    /// <summary>By line.</summary>
    public static async Task<Dictionary<int, RefusedNumbers>> ReadAsync(
        ItemTrackingDb db, ItemJournalBatch batch, ItemJournalLine[] lines, Dictionary<string, TrackingPolicy> items)
    {
        if (lines.Length == 0)
            return [];
        var key = JournalTemplate.Of(batch.TemplateName).Key(batch.Name);
        int[] nos = [.. lines.Select(l => l.LineNo)];
        var moved = await Moved(db, key, nos).ToListAsync();
        var serials = (await Serials(db, key, nos).ToListAsync()).ToLookup(s => s.LineNo);
        string[] lots = [.. moved.Where(m => m.NewLotNo.Length > 0).Select(m => m.NewLotNo).Distinct()];
        var known = await RenewedLotsReader.ReadAsync(db, key, [.. lines.Select(l => l.ItemNo).Distinct()], lots);
        var blocked = lots.Length == 0 ? [] : await BlockedLots(db, lots).ToHashSetAsync();
        var ofLots = moved.ToLookup(m => m.LineNo);
        return lines.ToDictionary(line => line.LineNo, Refused);

        RefusedNumbers Refused(ItemJournalLine line)
        {
            var policy = items[line.ItemNo];
            var inbound = InboundNumbers.None;
            inbound = inbound with
            {
                Lots = inbound.Lots.SetItems(ofLots[line.LineNo].Select(m => m.NewLotNo).Distinct().Select(lot =>
                    KeyValuePair.Create(lot, new InboundLotNo(
                        blocked.Contains(new(line.ItemNo, line.VariantCode, lot)) ? "" : null,
                        Joined: policy.UsesExpirationDates ? known.Of(line.LineNo, line.ItemNo, line.VariantCode, lot) : null)))),
            };
            MovedGoods[] goods = [.. ofLots[line.LineNo].OrderBy(m => m.Place)];
            var ofDates = RenewedNumbers.Refused(
                policy,
                [
                    .. goods.Select((m, index) => new RenewedNumber(
                        index, new(m.FirstSerialNo, m.LotNo), new(m.FirstSerialNo, m.NewLotNo), -m.Quantity, m.NewDate)),
                ],
                inbound);
            var inStock = policy.SNSpecific ? serials[line.LineNo].OrderBy(s => s.Place).ToList() : [];
            return (inStock is [var first, ..]
                    ? new NumberObjection(NumberObstacle.InStock, first.LocationCode).Refused(inStock.Count, new(first.SerialNo, ""))
                    : default)
                + (ofDates is [var lot, ..] ? lot.Objection.Refused(ofDates.Sum(r => goods[r.LineNo].Count), lot.Number) : default);
        }
    }

    /// <summary>Goods by the lot and date that they arrive with; serial numbers of one lot are one row.</summary>
    internal static IQueryable<MovedGoods> Moved(ItemTrackingDb db, SourceKey batch, int[] lineNos) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(batch)
            .Where(t => EF.Parameter(lineNos).Contains(t.SourceRefNo) && t.QtyToHandleBase != 0)
            .GroupBy(t => new { t.SourceRefNo, t.LotNo, t.NewLotNo, t.NewExpirationDate, HasSerial = t.NewSerialNo != "" })
            .Select(g => new MovedGoods
            {
                LineNo = g.Key.SourceRefNo,
                Place = g.Min(t => t.LineNo),
                LotNo = g.Key.LotNo,
                NewLotNo = g.Key.NewLotNo,
                NewDate = g.Key.NewExpirationDate,
                FirstSerialNo = g.Max(t => t.NewSerialNo) ?? "",
                Quantity = g.Sum(t => t.QtyToHandleBase),
                Count = g.Count(),
            });

    /// <summary>New serial numbers in stock that neither the line itself nor one before it takes out.</summary>
    internal static IQueryable<SerialInStock> Serials(ItemTrackingDb db, SourceKey batch, int[] lineNos)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Of(batch).Where(t => t.QtyToHandleBase != 0);
        return
            from t in rows
            where EF.Parameter(lineNos).Contains(t.SourceRefNo) && t.NewSerialNo != "" && t.NewSerialNo != t.SerialNo
                && !rows.Any(o => o.ItemNo == t.ItemNo && o.VariantCode == t.VariantCode && o.SerialNo == t.NewSerialNo
                    && o.SourceRefNo <= t.SourceRefNo)
            let there = db.Set<ItemLedgerEntry>()
                .Where(e => e.ItemNo == t.ItemNo && e.VariantCode == t.VariantCode && e.SerialNo == t.NewSerialNo
                    && e.RemainingQuantity > 0)
                .OrderBy(e => e.EntryNo).Select(e => e.LocationCode).FirstOrDefault()
            where there != null
            select new SerialInStock { LineNo = t.SourceRefNo, Place = t.LineNo, SerialNo = t.NewSerialNo, LocationCode = there };
    }

    private static IQueryable<LotOfItem> BlockedLots(ItemTrackingDb db, string[] lots) =>
        db.Set<LotNoInformation>().AsNoTracking().Where(i => i.Blocked).WhereIn(db, i => i.LotNo, lots)
            .Select(i => new LotOfItem(i.ItemNo, i.VariantCode, i.LotNo));

    private readonly record struct LotOfItem(string ItemNo, string VariantCode, string LotNo);

    internal sealed class MovedGoods
    {
        public required int LineNo { get; init; }

        public required int Place { get; init; }

        public required string LotNo { get; init; }

        public required string NewLotNo { get; init; }

        public required DateOnly? NewDate { get; init; }

        public required string FirstSerialNo { get; init; }

        public required decimal Quantity { get; init; }

        public required int Count { get; init; }
    }

    internal sealed class SerialInStock
    {
        public required int LineNo { get; init; }

        public required int Place { get; init; }

        public required string SerialNo { get; init; }

        public required string LocationCode { get; init; }
    }
}
