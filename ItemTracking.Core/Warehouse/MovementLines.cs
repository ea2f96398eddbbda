using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>The two lines of a movement: one takes, the other places (DOC-28).</summary>
internal static class MovementLines
{
    public static IReadOnlyList<WarehouseActivityLine> Of(WarehouseActivityHeader header, NewMovement move, Item item)
    {
        var take = new WarehouseActivityLine
        {
            Type = header.Type,
            No = header.No,
            LineNo = 10000,
            SourceType = header.SourceType,
            SourceSubtype = header.SourceSubtype,
            SourceNo = header.SourceNo,
            SourceLineNo = 10000,
            ItemNo = item.No,
            VariantCode = move.VariantCode,
            Description = item.Description,
            LocationCode = header.LocationCode,
            Action = WarehouseAction.Take,
            BinCode = move.FromBinCode,
            UnitOfMeasureCode = item.BaseUnitOfMeasure,
            QtyPerUnitOfMeasure = 1,
            SerialNo = move.SerialNo,
            LotNo = move.LotNo,
            QtyBase = move.QtyBase,
            QtyToHandleBase = move.QtyBase,
            Version = 1,
        };
        var place = take.Copy();
        (place.LineNo, place.TakeLineNo, place.Action, place.BinCode) = (20000, take.LineNo, WarehouseAction.Place, move.ToBinCode);
        return [take, place];
    }
}
