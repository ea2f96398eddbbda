using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>All facts that decide a posting, read before anything is written.</summary>
internal sealed record PostingRequest
{
    public required PostingChoice Choice { get; init; }

    public required DocumentKind Kind { get; init; }

    public required DocumentHeader Header { get; init; }

    /// <summary>All lines of the document by line number.</summary>
    public required IReadOnlyList<PostingLine> Lines { get; init; }

    /// <summary>The vendor or customer may not be posted for.</summary>
    public bool PartyBlocked { get; init; }

    public required CompanyNumbering Numbering { get; init; }

    /// <summary>Whether stock may go below zero where an item does not say so itself (PST-15); blank where nothing is set up.</summary>
    public InventorySetup InventorySetup { get; init; } = new();

    /// <summary>Where serial numbers of the document are in stock at this moment (PST-16).</summary>
    public IReadOnlyDictionary<SerialKey, SerialInStock> SerialsInStock { get; init; } = new Dictionary<SerialKey, SerialInStock>();

    /// <summary>What is known of the numbers that the document moves.</summary>
    public NumberFacts Numbers { get; init; } = NumberFacts.None;

    /// <summary>Open entries that the document may be applied to, in the order of application (PST-12).</summary>
    public IReadOnlyList<OpenEntry> OpenEntries { get; init; } = [];

    /// <summary>Everything that is reserved of the items that are posted, of stock and of what will come (PST-13).</summary>
    public IReadOnlyList<Reservation> Reservations { get; init; } = [];

    /// <summary>Entries that tracking rows name, by number (PST-14).</summary>
    public IReadOnlyDictionary<long, ApplicableEntry> NamedEntries { get; init; } = new Dictionary<long, ApplicableEntry>();

    /// <summary>Where missing numbers are; only read after a refusal (PST-15).</summary>
    public IReadOnlyDictionary<InformationKey, NumberWhereabouts> Whereabouts { get; init; } =
        new Dictionary<InformationKey, NumberWhereabouts>();

    /// <summary>What lies in the bins that the document takes from.</summary>
    public IReadOnlyList<BinQuantity> BinContents { get; init; } = [];

    /// <summary>Entries of the document's lines that are not invoiced completely, oldest first (PST-11).</summary>
    public IReadOnlyList<InvoiceableEntry> Invoiceable { get; init; } = [];

    public bool Handles => Choice != PostingChoice.Invoice;

    public bool Invoices => Choice != PostingChoice.Handle;

    public DocumentKey Key => new(Header.SourceType, Header.DocumentType, Header.No);
}

/// <summary>A document line with what its item and its tracking say.</summary>
internal sealed record PostingLine(DocumentLine Line, Item Item, TrackingPolicy Policy, IReadOnlyList<TrackingSpecification> Tracking)
{
    /// <summary>Saved state of the item tracking code that <see cref="Policy"/> was read from; null for an item without one.</summary>
    public long? CodeVersion { get; init; }

    /// <summary>Stock of the line's location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>The bin of the line is there.</summary>
    public bool BinExists { get; init; }

    /// <summary>Bin of the line; blank where stock does not lie in bins.</summary>
    public string BinCode => BinMandatory ? Line.BinCode : "";
}

/// <summary>A serial number of an item.</summary>
internal readonly record struct SerialKey(string ItemNo, string VariantCode, string SerialNo);

/// <summary>The open entry that holds a serial number.</summary>
internal readonly record struct SerialInStock(long EntryNo, string LocationCode);

/// <summary>A ledger entry of a document line with a part that is not invoiced. Base units, sign of the ledger.</summary>
internal sealed record InvoiceableEntry(long EntryNo, int OrderLineNo, TrackingNumbers Numbers, decimal Quantity, decimal InvoicedQuantity);
