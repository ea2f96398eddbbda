using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents.Posted;

/// <summary>A posted document in a list.</summary>
/// <param name="DocumentType">Kind.</param>
/// <param name="No">Number.</param>
/// <param name="PostingDate">Day of posting.</param>
/// <param name="PartyNo">Vendor or customer.</param>
/// <param name="PartyName">Its name at posting.</param>
/// <param name="OrderNo">Document it was posted from.</param>
/// <param name="LocationCode">Location of the header.</param>
public sealed record PostedRow(
    ItemLedgerDocumentType DocumentType, string No, DateOnly PostingDate, string PartyNo, string PartyName, string OrderNo,
    string LocationCode)
{
    /// <summary>Location that the goods left; of a transfer only.</summary>
    public string TransferFromCode { get; init; } = "";

    /// <summary>Location that the goods go to; of a transfer only.</summary>
    public string TransferToCode { get; init; } = "";
}

/// <summary>A posted document with its lines. Never changes, but that lines may be undone (PST-30).</summary>
public sealed record PostedCard
{
    /// <summary>Kind.</summary>
    public required ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Number.</summary>
    public required string No { get; init; }

    /// <summary>Vendor or customer.</summary>
    public required string PartyNo { get; init; }

    /// <summary>Its name at posting.</summary>
    public required string PartyName { get; init; }

    /// <summary>The party's own number for the document.</summary>
    public required string ExternalDocumentNo { get; init; }

    /// <summary>Location of the header.</summary>
    public required string LocationCode { get; init; }

    /// <summary>Location that the goods left; of a transfer only.</summary>
    public string TransferFromCode { get; init; } = "";

    /// <summary>Location that they go to; of a transfer only.</summary>
    public string TransferToCode { get; init; } = "";

    /// <summary>Location where they are in between; of a transfer only, and blank of a direct one.</summary>
    public string InTransitCode { get; init; } = "";

    /// <summary>Day of posting.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>Day of the document.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>Number of the document it was posted from.</summary>
    public required string OrderNo { get; init; }

    /// <summary>Kind of that document; nothing of a transfer order, which has no kinds.</summary>
    public DocumentType OrderDocumentType { get; init; }

    /// <summary>The document it was posted from still exists, or does again.</summary>
    public required bool OrderExists { get; init; }

    /// <summary>Posted invoice that it cancels; blank for none (CANCEL-1).</summary>
    public string CancelledInvoiceNo { get; init; } = "";

    /// <summary>Posted credit memo that cancels it; blank for none (CANCEL-1).</summary>
    public string CancelledByNo { get; init; } = "";

    /// <summary>User who posted.</summary>
    public required string PostedBy { get; init; }

    /// <summary>Time of posting.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Lines by line number.</summary>
    public required IReadOnlyList<PostedLineCard> Lines { get; init; }
}

/// <summary>A line of a posted document; quantities with the document's own sign.</summary>
/// <param name="LineNo">Number of the line.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="Description">Text.</param>
/// <param name="LocationCode">Location.</param>
/// <param name="UnitOfMeasureCode">Unit.</param>
/// <param name="Quantity">Posted quantity in that unit.</param>
/// <param name="QuantityBase">Posted quantity, base units.</param>
/// <param name="HasTracking">Numbers were posted: Posted Item Tracking Lines can be opened.</param>
public sealed record PostedLineCard(
    int LineNo, string ItemNo, string Description, string LocationCode, string UnitOfMeasureCode, decimal Quantity, decimal QuantityBase,
    bool HasTracking)
{
    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Bin that the goods went to or came from; blank where stock does not lie in bins.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>The line was undone, or undoes another: there is nothing of it to undo or to invoice (PST-30).</summary>
    public bool Correction { get; init; }

    /// <summary>What of it is invoiced, in the unit and with the sign of the line; of an invoice all of it (PST-11).</summary>
    public decimal QuantityInvoiced { get; init; }
}

/// <summary>One row of Posted Item Tracking Lines: the entries with the same numbers and dates together.</summary>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="Quantity">Base units; normal documents show positive quantities.</param>
/// <param name="WarrantyDate">Last day of warranty, or null.</param>
/// <param name="ExpirationDate">Expiration date, or null; for goods that left, that of the stock they came from.</param>
public sealed record PostedTrackingRow(string SerialNo, string LotNo, decimal Quantity, DateOnly? WarrantyDate, DateOnly? ExpirationDate);
