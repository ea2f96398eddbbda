using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Reads what decides about reserving for a line: ten queries, however many numbers it has.</summary>
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
    /// Lines of purchase orders, sales return orders and transfer orders that will bring the item in at the place; those without a date
    /// come last.
    /// </summary>
    private static async Task<IReadOnlyList<OpenSupply>> SuppliesAsync(
        ItemTrackingDb db, SourceLine source, TrackingPolicy policy, ReservedStock stock)
    {
        IReadOnlyList<ExpectedLine> lines =
            [.. await Orders(db, source).ToListAsync(), .. await Transfers(db, source).ToListAsync()];
        var tracked = (lines.Count == 0 ? [] : await TrackedAsync(db, source)).ToLookup(t => t.Line);
        return
        [
            .. from line in lines
               orderby line.Date ?? DateOnly.MaxValue, line.Ref.IsTransfer, line.SourceType descending, line.SourceId, line.SourceRefNo
               let numbers = ReservationFacts.BySpecificNumbers(policy, tracked[line.Ref].Select(t => (t.Numbers, t.Quantity)))
               select new OpenSupply(line.Ref, line.Open, numbers, stock.ReservedFrom(line.Ref)),
        ];
    }

    private static IQueryable<ExpectedLine> Orders(ItemTrackingDb db, SourceLine source) =>
        from line in OpenLines(db, source)
        join header in db.Set<DocumentHeader>()
            on new { line.SourceType, line.DocumentType, No = line.DocumentNo }
            equals new { header.SourceType, header.DocumentType, header.No }
        select new ExpectedLine
        {
            SourceType = line.SourceType,
            SourceSubtype = (int)line.DocumentType,
            SourceId = line.DocumentNo,
            SourceRefNo = line.LineNo,
            Open = line.QuantityBase - line.QuantityHandledBase,
            Date = line.ExpectedReceiptDate ?? header.ExpectedReceiptDate,
        };

    /// <summary>What is not received of transfer orders: what is not shipped yet, and what is in transit (RSV-5).</summary>
    private static IQueryable<ExpectedLine> Transfers(ItemTrackingDb db, SourceLine source) =>
        from header in db.Set<TransferHeader>().AsNoTracking()
        join line in db.Set<TransferLine>() on header.No equals line.DocumentNo
        where header.TransferToCode == source.LocationCode && source.LocationCode != ""
            && line.ItemNo == source.ItemNo && line.VariantCode == source.VariantCode && line.QuantityReceivedBase < line.QuantityBase
        select new ExpectedLine
        {
            SourceType = SourceTypes.TransferLine,
            SourceSubtype = (int)TransferDirection.Inbound,
            SourceId = line.DocumentNo,
            SourceRefNo = line.LineNo,
            Open = line.QuantityBase - line.QuantityReceivedBase,
            Date = header.ReceiptDate,
        };

    private static IQueryable<DocumentLine> OpenLines(ItemTrackingDb db, SourceLine source) =>
        db.Set<DocumentLine>().AsNoTracking().Where(l =>
            l.ItemNo == source.ItemNo && l.VariantCode == source.VariantCode && l.LocationCode == source.LocationCode
            && l.QuantityBase > 0 && l.QuantityHandledBase < l.QuantityBase
            && ((l.SourceType == SourceTypes.PurchaseLine && l.DocumentType == DocumentType.Order)
                || (l.SourceType == SourceTypes.SalesLine && l.DocumentType == DocumentType.ReturnOrder)));

    /// <summary>
    /// Numbers that lines will bring in at the place. Those that a transfer order has not shipped stand on its shipment side, at the
    /// location that they leave (STO-13).
    /// </summary>
    private static async Task<IEnumerable<ExpectedNumber>> TrackedAsync(ItemTrackingDb db, SourceLine source)
    {
        var ofItem = db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode);
        var arriving = await Numbers(ofItem.Where(t => t.LocationCode == source.LocationCode && t.QuantityBase > t.QuantityHandledBase))
            .ToListAsync();
        var notShipped = await Numbers(
            from t in ofItem
            join header in db.Set<TransferHeader>() on t.SourceId equals header.No
            where t.SourceType == SourceTypes.TransferLine && t.SourceSubtype == (int)TransferDirection.Outbound
                && t.QuantityBase < t.QuantityHandledBase && header.TransferToCode == source.LocationCode
            select t).ToListAsync();
        return arriving.Concat(notShipped.Select(n => n with { Line = n.Line.BringingIn(), Quantity = -n.Quantity }));
    }

    /// <summary>Numbers that are in transit to a place, in the order of their orders and rows.</summary>
    public static async Task<IReadOnlyList<ExpectedNumber>> InTransitAsync(ItemTrackingDb db, SourceLine source) => await Numbers(
        db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode && t.LocationCode == source.LocationCode
                && t.SourceType == SourceTypes.TransferLine && t.SourceSubtype == (int)TransferDirection.Inbound
                && t.QuantityBase > t.QuantityHandledBase)
            .OrderBy(t => t.SourceId).ThenBy(t => t.SourceRefNo).ThenBy(t => t.LineNo)).ToListAsync();

    private static IQueryable<ExpectedNumber> Numbers(IQueryable<TrackingSpecification> rows) => rows.Select(t => new ExpectedNumber(
        new SourceRef(t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo),
        new TrackingNumbers(t.SerialNo, t.LotNo), t.QuantityBase - t.QuantityHandledBase));

    private sealed class ExpectedLine
    {
        public required int SourceType { get; init; }

        public required int SourceSubtype { get; init; }

        public required string SourceId { get; init; }

        public required int SourceRefNo { get; init; }

        public required decimal Open { get; init; }

        public required DateOnly? Date { get; init; }

        public SourceRef Ref => new(SourceType, SourceSubtype, SourceId, "", SourceRefNo);
    }
}
