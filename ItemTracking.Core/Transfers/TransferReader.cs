using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <summary>Which transfer orders a list shows.</summary>
public enum TransferListView
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Something is shipped and not received.</summary>
    InTransit,
}

/// <summary>Transfer orders that are not received completely, with the tracking state of every line; no query per row.</summary>
public sealed class TransferReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>One order with its lines.</summary>
    public async Task<Outcome<TransferCard>> FindAsync(string no, Actor actor)
    {
        if (actor.Deny(Permission.ReadTransferOrders, TransferRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await CardAsync(db, Codes.Normalise(no));
    }

    /// <summary>Place of a line among those of its order, from 1; 0 when it is not there.</summary>
    public async Task<Outcome<int>> PositionAsync(string no, int lineNo, Actor actor)
    {
        if (actor.Deny(Permission.ReadTransferOrders, TransferRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var lines = await db.Set<TransferLine>().Of(Codes.Normalise(no)).Select(l => l.LineNo).Order().ToListAsync();
        return lines.IndexOf(lineNo) + 1;
    }

    /// <summary>A part of the orders.</summary>
    /// <param name="view">Which of them.</param>
    /// <param name="query">
    /// Words that number or locations hold; sorts by <c>no</c>, <c>from</c>, <c>to</c>, <c>status</c>, <c>shipment</c> or <c>receipt</c>;
    /// by number otherwise.
    /// </param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<TransferRow>>> ListAsync(TransferListView view, ListQuery query, Actor actor)
    {
        if (actor.Deny(Permission.ReadTransferOrders, TransferRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var part = await List(db, view, query).ToPartAsync(query);
        string[] nos = [.. part.Rows.Select(h => h.No)];
        var lines = (await LinesToTrack(db, nos).ToListAsync()).ToLookup(l => l.DocumentNo);
        var policies = await DocumentReader.PoliciesAsync(db);
        var totals = await TrackedLinesStore.TotalsAsync(db, SourceTypes.TransferLine, (int)TransferDirection.Outbound, nos);
        var receipts = (await RefusedNumbersReader.ReadAsync(
                db, TrackedLinesStore.Of(db, SourceTypes.TransferLine, (int)TransferDirection.Inbound, nos)))
            .OrderBy(line => line.Key.LineNo).ToLookup(line => line.Key.SourceId, line => line.Value);
        var since = await Since(db, [.. nos.Where(no => lines[no].Any(l => l.InTransitBase != 0))])
            .ToDictionaryAsync(s => s.No, s => s.Date);
        return new ListPart<TransferRow>(
            [
                .. part.Rows.Select(h => new TransferRow(
                    h.No, h.TransferFromCode, h.TransferToCode, h.Status, h.ShipmentDate, h.ReceiptDate)
                {
                    Tracking = TrackingState.Of(lines[h.No].Select(l => TransferMapping.ShipmentState(
                        DocumentReader.PolicyOf(policies, l.ItemTrackingCode), l.QuantityBase, l.QtyToShipBase,
                        totals.GetValueOrDefault(TransferOrders.Key(h.No).Line(l.LineNo))))).AlsoRefused(receipts[h.No]),
                    QtyInTransitBase = lines[h.No].Sum(l => l.InTransitBase),
                    InTransitSince = since.TryGetValue(h.No, out var date) ? date : null,
                }),
            ],
            part.Total,
            part.HasMore);
    }

    /// <summary>How many orders a view shows, for the home page.</summary>
    public async Task<Outcome<int>> CountAsync(TransferListView view, Actor actor)
    {
        if (actor.Deny(Permission.ReadTransferOrders, TransferRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await Rows(db, view).CountAsync();
    }

    /// <summary>The orders of a view.</summary>
    private static IQueryable<TransferHeader> Rows(ItemTrackingDb db, TransferListView view)
    {
        var headers = db.Set<TransferHeader>().AsNoTracking();
        return view switch
        {
            TransferListView.All => headers,
            TransferListView.InTransit => headers.Where(h =>
                db.Set<TransferLine>().Any(l => l.DocumentNo == h.No && l.QuantityShipped != l.QuantityReceived)),
        };
    }

    internal static IQueryable<TransferHeader> List(ItemTrackingDb db, TransferListView view, ListQuery query)
    {
        var headers = Rows(db, view)
            .Matching(query.Search, h => h.No + " " + h.TransferFromCode + " " + h.TransferToCode, h => h.No);
        return query.SortBy switch
        {
            "no" => headers.SortedBy(query, h => h.No),
            "from" => headers.SortedBy(query, h => h.TransferFromCode, h => h.No),
            "to" => headers.SortedBy(query, h => h.TransferToCode, h => h.No),
            "status" => headers.SortedBy(query, h => h.Status, h => h.No),
            "shipment" => headers.SortedBy(query, h => h.ShipmentDate, h => h.No),
            "receipt" => headers.SortedBy(query, h => h.ReceiptDate, h => h.No),
            _ => headers.OrderBy(h => h.No),
        };
    }

    /// <summary>The order as a transaction sees it.</summary>
    internal static async Task<Outcome<TransferCard>> CardAsync(ItemTrackingDb db, string no)
    {
        var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no);
        if (header is null)
            return TransferRefusals.NotFound(no);
        var lines = await (
            from line in db.Set<TransferLine>().AsNoTracking().Of(no)
            join item in db.Set<Item>() on line.ItemNo equals item.No
            orderby line.LineNo
            select new { Line = line, item.ItemTrackingCode }).ToListAsync();
        var policies = await DocumentReader.PoliciesAsync(db);
        var shipment = await TrackedLinesStore.TotalsAsync(db, SourceTypes.TransferLine, (int)TransferDirection.Outbound, [no]);
        var receipt = await TrackedLinesStore.TotalsAsync(db, SourceTypes.TransferLine, (int)TransferDirection.Inbound, [no]);
        var reserved = await new ReservedLinesStore().TotalsAsync(db, TransferOrders.Key(no, TransferDirection.Inbound));
        return header.ToCard(
        [
            .. lines.Select(l => l.Line.ToCard(
                DocumentReader.PolicyOf(policies, l.ItemTrackingCode),
                shipment.GetValueOrDefault(l.Line.Ref(TransferDirection.Outbound)),
                receipt.GetValueOrDefault(l.Line.Ref(TransferDirection.Inbound)),
                reserved.GetValueOrDefault(l.Line.Ref(TransferDirection.Inbound)))),
        ]);
    }

    internal static IQueryable<LineToTrack> LinesToTrack(ItemTrackingDb db, string[] nos) =>
        from line in db.Set<TransferLine>().AsNoTracking().WhereIn(db, l => l.DocumentNo, nos)
        join item in db.Set<Item>() on line.ItemNo equals item.No
        orderby line.LineNo
        select new LineToTrack
        {
            DocumentNo = line.DocumentNo,
            LineNo = line.LineNo,
            QuantityBase = line.QuantityBase,
            QtyToShipBase = line.QtyToShipBase,
            InTransitBase = line.QuantityShippedBase - line.QuantityReceivedBase,
            ItemTrackingCode = item.ItemTrackingCode,
        };

    /// <summary>Posting date of the oldest entry of an order of which something is still in transit.</summary>
    internal static IQueryable<TransitSince> Since(ItemTrackingDb db, string[] nos) =>
        from posted in db.Set<PostedDocumentHeader>().AsNoTracking()
        where posted.OrderSourceType == SourceTypes.TransferLine && posted.DocumentType == ItemLedgerDocumentType.TransferShipment
            && EF.Parameter(nos).Contains(posted.OrderNo)
            && db.Set<ItemLedgerEntry>().Any(e => e.DocumentNo == posted.No && e.DocumentType == posted.DocumentType
                && e.RemainingQuantity > 0)
        group posted.PostingDate by posted.OrderNo into ofOrder
        select new TransitSince { No = ofOrder.Key, Date = ofOrder.Min() };

    internal sealed class TransitSince
    {
        public required string No { get; init; }

        public required DateOnly Date { get; init; }
    }

    internal sealed class LineToTrack
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required decimal QuantityBase { get; init; }

        public required decimal QtyToShipBase { get; init; }

        public required decimal InTransitBase { get; init; }

        public required string ItemTrackingCode { get; init; }
    }
}
