using ItemTracking.Core.Documents;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Orders;

/// <summary>What is to be posted of an order.</summary>
internal sealed record OrderRequest
{
    public required PostingChoice Choice { get; init; }

    public required DocumentKind Kind { get; init; }

    public required DocumentHeader Header { get; init; }

    /// <summary>All lines of the document by line number.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Orders whose receipts or shipments an invoice invoices, by number; empty for an order (DOC-9).</summary>
    public IReadOnlyList<OrderRequest> Behind { get; init; } = [];

    /// <summary>Lines of blanket orders that its lines count against (MAKE-2).</summary>
    public IReadOnlyList<DocumentLine> Blankets { get; init; } = [];

    /// <summary>
    /// The first inventory put-away or pick that is open for it; null for none, and where that is posted now (DOC-33).
    /// </summary>
    public string? InHand { get; init; }

    /// <summary>The vendor or customer may not be posted for.</summary>
    public bool PartyBlocked { get; init; }

    public required CompanyNumbering Numbering { get; init; }

    /// <summary>The warehouse works on it: it posts now, or the order is refused anyway.</summary>
    public bool IsInHand => InHand is not null || Lines.Any(line => line.Chosen is not null);

    public bool Handles => Choice.HasFlag(PostingChoice.Handle);

    public bool Invoices => Choice.HasFlag(PostingChoice.Invoice);

    public DocumentKey Key => new(Header.SourceType, Header.DocumentType, Header.No);
}

/// <summary>A document line with what its item and its tracking say.</summary>
internal sealed record OrderLine(DocumentLine Line, ItemFacts Item, IReadOnlyList<TrackingSpecification> Tracking)
{
    /// <summary>Where the line of an invoice was taken from; null for goods of its own (DOC-9).</summary>
    public GotLine? Got { get; init; }

    /// <summary>Stock of the line's location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>Goods come to the line's location, or leave it, with a document of the warehouse (DOC-21).</summary>
    public bool IsWarehouse { get; init; }

    /// <summary>The bin of the line is there.</summary>
    public bool BinExists { get; init; }

    /// <summary>What a document that works on the line handles of it now; null where the line says so itself (DOC-30).</summary>
    public HandledNow? Chosen { get; init; }

    /// <summary>Bin of the line; blank where stock does not lie in bins.</summary>
    public string BinCode => BinMandatory ? Chosen?.BinCode ?? Line.BinCode : "";
}

/// <summary>The receipt or shipment that a line of an invoice was taken from, and the order line behind it.</summary>
internal sealed record GotLine(HandledLine Handled, SourceRef Order);
