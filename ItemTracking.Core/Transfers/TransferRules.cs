using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Transfers;

/// <summary>What a transfer order itself has against its posting: every reason at once, each with the line it belongs to.</summary>
internal static class TransferRules
{
    /// <summary>All refusals; empty when only stock and numbers can stand against it.</summary>
    public static IEnumerable<Refusal> Check(TransferRequest transfer)
    {
        var header = transfer.Header;
        IEnumerable<Refusal> ofHeader =
        [
            .. TransferHeaderRules.Missing(header),
            .. new[] { DateLimits.Check(header.PostingDate, "Posting Date") }.OfType<Refusal>(),
        ];
        if (transfer.ToPost.All(l => l.QuantityBase == 0))
            return [.. ofHeader, NothingToPost(transfer)];
        return
        [
            .. ofHeader,
            .. transfer.InHand is { } open ? [WarehouseActivities.MustBeRegistered(transfer.Receives, open)] : Array.Empty<Refusal>(),
            .. transfer.Step.Numbers.Series(transfer.Numbering).Length == 0
                ? [DocumentRefusals.NoSeries(transfer.Step.Numbers)]
                : Array.Empty<Refusal>(),
            .. transfer.ToPost.SelectMany(post => Line(transfer, post).Select(r => r with { Line = post.Line.LineNo })),
        ];
    }

    private static IEnumerable<Refusal> Line(TransferRequest transfer, TransferLineToPost post)
    {
        var line = post.Line;
        var (place, isWarehouse) = transfer.Receives
            ? (post.Facts.To, post.Facts.To.RequireReceive)
            : (post.Facts.From, post.Facts.From.RequireShipment);
        if (isWarehouse && post.Facts.Chosen is null && post.QuantityBase > 0)
            yield return WarehouseActivities.HandlingRequired(
                transfer.Receives,
                string.Create(CultureInfo.InvariantCulture, $"Document No. = {line.DocumentNo}, Line No. = {line.LineNo}"),
                place.LocationCode);
        if (transfer.Header.DirectTransfer && post.Facts.Chosen is null && line.QtyToShip != line.QtyToReceive)
            yield return new(
                RefusalCode.DOC_14, "The quantity to ship and quantity to receive must be equal in a direct transfer.",
                TransferSteps.Receive.QtyToPostCaption,
                WayOut: $"Enter {Rounding.QuantityText(line.QtyToShip)} in both fields, or another quantity.");
        foreach (var (row, quantity) in post.Rows)
        {
            var most = Math.Abs(row.QuantityBase - row.QuantityHandledBase);
            if (quantity > most)
                yield return new(
                    RefusalCode.PST_8, $"You cannot handle more than {Rounding.QuantityText(most)} units.", "Qty. to Handle (Base)",
                    WayOut: "Lower its Qty. to Handle (Base) on Item Tracking Lines.");
        }
    }

    private static Refusal NothingToPost(TransferRequest transfer)
    {
        var lines = transfer.Lines.Where(l => l.Line.Quantity != 0).Select(l => l.Line).ToList();
        return transfer.Receives && lines.Count > 0 && lines.All(l => l.QtyInTransitBase == 0)
            ? new(RefusalCode.DOC_18, "No items are currently in transit.", WayOut: "Post the shipment first.")
            : !transfer.Receives && lines.Count > 0 && lines.All(l => l.QuantityShippedBase == l.QuantityBase)
            ? new(RefusalCode.DOC_18, "All items have been shipped.", WayOut: "Post the receipt.")
            : new(
                RefusalCode.DOC_6, "There is nothing to post.",
                WayOut: $"Enter a quantity in {transfer.Step.QtyToPostCaption} of a line.");
    }
}
