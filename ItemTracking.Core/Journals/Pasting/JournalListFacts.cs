using ItemTracking.Core.Documents.Journals;
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

    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>Bar codes by their number.</summary>
    public required ILookup<string, ItemReference> References { get; init; }

    public required ILookup<string, ItemUnitOfMeasure> Units { get; init; }

    public required IReadOnlyDictionary<string, ItemTrackingCode> Codes { get; init; }

    public required IReadOnlyDictionary<string, Location> Locations { get; init; }

    public required IReadOnlyDictionary<(string LocationCode, string Code), Bin> Bins { get; init; }

    /// <summary>The item that a text means: its number, or a bar code of it.</summary>
    public Outcome<Item> Item(string typed)
    {
        if (Kernel.Codes.Check(typed, JournalLists.ItemNo, Kernel.Codes.TrackingNumberLength) is { } unreadable)
            return unreadable;
        var code = Kernel.Codes.Normalise(typed);
        if (code.Length == 0)
            return new Refusal(RefusalCode.PASTE_2, "There is no item in this row.", JournalLists.ItemNo);
        var no = Items.ContainsKey(code) ? code : References[ItemReferenceType.BarCode.Normalise(typed)].FirstOrDefault()?.ItemNo;
        return Items.GetValueOrDefault(no ?? "") is { } item
            ? item
            : new Refusal(RefusalCode.PASTE_2, $"{code} is neither an item number nor a bar code.", JournalLists.ItemNo);
    }

    public ItemTrackingCode? CodeOf(Item item) => Codes.GetValueOrDefault(item.ItemTrackingCode);

    /// <summary>What decides whether a new line is stored.</summary>
    public JournalLineFacts Line(Item item, JournalLineCard card, int lineNo) => new()
    {
        Batch = Batch,
        LineNo = lineNo,
        Item = item,
        Policy = TrackingPolicy.Of(CodeOf(item)),
        Units = [.. Units[item.No]],
        Location = Locations.GetValueOrDefault(Kernel.Codes.Normalise(card.LocationCode)),
        Bin = Bins.GetValueOrDefault((Kernel.Codes.Normalise(card.LocationCode), Kernel.Codes.Normalise(card.BinCode))),
    };
}
