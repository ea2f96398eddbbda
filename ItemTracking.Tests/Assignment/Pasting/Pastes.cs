using System.Collections.Immutable;
using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Tests.Assignment.Pasting;

/// <summary>Lists for a page without a browser; quantities and dates are read as in en-US.</summary>
internal static class Pastes
{
    public static readonly PasteReading Reading = new(
        (typed, _) => decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Refusal(RefusalCode.ITL_40, $"'{typed}' is no quantity."),
        (typed, _) => DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "M/d/yyyy"], CultureInfo.InvariantCulture, 0, out var date)
            ? Outcome<DateOnly?>.Of(date)
            : new Refusal(RefusalCode.ITL_50, $"'{typed}' is no date."));

    public static PastedTable Table(this TrackingSheet s, string text) => s.Table(PastedText.Read(text).Must(), Reading);

    public static IReadOnlyList<PastedRow> Rows(this TrackingSheet s, string text) => s.Table(text).Rows();

    public static Pasted<TrackingSheet> Paste(this TrackingSheet s, string text, PastedFacts? facts = null) =>
        s.Paste(s.Rows(text), facts ?? PastedFacts.None, Reading, s.Offer());

    /// <summary>Serial numbers that are known elsewhere.</summary>
    public static InboundNumbers Elsewhere(params (string SerialNo, InboundSerialNo Known)[] serials) =>
        InboundNumbers.None with { Serials = serials.ToImmutableDictionary(s => s.SerialNo, s => s.Known, StringComparer.Ordinal) };

    public static InboundNumbers BlockedLot(string lotNo, string reason) =>
        InboundNumbers.None with { Lots = InboundNumbers.None.Lots.Add(lotNo, new(reason)) };

    /// <summary>Bad rows as <c>place: reason</c>.</summary>
    public static IEnumerable<string> Told<T>(this Pasted<T> pasted) =>
        pasted.Bad.Select(bad => $"{bad.Row.Place}: {string.Join(" ", bad.Reasons.Select(reason => reason.Message))}");
}
