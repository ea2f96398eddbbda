using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Journals.Pasting;

/// <summary>What the lines of a list are beside what stands in it.</summary>
/// <param name="PostingDate">Day on which they count.</param>
/// <param name="EntryType">Kind of movement; one that brings goods in.</param>
/// <param name="DocumentNo">Their number; blank for the series of the batch.</param>
/// <param name="LocationCode">Location of rows that name none.</param>
public sealed record ListedGoods(
    DateOnly PostingDate, ItemLedgerEntryType EntryType = ItemLedgerEntryType.PositiveAdjmt, string DocumentNo = "",
    string LocationCode = "");

/// <summary>What the database knows of what a list for a journal names, read for all rows at once.</summary>
internal sealed record JournalListFacts
{
    public required ItemJournalBatch Batch { get; init; }

    public required ListedGoods Goods { get; init; }

    /// <summary>Number of the first new line.</summary>
    public required int FirstLineNo { get; init; }

    public required ListedItems Listed { get; init; }

    public required IReadOnlyDictionary<(string LocationCode, string Code), Bin> Bins { get; init; }

    /// <summary>What decides whether a new line is stored.</summary>
    public JournalLineFacts Line(Item item, JournalLineCard card, int lineNo) => new()
    {
        Batch = Batch,
        LineNo = lineNo,
        Item = item,
        Variant = Listed.Variants.GetValueOrDefault((item.No, Codes.Normalise(card.VariantCode))),
        Policy = TrackingPolicy.Of(Listed.CodeOf(item)),
        Units = [.. Listed.Units[item.No]],
        Location = Listed.Locations.GetValueOrDefault(Codes.Normalise(card.LocationCode)),
        Bin = Bins.GetValueOrDefault((Codes.Normalise(card.LocationCode), Codes.Normalise(card.BinCode))),
    };
}
