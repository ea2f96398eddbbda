using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>Split Line (DOC-26).</summary>
internal static class ActivitySplit
{
    /// <summary>
    /// What is not handled now on lines of its own; the line keeps the rest. What is taken and placed is split on both sides. Refused where
    /// there is nothing to split, or no number of a line between this one and the next.
    /// </summary>
    /// <param name="line">Line; it is changed.</param>
    /// <param name="place">The line that places what it takes; it is changed. Null for none.</param>
    /// <param name="otherNos">Numbers of the other lines.</param>
    public static Outcome<IReadOnlyList<WarehouseActivityLine>> Of(
        WarehouseActivityLine line, WarehouseActivityLine? place, IReadOnlyList<int> otherNos)
    {
        if (line.QtyToHandleBase <= 0)
            return ActivityRefusals.NotSplit(line, "must be greater than 0");
        if (line.QtyToHandleBase >= line.QtyOutstandingBase)
            return ActivityRefusals.NotSplit(line, "must not be Qty. Outstanding");
        var (last, count) = (place?.LineNo ?? line.LineNo, place is null ? 2 : 3);
        var next = otherNos.Where(no => no > last).DefaultIfEmpty(last + 20000).Min();
        var step = (next - last) / count;
        if (step == 0)
            return ActivityRefusals.NotSplit(line, "cannot be split off here any more: split another line");
        var taken = Rest(line, last + step);
        return place is null
            ? Outcome<IReadOnlyList<WarehouseActivityLine>>.Of([taken])
            : Outcome<IReadOnlyList<WarehouseActivityLine>>.Of([taken, Rest(place, last + step + step, taken.LineNo)]);
    }

    private static WarehouseActivityLine Rest(WarehouseActivityLine line, int lineNo, int takeLineNo = 0)
    {
        var rest = line.Copy();
        (rest.LineNo, rest.TakeLineNo, rest.SerialNo, rest.Version) = (lineNo, takeLineNo, "", 0);
        (rest.QtyBase, rest.QtyToHandleBase, rest.QtyHandledBase) = (line.QtyOutstandingBase - line.QtyToHandleBase, 0, 0);
        line.QtyBase -= rest.QtyBase;
        return rest;
    }
}
