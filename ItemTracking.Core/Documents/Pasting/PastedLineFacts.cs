using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>What the database knows of what a list of document lines names, read for all rows at once.</summary>
internal sealed record PastedLineFacts
{
    public required DocumentKind Kind { get; init; }

    public required DocumentHeader Header { get; init; }

    /// <summary>Number of the first new line.</summary>
    public required int FirstLineNo { get; init; }

    public required ListedItems Listed { get; init; }

    /// <summary>What decides whether a new line is stored.</summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="variantCode">Variant, or blank.</param>
    /// <param name="locationCode">Location it will have.</param>
    /// <param name="lineNo">Number it will have.</param>
    public LineFacts Line(string itemNo, string variantCode, string locationCode, int lineNo) => new()
    {
        Kind = Kind,
        Header = Header,
        Stored = null,
        LineNo = lineNo,
        Item = Listed.Items.GetValueOrDefault(itemNo),
        Variant = Listed.Variants.GetValueOrDefault((itemNo, variantCode)),
        Policy = TrackingPolicy.Of(Listed.CodeOf(Listed.Items.GetValueOrDefault(itemNo))),
        Units = [.. Listed.Units[itemNo]],
        Location = Listed.Locations.GetValueOrDefault(locationCode),
        Bin = null,
        Tracked = null,
        ReservedBase = 0,
    };
}
