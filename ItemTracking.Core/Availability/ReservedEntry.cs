namespace ItemTracking.Core.Availability;

/// <summary>Stock that is kept for a document line (AVL-7, AVL-9).</summary>
/// <param name="EntryNo">The open entry.</param>
/// <param name="QuantityBase">Kept quantity; base units, positive.</param>
/// <param name="IsSpecific">It was asked for by number.</param>
/// <param name="IsOfSource">It is kept for the document line the page is opened for.</param>
/// <param name="Keeper">The document it is kept for.</param>
internal readonly record struct ReservedEntry(long EntryNo, decimal QuantityBase, bool IsSpecific, bool IsOfSource, string Keeper = "");
