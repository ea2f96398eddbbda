using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>What a transfer order posts: it ships and receives, or does both in one go (DOC-14, DOC-16).</summary>
public static class TransferSteps
{
    /// <summary>Goods leave and are in transit.</summary>
    public static readonly PostingStep Ship = new(
        "ship", "Qty. to Ship", "Quantity Shipped",
        new(ItemLedgerDocumentType.TransferShipment, "Posted Transfer Shipment"),
        new("Posted Transfer Shpt. Nos.", n => n.PostedTransferShptNos),
        Permission.PostTransferOrders, MovesGoods: true);

    /// <summary>Goods in transit arrive.</summary>
    public static readonly PostingStep Receive = new(
        "receive", "Qty. to Receive", "Quantity Received",
        new(ItemLedgerDocumentType.TransferReceipt, "Posted Transfer Receipt"),
        new("Posted Transfer Rcpt. Nos.", n => n.PostedTransferRcptNos),
        Permission.PostTransferOrders, MovesGoods: true);

    /// <summary>Goods leave and arrive at once; no location in between is used.</summary>
    public static readonly PostingStep Direct = new(
        "ship", "Qty. to Ship", "Quantity Shipped",
        new(ItemLedgerDocumentType.DirectTransfer, "Posted Direct Transfer"),
        new("Posted Direct Trans. Nos.", n => n.PostedDirectTransNos),
        Permission.PostTransferOrders, MovesGoods: true);

    /// <summary>Every step there is.</summary>
    public static IReadOnlyList<PostingStep> All { get; } = [Ship, Receive, Direct];

    /// <summary>The steps that an order offers, in the order in which they are posted.</summary>
    public static IReadOnlyList<PostingStep> Of(bool directTransfer) => directTransfer ? [Direct] : [Ship, Receive];

    /// <summary>The step by which goods leave the location of an order.</summary>
    internal static PostingStep Ships(TransferHeader header) => header.DirectTransfer ? Direct : Ship;

    /// <summary>The step that makes posted documents of a kind, or null where they come from another document.</summary>
    public static PostingStep? OfPosted(ItemLedgerDocumentType type) => All.FirstOrDefault(step => step.Posted.Type == type);
}
