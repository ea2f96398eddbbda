using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>The expiration date that existing entries give a number (PST-17, PST-20).</summary>
/// <param name="Date">Date of the last inbound entry, open or closed, at any location; null when it has none.</param>
/// <param name="HasOthers">Stock of the lot carries another date.</param>
internal readonly record struct ExistingDate(DateOnly? Date, bool HasOthers);

/// <summary>The information card of a number as far as posting asks for it (PST-25, PST-26).</summary>
internal sealed record NumberCard(
    InformationKey Key, bool Blocked, string BlockedReason, string BlockedBy, DateTimeOffset? BlockedAt, long Version);

/// <summary>What is known of the numbers that a document moves. Numbers of which nothing is known are left out.</summary>
/// <param name="Dates">By lot, or by serial number where there is no lot; only read where a code uses expiration dates.</param>
/// <param name="Cards">By serial number and by lot.</param>
internal sealed record NumberFacts(
    IReadOnlyDictionary<InformationKey, ExistingDate> Dates, IReadOnlyDictionary<InformationKey, NumberCard> Cards)
{
    public static readonly NumberFacts None = new(
        new Dictionary<InformationKey, ExistingDate>(), new Dictionary<InformationKey, NumberCard>());

    /// <summary>
    /// What is in stock of each lot, at any location; base units. Only read where goods are reclassified or taken back, and no part of what
    /// a plan compares before it is written: others may take from a lot at any time (RCL-6).
    /// </summary>
    public IReadOnlyDictionary<InformationKey, decimal> InStock { get; init; } = new Dictionary<InformationKey, decimal>();

    /// <summary>Under which number a date is looked up: the lot if there is one, otherwise the serial number.</summary>
    public static InformationKey DateKey(string itemNo, string variantCode, TrackingNumbers numbers) => numbers.LotNo.Length > 0
        ? new(ItemTrackingType.LotNo, itemNo, variantCode, numbers.LotNo)
        : new(ItemTrackingType.SerialNo, itemNo, variantCode, numbers.SerialNo);

    /// <summary>Nothing has changed that a plan may rest on: dates, cards, and the state of each card.</summary>
    public bool IsSameAs(NumberFacts other) =>
        Dates.Count == other.Dates.Count && Dates.All(date => other.Dates.TryGetValue(date.Key, out var theirs) && theirs == date.Value)
        && Cards.Count == other.Cards.Count
        && Cards.All(card => other.Cards.TryGetValue(card.Key, out var theirs) && theirs.Version == card.Value.Version);
}
