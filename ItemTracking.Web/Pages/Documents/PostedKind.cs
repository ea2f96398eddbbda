using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Words and address of a kind of posted document.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Caption">Name of one: <c>Posted Purchase Receipt</c>.</param>
/// <param name="PartyCaption">Name of the party: <c>Vendor</c>.</param>
public sealed record PostedKind(ItemLedgerDocumentType Type, string Caption, string PartyCaption)
{
    private static readonly PostedKind[] All =
    [
        new(ItemLedgerDocumentType.PurchaseReceipt, "Posted Purchase Receipt", "Vendor"),
        new(ItemLedgerDocumentType.PurchaseInvoice, "Posted Purchase Invoice", "Vendor"),
    ];

    /// <summary>Folder of its pages: <c>posted-purchase-receipts</c>.</summary>
    public string Folder => Caption.ToLowerInvariant().Replace(' ', '-') + "s";

    /// <summary>The kind; throws for one that has no pages.</summary>
    public static PostedKind Of(ItemLedgerDocumentType type) =>
        Find(type) ?? throw new ArgumentOutOfRangeException(nameof(type), $"There are no pages for posted documents of type {type}.");

    /// <summary>The kind, or null for one that has no pages.</summary>
    public static PostedKind? Find(ItemLedgerDocumentType type) => Array.Find(All, k => k.Type == type);
}
