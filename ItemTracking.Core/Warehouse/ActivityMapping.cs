using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>Stored put-aways and picks as the records that pages read, and planned lines as they are stored.</summary>
internal static class ActivityMapping
{
    private const int LineStep = 10000;

    /// <summary>How messages name the document that the warehouse works for.</summary>
    public static string SourceName(SourceKey key) => key.SourceType == SourceTypes.TransferLine
        ? TransferOrders.Name(key.SourceId)
        : DocumentKind.Of(ActivitySourceReader.Document(key)).Name(key.SourceId);

    /// <summary>What the audit trail keeps of a line of which less is handled than is there to do (WRK-5).</summary>
    public static AuditEntry PickedShort(WarehouseActivityLine line) => new()
    {
        Action = AuditAction.Changed,
        Table = WarehouseActivities.LineCaption,
        Key = WarehouseActivities.LineKey(line.Type, line.No, line.LineNo),
        Before = $"Qty. Outstanding: {Rounding.QuantityText(line.QtyOutstandingBase)}",
        After = $"Qty. to Handle: {Rounding.QuantityText(line.QtyToHandleBase)}, Reason: {line.ShortReason}",
    };

    public static WarehouseActivityLineCard ToCard(this WarehouseActivityLine line, TrackingPolicy policy) => new()
    {
        LineNo = line.LineNo,
        SourceLineNo = line.SourceLineNo,
        ItemNo = line.ItemNo,
        VariantCode = line.VariantCode,
        Description = line.Description,
        Action = line.Action,
        UnitOfMeasureCode = line.UnitOfMeasureCode,
        QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
        BinCode = line.BinCode,
        SerialNo = line.SerialNo,
        LotNo = line.LotNo,
        ExpirationDate = line.ExpirationDate,
        QtyBase = line.QtyBase,
        QtyToHandleBase = line.QtyToHandleBase,
        QtyHandledBase = line.QtyHandledBase,
        ShortReason = line.ShortReason,
        KnowsSerialNos = policy.Serial.Warehouse,
        KnowsLotNos = policy.Lot.Warehouse,
        Version = line.Version,
    };

    /// <summary>A planned line as it is stored, with its action (DOC-28); serial numbers are counted in base units.</summary>
    public static WarehouseActivityLine ToLine(
        this PlannedLine planned, WarehouseActivityHeader header, int index, string baseUnit, bool binMandatory)
    {
        var line = planned.Line;
        var isSerial = line.Item.Policy.Serial.Warehouse;
        return new()
        {
            Type = header.Type,
            No = header.No,
            LineNo = (index + 1) * LineStep,
            SourceType = line.Source.SourceType,
            SourceSubtype = line.Source.SourceSubtype,
            SourceNo = line.Source.SourceId,
            SourceLineNo = line.Source.SourceRefNo,
            ItemNo = line.Place.ItemNo,
            VariantCode = line.Place.VariantCode,
            Description = line.Description,
            LocationCode = line.Place.LocationCode,
            Action = !binMandatory ? WarehouseAction.None
                : header.Type == WarehouseActivityType.InvtPick ? WarehouseAction.Take
                : WarehouseAction.Place,
            BinCode = planned.BinCode,
            UnitOfMeasureCode = isSerial ? baseUnit : line.UnitOfMeasureCode,
            QtyPerUnitOfMeasure = isSerial ? 1 : line.QtyPerUnitOfMeasure,
            SerialNo = planned.Numbers.SerialNo,
            LotNo = planned.Numbers.LotNo,
            ExpirationDate = planned.ExpirationDate,
            QtyBase = planned.Quantity,
            Version = 1,
        };
    }
}
