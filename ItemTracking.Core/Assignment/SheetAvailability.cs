using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// Compares what the page asks for with what is there; a flag costs the same with 10,000 lines as with 3 (AVL-10…AVL-15).
/// </summary>
public static class SheetAvailability
{
    /// <summary>Numbers that a question names; the flags of the page show the others.</summary>
    private const int MostNamed = 3;

    /// <summary>The flag Availability, Serial No. of a line; of the exact pair where lots are specific too (AVL-14).</summary>
    public static NumberAvailability OfSerialNo(this TrackingSheet s, TrackingLine line)
    {
        if (line.SerialNo.Length == 0 || !IsOpen(line))
            return NumberAvailability.Unflagged;
        if (s.Source.IsInbound)
            return s.ComingIn(line, new(line.SerialNo, ""), isDated: !s.Policy.LotSpecific || line.LotNo.Length == 0);
        if (!s.Policy.SNSpecific || !s.Source.IsDemand)
            return NumberAvailability.Unflagged;
        return s.OrRenewal(line, ofLot: false, s.GoingOut(line, s.Facts.OfSerialNo(line.Numbers), line.OpenQuantityBase));
    }

    /// <summary>
    /// The flag Availability, Lot No. of a line: of the lot with all its serial numbers, whichever the line names (C-45). A number that is
    /// not specifically tracked has none (AVL-13).
    /// </summary>
    public static NumberAvailability OfLotNo(this TrackingSheet s, TrackingLine line)
    {
        if (line.LotNo.Length == 0 || !IsOpen(line))
            return NumberAvailability.Unflagged;
        if (s.Source.IsInbound)
            return s.ComingIn(line, new("", line.LotNo), isDated: true);
        return s.Policy.LotSpecific && s.Source.IsDemand
            ? s.OrRenewal(
                line, ofLot: true,
                s.GoingOut(line, s.Availability.OfLot(line.LotNo), s.Content.OpenOfLots.GetValueOrDefault(line.LotNo)))
            : NumberAvailability.Unflagged;
    }

    /// <summary>
    /// Where nothing stands against the old number, or only what others ask for, the flag tells of the new one: posting refuses that.
    /// </summary>
    private static NumberAvailability OrRenewal(this TrackingSheet s, TrackingLine line, bool ofLot, NumberAvailability flagged) =>
        s.Source.IsReclassification() && s.Renewals.TryGetValue(line.LineNo, out var renewal)
            && (!flagged.IsRemark
                || (flagged.Flag is AvailabilityFlag.Requested or AvailabilityFlag.Short && renewal.Objection.StopsPosting))
            && (ofLot ? renewal.Number.SerialNo.Length == 0 || line.SerialNo.Length == 0 : renewal.Number.SerialNo.Length > 0)
            ? new(AvailabilityFlag.Refused, new(renewal.Number), 0, renewal.Objection)
            : flagged;

    /// <summary>
    /// What is known of the serial number of a line, or of its lot, also where its flag says nothing: the line was handled, or any stock
    /// will do.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="line">Line.</param>
    /// <param name="ofLot">The lot with all its serial numbers.</param>
    public static NumberAvailability FiguresOf(this TrackingSheet s, TrackingLine line, bool ofLot)
    {
        var flagged = ofLot ? s.OfLotNo(line) : s.OfSerialNo(line);
        if (flagged.Figures.Numbers.Exist)
            return flagged;
        if (!s.Source.IsDemand)
            return new(AvailabilityFlag.None, new(ofLot ? new("", line.LotNo) : new(line.SerialNo, "")), 0);
        var figures = ofLot ? s.Availability.OfLot(line.LotNo) : s.Facts.OfSerialNo(line.Numbers);
        return new(
            AvailabilityFlag.None, figures,
            s.Pending(ofLot ? s.Content.OpenOfLots.GetValueOrDefault(line.LotNo) : line.OpenQuantityBase, figures));
    }

    /// <summary>
    /// Current Pending Quantity of a pair of numbers: what the page asks for less what its stored lines ask for (AVL-11).
    /// </summary>
    public static decimal PendingOf(this TrackingSheet s, NumberFigures figures) =>
        s.Pending(s.LineOf(figures.Numbers)?.OpenQuantityBase ?? 0, figures);

    /// <summary>
    /// The flags that closing asks about: what posting will refuse, and what is short on a line that takes goods out, of lines with a
    /// quantity to handle; lots are looked at once each (AVL-17, AVL-21).
    /// </summary>
    public static IEnumerable<(TrackingLine Line, NumberAvailability Number)> ClosingWarnings(this TrackingSheet s) =>
        s.Source.IsInbound
            ? s.FlagsOf(s.Content.RefusedLines.Select(s.Find).OfType<TrackingLine>()).Where(flag => flag.Number.IsRefused)
            : s.FlagsOf(s.Lines.Where(line => line.QtyToHandleBase != 0 && s.IsCompared(line)))
                .Where(flag => flag.Number.IsWarning || flag.Number.IsRefused);

