using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What inventory put-aways and picks answer.</summary>
internal static class ActivityRefusals
{
    public const string ExpiredLeftOut = "Some items were not included in the pick due to their expiration date.";

    public static Refusal NotFound(WarehouseActivityType type, string no) =>
        Refusals.NotFound(RefusalCode.DOC_21, type.Caption(), $"No.='{no}'") with
        {
            WayOut = "It may have been posted completely or deleted by another user."
        };

    public static Refusal LineNotFound(WarehouseActivityType type, string no, int lineNo) =>
        Refusals.NotFound(
            RefusalCode.DOC_21, WarehouseActivities.LineCaption, WarehouseActivities.LineKey(type, no, lineNo), line: lineNo) with
        {
            WayOut = "It may have been posted or deleted by another user."
        };

    public static Refusal NotReleased(string headerCaption, string headerKey) =>
        Refusals.MustEqual(RefusalCode.DOC_21, "Status", "Released", headerCaption, headerKey, "Open") with
        {
            WayOut = "Release it first."
        };

    public static Refusal NothingToHandle(bool leavesOutExpired, string wayOut) => new(
        RefusalCode.DOC_21, $"There is nothing to handle.{(leavesOutExpired ? $"\n\n{ExpiredLeftOut}" : "")}", WayOut: wayOut);

    public static Refusal OfAnotherUser(WarehouseActivityHeader header) => new(
        RefusalCode.DOC_21, $"{header.Type.Name(header.No)} is assigned to {header.AssignedUserId}.",
        WayOut: "Ask a warehouse supervisor to hand it over.");

    public static Refusal NotHandedOver(WarehouseActivityHeader header) => new(
        RefusalCode.DOC_21, $"You cannot hand {header.Type.Name(header.No)} over.", "Assigned User ID",
        WayOut: "Ask a warehouse supervisor, or take it yourself.");

    public static Refusal NotWarehouseTracked(WarehouseActivityLine line, string field) => new(
        RefusalCode.DOC_22, $"Warehouse item tracking is not enabled for No. {line.ItemNo}.", field, line.LineNo,
        WayOut: "Its numbers are entered on Item Tracking Lines of the source document.");

    public static Refusal NotOne(WarehouseActivityLine line) => Refusals.MustEqual(
        RefusalCode.DOC_27, "Qty. (Base)", "1", WarehouseActivities.LineCaption, Key(line), Rounding.QuantityText(line.QtyBase),
        line.LineNo) with
    {
        Field = "Serial No."
    };

    public static Refusal SerialNoTwice(WarehouseActivityLine line, string serialNo, int otherLine) => new(
        RefusalCode.DOC_27, $"{WarehouseActivities.LineCaption} already exists with Serial No. {serialNo}.", "Serial No.", line.LineNo,
        OtherLine: otherLine);

    public static Refusal LotNotFound(WarehouseActivityLine line, string serialNo) => new(
        RefusalCode.DOC_27, $"A lot number could not be found for serial number {serialNo}.", "Lot No.", line.LineNo);

    public static Refusal TooMuch(WarehouseActivityLine line) => new(
        RefusalCode.DOC_27, $"You cannot handle more than the outstanding {Rounding.QuantityText(line.QtyOutstandingBase)} units.",
        "Qty. to Handle", line.LineNo);

    public static Refusal NotSplit(WarehouseActivityLine line, string text) => Refusals.FieldError(
        RefusalCode.DOC_26, "Qty. to Handle", text, WarehouseActivities.LineCaption, Key(line), line.LineNo);

    public static Refusal MustHaveValue(RefusalCode code, string field, WarehouseActivityLine line) =>
        Refusals.MustHaveValue(code, field, WarehouseActivities.LineCaption, Key(line), line.LineNo);

    public static Refusal BinNotFound(WarehouseActivityLine line, string bin) => Refusals.NotFound(
        RefusalCode.DOC_28, Setup.SetupTables.Bin, Setup.SetupTables.BinKey(line.LocationCode, bin), "Bin Code", line.LineNo);

    public static Refusal Expired(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_31, "Expiration Date", "is before the posting date", WarehouseActivities.LineCaption, Key(line), line.LineNo);

    public static Refusal TwoDates(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_31, "Expiration Date", $"must be the same on all lines with Lot No. {line.LotNo}", WarehouseActivities.LineCaption,
        Key(line), line.LineNo);

    /// <summary>The source document fixed other numbers, or has no room for this one (DOC-25).</summary>
    public static Refusal CannotMatch(WarehouseActivityLine line) => new(
        RefusalCode.DOC_25,
        $"Cannot match item tracking.\nDocument No.: {line.SourceNo}, Line No.: {line.SourceLineNo}, "
            + $"Item: {line.ItemNo} {line.Description}",
        line.SerialNo.Length > 0 ? "Serial No." : "Lot No.", line.LineNo,
        WayOut: "Handle the numbers that the source document fixed, or change them there after deleting this document.");

    /// <summary>A number that is not there, or not for this document (DOC-30).</summary>
    public static Refusal NotAvailable(WarehouseActivityLine line) => new(
        RefusalCode.DOC_30,
        $"{Name(line.Numbers)} is not available on inventory or it has already been reserved for another document.",
        line.SerialNo.Length > 0 ? "Serial No." : "Lot No.", line.LineNo);

    /// <summary>The bin holds less than the line takes (WRK-3).</summary>
    public static Refusal TooFewInBin(WarehouseActivityLineCard line, decimal lies) => new(
        RefusalCode.WRK_3,
        $"Only {Rounding.QuantityText(lies)} of {Name(new(line.SerialNo, line.LotNo))} lie in bin {line.BinCode}, and "
            + $"{Rounding.QuantityText(line.QtyToHandleBase)} are wanted.",
        "Bin Code", line.LineNo, WayOut: "Pick short, and say why.");

    /// <summary>Goods came in under a number that nobody expects (WRK-3).</summary>
    public static Refusal NotExpected(WarehouseActivityCard card, TrackingNumbers scanned) => new(
        RefusalCode.WRK_3,
        $"{card.SourceName} does not name {(scanned.SerialNo.Length > 0 ? scanned.SerialNo : scanned.LotNo)}, and no line waits for a "
            + "number.");

    public static Refusal NothingToPost(WarehouseActivityType type, string no) => new(
        RefusalCode.DOC_30, "There is nothing to post.",
        WayOut: $"Enter Qty. to Handle on a line of {type.Name(no)}, or choose Autofill Qty. to Handle.");

    public static string Key(WarehouseActivityLine line) => WarehouseActivities.LineKey(line.Type, line.No, line.LineNo);

    /// <summary>A number in words, the serial number where there is one.</summary>
    public static string Name(TrackingNumbers numbers) =>
        numbers.SerialNo.Length > 0 ? $"Serial No. {numbers.SerialNo}" : $"Lot No. {numbers.LotNo}";
}
