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
    /// <summary>The document, or that it is not there.</summary>
    public static async Task<Outcome<ActivitySource>> ReadAsync(ItemTrackingDb db, SourceKey key, CancellationToken ct)
    {
        var inHand = (await db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.SourceNo == key.SourceId && l.SourceType == key.SourceType && l.SourceSubtype == key.SourceSubtype)
            .ToListAsync(ct)).ToLookup(l => l.SourceLineNo);
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

    private static ActivitySource Of(OrderRequest order, ILookup<int, WarehouseActivityLine> inHand)
    {
        var (kind, header) = (order.Kind, order.Header);
        return new(
            order.Key.Source, kind.Name(header.No), WarehouseActivities.TypeOf(kind))
        {
            NotReleased = header.Status == DocumentStatus.Released ? null : ActivityRefusals.NotReleased(
                kind.HeaderCaption, DocumentRefusals.HeaderKey(kind, header.No)),
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
                   },
            ],
        };
    }

    private static ActivitySource Of(TransferRequest transfer, SourceKey key, ILookup<int, WarehouseActivityLine> inHand)
    {
        var (header, receives) = (transfer.Header, key.SourceSubtype == (int)TransferDirection.Inbound);
        return new(
            key, TransferOrders.Name(header.No), receives ? WarehouseActivityType.InvtPutAway : WarehouseActivityType.InvtPick)
        {
            NotReleased = header.Status == DocumentStatus.Released ? null : ActivityRefusals.NotReleased(
                TransferOrders.HeaderCaption, TransferOrders.HeaderKey(header.No)),
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
                   },
            ],
        };
    }

    private static ActivitySourceLine Line(
        SourceRef source, ItemFacts item, StockPlace place, decimal outstanding, IReadOnlyList<TrackingSpecification> rows,
        IReadOnlyList<WarehouseActivityLine> inHand) => new(source, item, place)
        {
            Description = "",
            UnitOfMeasureCode = "",
            QtyPerUnitOfMeasure = 1,
            BinCode = "",
            Needed = Math.Max(0, outstanding - inHand.Sum(l => l.QtyOutstandingBase)),
            Defined = DefinedNumbers.Of(item.Policy, rows, inHand),
        };

    internal static DocumentKey Document(SourceKey key) => new(key.SourceType, (DocumentType)key.SourceSubtype, key.SourceId);
}
