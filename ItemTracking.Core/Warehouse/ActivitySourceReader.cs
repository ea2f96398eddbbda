using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>Reads a document as the warehouse sees it, and lets one transaction at a time work on it.</summary>
internal static class ActivitySourceReader
{
    /// <summary>Says to whoever has their page open that tracking rows of lines have changed (STO-9).</summary>
    public static Task RaiseTrackingAsync(ItemTrackingDb db, SourceKey key, int[] lineNos, CancellationToken ct) =>
        key.SourceType == SourceTypes.TransferLine
            ? db.Set<TransferLine>().Of(key.SourceId).Where(l => EF.Parameter(lineNos).Contains(l.LineNo))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.TrackingVersion, l => l.TrackingVersion + 1), ct)
            : db.Set<DocumentLine>().At(Document(key)).Where(l => EF.Parameter(lineNos).Contains(l.LineNo))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.TrackingVersion, l => l.TrackingVersion + 1), ct);

    /// <summary>What is on documents of the warehouse that post lines of a document, and not posted, by line.</summary>
    public static async Task<ILookup<int, BinStock>> OnDocumentsAsync(ItemTrackingDb db, SourceKey key, CancellationToken ct) =>
        (await db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.SourceNo == key.SourceId && l.SourceType == key.SourceType && l.SourceSubtype == key.SourceSubtype
                && l.Type != WarehouseActivityType.Pick && l.Type != WarehouseActivityType.PutAway)
            .ToListAsync(ct)).ToLookup(l => l.SourceLineNo, l => new BinStock(l.BinCode, l.Numbers, l.QtyOutstandingBase));

    /// <summary>The document, or that it is not there.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="key">Document.</param>
    /// <param name="inHand">What of its lines need not be handled any more, because it is in hand already.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<Outcome<ActivitySource>> ReadAsync(
        ItemTrackingDb db, SourceKey key, ILookup<int, BinStock> inHand, CancellationToken ct)
    {
        if (key.SourceType != SourceTypes.TransferLine)
        {
            var order = await OrderRequestReader.RequestAsync(db, Document(key), PostingChoice.Handle, ct);
            return order is null ? DocumentRefusals.NotFound(DocumentKind.Of(Document(key)), key.SourceId) : Of(order, inHand);
        }

        var receives = key.SourceSubtype == (int)TransferDirection.Inbound;
        var transfer = await TransferRequestReader.RequestAsync(
            db, key.SourceId, receives ? TransferChoice.Receive : TransferChoice.Ship, ct);
        return transfer is null ? TransferRefusals.NotFound(key.SourceId) : Of(transfer, key, inHand);
    }

    private static ActivitySource Of(OrderRequest order, ILookup<int, BinStock> inHand)
    {
        var (kind, header) = (order.Kind, order.Header);
        return new(order.Key.Source, kind.Name(header.No), kind.Receives)
        {
            NotReleased = header.Status == DocumentStatus.Released ? null : ActivityRefusals.NotReleased(
                kind.HeaderCaption, DocumentRefusals.HeaderKey(kind, header.No)),
            IsAsReadAsync = (db, ct) => OrderRequestReader.IsAsReadAsync(db, order, ct),
            IsComplete = header.ShippingAdvice == ShippingAdvice.Complete,
            DueDate = header.ExpectedReceiptDate,
            Lines =
            [
                .. from l in order.Lines
                   let line = l.Line
                   where line.QuantityBase > line.QuantityHandledBase
                   select Line(
                       order.Key.Line(line.LineNo), l.Item, new(line.ItemNo, line.VariantCode, line.LocationCode),
                       line.QuantityBase - line.QuantityHandledBase, l.Tracking, [.. inHand[line.LineNo]]) with
                   {
                       Description = line.Description,
                       UnitOfMeasureCode = line.UnitOfMeasureCode,
                       QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
                       BinCode = l.BinMandatory ? line.BinCode : "",
                       Room = line.QuantityBase,
                   },
            ],
        };
    }

    private static ActivitySource Of(TransferRequest transfer, SourceKey key, ILookup<int, BinStock> inHand)
    {
        var (header, receives) = (transfer.Header, key.SourceSubtype == (int)TransferDirection.Inbound);
        return new(key, TransferOrders.Name(header.No), receives)
        {
            NotReleased = header.Status == DocumentStatus.Released ? null : ActivityRefusals.NotReleased(
                TransferOrders.HeaderCaption, TransferOrders.HeaderKey(header.No)),
            IsAsReadAsync = (db, ct) => TransferRequestReader.IsAsReadAsync(db, transfer, ct),
            IsComplete = !receives && header.ShippingAdvice == ShippingAdvice.Complete,
            DueDate = receives ? header.ReceiptDate : header.ShipmentDate,
            Lines =
            [
                .. from l in transfer.Lines
                   let line = l.Line
                   let open = receives ? line.QtyInTransitBase : line.QuantityBase - line.QuantityShippedBase
                   let place = receives ? l.To : l.From
                   where open > 0
                   select Line(
                       key.Line(line.LineNo), l.Item, new(line.ItemNo, line.VariantCode, place.LocationCode), open,
                       receives ? l.Receipt : l.Shipment, [.. inHand[line.LineNo]]) with
                   {
                       Description = line.Description,
                       UnitOfMeasureCode = line.UnitOfMeasureCode,
                       QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
                       BinCode = place.BinMandatory ? place.BinCode : "",
                       Room = line.QuantityBase,
                   },
            ],
        };
    }

    private static ActivitySourceLine Line(
        SourceRef source, ItemFacts item, StockPlace place, decimal outstanding, IReadOnlyList<TrackingSpecification> rows,
        IReadOnlyList<BinStock> inHand) => new(source, item, place)
        {
            Description = "",
            UnitOfMeasureCode = "",
            QtyPerUnitOfMeasure = 1,
            BinCode = "",
            Rows = rows,
            Needed = Math.Max(0, outstanding - inHand.Sum(l => l.Quantity)),
            Defined = DefinedNumbers.Of(item.Policy, rows, inHand),
        };

    internal static DocumentKey Document(SourceKey key) => new(key.SourceType, (DocumentType)key.SourceSubtype, key.SourceId);
}
