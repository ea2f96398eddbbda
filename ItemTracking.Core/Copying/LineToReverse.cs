using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Copying;

/// <summary>
/// A posted line of which something can be taken back (COPY-1). Quantities are in its unit with the sign of its document.
/// </summary>
/// <param name="Type">Kind of the posted document.</param>
/// <param name="DocumentNo">Its number.</param>
/// <param name="LineNo">Its line.</param>
public sealed record LineToReverse(ItemLedgerDocumentType Type, string DocumentNo, int LineNo)
{
    /// <summary>Day of its posting.</summary>
    public DateOnly PostingDate { get; init; }

    /// <summary>Order that it was posted from.</summary>
    public string OrderNo { get; init; } = "";

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Location, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Unit.</summary>
    public string UnitOfMeasureCode { get; init; } = "";

    /// <summary>Received, shipped or invoiced.</summary>
    public decimal Quantity { get; init; }

    /// <summary>What of that is still in stock, or was not returned.</summary>
    public decimal QtyNotReversed { get; init; }

    /// <summary>Part of that which open documents take back already, this one included.</summary>
    public decimal QtyOnOpenReturns { get; init; }

    /// <summary>Units and lots with numbers among what can be taken back; 0 where it has none.</summary>
    public int TrackedUnits { get; init; }

    /// <summary>How it is chosen.</summary>
    public ChosenLine Key() => new(DocumentNo, LineNo);

    internal static LineToReverse Of(PostedDocumentLine line, DateOnly postingDate, decimal leftBase, decimal onOpenBase, int tracked) =>
        new(line.DocumentType, line.DocumentNo, line.LineNo)
        {
            PostingDate = postingDate,
            OrderNo = line.OrderNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.Quantity,
            QtyNotReversed = line.InUnit(Reversals.SignOf(line.DocumentType) * leftBase),
            QtyOnOpenReturns = line.InUnit(Reversals.SignOf(line.DocumentType) * onOpenBase),
            TrackedUnits = tracked,
        };
}
