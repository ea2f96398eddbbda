using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>
/// How far the tracking of a line, or of a whole document, has come; shown alike wherever it is shown (C-40…C-42). <c>Complete</c> is only
/// said of what posting accepts as far as the line itself can tell. Base units; plus is the direction of the line.
/// </summary>
/// <param name="IsNeeded">Posting asks for numbers, or some are defined already.</param>
/// <param name="Quantity">Quantity that is tracked, or would be.</param>
/// <param name="Undefined">What still has no tracking lines.</param>
/// <param name="OverDefined">What is defined beyond the quantity.</param>
public sealed record TrackingState(bool IsNeeded, decimal Quantity, decimal Undefined, decimal OverDefined)
{
    /// <summary>No numbers are asked for and none are there.</summary>
    public static readonly TrackingState NotNeeded = new(false, 0, 0, 0);

    /// <summary>What the code requires and the tracking lines do not have.</summary>
    public LackingNumbers Missing { get; init; }

    /// <summary>The same of tracking lines that the next posting handles.</summary>
    public LackingNumbers MissingNext { get; init; }

    /// <summary>Numbers that posting would refuse.</summary>
    public RefusedNumbers Refused { get; init; }

    /// <summary>
    /// What the clerk should look at once more, though posting takes the number as things stand (C-43): <c>On PO-1008: S1</c>; blank
    /// without any.
    /// </summary>
    public string Remark { get; init; } = "";

    /// <summary>Said of a reclassification that changes neither a number, a date nor a place: its posting leaves it out (RCL-11).</summary>
    public const string NothingChanges = "Nothing changes";

    /// <summary>Lines whose tracking lines handle another quantity than the document line with the next posting.</summary>
    public int LinesHandledOtherwise { get; init; }

    /// <summary>To handle by the tracking lines of those lines.</summary>
    public decimal QtyToHandle { get; init; }

    /// <summary>To handle by those lines themselves.</summary>
    public decimal LineQtyToHandle { get; init; }

    /// <summary>Lines of which posting the invoice of what was handled takes another quantity than of their numbers (PST-11).</summary>
    public int LinesInvoicedOtherwise { get; init; }

    /// <summary>What it takes of the tracking lines of those lines.</summary>
    public decimal QtyToInvoice { get; init; }

    /// <summary>What it takes of those lines themselves.</summary>
    public decimal LineQtyToInvoice { get; init; }

    /// <summary>What the next posting handles of the line, all of it by its tracking lines; 0 where they handle otherwise.</summary>
    public decimal HandledNext { get; init; }

    /// <summary>Quantity of the tracking lines, handled part included.</summary>
    public decimal Defined => Quantity - Undefined + OverDefined;

    /// <summary>Posting would find nothing wrong with the numbers of the line.</summary>
    public bool IsComplete => IsNeeded && Undefined == 0 && OverDefined == 0 && Missing.IsNothing && Refused.Count == 0
        && LinesHandledOtherwise == 0 && LinesInvoicedOtherwise == 0;

    /// <summary>
    /// The state of what the next posting takes: what it would refuse the numbers for comes before what the rest lacks, a part of the line
    /// that has its numbers is complete for it, and more numbers than it takes stand in its way (C-42).
    /// </summary>
    public TrackingState OfNextPosting => this switch
    {
        { IsNeeded: false } or { OverDefined: > 0 } => this,
        { MissingNext.IsNothing: false } or { Refused.Count: > 0 } => this with { Undefined = 0, Missing = MissingNext },
        { HandledNext: > 0 } => new(true, HandledNext, 0, 0),
        _ when QtyToHandle > LineQtyToHandle => this with { Undefined = 0, Missing = default },
        _ => this,
    };

    /// <summary>The state of what is only invoiced: what its numbers lack otherwise does not stand in its way (PST-11).</summary>
    /// <param name="quantityBase">What is invoiced.</param>
    public TrackingState OfInvoice(decimal quantityBase) => this switch
    {
        { IsNeeded: false } => this,
        { LinesInvoicedOtherwise: > 0 } => new(true, Quantity, 0, 0)
        {
            LinesInvoicedOtherwise = LinesInvoicedOtherwise,
            QtyToInvoice = QtyToInvoice,
            LineQtyToInvoice = LineQtyToInvoice,
        },
        _ => new(true, Math.Abs(quantityBase), 0, 0),
    };

    /// <summary>The state in words; the first thing to do stands for all.</summary>
    public string Text => this switch
    {
        { IsNeeded: false } => "Not needed",
        { OverDefined: > 0 } => $"Over-defined by {Shown(OverDefined)}",
        { Undefined: > 0 } => $"{Shown(Undefined)} of {Shown(Quantity)} undefined",
        { Missing.IsNothing: false } => Missing.Text,
        { Refused.Count: > 0 } => Refused.Text,
        { LinesHandledOtherwise: 1 } => $"Qty. to Handle {Shown(QtyToHandle)} of {Shown(LineQtyToHandle)}",
        { LinesHandledOtherwise: > 1 } => $"Qty. to Handle differs on {LinesHandledOtherwise} lines",
        { LinesInvoicedOtherwise: > 0 } => InvoiceText,
        { Remark.Length: > 0 } => Remark,
        _ => $"Complete {Shown(Quantity)}/{Shown(Quantity)}",
    };

