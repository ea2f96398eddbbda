using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// One movement of one item: base units, sign of the ledger (PST-1). A source states it; the engine sees nothing else of a document and
/// decides what it becomes.
/// </summary>
/// <param name="Source">Line that is posted: refusals name it, what is reserved for it is used first (PST-13).</param>
/// <param name="EntryType">Kind of the ledger entries.</param>
/// <param name="Place">Where it moves stock.</param>
/// <param name="Item">What decides about its item.</param>
/// <param name="Quantity">How much comes in (plus) or goes out (minus); never 0.</param>
internal sealed record ItemMovement(SourceRef Source, ItemLedgerEntryType EntryType, StockPlace Place, ItemFacts Item, decimal Quantity)
{
    /// <summary>How refusals name the line.</summary>
    public required SourceWords Words { get; init; }

    /// <summary>What its entries say of where they come from.</summary>
    public required EntryOrigin Origin { get; init; }

    /// <summary>Line of the order that its entries belong to; null where no order remains to be asked for them: a journal.</summary>
    public SourceRef? Order { get; init; }

    /// <summary>Its numbers in page order; empty where it has none.</summary>
    public IReadOnlyList<NumberedQuantity> Numbers { get; init; } = [];

    /// <summary>Numbers are defined for its line, whether or not this movement handles one: then they must add up (PST-5, PST-6).</summary>
    public bool IsTracked { get; init; }

    /// <summary>Of the numbers of its line, what was not moved before and is not moved now; base units, positive.</summary>
    public decimal NumbersLeft { get; init; }

    /// <summary>Some of the line was moved before (PST-6).</summary>
    public bool IsPartlyMoved { get; init; }

    /// <summary>What is still to be moved of the line afterwards; base units, positive.</summary>
    public decimal Outstanding { get; init; }

    /// <summary>Bin that the goods go to or come from; blank where stock does not lie in bins.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Stock of the place lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>The bin is there.</summary>
    public bool BinExists { get; init; }

    /// <summary>
    /// Where the goods arrive again in the same act, as a movement of as much; its numbers stand beside those that leave, one by one. Null
    /// where goods only come or only go (PST-27).
    /// </summary>
    public ItemMovement? Arrival { get; init; }

    /// <summary>
    /// What arrives may have other numbers and another expiration date than what leaves (RCL-10); between places goods keep both (DOC-19).
    /// </summary>
    public bool IsReclassification => EntryType.IsReclassification(Origin.DocumentType);

    /// <summary>
    /// It takes entries back, each of its numbers one: what was posted with them is not tested again, be they blocked, expired or without
    /// the card or number that is asked for by now (PST-4, PST-30).
    /// </summary>
    public bool IsCorrection => Numbers is [{ Corrects: not 0 }, ..];

    /// <summary>How the numbers of its item are handled.</summary>
    public TrackingPolicy Policy => Item.Policy;

    /// <summary>The kind of movement that decides which numbers are required (PST-1).</summary>
    public TrackingEntryType TrackingType => EntryType.TrackingType();

    /// <summary>Expired goods do not leave with it (PST-21).</summary>
    public bool RespectsExpiration => !IsCorrection && Policy.RespectsExpiration(EntryType, Origin.DocumentType);

    /// <summary>Goods come into stock: the sign of the entry decides, not the document (PST-1).</summary>
    public bool IsInbound => Quantity > 0;
}
