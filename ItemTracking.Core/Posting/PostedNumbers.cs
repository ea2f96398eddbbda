namespace ItemTracking.Core.Posting;

/// <summary>Numbers of the documents that a posting makes; blank for one that it does not make.</summary>
/// <param name="Handling">Document that the movements come with: a receipt or shipment.</param>
/// <param name="Invoice">Invoice or credit memo.</param>
internal readonly record struct PostedNumbers(string Handling, string Invoice);
