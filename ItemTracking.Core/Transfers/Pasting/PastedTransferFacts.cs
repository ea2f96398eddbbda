using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Transfers.Pasting;

/// <summary>What the database knows of what a list of transfer lines names, read for all rows at once.</summary>
internal sealed record PastedTransferFacts
{
    public required TransferHeader Header { get; init; }

    /// <summary>Number of the first new line.</summary>
    public required int FirstLineNo { get; init; }

    public required ListedItems Listed { get; init; }

    /// <summary>What decides whether a new line is stored; a list names no bins.</summary>
    /// <param name="meant">Item and variant.</param>
    /// <param name="lineNo">Number it will have.</param>
    public TransferLineFacts Line(MeantItem meant, int lineNo) => new()
    {
        Header = Header,
        Stored = null,
        LineNo = lineNo,
        Item = Listed.Items.GetValueOrDefault(meant.ItemNo),
        Variant = Listed.Variants.GetValueOrDefault((meant.ItemNo, meant.VariantCode)),
        Policy = TrackingPolicy.Of(Listed.CodeOf(Listed.Items.GetValueOrDefault(meant.ItemNo))),
        Units = [.. Listed.Units[meant.ItemNo]],
        Locations = Listed.Locations,
        Bins = [],
        Tracked = null,
        ReservedBase = 0,
    };
}
