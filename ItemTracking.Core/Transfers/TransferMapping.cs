using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Transfers;

/// <summary>Stored transfer orders as the records that pages read.</summary>
internal static class TransferMapping
{
    public static TransferCard ToCard(this TransferHeader header, IReadOnlyList<TransferLineCard> lines) => new()
    {
        No = header.No,
        TransferFromCode = header.TransferFromCode,
        TransferToCode = header.TransferToCode,
        InTransitCode = header.InTransitCode,
        DirectTransfer = header.DirectTransfer,
        Status = header.Status,
        PostingDate = header.PostingDate,
        ShipmentDate = header.ShipmentDate,
        ReceiptDate = header.ReceiptDate,
        ShippingAdvice = header.ShippingAdvice,
        Version = header.Version,
        Lines = lines,
    };

    public static TransferLineCard ToCard(
        this TransferLine line, TrackingPolicy policy, TrackedTotals? shipment, TrackedTotals? receipt, decimal reservedBase) =>
        new()
        {
            LineNo = line.LineNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            TransferFromBinCode = line.TransferFromBinCode,
            TransferToBinCode = line.TransferToBinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.Quantity,
            QuantityBase = line.QuantityBase,
            QtyToShip = line.QtyToShip,
            QuantityShipped = line.QuantityShipped,
            QtyToReceive = line.QtyToReceive,
            QuantityReceived = line.QuantityReceived,
            ReservedQuantityInbnd = Rounding.ToPrecision(reservedBase / line.QtyPerUnitOfMeasure, Rounding.DefaultPrecision),
            Version = line.Version,
            Shipment = ShipmentState(policy, line.QuantityBase, line.QtyToShipBase, shipment),
            Receipt = receipt is null
                ? TrackingState.NotNeeded
                : TrackingState.Of(
                    policy.Needs(TrackingEntryType.Transfer, inbound: true), line.QuantityShippedBase, line.QtyToReceiveBase, receipt),
        };

    /// <summary>State of the numbers that are to be shipped.</summary>
    /// <param name="policy">How the numbers of the item are handled.</param>
    /// <param name="quantityBase">Quantity of the line.</param>
    /// <param name="qtyToShipBase">To ship with the next posting.</param>
    /// <param name="shipment">Tracking of the shipment side, sign of the ledger.</param>
    public static TrackingState ShipmentState(
        TrackingPolicy policy, decimal quantityBase, decimal qtyToShipBase, TrackedTotals? shipment) => TrackingState.Of(
        policy.Needs(TrackingEntryType.Transfer, inbound: false), quantityBase, qtyToShipBase, shipment?.Times(-1));
}
