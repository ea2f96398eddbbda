using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Words and address of a kind of posted document.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Caption">Name of one: <c>Posted Purchase Receipt</c>.</param>
/// <param name="Order">Kind of document it is posted from.</param>
public sealed record PostedKind(ItemLedgerDocumentType Type, string Caption, DocumentKind Order)
{
    private static readonly PostedKind[] All = [.. DocumentKind.All.SelectMany(
        kind => kind.Steps, (kind, step) => new PostedKind(step.Posted.Type, step.Posted.Caption, kind))];

    /// <summary>Name of the party: <c>Vendor</c>.</summary>
    public string PartyCaption => Order.PartyCaption;

    /// <summary>Folder of its pages: <c>posted-purchase-receipts</c>.</summary>
    public string Folder => Caption.ToLowerInvariant().Replace(' ', '-') + "s";

    /// <summary>The kind; throws for one that has no pages.</summary>
    public static PostedKind Of(ItemLedgerDocumentType type) =>
        Find(type) ?? throw new ArgumentOutOfRangeException(nameof(type), $"There are no pages for posted documents of type {type}.");

    /// <summary>The kind, or null for one that has no pages.</summary>
    public static PostedKind? Find(ItemLedgerDocumentType type) => Array.Find(All, k => k.Type == type);
}
