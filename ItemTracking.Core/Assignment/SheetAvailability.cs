using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What a flag of a tracking line says.</summary>
public enum AvailabilityFlag
{
    /// <summary>The number is not specifically tracked, or the line brings goods in: nothing is compared (AVL-13, AVL-17).</summary>
    NotChecked,

    /// <summary>Enough is there for everybody who asks.</summary>
    Yes,

    /// <summary>Some is there, but more is asked for.</summary>
    Short,

    /// <summary>None of it is in stock here.</summary>
    NotInInventory,

    /// <summary>The number is blocked: posting will refuse it (INF-9).</summary>
    Blocked,
}

/// <summary>The flag of a number on a line, with the figures behind it.</summary>
/// <param name="Flag">What it says.</param>
/// <param name="Figures">Stock and requests.</param>
/// <param name="Pending">Current Pending Quantity: unsaved change of this page, base units (AVL-11).</param>
public readonly record struct NumberAvailability(AvailabilityFlag Flag, NumberFigures Figures, decimal Pending)
{
    /// <summary>Total Available Quantity.</summary>
    public decimal Available => Figures.Available(Pending);

    /// <summary>More is asked for than is there, so that closing asks (RSV-4).</summary>
    public bool IsWarning =>
        Flag is AvailabilityFlag.Short or AvailabilityFlag.NotInInventory || (Flag == AvailabilityFlag.Blocked && Available < 0);
}

/// <summary>
/// Compares what the page asks for with what is there; a flag costs the same with 10,000 lines as with 3 (AVL-10…AVL-15).
/// </summary>
public static class SheetAvailability
{
    /// <summary>The flag Availability, Serial No. of a line.</summary>
    public static NumberAvailability OfSerialNo(this TrackingSheet s, TrackingLine line)
    {
        var figures = !s.Policy.SNSpecific || line.SerialNo.Length == 0 || !s.IsCompared(line) ? null
            : s.Policy.LotSpecific ? s.Availability.Of(line.Numbers)
            : s.Availability.OfSerialNo(line.SerialNo);
        return Flag(figures, figures is null ? 0 : s.Pending(line.OpenQuantityBase, figures));
    }

    /// <summary>
    /// The flag Availability, Lot No. of a line; of the exact pair where serial numbers are specific too and one is stated (AVL-14).
    /// </summary>
    public static NumberAvailability OfLotNo(this TrackingSheet s, TrackingLine line)
    {
        if (!s.Policy.LotSpecific || line.LotNo.Length == 0 || !s.IsCompared(line))
            return Flag(null, 0);
        if (s.Policy.SNSpecific && line.SerialNo.Length > 0)
            return Flag(s.Availability.Of(line.Numbers), s.Pending(line.OpenQuantityBase, s.Availability.Of(line.Numbers)));
        var lot = s.Availability.OfLot(line.LotNo);
        return Flag(lot, s.Pending(s.Content.OpenOfLots.GetValueOrDefault(line.LotNo), lot));
    }

    /// <summary>
    /// Current Pending Quantity of a pair of numbers: what the page asks for less what its stored lines ask for (AVL-11).
    /// </summary>
    public static decimal PendingOf(this TrackingSheet s, NumberFigures figures) =>
        s.Pending(s.LineOf(figures.Numbers)?.OpenQuantityBase ?? 0, figures);

    /// <summary>
    /// The first of the lines that asks for more than is there, or null; lots are looked at once each, and lines that bring goods in never
    /// warn (AVL-17, AVL-21).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lines">Lines that count; null for all.</param>
    public static TrackingLine? FirstAvailabilityWarning(this TrackingSheet s, IEnumerable<TrackingLine>? lines = null)
    {
        var lots = new HashSet<string>(StringComparer.Ordinal);
        var perPair = s.Policy is { SNSpecific: true, LotSpecific: true };
        return (lines ?? s.Lines).FirstOrDefault(line =>
            ((perPair || lots.Add(line.LotNo)) && s.OfLotNo(line).IsWarning) || s.OfSerialNo(line).IsWarning);
    }

    /// <summary>The line of exactly this pair of numbers, or null.</summary>
    internal static TrackingLine? LineOf(this TrackingSheet s, TrackingNumbers numbers) =>
        (numbers.SerialNo.Length > 0
            ? s.Content.Serials.TryGetValue(numbers.SerialNo, out var lineNo)
            : s.Content.LotsAlone.TryGetValue(numbers.LotNo, out lineNo))
        && s.Find(lineNo) is { } line && line.Numbers == numbers
            ? line
            : null;

    /// <summary>What was shipped needs no stock any more.</summary>
    internal static bool IsCompared(this TrackingSheet s, TrackingLine line) =>
        s.Source.IsDemand && (line.QuantityHandledBase == 0 || line.OpenQuantityBase != 0);

    private static decimal Pending(this TrackingSheet s, decimal open, NumberFigures figures) =>
        (s.Source.IsDemand ? -s.Source.SignFactor * open : 0) - figures.CurrentRequestedQuantity;

    private static NumberAvailability Flag(NumberFigures? figures, decimal pending) => figures is null
        ? new(AvailabilityFlag.NotChecked, new(TrackingNumbers.None), 0)
        : new(
            figures switch
            {
                { Blocked: not null } => AvailabilityFlag.Blocked,
                _ when figures.Available(pending) >= 0 && figures.TotalQuantity > 0 => AvailabilityFlag.Yes,
                { TotalQuantity: 0 } => AvailabilityFlag.NotInInventory,
                _ => AvailabilityFlag.Short,
            },
            figures,
            pending);
}
