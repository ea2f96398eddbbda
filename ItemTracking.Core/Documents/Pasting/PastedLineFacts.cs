using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>What the database knows of what a list of document lines names, read for all rows at once.</summary>
internal sealed record PastedLineFacts
{
    public required DocumentKind Kind { get; init; }

    public required DocumentHeader Header { get; init; }

    /// <summary>Number of the first new line.</summary>
    public required int FirstLineNo { get; init; }

    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>References by their number: bar codes, and what the party of the document has.</summary>
    public required ILookup<string, ItemReference> References { get; init; }

    /// <summary>Units by their item.</summary>
    public required ILookup<string, ItemUnitOfMeasure> Units { get; init; }

    public required IReadOnlyDictionary<string, TrackingPolicy> Policies { get; init; }

    public required IReadOnlyDictionary<string, Location> Locations { get; init; }

    /// <summary>Whose numbers count besides bar codes.</summary>
    public static ItemReferenceType PartyOf(DocumentKind kind) =>
        kind.Side == DocumentSide.Selling ? ItemReferenceType.Customer : ItemReferenceType.Vendor;

    /// <summary>The reference that a text means; the party's own number comes before a bar code, as in a scan.</summary>
    public ItemReference? Reference(string typed)
    {
        var (party, barCode) = (PartyOf(Kind), ItemReferenceType.BarCode);
        return References[party.Normalise(typed)].FirstOrDefault(reference => reference.ReferenceType == party)
            ?? References[barCode.Normalise(typed)].FirstOrDefault(reference => reference.ReferenceType == barCode);
    }

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
        Item = Items.GetValueOrDefault(itemNo),
        VariantCode = variantCode,
        Policy = Policies.GetValueOrDefault(Items.GetValueOrDefault(itemNo)?.ItemTrackingCode ?? "") ?? TrackingPolicy.Of(null),
        Units = [.. Units[itemNo]],
        Location = Locations.GetValueOrDefault(locationCode),
        Bin = null,
        Tracked = null,
        ReservedBase = 0,
    };

    /// <summary>The texts of a list by which items are found, without those that no number can be.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<PastedRow> rows) =>
    [
        .. rows.SelectMany(row => new[] { row[PasteField.ItemNo], row[PasteField.ReferenceNo] })
            .Where(text => text.Length > 0 && Codes.Check(text, "", Codes.TrackingNumberLength) is null).Distinct(StringComparer.Ordinal),
    ];
}
