using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// One user's work on the Item Tracking Lines page, from open to close. It never changes: every edit gives a new sheet that shares with
/// the old one what stayed the same, so that an edit costs the same with 10,000 lines as with 3 (P5).
/// </summary>
public sealed class TrackingSheet
{
    private TrackingState? state;
    private IReadOnlyDictionary<int, RefusedRenewal>? renewals;

    internal TrackingSheet(SheetFacts facts, SheetContent content)
    {
        Facts = facts;
        Content = content;
        Matrix = new(QuantityMatrix.Of(facts.Source), content.Defined) { ToHandle = content.ToHandle, ToInvoice = content.ToInvoice };
    }

    /// <summary>The document line.</summary>
    public SourceLine Source => Facts.Source;

    /// <summary>Its item.</summary>
    public TrackedItem Item => Facts.Item;

    /// <summary>How the numbers of the item are handled.</summary>
    public TrackingPolicy Policy => Facts.Policy;

    /// <summary>What posting the line needs (ITL-55).</summary>
    public TrackingNeeds Needs => Facts.Needs;

    /// <summary>What may be edited.</summary>
    public EditRights Rights => Facts.Rights;

    /// <summary>What is locked, and why.</summary>
    public TrackingMode Mode => Rights.Mode;

    /// <summary>Stock of the item's numbers and requests for them, as collected last (AVL-1).</summary>
    public AvailabilitySnapshot Availability => Facts.Availability;

    /// <summary>What is known elsewhere of the numbers of a line that brings goods in (C-43).</summary>
    public InboundNumbers Inbound => Facts.Inbound;

    /// <summary>Moment at which the stored lines were read.</summary>
    public DateTimeOffset CollectedAt => Facts.CollectedAt;

    /// <summary>All lines in page order; reading one by its place costs the logarithm of their number.</summary>
    public IReadOnlyList<TrackingLine> Lines => Content.Lines;

    /// <summary>Source, Item Tracking and Undefined quantities, always up to date (ITL-13).</summary>
    public QuantityMatrix Matrix { get; }

    /// <summary>How far the tracking of the document line has come, always up to date (C-40…C-42).</summary>
    public TrackingState State => state ??= StateNow();

    /// <summary>What posting would refuse of the new numbers of a reclassification, by line; empty elsewhere.</summary>
    internal IReadOnlyDictionary<int, RefusedRenewal> Renewals => renewals ??= RenewalsNow();

    /// <summary>Something would be lost by leaving.</summary>
    public bool HasChanges => Content.ChangedLines.Count > 0;

    /// <summary>
    /// Entries posted since have dated numbers that are still to be handled; nothing is lost by leaving, but closing stores their dates
    /// (ITL-33).
    /// </summary>
    public bool HasNewDates => Facts.Opened.Any(opened => opened.IsRedated);

    /// <summary>The lines with those dates, and the dates that are stored of them.</summary>
    public IEnumerable<(TrackingLine Line, DateOnly? StoredDate)> NewDates =>
        Facts.Opened.Where(opened => opened.IsRedated).Select(opened => (opened.Line, opened.StoredDate));

    /// <summary>Stored lines name ledger entries, so the page shows them (ITL-57).</summary>
    public bool NamesItemEntries => Facts.NamesItemEntries;

    /// <summary>How many lines were added, changed or deleted since the page was opened.</summary>
    public int ChangedLineCount => Content.ChangedLines.Count;

    /// <summary>Number of the next added line.</summary>
    public int NextLineNo => Content.NextLineNo;

    /// <summary>Lot of the serial numbers that are entered next; null when none was given (SCN-10).</summary>
    public LotForNext? LotForNext => Content.LotForNext;

    /// <summary>
    /// What the scan box takes: serial numbers where the line needs them, or needs neither kind; otherwise lot numbers (SCN-4).
    /// </summary>
    public bool ScansSerialNos => Needs is { SerialNos: true } or { LotNos: false };

    internal SheetFacts Facts { get; }

    internal SheetContent Content { get; }

    /// <summary>+1 or −1: the sign of one unit on this page (NUM-4).</summary>
    internal int UnitSign => Source.Sign < 0 ? -1 : 1;

    /// <summary>The line with this number, or null.</summary>
    public TrackingLine? Find(int lineNo) => Content.Lines.TryGetValue(new() { LineNo = lineNo }, out var line) ? line : null;

    /// <summary>The first line whose numbers posting would refuse (C-43); null when it would refuse none.</summary>
    public TrackingLine? FirstRefused => Content.RefusedLines.Take(1).Concat(Renewals.Keys).DefaultIfEmpty().Min() is > 0 and var lineNo
        ? Find(lineNo)
        : null;

