using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>A line of a posted document that is to be undone.</summary>
/// <param name="Line">Line; its quantity has the sign of the document.</param>
/// <param name="Position">Its place in the document, from 1.</param>
/// <param name="CorrectionLineNo">Number of the line that will undo it.</param>
/// <param name="Entries">The ledger entries it was posted with.</param>
internal sealed record LineToUndo(PostedDocumentLine Line, int Position, int CorrectionLineNo, IReadOnlyList<EntryToUndo> Entries)
{
    /// <summary>What decides about its item; null where the line of the order is gone.</summary>
    public ItemFacts? Item { get; init; }

    /// <summary>Line of the order that it was posted from.</summary>
    public required SourceRef Order { get; init; }

    /// <summary>How much of it moved under each pair of numbers; base units, sign of its entries.</summary>
    public IReadOnlyDictionary<TrackingNumbers, decimal> Moved =>
        Entries.GroupBy(e => e.Numbers).ToDictionary(g => g.Key, g => g.Sum(e => e.Quantity));

    /// <summary>What the order line gets back.</summary>
    public GivenBack GivenBack => new(Line.OrderLineNo, Line.Quantity, Line.QuantityBase, Moved);

    /// <summary>What the warehouse does or has done with its goods; null for nothing (PST-29).</summary>
    public WarehouseWork? Work { get; init; }

    /// <summary>Stock of its location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>Its bin is there.</summary>
    public bool BinExists { get; init; }
}
