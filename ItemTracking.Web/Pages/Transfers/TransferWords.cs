using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Transfers;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Captions of transfer orders.</summary>
public static class TransferWords
{
    /// <summary>Caption of the list.</summary>
    public const string ListCaption = TransferOrders.Caption + "s";

    /// <summary>Name of a side of a line: <c>Shipment</c>.</summary>
    public static string Caption(this TransferDirection direction) => direction switch
    {
        TransferDirection.Outbound => "Shipment",
        TransferDirection.Inbound => "Receipt",
    };

    /// <summary>What a line is about: <c>10 PCS of item 1000</c>.</summary>
    public static string InWords(this TransferLineCard line) =>
        $"{Numbers.Show(line.Quantity)} {line.UnitOfMeasureCode} of item {line.ItemNo}";

    /// <summary>The side on which work on a line goes on: the receipt once everything is shipped.</summary>
    public static TransferDirection Next(this TransferLineCard line) =>
        line.Quantity != 0 && line.QuantityShipped == line.Quantity ? TransferDirection.Inbound : TransferDirection.Outbound;

    /// <summary>What can be posted of an order, with its caption; a direct transfer has one choice (DOC-14).</summary>
    public static IReadOnlyList<(TransferChoice Choice, string Caption)> Choices(this TransferCard card) => card.DirectTransfer
        ? [(TransferChoice.Ship, "Ship and Receive")]
        : [(TransferChoice.Ship, "Ship"), (TransferChoice.Receive, "Receive")];

    /// <summary>What is left to ship goes first; an order of which nothing is to be shipped is received.</summary>
    public static TransferChoice Proposed(this TransferCard card) =>
        card.DirectTransfer || card.Lines.Any(line => line.QtyToShip != 0) || card.Lines.All(line => line.QtyToReceive == 0)
            ? TransferChoice.Ship
            : TransferChoice.Receive;

    /// <summary>The side whose numbers a choice posts.</summary>
    public static TransferDirection Side(this TransferChoice choice) => choice switch
    {
        TransferChoice.Ship => TransferDirection.Outbound,
        TransferChoice.Receive => TransferDirection.Inbound,
    };

    /// <summary>The step that a choice posts.</summary>
    public static PostingStep StepOf(this TransferCard card, TransferChoice choice) => choice switch
    {
        TransferChoice.Ship => TransferSteps.Of(card.DirectTransfer)[0],
        TransferChoice.Receive => TransferSteps.Of(card.DirectTransfer)[^1],
    };

    /// <summary>What a posting made, with its number.</summary>
    public static (PostedName Posted, string No) Made(this PostingStep step, PostedDocument posted) =>
        (step.Posted, posted.HandlingDocumentNo);
}
