using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents;

/// <summary>How messages name what lines and ledger entries come from.</summary>
public static class SourceNames
{
    /// <summary>The document of a line: <c>Purchase Order PO-1004</c>.</summary>
    public static string Name(this SourceRef line) => DocumentKind.Of(line).Name(line.SourceId);

    /// <summary>The kind of posted document that an entry came with: <c>Posted Purchase Receipt</c>.</summary>
    public static string OfPosted(ItemLedgerDocumentType type) => DocumentKind.OfPosted(type).HandlingCaption;
}
