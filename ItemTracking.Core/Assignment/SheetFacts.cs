using System.Collections.Immutable;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>The item of the source line, as the page shows it.</summary>
/// <param name="No">Item.</param>
/// <param name="Description">Its text.</param>
/// <param name="ItemTrackingCode">Its code.</param>
/// <param name="ItemTrackingCodeDescription">Name of the code.</param>
/// <param name="SerialNos">Series of serial numbers, or blank (NOS-10).</param>
/// <param name="LotNos">Series of lot numbers, or blank (NOS-10).</param>
public sealed record TrackedItem(
    string No, string Description, string ItemTrackingCode, string ItemTrackingCodeDescription, string SerialNos, string LotNos);

/// <summary>A line as it was when the page was opened, with its place among the stored rows.</summary>
/// <param name="Line">The line; its number is its position, counted from 1.</param>
/// <param name="StoredLineNo">Line number of the stored row.</param>
/// <param name="IsRedated">Entries that were posted since the row was stored have given its number another expiration date
/// (ITL-33).</param>
/// <param name="StoredDate">The expiration date that is stored.</param>
internal readonly record struct OpenedLine(
    TrackingLine Line, int StoredLineNo, bool IsRedated = false, DateOnly? StoredDate = null);

/// <summary>What does not change while the page is open.</summary>
/// <param name="Source">Source line.</param>
/// <param name="Item">Its item.</param>
/// <param name="Policy">Policy of the item.</param>
/// <param name="Rights">What may be edited.</param>
/// <param name="Opened">Lines when the page was opened: line number n is at place n − 1.</param>
/// <param name="CollectedAt">Moment of opening.</param>
internal sealed record SheetFacts(
    SourceLine Source, TrackedItem Item, TrackingPolicy Policy, EditRights Rights, ImmutableArray<OpenedLine> Opened,
    DateTimeOffset CollectedAt)
{
    /// <summary>Stock and requests as they were collected last (AVL-1).</summary>
    public AvailabilitySnapshot Availability { get; init; } = AvailabilitySnapshot.Empty;

    /// <summary>What is known elsewhere of numbers that come in; empty for a line that takes goods out.</summary>
    public InboundNumbers Inbound { get; init; } = InboundNumbers.None;

    /// <summary>The ledger entries that its lines name, by number (PST-14).</summary>
    public ImmutableDictionary<long, NamedEntry> Named { get; init; } = ImmutableDictionary<long, NamedEntry>.Empty;

    /// <summary>What posting the line needs (ITL-55).</summary>
    public TrackingNeeds Needs { get; } = Policy.Needs(Source.EntryType.TrackingType(), Source.IsInbound);

    /// <summary>A line was applied to an entry, or took one back, when the page was opened (ITL-57).</summary>
    public bool NamesItemEntries { get; } = Opened.Any(opened => opened.Line is { ApplToItemEntry: not 0 } or { ApplFromItemEntry: not 0 });

    /// <summary>
    /// Why posting would refuse the numbers of the line, as documents say it too (C-40, C-43); null when it would not, when it handles
    /// nothing of the line, and while its numbers were not looked up.
    /// </summary>
    public NumberObjection? Objection(TrackingLine line)
    {
        if (line.QtyToHandleBase == 0 || !line.Numbers.Exist)
            return null;
        var found = Source.IsInbound
            ? Stopping(ComingIn(line, line.Numbers, isDated: true), IsRedated(line) ? new(NumberObstacle.DatedOtherwise, "") : null)
            : GoingOut(line);
        return found switch
        {
            { StopsPosting: false } => null,
            { Obstacle: NumberObstacle.OnAnotherLine or NumberObstacle.TwoDates } when Source.QtyToHandle == 0 => null,
            _ => found,
        };
    }

    /// <summary>
    /// What is stored of the line has another date than entries have fixed since: posting refuses it until the page is closed.
    /// </summary>
    private bool IsRedated(TrackingLine line) =>
        line.LineNo <= Opened.Length && Opened[line.LineNo - 1] is { IsRedated: true } opened && opened.Line.Numbers == line.Numbers;

    /// <summary>What stands against numbers of a line that brings goods in; null when nothing is known against them.</summary>
    /// <param name="line">Line.</param>
    /// <param name="numbers">Its numbers, or one of them.</param>
    /// <param name="isDated">The date of the line belongs to these numbers.</param>
    public NumberObjection? ComingIn(TrackingLine line, TrackingNumbers numbers, bool isDated) =>
        Stopping(
            Stopping(NumberObjections.ComingIn(Policy, numbers, Inbound), OfEntry(line, numbers)),
            NumberObjections.TwoDates(Policy, numbers.LotNo, line.ExpirationDate, Inbound))
            ?? (isDated ? NumberObjections.ComingInExpired(Policy, line.ExpirationDate, Source) : null);

    /// <summary>
    /// The entry that the line names has too little left (PST-14); told of its serial number, of its lot where it has none.
    /// </summary>
    /// <param name="line">Line.</param>
    /// <param name="numbers">Its numbers, or one of them.</param>
    public NumberObjection? OfEntry(TrackingLine line, TrackingNumbers numbers) =>
        numbers.SerialNo == line.SerialNo
            && Named.TryGetValue(Source.IsInbound ? line.ApplFromItemEntry : line.ApplToItemEntry, out var entry)
            && NumberObjection.OfEntry(
                entry.Left, Taken(line), line.SerialNo.Length > 0 || Source.QtyToHandle == 0 ? 0 : entry.Beside, Source.IsInbound)
                is { } found
            ? found with { With = entry.BackWith }
            : null;

    /// <summary>
    /// The numbers that goods of the line come in under: of a reclassification the new ones; none where goods only go out.
    /// </summary>
    public TrackingNumbers Arriving(TrackingLine line) =>
        Source.IsInbound ? line.Numbers : Source.IsReclassification() ? line.NewNumbers : TrackingNumbers.None;

    /// <summary>What posting refuses comes before what it takes all the same.</summary>
    private static NumberObjection? Stopping(NumberObjection? first, NumberObjection? second) =>
        first is { StopsPosting: true } ? first : second ?? first;

    private NumberObjection? GoingOut(TrackingLine line)
    {
        if (Availability.IsBlocked(line.Numbers))
            return new(NumberObstacle.Blocked, "");
        if (InStock(line) is not { } figures)
            return OfEntry(line, line.Numbers);
        var isSerialNo = line.SerialNo.Length > 0 && Policy.SNSpecific;
        var beside = isSerialNo || Source.QtyToHandle == 0 ? 0 : figures.TakenByOtherLines;
        return NumberObjections.GoingOut(Policy, figures, Source)
            ?? (isSerialNo && figures.IsOnAnotherLine
                ? NumberObjection.OnAnotherLine
                : NumberObjection.OfStock(figures.TotalQuantity, Taken(line), beside))
            ?? Held(line, figures)
            ?? OfEntry(line, line.Numbers);
    }

    /// <summary>
    /// Others keep what the next posting takes of the number (PST-13), or asks before it takes that from them (RSV-7); null when they do
    /// not.
    /// </summary>
    /// <param name="line">Line.</param>
    /// <param name="figures">Stock of its number.</param>
    public NumberObjection? Held(TrackingLine line, NumberFigures figures) =>
        NumberObjection.OfReserved(Taken(line), Math.Abs(Source.QtyToHandle), figures.KeptByOthers, Availability.FreeStock);

    /// <summary>
    /// Others keep all of the number, so that choosing any of it would be refused; null when they do not, or when posting only asks
    /// (RSV-7).
    /// </summary>
    public NumberObjection? HeldWholly(NumberFigures figures) => Source.EntryType.DisruptsReservations() || figures.TotalQuantity <= 0
        ? null
        : NumberObjection.OfReserved(
            Source.RoundingPrecision, Source.RoundingPrecision, figures.KeptByOthers, Availability.FreeStock);

    /// <summary>What the next posting takes of the line, at most what it takes of the document line (ITL-56).</summary>
    private decimal Taken(TrackingLine line) => (Math.Abs(line.QtyToHandleBase), Math.Abs(Source.QtyToHandle)) switch
    {
        var (ofNumber, ofLine) when ofLine > 0 => Math.Min(ofNumber, ofLine),
        var (ofNumber, _) => ofNumber,
    };

    /// <summary>Stock of what posting takes for the line; null where any stock will do.</summary>
    private NumberFigures? InStock(TrackingLine line) => line.Numbers switch
    {
        { SerialNo.Length: > 0 } when Policy.SNSpecific => OfSerialNo(line.Numbers),
        { LotNo.Length: > 0 } when Policy.LotSpecific => Availability.OfLot(line.LotNo),
        _ => null,
    };

    /// <summary>Figures of the serial number, of the exact pair where lots are specific too (AVL-14).</summary>
    public NumberFigures OfSerialNo(TrackingNumbers numbers) =>
        Policy.LotSpecific ? Availability.Of(numbers) : Availability.OfSerialNo(numbers.SerialNo);

    /// <summary>Which of the lines these are.</summary>
    public ImmutableSortedSet<int> Refused(IEnumerable<TrackingLine> lines) =>
        [.. lines.Where(line => Objection(line) is not null).Select(line => line.LineNo)];

    /// <summary>The line as it was opened, or null for one that was added since.</summary>
    public TrackingLine? OpenedLine(int lineNo) => lineNo <= Opened.Length ? Opened[lineNo - 1].Line : null;
}