    /// <summary>What is wrong with the invoice, in words; only where something is.</summary>
    public string InvoiceText => LinesInvoicedOtherwise == 1
        ? $"Qty. to Invoice {Shown(QtyToInvoice)} of {Shown(LineQtyToInvoice)}"
        : $"Qty. to Invoice differs on {LinesInvoicedOtherwise} lines";

    /// <summary>
    /// The state of one line. Numbers are needed when posting asks for them, or when some are there that posting must match (PST-2, PST-6).
    /// A line of which nothing is handled with the next posting is not asked how much, nor is a single lot that posting cuts down (ITL-56,
    /// PST-11). Of what is to be invoiced that part is compared which was handled, as the posting of its invoice does.
    /// </summary>
    /// <param name="needs">What the code requires of the movement.</param>
    /// <param name="quantityBase">Quantity of the line, any sign.</param>
    /// <param name="qtyToHandleBase">Its quantity to handle, same sign.</param>
    /// <param name="tracked">Its tracking lines, same sign; null without any.</param>
    /// <param name="qtyToInvoiceBase">Its quantity to invoice, same sign; 0 where nothing is invoiced.</param>
    /// <param name="notInvoicedBase">Handled of it and not invoiced, same sign.</param>
    public static TrackingState Of(
        TrackingNeeds needs, decimal quantityBase, decimal qtyToHandleBase, TrackedTotals? tracked, decimal qtyToInvoiceBase = 0,
        decimal notInvoicedBase = 0)
    {
        if (quantityBase == 0 || (!needs.AnyNumbers && tracked is null))
            return NotNeeded;
        var sign = Math.Sign(quantityBase);
        var (quantity, toHandle) = (sign * quantityBase, sign * qtyToHandleBase);
        var (defined, handled) = (sign * (tracked?.QuantityBase ?? 0), sign * (tracked?.QtyToHandleBase ?? 0));
        var isOpen = tracked is not null && tracked.QuantityBase != tracked.HandledBase;
        var isHandled = handled == toHandle || (tracked is not null && tracked.ToHandle.AreCutDown(handled, toHandle));
        var isAsked = toHandle != 0 && isOpen && !isHandled;
        var toInvoice = InvoicedNow.AtMost(qtyToInvoiceBase, notInvoicedBase);
        var isInvoicedOtherwise = tracked is not null && !tracked.Invoiced.Fit(toInvoice, notInvoicedBase);
        return new(true, quantity, Math.Max(0, quantity - defined), Math.Max(0, defined - quantity))
        {
            Missing = (tracked?.Lacking ?? default).Of(needs),
            MissingNext = (tracked?.LackingToHandle ?? default).Of(needs),
            Refused = tracked?.Refused ?? default,
            HandledNext = isOpen && isHandled ? toHandle : 0,
            LinesHandledOtherwise = isAsked ? 1 : 0,
            QtyToHandle = isAsked ? handled : 0,
            LineQtyToHandle = isAsked ? toHandle : 0,
            LinesInvoicedOtherwise = isInvoicedOtherwise ? 1 : 0,
            QtyToInvoice = isInvoicedOtherwise ? sign * tracked!.Invoiced.Quantity : 0,
            LineQtyToInvoice = isInvoicedOtherwise ? sign * toInvoice : 0,
        };
    }

    /// <summary>Several lines taken together: what is wrong with one is not made good by another.</summary>
    public static TrackingState Of(IEnumerable<TrackingState> lines)
    {
        TrackingState[] needed = [.. lines.Where(l => l.IsNeeded)];
        return needed.Length == 0 ? NotNeeded : new(true, Sum(l => l.Quantity), Sum(l => l.Undefined), Sum(l => l.OverDefined))
        {
            Missing = needed.Aggregate(default(LackingNumbers), (sum, l) => sum + l.Missing),
            MissingNext = needed.Aggregate(default(LackingNumbers), (sum, l) => sum + l.MissingNext),
            Refused = needed.Aggregate(default(RefusedNumbers), (sum, l) => sum + l.Refused),
            LinesHandledOtherwise = needed.Sum(l => l.LinesHandledOtherwise),
            QtyToHandle = Sum(l => l.QtyToHandle),
            LineQtyToHandle = Sum(l => l.LineQtyToHandle),
            LinesInvoicedOtherwise = needed.Sum(l => l.LinesInvoicedOtherwise),
            QtyToInvoice = Sum(l => l.QtyToInvoice),
            LineQtyToInvoice = Sum(l => l.LineQtyToInvoice),
        };

        decimal Sum(Func<TrackingState, decimal> part) => needed.Sum(part);
    }

    /// <summary>The same where posting would refuse other numbers of the document as well: those in transit (DOC-19).</summary>
    /// <param name="others">Those of its lines.</param>
    public TrackingState AlsoRefused(IEnumerable<RefusedNumbers> others) =>
        this with { Refused = others.Aggregate(Refused, (sum, line) => sum + line) };

    private static string Shown(decimal quantity) => Rounding.QuantityShown(quantity);
}
