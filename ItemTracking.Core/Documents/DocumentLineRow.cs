namespace ItemTracking.Core.Documents;

/// <summary>A document line as a list of lines shows it.</summary>
/// <param name="Document">Document.</param>
/// <param name="LineNo">Line.</param>
/// <param name="Position">Place of the line in the document, from 1.</param>
public sealed record DocumentLineRow(DocumentKey Document, int LineNo, int Position)
{
    /// <summary>Name of vendor or customer.</summary>
    public required string PartyName { get; init; }

    /// <summary>Item.</summary>
    public required string ItemNo { get; init; }

    /// <summary>Variant of the item, or blank.</summary>
    public required string VariantCode { get; init; }

    /// <summary>Text of the line.</summary>
    public required string Description { get; init; }

    /// <summary>Where the goods arrive or leave, or blank.</summary>
    public required string LocationCode { get; init; }

    /// <summary>Day on which the goods are expected or shipped, or null.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>What has still to be received or shipped, base units, with the document's own sign.</summary>
    public required decimal OutstandingQuantityBase { get; init; }

    /// <summary>State of its tracking.</summary>
    public required TrackingState Tracking { get; init; }
}