/// <summary>The lines and everything that is known of them without looking at all of them; kept by <see cref="SheetEdit"/>.</summary>
internal sealed record SheetContent
{
    /// <summary>In page order.</summary>
    public ImmutableSortedSet<TrackingLine> Lines { get; init; } = ImmutableSortedSet.Create<TrackingLine>(LineOrder.Instance);

    /// <summary>Line of each serial number.</summary>
    public ImmutableDictionary<string, int> Serials { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Lines of each lot number.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<int>> Lots { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedSet<int>>(StringComparer.Ordinal);

    /// <summary>Line of each lot number that stands without a serial number.</summary>
    public ImmutableDictionary<string, int> LotsAlone { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>What is defined of each lot number and not handled, document sign (AVL-11).</summary>
    public ImmutableDictionary<string, decimal> OpenOfLots { get; init; } = ImmutableDictionary.Create<string, decimal>(
        StringComparer.Ordinal);

    /// <summary>Lines without number and quantity.</summary>
    public ImmutableSortedSet<int> EmptyLines { get; init; } = [];

    /// <summary>Lines that differ from what was opened: changed, added or deleted.</summary>
    public ImmutableSortedSet<int> ChangedLines { get; init; } = [];

    /// <summary>Lines that bring in numbers which were not looked up yet.</summary>
    public ImmutableSortedSet<int> UnknownLines { get; init; } = [];

    /// <summary>Lines whose numbers posting would refuse.</summary>
    public ImmutableSortedSet<int> RefusedLines { get; init; } = [];

    /// <summary>Sum of all lines.</summary>
    public Quantities Defined { get; init; }

    /// <summary>Handled part of it.</summary>
    public decimal Handled { get; init; }

    /// <summary>Lines that the next posting takes something of.</summary>
    public NumbersPosted ToHandle { get; init; }

    /// <summary>Lines that the next posting invoices something of.</summary>
    public NumbersPosted ToInvoice { get; init; }

    /// <summary>What posting the invoice of what was handled takes of them.</summary>
    public NumbersInvoiced Invoiced { get; init; }

    /// <summary>What the lines do not have.</summary>
    public LackingNumbers Lacking { get; init; }

    /// <summary>The same of what the next posting handles.</summary>
    public LackingNumbers LackingToHandle { get; init; }

    /// <summary>How many lines give goods another number or date.</summary>
    public int Renewed { get; init; }

    /// <summary>Number of the next added line; never used twice.</summary>
    public int NextLineNo { get; init; } = 1;

    /// <summary>Lot of the serial numbers that are entered next (SCN-10).</summary>
    public LotForNext? LotForNext { get; init; }

    /// <summary>Lines as they are opened, nothing changed; each index is built in one go, which 10,000 lines need (P6).</summary>
    public static SheetContent Of(IReadOnlyList<TrackingLine> lines) => new()
    {
        Lines = lines.ToImmutableSortedSet(LineOrder.Instance),
        Serials = Index(lines.Where(line => line.SerialNo.Length > 0), line => line.SerialNo),
        Lots = lines.Where(line => line.LotNo.Length > 0).GroupBy(line => line.LotNo, line => line.LineNo, StringComparer.Ordinal)
            .ToImmutableDictionary(lot => lot.Key, lot => lot.ToImmutableSortedSet(), StringComparer.Ordinal),
        LotsAlone = Index(lines.Where(line => line.SerialNo.Length == 0 && line.LotNo.Length > 0), line => line.LotNo),
        OpenOfLots = lines.Where(line => line.LotNo.Length > 0).GroupBy(line => line.LotNo, StringComparer.Ordinal)
            .ToImmutableDictionary(lot => lot.Key, lot => lot.Sum(line => line.OpenQuantityBase), StringComparer.Ordinal),
        EmptyLines = [.. lines.Where(line => line.IsEmpty).Select(line => line.LineNo)],
        Defined = lines.Aggregate(default(Quantities), (sum, line) => sum + line.Quantities),
        Handled = lines.Sum(line => line.QuantityHandledBase),
        ToHandle = lines.Aggregate(default(NumbersPosted), (sum, line) => sum + line.ToHandle),
        ToInvoice = lines.Aggregate(default(NumbersPosted), (sum, line) => sum + line.ToInvoice),
        Invoiced = lines.Aggregate(default(NumbersInvoiced), (sum, line) => sum + line.Invoiced),
        Lacking = lines.Aggregate(default(LackingNumbers), (sum, line) => sum + line.Lacking),
        LackingToHandle = lines.Aggregate(default(LackingNumbers), (sum, line) => sum + line.LackingToHandle),
        Renewed = lines.Count(line => line.IsRenewed),
        NextLineNo = lines.Select(line => line.LineNo).DefaultIfEmpty().Max() + 1,
    };

    /// <summary>The last line of each number: stored rows may repeat one that the page would refuse.</summary>
    private static ImmutableDictionary<string, int> Index(IEnumerable<TrackingLine> lines, Func<TrackingLine, string> number)
    {
        var index = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
            index[number(line)] = line.LineNo;
        return index.ToImmutable();
    }
}

/// <summary>Lines stand in the order of their numbers.</summary>
internal sealed class LineOrder : IComparer<TrackingLine>
{
    public static readonly LineOrder Instance = new();

    public int Compare(TrackingLine? x, TrackingLine? y) => x!.LineNo.CompareTo(y!.LineNo);
}
