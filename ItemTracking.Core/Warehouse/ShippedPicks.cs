using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Warehouse;

/// <summary>Nothing leaves with a warehouse shipment that was not picked for it, be it by quantity or by number (DOC-21, DOC-25).</summary>
internal static class ShippedPicks
{
    /// <summary>What posting takes off what is picked, a row for each pair of numbers by line; quantities are below zero.</summary>
    /// <param name="activity">Shipment whose goods are picked.</param>
    /// <param name="movements">Its movements.</param>
    public static IReadOnlyList<WhseItemTrackingLine> Changes(ReadActivity activity, IReadOnlyList<ItemMovement> movements) =>
    [
        .. from movement in movements
           let line = Line(activity, movement)
           from part in Parts(movement)
           group part.Quantity by (line.LineNo, line.ItemNo, line.VariantCode, part.Numbers) into shipped
           orderby shipped.Key.LineNo
           select new WhseItemTrackingLine
           {
               No = activity.Header.No,
               LineNo = shipped.Key.LineNo,
               ItemNo = shipped.Key.ItemNo,
               VariantCode = shipped.Key.VariantCode,
               SerialNo = shipped.Key.Numbers.SerialNo,
               LotNo = shipped.Key.Numbers.LotNo,
               QtyBase = -shipped.Sum(),
           },
    ];

    /// <summary>One refusal per line that ships more than is picked.</summary>
    public static IEnumerable<Refusal> Check(ReadActivity activity, IReadOnlyList<ItemMovement> movements)
    {
        var picked = activity.Picked!.ToLookup(p => p.LineNo);
        foreach (var movement in movements)
        {
            var line = Line(activity, movement);
            var ofLine = picked[line.LineNo].Sum(p => p.QtyBase);
            if (Math.Abs(movement.Quantity) > ofLine)
            {
                yield return ActivityRefusals.NotPicked(line, ofLine) with { Line = movement.Source.SourceRefNo };
                continue;
            }

            var lacking = Parts(movement)
                .Select(part => (
                    part.Numbers, part.Quantity, Picked: picked[line.LineNo].Where(p => p.Numbers == part.Numbers).Sum(p => p.QtyBase)))
                .FirstOrDefault(part => part.Numbers.Exist && part.Quantity > part.Picked);
            if (lacking.Quantity > 0)
                yield return ActivityRefusals.NumberNotPicked(line, lacking.Numbers, lacking.Picked) with
                {
                    Line = movement.Source.SourceRefNo
                };
        }
    }

    /// <summary>How much leaves of each number, as bins know numbers; positive.</summary>
    private static IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> Parts(ItemMovement movement) =>
        movement.Policy.IsWarehouseTracked
            ? movement.Numbers.GroupBy(n => movement.Policy.InWarehouse(n.Numbers))
                .Select(of => (of.Key, of.Sum(n => Math.Abs(n.Quantity))))
            : [(TrackingNumbers.None, Math.Abs(movement.Quantity))];

    private static WarehouseActivityLine Line(ReadActivity activity, ItemMovement movement) =>
        activity.Handled[movement.Source.SourceRefNo].Lines[0];
}
