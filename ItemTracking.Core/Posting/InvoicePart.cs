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
