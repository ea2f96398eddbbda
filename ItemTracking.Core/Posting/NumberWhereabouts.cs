using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>The entry with which a number left stock.</summary>
internal sealed record Departure(
    ItemLedgerDocumentType DocumentType, ItemLedgerEntryType EntryType, string DocumentNo, string UserName, DateTimeOffset Time)
{
    /// <summary>It took back what had come in: nothing was shipped (PST-30).</summary>
    public bool IsCorrection { get; init; }

    /// <summary>What happened, with which document, by whom and when: <c>shipped on Posted Sales Shipment S-0001 by kim …</c>.</summary>
    public override string ToString() =>
        $"{Verb} {SourceNames.OfPosted(DocumentType, EntryType)} {DocumentNo} by {UserName} "
            + $"at {Time.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC";

    private string Verb =>
        EntryType.IsReclassification(DocumentType) ? "reclassified with"
        : IsCorrection ? "taken back with"
        : DocumentType == ItemLedgerDocumentType.None ? "taken out with"
        : "shipped on";
}

/// <summary>Stock of a number at one location, base units.</summary>
internal sealed record StockAt(string LocationCode, decimal Quantity);

/// <summary>Where a number is that a posting missed, so that the loser of a race knows who won it (PST-15).</summary>
/// <param name="Last">The last time that some of it left stock, or null.</param>
/// <param name="Stock">What there is of it.</param>
internal sealed record NumberWhereabouts(Departure? Last, IReadOnlyList<StockAt> Stock)
{
    /// <summary>Nothing is known of the number.</summary>
    public static readonly NumberWhereabouts Nowhere = new(null, []);

    /// <summary>The whereabouts in words. Of a serial number in stock it does not matter how often it left before.</summary>
    public string Say(InformationKey number) => (number.Type, Stock.Count, Last) switch
    {
        (_, 0, null) => $"{number.Name} was never in stock.",
        (ItemTrackingType.SerialNo, > 0, _) => $"{number.Name} is at {TrackingRowWords.Place(Stock[0].LocationCode)}.",
        (ItemTrackingType.SerialNo, _, { } last) => $"{number.Name} was {last}.",
        (_, 0, { } last) => $"{number.Name} was last {last}, nothing is left.",
        (_, _, null) => $"In stock of {number.Name}: {Left()}.",
        (_, _, { } last) => $"{number.Name} was last {last}. In stock: {Left()}.",
    };

    private string Left() =>
        string.Join(", ", Stock.Select(s => $"{Rounding.QuantityText(s.Quantity)} at {TrackingRowWords.Place(s.LocationCode)}"));
}
