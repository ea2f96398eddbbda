using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Reads what decides about reserving for a line: eight queries, however many numbers it has.</summary>
internal static class ReservationFactsReader
{
    /// <summary>The facts as the caller's transaction sees them; refused when the line is not there.</summary>
    public static async Task<Outcome<ReservationFacts>> ReadAsync(ItemTrackingDb db, SourceRef demand)
    {
        var found = await SourceLineReader.FindAsync(db, demand);
        if (found.IsRefused)
            return Outcome<ReservationFacts>.Refused(found.Refusals);
        var source = found.Value;
        var item = await db.Set<Item>().AsNoTracking().SingleAsync(i => i.No == source.ItemNo);
        var policy = TrackingPolicy.Of(await db.Set<ItemTrackingCode>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode));
        var stock = await ReservedStockReader.ReadAsync(db, ReservationFacts.PlaceOf(source));
        return new ReservationFacts
        {
            Source = source,
            Item = item,
            Policy = policy,
            Named = await NamedAsync(db, source, policy),
            Stock = stock,
            Supplies = await SuppliesAsync(db, source, policy, stock),
        };
    }

    /// <summary>What a line names and has not handled.</summary>
    public static async Task<IReadOnlyDictionary<TrackingNumbers, decimal>> NamedAsync(
        ItemTrackingDb db, SourceLine source, TrackingPolicy policy)
    {
        var rows = await db.Set<TrackingSpecification>().AsNoTracking().Of(source.Ref)
            .Where(t => t.QuantityBase < t.QuantityHandledBase)
            .OrderBy(t => t.LineNo)
            .Select(t => new { t.SerialNo, t.LotNo, Open = t.QuantityHandledBase - t.QuantityBase })
            .ToListAsync();
        return ReservationFacts.BySpecificNumbers(policy, rows.Select(t => (new TrackingNumbers(t.SerialNo, t.LotNo), t.Open)));
    }

    /// <summary>
    /// Lines of purchase orders and sales return orders that will bring the item in at the place; those without a date come last.
    /// </summary>
    private static async Task<IReadOnlyList<OpenSupply>> SuppliesAsync(
        ItemTrackingDb db, SourceLine source, TrackingPolicy policy, ReservedStock stock)
    {
        var lines = await (
            from line in OpenLines(db, source)
            join header in db.Set<DocumentHeader>()
                on new { line.SourceType, line.DocumentType, No = line.DocumentNo }
                equals new { header.SourceType, header.DocumentType, header.No }
            select new
            {
                line.SourceType,
                line.DocumentType,
                line.DocumentNo,
                line.LineNo,
                Open = line.QuantityBase - line.QuantityHandledBase,
                Date = line.ExpectedReceiptDate ?? header.ExpectedReceiptDate
            })
            .ToListAsync();
        var tracked = lines.Count == 0
            ? Enumerable.Empty<(SourceRef, TrackingNumbers, decimal)>().ToLookup(t => t.Item1)
            : await TrackedAsync(db, source);
        return
        [
            .. from line in lines
               orderby line.Date ?? DateOnly.MaxValue, line.SourceType descending, line.DocumentNo, line.LineNo
               let reference = new DocumentKey(line.SourceType, line.DocumentType, line.DocumentNo).Line(line.LineNo)
               let numbers = ReservationFacts.BySpecificNumbers(policy, tracked[reference].Select(t => (t.Item2, t.Item3)))
               select new OpenSupply(reference, line.Open, numbers, stock.ReservedFrom(reference)),
        ];
    }

    private static IQueryable<DocumentLine> OpenLines(ItemTrackingDb db, SourceLine source) =>
        db.Set<DocumentLine>().AsNoTracking().Where(l =>
            l.ItemNo == source.ItemNo && l.VariantCode == source.VariantCode && l.LocationCode == source.LocationCode
            && l.QuantityBase > 0 && l.QuantityHandledBase < l.QuantityBase
            && ((l.SourceType == SourceTypes.PurchaseLine && l.DocumentType == DocumentType.Order)
                || (l.SourceType == SourceTypes.SalesLine && l.DocumentType == DocumentType.ReturnOrder)));

    private static async Task<ILookup<SourceRef, (SourceRef, TrackingNumbers, decimal)>> TrackedAsync(ItemTrackingDb db, SourceLine source)
    {
        var rows = await db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode
                && t.QuantityBase > t.QuantityHandledBase)
            .Select(t => new
            {
                t.SourceType,
                t.SourceSubtype,
                t.SourceId,
                t.SourceBatchName,
                t.SourceRefNo,
                t.SerialNo,
                t.LotNo,
                Open = t.QuantityBase - t.QuantityHandledBase
            })
            .ToListAsync();
        return rows.Select(t => (
            new SourceRef(t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo),
            new TrackingNumbers(t.SerialNo, t.LotNo), t.Open))
            .ToLookup(t => t.Item1);
    }
}
