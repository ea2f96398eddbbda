using System.Collections.Immutable;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>What is known elsewhere of a serial number that is to come in.</summary>
/// <param name="InStockAt">Location where it lies, blank for stock without one; null when it is not in stock.</param>
/// <param name="NamedOn">Another document line that is to bring the same number in; null when there is none.</param>
/// <param name="Blocked">Why its card is blocked; null when it is not.</param>
/// <param name="OtherLines">
/// Other lines of the same document that are to bring it in with the next posting: <c>line 2</c>; null when there is none.
/// </param>
/// <param name="NotShippedTo">The customer who is to bring it back and does not have it (SEL-12); null when there is none.</param>
public readonly record struct InboundSerialNo(
    string? InStockAt, SourceRef? NamedOn, string? Blocked, string? OtherLines = null, string? NotShippedTo = null);

/// <summary>What is known elsewhere of a lot that is to come in.</summary>
/// <param name="Blocked">Why its card is blocked; null when it is not.</param>
/// <param name="NotShippedTo">The customer who is to bring it back and has nothing of it (SEL-12); null when there is none.</param>
/// <param name="Beside">What the other lines of the same document say of its date; null when they say nothing (PST-17).</param>
/// <param name="Joined">Of a reclassification: the lot as its line finds it; null elsewhere.</param>
public readonly record struct InboundLotNo(
    string? Blocked, string? NotShippedTo = null, LotBeside? Beside = null, RenewedLot? Joined = null);

/// <summary>A lot that another line of the same document brings in with the next posting.</summary>
/// <param name="ExpirationDate">Its date there.</param>
/// <param name="Line">The line: <c>line 2</c>.</param>
public readonly record struct LotBeside(DateOnly ExpirationDate, string Line);

/// <summary>A lot that goods of a reclassification arrive under.</summary>
/// <param name="Lot">The lot as the posting of the line finds it.</param>
/// <param name="IsDated">Another line of the journal that is posted before gives it a date.</param>
/// <param name="Date">That date, or null for none.</param>
public readonly record struct RenewedLot(LotToJoin Lot, bool IsDated, DateOnly? Date);

/// <summary>
/// What is known elsewhere of numbers that are to come in, wherever that is (C-43). It never changes; a page adds what it looked up since.
/// </summary>
/// <param name="Serials">By serial number.</param>
/// <param name="Lots">By lot number.</param>
/// <param name="CollectedAt">Moment of the first collection.</param>
public sealed record InboundNumbers(
    ImmutableDictionary<string, InboundSerialNo> Serials, ImmutableDictionary<string, InboundLotNo> Lots, DateTimeOffset CollectedAt)
{
    /// <summary>No number was looked up.</summary>
    public static readonly InboundNumbers None = new(
        ImmutableDictionary.Create<string, InboundSerialNo>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, InboundLotNo>(StringComparer.Ordinal),
        DateTimeOffset.MinValue);

    /// <summary>The numbers were looked up.</summary>
    public bool Knows(TrackingNumbers numbers) =>
        (numbers.SerialNo.Length == 0 || Serials.ContainsKey(numbers.SerialNo))
        && (numbers.LotNo.Length == 0 || Lots.ContainsKey(numbers.LotNo));

    /// <summary>These numbers and others that were looked up since.</summary>
    public InboundNumbers With(InboundNumbers later) =>
        this with { Serials = Serials.SetItems(later.Serials), Lots = Lots.SetItems(later.Lots) };
}
