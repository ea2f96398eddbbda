using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>What a source wants posted, and all facts that decide about it, read before anything is written.</summary>
internal sealed record PostingRequest
{
    /// <summary>Movements in the order in which their entries are numbered.</summary>
    public IReadOnlyList<ItemMovement> Movements { get; init; } = [];

    /// <summary>The movements, each with its arrival behind it (PST-27).</summary>
    public IReadOnlyList<ItemMovement> AllMovements => Movements.All(m => m.Arrival is null)
        ? Movements
        : [.. Movements.SelectMany(m => m.Arrival is { } arrival ? new[] { m, arrival } : [m])];

    /// <summary>
    /// What moves between bins and changes no stock: it is registered (DOC-21). What is taken has a minus, and as much is placed.
    /// </summary>
    public IReadOnlyList<BinMovement> Registered { get; init; } = [];

    /// <summary>What is invoiced, of entries that are there and of those that the movements make (PST-11).</summary>
    public IReadOnlyList<InvoicePart> Invoices { get; init; } = [];

    /// <summary>Items that are moved or invoiced; one may stand there several times.</summary>
    public IEnumerable<ItemFacts> Items => Movements.Select(m => m.Item).Concat(Invoices.Select(i => i.Item));

    /// <summary>What the source itself has against it; lines that it refuses are not asked for stock.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whether stock may go below zero where an item does not say so itself (PST-15); blank where nothing is set up.</summary>
    public InventorySetup InventorySetup { get; init; } = new();

    /// <summary>Where serial numbers that come in are in stock at this moment (PST-16).</summary>
    public IReadOnlyDictionary<SerialKey, SerialInStock> SerialsInStock { get; init; } = new Dictionary<SerialKey, SerialInStock>();

    /// <summary>What is known of the numbers that are moved.</summary>
    public NumberFacts Numbers { get; init; } = NumberFacts.None;

    /// <summary>Open entries that the movements may be applied to, in the order of application (PST-12).</summary>
    public IReadOnlyList<OpenEntry> OpenEntries { get; init; } = [];

    /// <summary>Everything that is reserved of the items that are moved, of stock and of what will come (PST-13).</summary>
    public IReadOnlyList<Reservation> Reservations { get; init; } = [];

    /// <summary>Entries that numbers name, by number (PST-14).</summary>
    public IReadOnlyDictionary<long, ApplicableEntry> NamedEntries { get; init; } = new Dictionary<long, ApplicableEntry>();

    /// <summary>Where missing numbers are; only read after a refusal (PST-15).</summary>
    public IReadOnlyDictionary<InformationKey, NumberWhereabouts> Whereabouts { get; init; } =
        new Dictionary<InformationKey, NumberWhereabouts>();

    /// <summary>What lies in the bins that the movements take from.</summary>
    public IReadOnlyList<BinQuantity> BinContents { get; init; } = [];

    /// <summary>Entries of the invoiced lines that are not invoiced completely, oldest first (PST-11).</summary>
    public IReadOnlyList<InvoiceableEntry> Invoiceable { get; init; } = [];
}

/// <summary>A serial number of an item.</summary>
internal readonly record struct SerialKey(string ItemNo, string VariantCode, string SerialNo);

/// <summary>The open entry that holds a serial number.</summary>
internal readonly record struct SerialInStock(long EntryNo, string LocationCode)
{
    /// <summary>Kind of movement that brought it in.</summary>
    public ItemLedgerEntryType EntryType { get; init; }

    /// <summary>Kind of posted document that it came with.</summary>
    public ItemLedgerDocumentType DocumentType { get; init; }

    /// <summary>Number of that document.</summary>
    public string DocumentNo { get; init; } = "";
}

/// <summary>A ledger entry with a part that is not invoiced. Base units, sign of the ledger.</summary>
/// <param name="EntryNo">Entry.</param>
/// <param name="Line">Line of the order that it was posted from.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Quantity">What it moved.</param>
/// <param name="InvoicedQuantity">What of that is invoiced.</param>
/// <param name="DocumentNo">Receipt or shipment that it came with.</param>
internal sealed record InvoiceableEntry(
    long EntryNo, SourceRef Line, TrackingNumbers Numbers, decimal Quantity, decimal InvoicedQuantity, string DocumentNo);
