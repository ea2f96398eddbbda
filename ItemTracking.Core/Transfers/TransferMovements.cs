using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Transfers;

/// <summary>
/// What a transfer order wants posted: goods leave and arrive in the same act, from their location into transit, from transit to where they
/// go, or at once from one to the other (DOC-14, DOC-16). In transit only goods of the same order may be taken (PST-12).
/// </summary>
internal static class TransferMovements
{
    /// <summary>One movement with its arrival per line that is moved, without facts.</summary>
    public static PostingRequest Of(TransferRequest transfer) => new()
    {
        Movements = [.. transfer.ToPost.Index().Where(l => l.Item.QuantityBase != 0).Select(l => Movement(transfer, l.Item, l.Index + 1))],
        Refusals = [.. TransferRules.Check(transfer)],
    };

    private static ItemMovement Movement(TransferRequest transfer, TransferLineToPost post, int position)
    {
        var (header, line, step) = (transfer.Header, post.Line, transfer.Step);
        var side = line.Ref(transfer.Receives ? TransferDirection.Inbound : TransferDirection.Outbound);
        var moved = transfer.Receives ? line.QuantityReceivedBase : line.QuantityShippedBase;
        var leaving = new ItemMovement(
            side, ItemLedgerEntryType.Transfer, new(line.ItemNo, line.VariantCode, ""), post.Facts.Item, -post.QuantityBase)
        {
            Words = new(
                TransferOrders.LineCaption, TransferOrders.LineKey(header.No, line.LineNo), step.QtyToPostCaption, step.Verb)
            {
                Place = $"line {position} of {TransferOrders.Name(header.No)}"
            },
            Origin = new()
            {
                PostingDate = header.PostingDate,
                DocumentDate = header.PostingDate,
                DocumentType = step.Posted.Type,
                Description = line.Description,
            },
            Order = line.Ref(TransferDirection.Outbound),
            Numbers = [.. Numbers(post, -1)],
            IsTracked = post.HasOpenTracking,
            NumbersLeft = post.Rows.Sum(r => Math.Abs(r.Row.QuantityBase - r.Row.QuantityHandledBase) - Math.Abs(r.QuantityBase)),
            IsPartlyMoved = moved != 0,
            Outstanding = line.QuantityBase - moved - post.QuantityBase,
        };
        return (transfer.Receives ? InTransit(leaving, header) : At(leaving, post.Facts.From)) with
        {
            Arrival = Arriving(transfer, post, leaving with { Quantity = post.QuantityBase, Numbers = [.. Numbers(post, +1)] }),
        };
    }

    /// <summary>What arrives where it goes is what was expected of the receipt side: whoever reserved it has it then (RSV-5).</summary>
    private static ItemMovement Arriving(TransferRequest transfer, TransferLineToPost post, ItemMovement arriving) =>
        transfer.Step == TransferSteps.Ship
            ? InTransit(arriving, transfer.Header)
            : At(arriving, post.Facts.To) with { Source = arriving.Source.BringingIn() };

    private static ItemMovement At(ItemMovement movement, PlaceOfLine place) => movement with
    {
        Place = movement.Place with { LocationCode = place.LocationCode },
        BinCode = place.BinCode,
        BinMandatory = place.BinMandatory,
        BinExists = place.BinExists,
    };

    private static ItemMovement InTransit(ItemMovement movement, TransferHeader header) => movement with
    {
        Place = movement.Place with { LocationCode = header.InTransitCode, OrderNo = header.No },
    };

    private static IEnumerable<NumberedQuantity> Numbers(TransferLineToPost post, int sign) =>
        from row in post.Rows.Index()
        where row.Item.QuantityBase != 0
        select new NumberedQuantity(row.Index + 1, row.Item.Row.Numbers, sign * row.Item.QuantityBase)
        {
            ApplToItemEntry = sign < 0 ? row.Item.Row.ApplToItemEntry : 0,
        };
}