    /// <summary>The line with this number, as the scan box takes numbers; 0 when there is none.</summary>
    public int LineOf(string number) => (ScansSerialNos ? Content.Serials : Content.LotsAlone).GetValueOrDefault(number);

    /// <summary>Place of the line in <see cref="Lines"/>; −1 when there is none with this number.</summary>
    public int IndexOf(int lineNo) => Math.Max(-1, Content.Lines.IndexOf(new() { LineNo = lineNo }));

    /// <summary>The same lines with a number kept for a row that is typed but not accepted yet: no other line takes it (ITL-18).</summary>
    public TrackingSheet Reserve(int lineNo) => lineNo < NextLineNo ? this : new(Facts, Content with { NextLineNo = lineNo + 1 });

    /// <summary>The same lines beside stock and requests as they are now (AVL-19).</summary>
    internal TrackingSheet With(AvailabilitySnapshot availability) => With(Facts with { Availability = availability });

    /// <summary>The same lines beside what is left of the ledger entries that they name.</summary>
    internal TrackingSheet With(IReadOnlyDictionary<long, NamedEntry> named) =>
        named.Count == 0 ? this : With(Facts with { Named = Facts.Named.SetItems(named) });

    /// <summary>The same lines beside what is known elsewhere of all their numbers.</summary>
    internal TrackingSheet With(InboundNumbers inbound) => With(Facts with { Inbound = inbound });

    /// <summary>The same lines beside what was looked up of the numbers of some of them; costs as much as these are.</summary>
    internal TrackingSheet Knowing(
        InboundNumbers later, IReadOnlyDictionary<long, NamedEntry> named, IReadOnlyCollection<TrackingLine> lines)
    {
        var facts = Facts with { Inbound = Facts.Inbound.With(later), Named = Facts.Named.SetItems(named) };
        var refused = Content.RefusedLines.Except(lines.Select(line => line.LineNo)).Union(facts.Refused(lines));
        return new(facts, Content with { UnknownLines = [], RefusedLines = refused });
    }

    /// <summary>The same lines with another lot for what is entered next.</summary>
    public TrackingSheet With(LotForNext? lotForNext) => new(Facts, Content with { LotForNext = lotForNext });

    /// <summary>A sheet as it is opened: nothing is changed yet.</summary>
    internal static TrackingSheet Open(SheetFacts facts)
    {
        TrackingLine[] lines = [.. facts.Opened.Select(opened => opened.Line)];
        return new(facts, SheetContent.Of(lines) with { RefusedLines = facts.Refused(lines) });
    }

    private TrackingSheet With(SheetFacts facts) =>
        new(facts, Content with { UnknownLines = [], RefusedLines = facts.Refused(Content.Lines) });

    private TrackingState StateNow() => TrackingState.Of(
        Facts.Source.IsPosted ? Facts.Needs : default,
        Facts.Source.Quantity,
        Facts.Source.QtyToHandle,
        Content.Lines.IsEmpty
            ? null
            : new(Content.Defined.Quantity, Content.Handled, Content.Defined.QtyToHandle, Content.Lacking)
            {
                ToHandle = Content.ToHandle,
                LackingToHandle = Content.LackingToHandle,
                Invoiced = Content.Invoiced,
                Refused = Refused(),
            },
        Facts.Source.ShowsQtyToInvoice ? Facts.Source.QtyToInvoice : 0,
        Facts.Source.QuantityHandled - Facts.Source.QuantityInvoiced) with
    {
        Remark = Facts.Source.StaysInPlace && Content.Renewed == 0 && !Content.Lines.IsEmpty ? TrackingState.NothingChanges : ""
    };

    /// <summary>Every line is looked at, because a lot changes its date as a whole (RCL-6); so only when it is asked for.</summary>
    private Dictionary<int, RefusedRenewal> RenewalsNow() => !Source.IsReclassification()
        ? []
        : RenewedNumbers.Refused(
                Policy,
                [
                    .. Content.Lines.Where(line => line.QtyToHandleBase != 0 && line.Numbers.Exist).Select(line => new RenewedNumber(
                        line.LineNo, line.Numbers, line.NewNumbers, Math.Abs(line.QtyToHandleBase), line.NewExpirationDate)),
                ],
                Inbound)
            .ToDictionary(found => found.LineNo);

    private RefusedNumbers Refused()
    {
        if (FirstRefused is not { } first)
            return default;
        var count = Content.RefusedLines.Count + Renewals.Keys.Count(lineNo => !Content.RefusedLines.Contains(lineNo));
        return Facts.Objection(first) is { } objection ? objection.Refused(count, first.Numbers)
            : Renewals.TryGetValue(first.LineNo, out var renewal) ? renewal.Objection.Refused(count, renewal.Number)
            : default;
    }
}
