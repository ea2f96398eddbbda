using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Copying;

/// <summary>Documents that take back what was posted, and what they take it back from (COPY-1).</summary>
public static class Reversals
{
    /// <summary>Caption of the action.</summary>
    public const string Caption = "Get Posted Document Lines to Reverse";

    /// <summary>Goods that were bought or sold go back with it: a return order or a credit memo.</summary>
    public static bool TakesBack(this DocumentKind kind) => kind.DocumentType is DocumentType.ReturnOrder or DocumentType.CreditMemo;

    /// <summary>Kinds of posted documents that it takes back, those first that are asked for most; none for other documents.</summary>
    public static IReadOnlyList<PostedName> Reversed(this DocumentKind kind)
    {
        if (!kind.TakesBack())
            return [];
        var order = DocumentKind.Of(kind.SourceType, DocumentType.Order);
        return [order.Invoicing.Posted, order.Handling.Posted];
    }

    /// <summary>Throws for a kind of posted document that a kind of document does not take back.</summary>
    internal static void Demand(DocumentKind kind, ItemLedgerDocumentType type)
    {
        if (kind.Reversed().All(posted => posted.Type != type))
            throw new ArgumentOutOfRangeException(nameof(type), $"A {kind.Caption} does not take back documents of type {type}.");
    }

    /// <summary>The sign that turns quantities of the ledger into those of a posted document: +1 where it brought goods in.</summary>
    internal static int SignOf(ItemLedgerDocumentType type) => DocumentKind.OfPosted(type).SignFactor;
}
