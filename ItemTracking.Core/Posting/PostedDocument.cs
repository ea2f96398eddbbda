namespace ItemTracking.Core.Posting;

/// <summary>What a posting made. A second arrival of the same request gets the same.</summary>
/// <param name="HandlingDocumentNo">Number of the posted receipt or shipment, or blank.</param>
/// <param name="InvoiceNo">Number of the posted invoice, or blank.</param>
/// <param name="DocumentDeleted">Everything is handled and invoiced, the document is gone (DOC-7).</param>
/// <param name="EntryCount">Item ledger entries written.</param>
public sealed record PostedDocument(string HandlingDocumentNo, string InvoiceNo, bool DocumentDeleted, int EntryCount);
