using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>What an order itself has against its posting: every reason at once, each with the line it belongs to (DOC-6).</summary>
internal static class OrderRules
{
    /// <summary>All refusals; empty when only stock and numbers can stand against it.</summary>
    public static IReadOnlyList<Refusal> Check(OrderRequest order, IReadOnlyList<LineToPost> lines) =>
        lines.All(l => l.HandleBase == 0 && l.InvoiceBase == 0)
            ? [.. Header(order), NothingToPost(order)]
            : [
                .. Header(order),
                .. InHand(order),
                .. Numbering(order, lines),
                .. lines.SelectMany(line => TrackingRowWords.FirstOfEachRule(
                        [.. Line(line), .. Blanket(order, line), .. Warehouse(order, line)])
                    .Select(r => r with { Line = line.Line.LineNo })),
            ];

    private static IEnumerable<Refusal> Header(OrderRequest order)
    {
        if (order.Header.PartyNo.Length == 0)
            yield return DocumentRefusals.PartyMissing(order.Kind, order.Header.No);
        else if (order.PartyBlocked)
            yield return Refusals.Blocked(order.Kind.PartyCaption, order.Header.PartyNo, order.Kind.PartyNoCaption);
        if (DateLimits.Check(order.Header.PostingDate, "Posting Date") is { } posting)
            yield return posting;
        if (DateLimits.Check(order.Header.DocumentDate, "Document Date") is { } document)
            yield return document;
    }

    /// <summary>Goods that the warehouse has in hand are posted with its document (DOC-33).</summary>
    private static IEnumerable<Refusal> InHand(OrderRequest order) => order is { Handles: true, InHand: { } open }
        ? [WarehouseActivities.MustBeRegistered(order.Kind.Receives, open)]
        : [];

    /// <summary>Goods of a location that has warehouse receipts or shipments are not posted with their order alone (DOC-21).</summary>
    private static IEnumerable<Refusal> Warehouse(OrderRequest order, LineToPost post) =>
        post is { HandleBase: > 0, Facts: { IsWarehouse: true, Chosen: null, Got: null } }
            ?
            [
                WarehouseActivities.HandlingRequired(
                    order.Kind.Receives,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Document Type = {order.Kind.DocumentType.Caption()}, Document No. = {order.Header.No}, "
                            + $"Line No. = {post.Line.LineNo}"),
                    post.Line.LocationCode),
            ]
            : [];

    private static IEnumerable<Refusal> Numbering(OrderRequest order, IReadOnlyList<LineToPost> lines)
    {
        foreach (var step in order.Kind.Steps)
        {
            if (lines.Any(line => line.Of(step).QuantityBase != 0) && step.Numbers.Series(order.Numbering).Length == 0)
                yield return DocumentRefusals.NoSeries(step.Numbers);
        }
    }

    private static IEnumerable<Refusal> Line(LineToPost line)
    {
        IEnumerable<Refusal> blocked =
            line is { HandleBase: 0, InvoiceBase: not 0 } ? MovementRules.Blocked(line.Facts.Item, line.Line.VariantCode) : [];
        foreach (var refusal in blocked.Concat(OrderedQuantityRules.Check(line)))
            yield return refusal;
    }

    /// <summary>No more is handled of a blanket order than it is for (MAKE-2).</summary>
    private static IEnumerable<Refusal> Blanket(OrderRequest order, LineToPost line)
    {
        if (line.HandleBase == 0 || CalledOff.BlanketOf(order, line.Line) is not { } blanket)
            yield break;
        var left = blanket.QuantityBase - blanket.QuantityHandledBase;
        if (Math.Abs(line.HandleBase) > Math.Abs(left) || line.HandleBase * left < 0)
            yield return new Refusal(
                RefusalCode.MAKE_2,
                $"You cannot {order.Kind.Handling.Verb} more than {Rounding.QuantityText(left)} units of line {blanket.LineNo} of "
                    + $"{DocumentKind.Of(blanket.Ref()).Name(blanket.DocumentNo)}.",
                order.Kind.QtyToHandleCaption, WayOut: "Enter less, or raise Quantity of the blanket order.");
    }

    private static Refusal NothingToPost(OrderRequest order) => new(
        RefusalCode.DOC_6,
        "There is nothing to post.",
        WayOut: order.Handles
            ? $"Enter a quantity in {order.Kind.QtyToHandleCaption} or Qty. to Invoice of a line."
            : $"Nothing that was {(order.Kind.Receives ? "received" : "shipped")} is waiting for an invoice, or Qty. to Invoice is 0 "
                + "on every line.");
}
