using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What stands against undoing posted lines (PST-29, PST-31): what is invoiced, used, given back or kept for somebody stays. Each refusal
/// names the line, and the document that is in the way.
/// </summary>
internal static class UndoRules
{
    /// <summary>Every refusal, with the line it belongs to; of the entries of a line the first.</summary>
    public static IReadOnlyList<Refusal> Check(UndoRequest undo) => undo.Lines.All(line => line.Line.Correction)
        ? [NothingToUndo]
        :
        [
            .. from line in undo.Lines
               from refusal in TrackingRowWords.FirstOfEachRule(Check(undo.Kind, line))
               select refusal with { Line = line.Line.LineNo },
        ];

    private static readonly Refusal NothingToUndo = new(
        RefusalCode.PST_29,
        "No lines with a quantity available for reversal were found among the selected lines. Select a line with a quantity that has not "
            + "already been reversed, and try again.");

    private static IEnumerable<Refusal> Check(UndoKind kind, LineToUndo line)
    {
        if (line.Line.Correction)
            return [AlreadyReversed(kind, line)];
        if (Math.Abs(line.Entries.Sum(e => e.Quantity)) != Math.Abs(line.Line.QuantityBase))
            return [new(RefusalCode.PST_29, $"Item ledger entries are missing for line {line.Position}.")];
        if (Final(kind, line) is { } final)
            return [final];
        if (line.Work is { } work)
            return [InWarehouse(line, work)];
        var refusals = line.Entries.SelectMany(entry => Check(kind, line, entry));
        return line.Item is null ? refusals.Append(OrderLineGone(line)) : refusals;
    }

    private static Refusal InWarehouse(LineToUndo line, WarehouseWork work) => new(
        RefusalCode.PST_29,
        string.Create(CultureInfo.InvariantCulture, $"You cannot undo line {line.Line.LineNo} because {work.Lines}."),
        WayOut: $"Line {line.Position}: see {work.Name}.");

    private static Refusal AlreadyReversed(UndoKind kind, LineToUndo line) => new(
        RefusalCode.PST_29, $"This {Noun(kind)} has already been reversed.", WayOut: $"Line {line.Position}: choose the lines without it.");

    /// <summary>What is said alone: nothing that is invoiced or received can be undone, whatever else stands against it.</summary>
    private static Refusal? Final(UndoKind kind, LineToUndo line)
    {
        if (kind == UndoKind.TransferShipment)
            return line.Entries.FirstOrDefault(IsUsed) is { } received
                ? new(
                    RefusalCode.PST_31,
                    $"This {Noun(kind)} has already been received. {kind.Action} can only be applied to posted, but not received Transfer "
                        + "Lines.",
                    WayOut: $"{Place(line, received)}: {By("received", received.InTheWay)}.")
                : null;
        return line.Entries.FirstOrDefault(e => e.InvoicedQuantity != 0) is { } invoiced
            ? new(
                RefusalCode.PST_29,
                $"This {Noun(kind)} has already been invoiced. {kind.Action} can be applied only to posted, but not invoiced "
                    + $"{Noun(kind)}s.",
                WayOut: $"{Place(line, invoiced)}: {By("invoiced", invoiced.InvoicedBy)}. " + (IsBack(invoiced)
                    ? $"Its goods were {By("given back", invoiced.InTheWay)} already."
                    : $"What is invoiced is taken back with {Opposite(kind)}."))
            : null;
    }

    private static IEnumerable<Refusal> Check(UndoKind kind, LineToUndo line, EntryToUndo entry)
    {
        if (IsUsed(entry))
            yield return MustEqual("Remaining Quantity", entry, entry.Quantity, entry.RemainingQuantity) with
            {
                WayOut = $"{Place(line, entry)}: {By("used", entry.InTheWay)}"
                    + (entry.Since.Length > 0 ? $"{entry.Since}. Take the goods back with {Opposite(kind)}." : ". Take that back first."),
            };
        if (entry.Quantity < 0 && entry.ShippedQtyNotReturned != entry.Quantity)
            yield return MustEqual("Shipped Qty. Not Returned", entry, entry.Quantity, entry.ShippedQtyNotReturned) with
            {
                WayOut = $"{Place(line, entry)}: {By("given back", entry.InTheWay)}. Undo that first.",
            };
        if (entry.Reserved is { } reserved)
            yield return (kind == UndoKind.TransferShipment
                ? new Refusal(
                    RefusalCode.PST_31,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"You cannot undo transfer shipment line {line.Line.LineNo} because this line is Reserved. Reservation Entry No. ")
                        + reserved.EntryNo.ToString(CultureInfo.InvariantCulture))
                : MustEqual("Reserved Quantity", entry, 0, reserved.Quantity)) with
            {
                WayOut = $"{Place(line, entry)}: kept for {reserved.For}. Cancel that reservation first.",
            };
    }

    /// <summary>All that left with it is back.</summary>
    private static bool IsBack(EntryToUndo entry) =>
        entry is { Quantity: < 0, ShippedQtyNotReturned: 0, InTheWay.Length: > 0, Since: "" };

    private static bool IsUsed(EntryToUndo entry) => entry.Quantity > 0 && entry.RemainingQuantity != entry.Quantity;

    /// <summary>What is not invoiced has an order line, unless somebody took it out by other means.</summary>
    private static Refusal OrderLineGone(LineToUndo line)
    {
        var (order, no, lineNo) = (line.Order, line.Order.SourceId, line.Order.SourceRefNo);
        return Refusals.NotFound(
            RefusalCode.PST_29, order.LineCaption(),
            order.IsTransfer ? TransferOrders.LineKey(no, lineNo) : DocumentRefusals.LineKey(DocumentKind.Of(order), no, lineNo)) with
        {
            WayOut = $"Line {line.Position}: its quantity cannot go back to {order.Name()}.",
        };
    }

    private static Refusal MustEqual(string field, EntryToUndo entry, decimal expected, decimal current) => Refusals.MustEqual(
        RefusalCode.PST_29, field, Rounding.QuantityText(expected), "Item Ledger Entry",
        string.Create(CultureInfo.InvariantCulture, $"Entry No.={entry.EntryNo}"), Rounding.QuantityText(current));

    private static string Place(LineToUndo line, EntryToUndo entry) =>
        $"Line {line.Position}" + (entry.Numbers.Exist ? $", {TrackingRowWords.Name(entry.Numbers)}" : "");

    private static string By(string done, string document) => document.Length > 0 ? $"{done} with {document}" : $"{done} meanwhile";

    /// <summary>The document that takes goods the other way.</summary>
    private static string Opposite(UndoKind kind) =>
        kind.Order switch
        {
            { DocumentType: DocumentType.ReturnOrder } => "a new order",
            { } order when order.Side == DocumentSide.Purchasing => "a purchase return order",
            not null => "a sales return order",
            null => "another transfer order",
        };

    private static string Noun(UndoKind kind) => kind.Noun.ToLowerInvariant();
}
