using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>A stored demand row that is not handled completely (AVL-8).</summary>
/// <param name="Numbers">Its numbers.</param>
/// <param name="OpenQuantity">What is not handled yet; base units, negative.</param>
/// <param name="IsToHandle">Its Qty. to Handle is not zero.</param>
/// <param name="IsOfSource">It belongs to the document line the page is opened for.</param>
/// <param name="Asker">Who asks: the document that it belongs to, or the other line of the same document.</param>
/// <param name="LineNo">Line that it belongs to.</param>
/// <param name="IsOfDocument">That document is the one of the line.</param>
/// <param name="IsResting">The document line that it belongs to has nothing to handle.</param>
internal readonly record struct OpenRequest(
    TrackingNumbers Numbers, decimal OpenQuantity, bool IsToHandle, bool IsOfSource, string Asker, int LineNo = 0,
    bool IsOfDocument = false, bool IsResting = false);
