using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>A line of a posted receipt or shipment.</summary>
/// <param name="Document">What messages call the document: <c>receipt</c>.</param>
/// <param name="No">Number of the document.</param>
/// <param name="LineNo">Line.</param>
internal sealed record HandledLine(string Document, string No, int LineNo)
{
    /// <summary>Nothing of it is left to be invoiced, or too little (PST-11).</summary>
    /// <param name="isDone">Nothing is left.</param>
    /// <param name="line">Line of the invoice.</param>
    public Refusal Exceeded(bool isDone, int line) => new(
        RefusalCode.PST_11,
        isDone
            ? $"Line {LineNo} of the {Document} {No}, which you are attempting to invoice, has already been invoiced."
            : $"The quantity you are attempting to invoice is greater than the quantity in {Document} {No}.",
        "Quantity", line, WayOut: isDone ? "Delete the line." : "Delete the line, or lower its quantity and its item tracking.");
}
