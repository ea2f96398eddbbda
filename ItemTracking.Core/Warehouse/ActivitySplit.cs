using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>Split Line (DOC-26).</summary>
internal static class ActivitySplit
{
    /// <summary>
    /// The new line with what is not handled now; the line keeps the rest. Refused where there is nothing to split, or no number of a line
    /// between this one and the next.
    /// </summary>
    /// <param name="line">Line; it is changed.</param>
    /// <param name="otherNos">Numbers of the other lines.</param>
    public static Outcome<WarehouseActivityLine> Of(WarehouseActivityLine line, IReadOnlyList<int> otherNos)
    {
        if (line.QtyToHandleBase <= 0)
            return ActivityRefusals.NotSplit(line, "must be greater than 0");
        if (line.QtyToHandleBase >= line.QtyOutstandingBase)
            return ActivityRefusals.NotSplit(line, "must not be Qty. Outstanding");
        var next = otherNos.Where(no => no > line.LineNo).DefaultIfEmpty(line.LineNo + 20000).Min();
        var lineNo = line.LineNo + ((next - line.LineNo) / 2);
        if (lineNo == line.LineNo)
            return ActivityRefusals.NotSplit(line, "cannot be split off here any more: split another line");
        var rest = line.QtyOutstandingBase - line.QtyToHandleBase;
        line.QtyBase -= rest;
        return new WarehouseActivityLine
        {
            Type = line.Type,
            No = line.No,
            LineNo = lineNo,
            SourceType = line.SourceType,
            SourceSubtype = line.SourceSubtype,
            SourceNo = line.SourceNo,
            SourceLineNo = line.SourceLineNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            Action = line.Action,
            BinCode = line.BinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
            LotNo = line.LotNo,
            ExpirationDate = line.ExpirationDate,
            QtyBase = rest,
        };
    }
}
