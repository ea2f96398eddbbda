using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What documents of the warehouse answer.</summary>
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
            RefusalCode.DOC_21, type.LineCaption(), WarehouseActivities.LineKey(type, no, lineNo), line: lineNo) with
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

    /// <summary>A warehouse pick has its own words for the same (EXP-6).</summary>
    public static Refusal NothingToPick(bool leavesOutExpired, string wayOut) => new(
        RefusalCode.DOC_21, $"Nothing to handle.{(leavesOutExpired ? $" {ExpiredLeftOut}" : "")}", WayOut: wayOut);

    public static Refusal OfAnotherUser(WarehouseActivityHeader header) => new(
        RefusalCode.DOC_21, $"{header.Type.Name(header.No)} is assigned to {header.AssignedUserId}.",
        WayOut: "Ask a warehouse supervisor to hand it over.");

    public static Refusal NotHandedOver(WarehouseActivityHeader header) => new(
        RefusalCode.DOC_21, $"You cannot hand {header.Type.Name(header.No)} over.", "Assigned User ID",
        WayOut: "Ask a warehouse supervisor, or take it yourself.");

    public static Refusal NotWarehouseTracked(WarehouseActivityLine line, string field) => new(
        RefusalCode.DOC_22, $"Warehouse item tracking is not enabled for No. {line.ItemNo}.", field, line.LineNo,
        WayOut: "Its numbers are entered on Item Tracking Lines of the source document.");

    /// <summary>A receipt or shipment has no numbers of its own (DOC-22, DOC-29).</summary>
    public static Refusal NumbersOfSource(WarehouseActivityLine line, string field) => new(
        RefusalCode.DOC_22, $"Numbers of {line.Type.Plural()} are those of their source documents.", field, line.LineNo,
        WayOut: "Choose Item Tracking Lines of the line.");

    /// <summary>A pick brings goods to the bin that its shipment ships from.</summary>
    public static Refusal PlaceOfPick(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_28, "Bin Code", "is that of the warehouse shipment", line.Type.LineCaption(), Key(line), line.LineNo);

    /// <summary>What is picked, or is being picked, lies in the bin of the shipment.</summary>
    public static Refusal BinIsInUse(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_28, "Bin Code", "cannot be changed while something is picked for the line", line.Type.LineCaption(), Key(line),
        line.LineNo);

    /// <summary>More leaves than was picked (DOC-21).</summary>
    public static Refusal NotPicked(WarehouseActivityLine line, decimal picked) => Refusals.FieldError(
        RefusalCode.DOC_21, "Qty. to Ship", $"must not be greater than {Rounding.QuantityText(picked)} units", line.Type.LineCaption(),
        Key(line), line.LineNo) with
    {
        Field = "Qty. to Handle",
        WayOut = "No more than that is picked and not shipped: register a pick of the rest first.",
    };

    /// <summary>A number leaves of which less was picked (DOC-25).</summary>
    public static Refusal NumberNotPicked(WarehouseActivityLine line, TrackingNumbers numbers, decimal picked) =>
        CannotMatch(line) with
        {
            Field = null,
            WayOut = $"{Name(numbers)}: {Rounding.QuantityText(picked)} picked. Handle on Item Tracking Lines what was picked.",
        };

    /// <summary>A document is not deleted under the picks that are made for it.</summary>
    public static Refusal HasPick(WarehouseActivityHeader shipment, string pickNo) => new(
        RefusalCode.DOC_21,
        $"{shipment.Type.Name(shipment.No)} cannot be deleted because {WarehouseActivityType.Pick.Name(pickNo)} is open for it.",
        WayOut: $"Register {WarehouseActivityType.Pick.Name(pickNo)}, or delete it.");

    public static Refusal NotOne(WarehouseActivityLine line) => Refusals.MustEqual(
        RefusalCode.DOC_27, "Qty. (Base)", "1", line.Type.LineCaption(), Key(line), Rounding.QuantityText(line.QtyBase),
        line.LineNo) with
    {
        Field = "Serial No."
    };

    public static Refusal SerialNoTwice(WarehouseActivityLine line, string serialNo, int otherLine) => new(
        RefusalCode.DOC_27, $"{line.Type.LineCaption()} already exists with Serial No. {serialNo}.", "Serial No.", line.LineNo,
        OtherLine: otherLine);

    public static Refusal LotNotFound(WarehouseActivityLine line, string serialNo) => new(
        RefusalCode.DOC_27, $"A lot number could not be found for serial number {serialNo}.", "Lot No.", line.LineNo);

    /// <summary>A serial number is put away with the lot that it came in (DOC-32).</summary>
    public static Refusal LotOfSerialNo(WarehouseActivityLine line, string lot) => Refusals.MustEqual(
        RefusalCode.DOC_32, "Lot No.", lot, line.Type.LineCaption(), Key(line), line.LotNo, line.LineNo);

    public static Refusal TooMuch(WarehouseActivityLine line) => new(
        RefusalCode.DOC_27, $"You cannot handle more than the outstanding {Rounding.QuantityText(line.QtyOutstandingBase)} units.",
        "Qty. to Handle", line.LineNo);

    public static Refusal NotSplit(WarehouseActivityLine line, string text) => Refusals.FieldError(
        RefusalCode.DOC_26, "Qty. to Handle", text, line.Type.LineCaption(), Key(line), line.LineNo);

    public static Refusal MustHaveValue(RefusalCode code, string field, WarehouseActivityLine line) =>
        Refusals.MustHaveValue(code, field, line.Type.LineCaption(), Key(line), line.LineNo);

    public static Refusal BinNotFound(WarehouseActivityLine line, string bin) => Refusals.NotFound(
        RefusalCode.DOC_28, Setup.SetupTables.Bin, Setup.SetupTables.BinKey(line.LocationCode, bin), "Bin Code", line.LineNo);

    public static Refusal Expired(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_31, "Expiration Date", "is before the posting date", line.Type.LineCaption(), Key(line), line.LineNo);

    public static Refusal TwoDates(WarehouseActivityLine line) => Refusals.FieldError(
        RefusalCode.DOC_31, "Expiration Date", $"must be the same on all lines with Lot No. {line.LotNo}", line.Type.LineCaption(),
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
