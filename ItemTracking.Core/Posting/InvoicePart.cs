using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>What is invoiced of the entries of one line. Base units, sign of the ledger.</summary>
/// <param name="Line">Line whose entries are invoiced.</param>
/// <param name="LineNo">Line of the invoice.</param>
/// <param name="Quantity">All that is invoiced; never 0.</param>
/// <param name="Numbers">How much of it under which numbers; what these do not find is taken from entries without numbers.</param>
internal sealed record InvoicePart(
    SourceRef Line, int LineNo, decimal Quantity, IReadOnlyList<(TrackingNumbers Numbers, decimal Quantity)> Numbers)
{
    /// <summary>The invoiced item.</summary>
    public required ItemFacts Item { get; init; }

    /// <summary>Only entries that this posting makes are invoiced, none of before.</summary>
    public bool IsOfThisPosting { get; init; }

    /// <summary>Only entries of this line of a posted document are invoiced (DOC-12); null where all of the line may be.</summary>
    public HandledLine? Handled { get; init; }

    /// <summary>What its value entries say of where they come from.</summary>
    public required EntryOrigin Origin { get; init; }
}

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
