namespace ItemTracking.Core.Setup;

/// <summary>Between the stored item tracking code and its card.</summary>
public static class ItemTrackingCodeMapping
{
    /// <summary>The code as its card shows it.</summary>
    public static ItemTrackingCodeCard ToCard(this ItemTrackingCode code) => new(
        code.Code,
        code.Description,
        code.SerialFlags(),
        code.LotFlags(),
        code.WarrantyDateFormula,
        code.ManWarrantyDateEntryReqd,
        code.StrictExpirationPosting,
        code.ManExpirDateEntryReqd,
        code.IgnoreExpirationDates,
        code.Version);

    internal static NumberFlags SerialFlags(this ItemTrackingCode code) => new()
    {
        Specific = code.SNSpecificTracking,
        CreateInfoOnPosting = code.CreateSNInfoOnPosting,
        InfoInbound = code.SNInfoInboundMustExist,
        InfoOutbound = code.SNInfoOutboundMustExist,
        PurchaseInbound = code.SNPurchaseInboundTracking,
        PurchaseOutbound = code.SNPurchaseOutboundTracking,
        SalesInbound = code.SNSalesInboundTracking,
        SalesOutbound = code.SNSalesOutboundTracking,
        PosAdjmtInbound = code.SNPosAdjmtInboundTracking,
        PosAdjmtOutbound = code.SNPosAdjmtOutboundTracking,
        NegAdjmtInbound = code.SNNegAdjmtInboundTracking,
        NegAdjmtOutbound = code.SNNegAdjmtOutboundTracking,
        Warehouse = code.SNWarehouseTracking,
        Transfer = code.SNTransferTracking,
    };

    internal static NumberFlags LotFlags(this ItemTrackingCode code) => new()
    {
        Specific = code.LotSpecificTracking,
        CreateInfoOnPosting = code.CreateLotInfoOnPosting,
        InfoInbound = code.LotInfoInboundMustExist,
        InfoOutbound = code.LotInfoOutboundMustExist,
        PurchaseInbound = code.LotPurchaseInboundTracking,
        PurchaseOutbound = code.LotPurchaseOutboundTracking,
        SalesInbound = code.LotSalesInboundTracking,
        SalesOutbound = code.LotSalesOutboundTracking,
        PosAdjmtInbound = code.LotPosAdjmtInboundTracking,
        PosAdjmtOutbound = code.LotPosAdjmtOutboundTracking,
        NegAdjmtInbound = code.LotNegAdjmtInboundTracking,
        NegAdjmtOutbound = code.LotNegAdjmtOutboundTracking,
        Warehouse = code.LotWarehouseTracking,
        Transfer = code.LotTransferTracking,
    };

    internal static void Fill(this ItemTrackingCode code, ItemTrackingCodeCard card)
    {
        code.Code = card.Code;
        code.Description = card.Description;
        code.FillSerial(card.Serial);
        code.FillLot(card.Lot);
        code.WarrantyDateFormula = card.WarrantyDateFormula;
        code.ManWarrantyDateEntryReqd = card.ManWarrantyDateEntryReqd;
        code.StrictExpirationPosting = card.StrictExpirationPosting;
        code.ManExpirDateEntryReqd = card.ManExpirDateEntryReqd;
        code.IgnoreExpirationDates = card.IgnoreExpirationDates;
    }

    private static void FillSerial(this ItemTrackingCode code, NumberFlags flags)
    {
        code.SNSpecificTracking = flags.Specific;
        code.CreateSNInfoOnPosting = flags.CreateInfoOnPosting;
        code.SNInfoInboundMustExist = flags.InfoInbound;
        code.SNInfoOutboundMustExist = flags.InfoOutbound;
        code.SNPurchaseInboundTracking = flags.PurchaseInbound;
        code.SNPurchaseOutboundTracking = flags.PurchaseOutbound;
        code.SNSalesInboundTracking = flags.SalesInbound;
        code.SNSalesOutboundTracking = flags.SalesOutbound;
        code.SNPosAdjmtInboundTracking = flags.PosAdjmtInbound;
        code.SNPosAdjmtOutboundTracking = flags.PosAdjmtOutbound;
        code.SNNegAdjmtInboundTracking = flags.NegAdjmtInbound;
        code.SNNegAdjmtOutboundTracking = flags.NegAdjmtOutbound;
        code.SNWarehouseTracking = flags.Warehouse;
        code.SNTransferTracking = flags.Transfer;
    }

    private static void FillLot(this ItemTrackingCode code, NumberFlags flags)
    {
        code.LotSpecificTracking = flags.Specific;
        code.CreateLotInfoOnPosting = flags.CreateInfoOnPosting;
        code.LotInfoInboundMustExist = flags.InfoInbound;
        code.LotInfoOutboundMustExist = flags.InfoOutbound;
        code.LotPurchaseInboundTracking = flags.PurchaseInbound;
        code.LotPurchaseOutboundTracking = flags.PurchaseOutbound;
        code.LotSalesInboundTracking = flags.SalesInbound;
        code.LotSalesOutboundTracking = flags.SalesOutbound;
        code.LotPosAdjmtInboundTracking = flags.PosAdjmtInbound;
        code.LotPosAdjmtOutboundTracking = flags.PosAdjmtOutbound;
        code.LotNegAdjmtInboundTracking = flags.NegAdjmtInbound;
        code.LotNegAdjmtOutboundTracking = flags.NegAdjmtOutbound;
        code.LotWarehouseTracking = flags.Warehouse;
        code.LotTransferTracking = flags.Transfer;
    }
}
