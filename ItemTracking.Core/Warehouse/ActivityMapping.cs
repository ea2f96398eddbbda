using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>Stored documents of the warehouse as the records that pages read, and planned lines as they are stored.</summary>
internal static class ActivityMapping
{
    private const int LineStep = 10000;

    /// <summary>How messages name the document that the warehouse works for.</summary>
    public static string SourceName(SourceKey key) => key.SourceType == SourceTypes.TransferLine
        ? TransferOrders.Name(key.SourceId)
        : key.SourceType == SourceTypes.WarehouseActivityLine ? ((WarehouseActivityType)key.SourceSubtype).Name(key.SourceId)
        : DocumentKind.Of(ActivitySourceReader.Document(key)).Name(key.SourceId);

    /// <summary>What the audit trail keeps of a line of which less is handled than is there to do (WRK-5).</summary>
    public static AuditEntry PickedShort(WarehouseActivityLine line) => new()
    {
        Action = AuditAction.Changed,
        Table = line.Type.LineCaption(),
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
        TakeLineNo = line.TakeLineNo,
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
        KnowsSerialNos = policy.Serial.Warehouse && !line.Type.IsWhseDocument(),
        KnowsLotNos = policy.Lot.Warehouse && !line.Type.IsWhseDocument(),
        Version = line.Version,
    };

    /// <summary>
    /// Planned lines as they are stored, with their actions: what moves between bins is taken by one line and placed by the next (DOC-28).
    /// </summary>
    /// <param name="header">Document that they are of.</param>
    /// <param name="planned">Lines.</param>
    /// <param name="baseUnits">Base unit of each item.</param>
    /// <param name="location">Location of the document.</param>
    /// <param name="placedIn">Where the goods of a source line are placed; blank where the worker says it.</param>
    public static IReadOnlyList<WarehouseActivityLine> ToLines(
        WarehouseActivityHeader header, IReadOnlyList<PlannedLine> planned, IReadOnlyDictionary<string, string> baseUnits,
        Location location, Func<int, string> placedIn)
    {
        var lines = new List<WarehouseActivityLine>();
        foreach (var plan in planned)
        {
            var line = plan.ToLine(header, (lines.Count + 1) * LineStep, baseUnits[plan.Line.Place.ItemNo], location);
            lines.Add(line);
            if (line.Action != WarehouseAction.Take || !header.Type.IsRegistered())
                continue;
            var place = line.Copy();
            (place.LineNo, place.TakeLineNo) = (line.LineNo + LineStep, line.LineNo);
            (place.Action, place.BinCode) = (WarehouseAction.Place, placedIn(line.SourceLineNo));
            lines.Add(place);
        }

        return lines;
    }

    /// <summary>Serial numbers are counted in base units; of a receipt, and of a shipment without picks, everything is handled.</summary>
    private static WarehouseActivityLine ToLine(
        this PlannedLine planned, WarehouseActivityHeader header, int lineNo, string baseUnit, Location location)
    {
        var line = planned.Line;
        var isSerial = line.Item.Policy.Serial.Warehouse && !header.Type.IsWhseDocument();
        var isHandled = header.Type == WarehouseActivityType.Receipt
            || (header.Type == WarehouseActivityType.Shipment && !location.RequirePick);
        return new()
        {
            Type = header.Type,
            No = header.No,
            LineNo = lineNo,
            SourceType = line.Source.SourceType,
            SourceSubtype = line.Source.SourceSubtype,
            SourceNo = line.Source.SourceId,
            SourceLineNo = line.Source.SourceRefNo,
            ItemNo = line.Place.ItemNo,
            VariantCode = line.Place.VariantCode,
            Description = line.Description,
            LocationCode = line.Place.LocationCode,
            Action = !location.BinMandatory || header.Type.IsWhseDocument() ? WarehouseAction.None
                : header.Type == WarehouseActivityType.InvtPutAway ? WarehouseAction.Place
                : WarehouseAction.Take,
            BinCode = location.BinMandatory ? planned.BinCode : "",
            UnitOfMeasureCode = isSerial ? baseUnit : line.UnitOfMeasureCode,
            QtyPerUnitOfMeasure = isSerial ? 1 : line.QtyPerUnitOfMeasure,
            SerialNo = planned.Numbers.SerialNo,
            LotNo = planned.Numbers.LotNo,
            ExpirationDate = planned.ExpirationDate,
            QtyBase = planned.Quantity,
            QtyToHandleBase = isHandled ? planned.Quantity : 0,
            Version = 1,
        };
    }
}
