using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>What the database knows of the items and locations that a list names, read for all rows at once.</summary>
internal sealed record ListedItems
{
    /// <summary>Whose numbers count besides bar codes.</summary>
    public ListParty Party { get; init; }

    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    /// <summary>References by their number: bar codes, and what the party has.</summary>
    public ILookup<string, ItemReference> References { get; init; } = Array.Empty<ItemReference>().ToLookup(_ => "");

    /// <summary>Units by their item.</summary>
    public required ILookup<string, ItemUnitOfMeasure> Units { get; init; }

    /// <summary>Variants by item and code, where the list names any.</summary>
    public required IReadOnlyDictionary<(string ItemNo, string Code), ItemVariant> Variants { get; init; }

    public required IReadOnlyDictionary<string, ItemTrackingCode> TrackingCodes { get; init; }

    public required IReadOnlyDictionary<string, Location> Locations { get; init; }

    /// <summary>The reference that a text means; the party's own number comes before a bar code, as in a scan.</summary>
    public ItemReference? Reference(string typed)
    {
        var (party, barCode) = (Party.Type, ItemReferenceType.BarCode);
        return References[party.Normalise(typed)].FirstOrDefault(reference => reference.ReferenceType == party)
            ?? References[barCode.Normalise(typed)].FirstOrDefault(reference => reference.ReferenceType == barCode);
    }

    public ItemTrackingCode? CodeOf(Item? item) => TrackingCodes.GetValueOrDefault(item?.ItemTrackingCode ?? "");

    /// <summary>The texts of a list by which items are found, without those that no number can be.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<PastedRow> rows) =>
    [
        .. rows.SelectMany(row => new[] { row[PasteField.ItemNo], row[PasteField.ReferenceNo] })
            .Where(text => text.Length > 0 && Codes.Check(text, "", Codes.TrackingNumberLength) is null).Distinct(StringComparer.Ordinal),
    ];
}

/// <summary>The vendor or customer whose numbers for items count in a list; without one only bar codes do.</summary>
/// <param name="Type">Whose references these are.</param>
/// <param name="Caption">Name of the party: <c>Vendor</c>.</param>
/// <param name="No">Its number, or blank.</param>
internal readonly record struct ListParty(ItemReferenceType Type, string Caption, string No)
{
    /// <summary>Nobody.</summary>
    public static readonly ListParty None = new(ItemReferenceType.BarCode, "", "");

    /// <summary>The party of a document.</summary>
    public static ListParty Of(DocumentKind kind, string partyNo) =>
        new(kind.Side == DocumentSide.Selling ? ItemReferenceType.Customer : ItemReferenceType.Vendor, kind.PartyCaption, partyNo);
}
