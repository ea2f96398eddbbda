using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What a worker does next of a put-away or pick.</summary>
/// <param name="Line">Line.</param>
/// <param name="AsksForBin">The goods are in his hand; the bin is still to be said.</param>
public sealed record ActivityStep(WarehouseActivityLineCard Line, bool AsksForBin);

/// <summary>
/// The way through a warehouse: takes before places, bin by bin, one line after the other until each is handled or picked short (WRK-2).
/// </summary>
public static class ActivitySteps
{
    /// <summary>What comes next; null when nothing is left but posting.</summary>
    public static ActivityStep? Next(WarehouseActivityCard card) =>
        InOrder(card).Select(line => StepOf(card, line)).FirstOrDefault(step => step is not null);

    /// <summary>How many lines are still to be handled.</summary>
    public static int Left(WarehouseActivityCard card) => card.Lines.Count(line => StepOf(card, line) is not null);

    /// <summary>Lines of which less is handled than is outstanding, with the reason (WRK-5).</summary>
    public static IEnumerable<WarehouseActivityLineCard> Short(WarehouseActivityCard card) =>
        InOrder(card).Where(line => line.ShortReason.Length > 0);

    /// <summary>The lines in the order of the way.</summary>
    public static IEnumerable<WarehouseActivityLineCard> InOrder(WarehouseActivityCard card) => card.Lines
        .OrderBy(line => line.Action == WarehouseAction.Place).ThenBy(line => line.BinCode, Codes.Comparer).ThenBy(line => line.LineNo);

    /// <summary>Something of the line is still to be handled; what is placed follows what is taken (DOC-28).</summary>
    internal static bool IsOpen(this WarehouseActivityLineCard line) =>
        line.TakeLineNo == 0 && line.QtyToHandleBase < line.QtyOutstandingBase && line.ShortReason.Length == 0;

    private static ActivityStep? StepOf(WarehouseActivityCard card, WarehouseActivityLineCard line) =>
        line.IsOpen() ? new(line, AsksForBin: false)
        : card.BinMandatory && line is { BinCode: "", QtyToHandleBase: > 0 } ? new(line, AsksForBin: true)
        : null;
}
