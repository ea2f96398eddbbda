using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>What the worker's screen says.</summary>
internal static class WorkWords
{
    /// <summary>What a reason may be without typing one.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["Not in the bin", "Too few in the bin", "Damaged", "Number not readable"];

    /// <summary>The number of a line, or that any will do.</summary>
    public static string NumberOf(WarehouseActivityLineCard line) =>
        line.SerialNo.Length > 0 ? line.SerialNo
        : line.KnowsSerialNos ? "Any serial number"
        : line.LotNo.Length > 0 ? line.LotNo
        : line.KnowsLotNos ? "Any lot"
        : line.ItemNo;

    /// <summary>What is to be done, up to the bin.</summary>
    public static string Say(WarehouseActivityLineCard line) => (line.Action, line.BinCode.Length > 0) switch
    {
        (WarehouseAction.Take, true) => "Take from",
        (WarehouseAction.Take, false) => "Take",
        (WarehouseAction.Place, true) => "Place in",
        (WarehouseAction.Place, false) => "Place",
        _ => "Handle",
    };

    /// <summary>Unit of the quantity, with how many of it where the worker counts in another than the base unit.</summary>
    public static string Units(WarehouseActivityLineCard line) => line.QtyPerUnitOfMeasure == 1
        ? line.UnitOfMeasureCode
        : $"({Numbers.Show((line.QtyOutstandingBase - line.QtyToHandleBase) / line.QtyPerUnitOfMeasure)} {line.UnitOfMeasureCode})";

    /// <summary>How far a document has come, and whose it is.</summary>
    public static string State(WarehouseActivityCard card) => card.AssignedUserId.Length == 0
        ? "Not assigned"
        : $"{Numbers.Show(card.Lines.Count - ActivitySteps.Left(card))} of {Numbers.Lines(card.Lines.Count)} · {card.AssignedUserId}";

    /// <summary>What is missing of a line, and why.</summary>
    public static string Short(WarehouseActivityLineCard line) =>
        $"{Numbers.Show(line.QtyToHandleBase)} of {Numbers.Show(line.QtyOutstandingBase)}: {line.ShortReason}";
}