    /// <summary>The flags of lines, of a lot that several of them name once.</summary>
    private static IEnumerable<(TrackingLine Line, NumberAvailability Number)> FlagsOf(
        this TrackingSheet s, IEnumerable<TrackingLine> lines)
    {
        var lots = new HashSet<string>(StringComparer.Ordinal);
        return lines.SelectMany(line => new[]
        {
            (Line: line, Number: lots.Add(line.LotNo) ? s.OfLotNo(line) : NumberAvailability.Unflagged),
            (Line: line, Number: s.OfSerialNo(line)),
        });
    }

    /// <summary>
    /// The first of the numbers behind the question on closing, each with its line and the word of its flag, on lines of their own; blank
    /// without any (RSV-4).
    /// </summary>
    public static string WarningsInWords(this TrackingSheet s) => InWords([.. s.ClosingWarnings()]);

    /// <summary>
    /// The first of the numbers that are lost with lines of quantity 0, each with its line and the word of its flag (ITL-34).
    /// </summary>
    internal static string ZeroLinesInWords(this TrackingSheet s) => InWords(
    [
        .. s.Lines.Where(line => line.QuantityBase == 0 && line.Numbers.Exist)
            .Select(line => (line, Flags(s, line).FirstOrDefault(flag => flag.IsRemark, NumberAvailability.Unflagged))),
    ]);

    private static string InWords(IReadOnlyList<(TrackingLine Line, NumberAvailability Number)> lines) =>
        string.Concat(lines.Take(MostNamed).Select(line => $"\nLine {line.Line.LineNo}: {Named(line)}"))
            + (lines.Count > MostNamed ? $"\nand {lines.Count - MostNamed} more" : "");

    private static NumberAvailability[] Flags(TrackingSheet s, TrackingLine line) => [s.OfSerialNo(line), s.OfLotNo(line)];

    /// <summary>Any flag of the page says that something is not as it should be (AVL-19).</summary>
    public static bool HasRemarks(this TrackingSheet s) => s.Lines.Any(line => s.OfLotNo(line).IsRemark || s.OfSerialNo(line).IsRemark);

    /// <summary>The line of exactly this pair of numbers, or null.</summary>
    internal static TrackingLine? LineOf(this TrackingSheet s, TrackingNumbers numbers) =>
        (numbers.SerialNo.Length > 0
            ? s.Content.Serials.TryGetValue(numbers.SerialNo, out var lineNo)
            : s.Content.LotsAlone.TryGetValue(numbers.LotNo, out lineNo))
        && s.Find(lineNo) is { } line && line.Numbers == numbers
            ? line
            : null;

    /// <summary>What was shipped needs no stock any more.</summary>
    internal static bool IsCompared(this TrackingSheet s, TrackingLine line) => s.Source.IsDemand && IsOpen(line);

    private static string Named((TrackingLine Line, NumberAvailability Number) warning) =>
        $"{(warning.Number.Objection is { OfNewNumber: true }
            ? Number(warning.Number.Figures.Numbers)
            : warning.Line.NumberOf(warning.Number.Figures.Numbers))} {warning.Number.Text}".TrimEnd();

    private static string Number(TrackingNumbers numbers) => numbers.SerialNo.Length > 0 ? numbers.SerialNo : numbers.LotNo;

    /// <summary>The number of the line that a flag is about; its serial number, or else its lot, where none is.</summary>
    private static string NumberOf(this TrackingLine line, TrackingNumbers flagged) =>
        line.SerialNo.Length > 0 && (flagged.SerialNo.Length > 0 || !flagged.Exist) ? line.SerialNo : line.LotNo;

    /// <summary>Of a line that is handled completely nothing stands against its numbers any more.</summary>
    private static bool IsOpen(TrackingLine line) => line.QuantityHandledBase == 0 || line.OpenQuantityBase != 0;

    private static decimal Pending(this TrackingSheet s, decimal open, NumberFigures figures) =>
        (s.Source.IsDemand ? -s.Source.SignFactor * open : 0) - figures.CurrentRequestedQuantity;

    /// <summary>Of a line with both numbers the date belongs to the lot.</summary>
    private static NumberAvailability ComingIn(this TrackingSheet s, TrackingLine line, TrackingNumbers numbers, bool isDated) =>
        s.Facts.ComingIn(line, numbers, isDated) is { } objection
            ? new(AvailabilityFlag.Refused, new(numbers), 0, objection)
            : new(AvailabilityFlag.None, new(numbers), 0);

    private static NumberAvailability GoingOut(this TrackingSheet s, TrackingLine line, NumberFigures figures, decimal open)
    {
        var pending = s.Pending(open, figures);
        if ((NumberObjections.GoingOut(s.Policy, figures, s.Source)
            ?? (figures.TotalQuantity > 0 ? s.Facts.Held(line, figures) ?? s.Facts.OfEntry(line, figures.Numbers) : null)) is { } objection)
            return new(AvailabilityFlag.Refused, figures, pending, objection);
        var flag = figures switch
        {
            { TotalQuantity: 0 } => AvailabilityFlag.NotInInventory,
            { IsRequestedElsewhere: true } => AvailabilityFlag.Requested,
            _ when line.OpenQuantityBase == 0 => AvailabilityFlag.None,
            _ when figures.Obtainable(pending) >= 0 => AvailabilityFlag.Yes,
            _ => AvailabilityFlag.Short,
        };
        return new(flag, figures, pending);
    }
}
