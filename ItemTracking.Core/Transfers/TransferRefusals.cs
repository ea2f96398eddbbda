using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Transfers;

/// <summary>What stores of transfer orders answer.</summary>
internal static class TransferRefusals
{
    /// <summary>What an actor without rights may not do.</summary>
    public const string MaySee = "see transfer orders";

    /// <summary>What an actor without rights may not do.</summary>
    public const string MayEdit = "change transfer orders";

    public static Refusal NotFound(string no) =>
        Refusals.NotFound(RefusalCode.DOC_1, TransferOrders.Caption, $"No.='{no}'") with { WayOut = DocumentRefusals.MayBeGone };

    public static Refusal ChangedLine(string no, int lineNo) =>
        Refusals.ChangedByAnotherUser($"line {lineNo} of {TransferOrders.Name(no)}") with { Line = lineNo };

    public static Refusal NotOpen(string no, string? field = null) =>
        Refusals.MustEqual(RefusalCode.DOC_6, "Status", "Open", TransferOrders.HeaderCaption, TransferOrders.HeaderKey(no), "Released") with
        {
            Field = field ?? "Status",
            WayOut = "Choose Reopen first.",
        };

    public static Refusal MustHaveValue(string no, string field) =>
        Refusals.MustHaveValue(RefusalCode.DOC_14, field, TransferOrders.HeaderCaption, TransferOrders.HeaderKey(no));

    /// <summary>The question before an order with tracked lines is deleted (DOC-4).</summary>
    public static Refusal DeleteTracked(string no) => new(
        RefusalCode.DOC_4, $"Transfer order {no} has item reservation. Do you want to delete it anyway?", Kind: OutcomeKind.Question);

    /// <summary>What is reserved of what a line will bring in, as refusals name it.</summary>
    public static ReservedOnLine Reserved(TransferLine line, decimal quantityBase) => new(
        TransferOrders.ReservedQuantityInbnd, quantityBase, TransferOrders.LineCaption,
        TransferOrders.LineKey(line.DocumentNo, line.LineNo));

    /// <summary>Goods are on their way, so that their line must stay (DOC-18).</summary>
    public static Refusal InTransit(TransferLine line) => new(
        RefusalCode.DOC_18,
        $"You cannot delete item {line.ItemNo} from {TransferOrders.Name(line.DocumentNo)} because "
            + $"{Rounding.QuantityText(line.QtyInTransit)} {line.UnitOfMeasureCode} are shipped but not received.",
        TransferSteps.Ship.QuantityPostedCaption,
        line.LineNo,
        WayOut: "Post the receipt first.");
}
