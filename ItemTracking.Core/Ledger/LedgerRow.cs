using System.Linq.Expressions;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Ledger;

/// <summary>An item ledger entry as a page shows it (PST-27). Base units, plus into stock.</summary>
public sealed record LedgerRow
{
    /// <summary>Number.</summary>
    public required long EntryNo { get; init; }

    /// <summary>Day of the movement.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>Kind of movement.</summary>
    public required ItemLedgerEntryType EntryType { get; init; }

    /// <summary>Kind of posted document.</summary>
    public required ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Number of the posted document.</summary>
    public required string DocumentNo { get; init; }

    /// <summary>Line of the posted document.</summary>
    public required int DocumentLineNo { get; init; }

    /// <summary>Number of the order, or blank.</summary>
    public required string OrderNo { get; init; }

    /// <summary>Item.</summary>
    public required string ItemNo { get; init; }

    /// <summary>Variant, or blank.</summary>
    public required string VariantCode { get; init; }

    /// <summary>Text.</summary>
    public required string Description { get; init; }

    /// <summary>Location, or blank.</summary>
    public required string LocationCode { get; init; }

    /// <summary>Lot number, or blank.</summary>
    public required string LotNo { get; init; }

    /// <summary>Serial number, or blank.</summary>
    public required string SerialNo { get; init; }

    /// <summary>Expiration date, or null.</summary>
    public required DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty, or null.</summary>
    public required DateOnly? WarrantyDate { get; init; }

    /// <summary>Moved quantity.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Part not yet used by an opposite entry.</summary>
    public required decimal RemainingQuantity { get; init; }

    /// <summary>Part shipped and not given back; zero for inbound entries.</summary>
    public decimal ShippedQtyNotReturned { get; init; }

    /// <summary>Entry that undoes another.</summary>
    public bool Correction { get; init; }

    /// <summary>Part invoiced.</summary>
    public required decimal InvoicedQuantity { get; init; }

    /// <summary>True while something remains.</summary>
    public required bool Open { get; init; }

    /// <summary>All of it is invoiced.</summary>
    public required bool CompletelyInvoiced { get; init; }

    /// <summary>User who posted.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Whether <see cref="SourceNo"/> is a customer or a vendor.</summary>
    public LedgerSourceType SourceType { get; init; }

    /// <summary>Customer or vendor, or blank.</summary>
    public string SourceNo { get; init; } = "";

    /// <summary>Its serial and lot number.</summary>
    public TrackingNumbers Numbers => new(SerialNo, LotNo);

    /// <summary>The row of an entry, in the database and in memory alike.</summary>
    internal static Expression<Func<ItemLedgerEntry, LedgerRow>> OfEntry { get; } = e => new LedgerRow
    {
        EntryNo = e.EntryNo,
        PostingDate = e.PostingDate,
        EntryType = e.EntryType,
        DocumentType = e.DocumentType,
        DocumentNo = e.DocumentNo,
        DocumentLineNo = e.DocumentLineNo,
        OrderNo = e.OrderNo,
        ItemNo = e.ItemNo,
        VariantCode = e.VariantCode,
        Description = e.Description,
        LocationCode = e.LocationCode,
        LotNo = e.LotNo,
        SerialNo = e.SerialNo,
        ExpirationDate = e.ExpirationDate,
        WarrantyDate = e.WarrantyDate,
        Quantity = e.Quantity,
        RemainingQuantity = e.RemainingQuantity,
        ShippedQtyNotReturned = e.ShippedQtyNotReturned,
        Correction = e.Correction,
        InvoicedQuantity = e.InvoicedQuantity,
        Open = e.Open,
        CompletelyInvoiced = e.CompletelyInvoiced,
        CreatedBy = e.CreatedBy,
        SourceType = e.SourceType,
        SourceNo = e.SourceNo,
    };
}
