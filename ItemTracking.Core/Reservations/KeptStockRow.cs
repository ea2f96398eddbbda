using ItemTracking.Core.Documents;

namespace ItemTracking.Core.Reservations;

/// <summary>Stock of an item that is kept for a document line, as a list shows it (RSV-5).</summary>
public sealed record KeptStockRow
{
    /// <summary>The document it is kept for.</summary>
    public required DocumentKey Document { get; init; }

    /// <summary>The line of the document.</summary>
    public required int LineNo { get; init; }

    /// <summary>Where it lies, or blank.</summary>
    public required string LocationCode { get; init; }

    /// <summary>Serial number of the stock, or blank.</summary>
    public required string SerialNo { get; init; }

    /// <summary>Lot number of the stock, or blank.</summary>
    public required string LotNo { get; init; }

    /// <summary>Kept quantity; base units, positive.</summary>
    public required decimal QuantityBase { get; init; }

    /// <summary>User who reserved.</summary>
    public required string CreatedBy { get; init; }
}
