using ItemTracking.Core.Documents;

namespace ItemTracking.Tests.Support;

/// <summary>Keys of the documents that tests name most.</summary>
internal static class DocumentKeys
{
    extension(DocumentKey)
    {
        public static DocumentKey PurchaseOrder(string no) => new(SourceTypes.PurchaseLine, DocumentType.Order, no);

        public static DocumentKey SalesOrder(string no) => new(SourceTypes.SalesLine, DocumentType.Order, no);
    }
}
