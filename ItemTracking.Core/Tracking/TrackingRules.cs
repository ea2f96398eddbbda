using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// What one tracking line may hold, whatever the other lines say. Every function returns the changed line or all refusals.
/// </summary>
public static class TrackingRules
{
    /// <summary>
    /// Sets the quantity; what is to handle and to invoice becomes all that is left (ITL-40, ITL-42, ITL-8, PST-8). What was handled with
    /// another document is never more or less than what is invoiced of it (DOC-11).
    /// </summary>
    public static Outcome<TrackingLine> WithQuantity(this TrackingLine line, decimal quantity, SourceLine source)
    {
        if (CheckSize(quantity, TrackingCaptions.QuantityBase, line) is { } tooLarge)
            return tooLarge;
        var handled = source.IsGot ? quantity : line.QuantityHandledBase;
        return Decide(
            line with
            {
                QuantityBase = quantity,
                QuantityHandledBase = handled,
                QtyToHandleBase = quantity - handled,
                QtyToInvoiceBase = quantity - line.QuantityInvoicedBase,
                ApplToItemEntry = IsInvoicedAtOnce(source, quantity) ? line.ApplToItemEntry : 0,
            },
            handled != 0 && (quantity * handled < 0 || Math.Abs(quantity) < Math.Abs(handled))
                ? TrackingRefusals.LessThanHandled(line.LineNo)
                : null,
            CheckPrecision(quantity, TrackingCaptions.QuantityBase, source, line),
            CheckSerial(line.SerialNo, quantity, TrackingCaptions.QuantityBase, line.LineNo),
            quantity * source.Sign < 0 ? TrackingRefusals.Sign(source.Sign, line.LineNo) : null);
    }

    /// <summary>Sets what is to handle; what is to invoice follows (ITL-46).</summary>
    public static Outcome<TrackingLine> WithQtyToHandle(this TrackingLine line, decimal quantity, SourceLine source)
    {
        if (CheckSize(quantity, TrackingCaptions.QtyToHandleBase, line) is { } tooLarge)
            return tooLarge;
        var limit = line.QuantityBase - line.QuantityHandledBase;
        return Decide(
            line with { QtyToHandleBase = quantity, QtyToInvoiceBase = line.QuantityHandledBase + quantity - line.QuantityInvoicedBase },
            quantity * line.QuantityBase < 0 || Math.Abs(quantity) > Math.Abs(limit)
                ? TrackingRefusals.HandleMore(limit, line.LineNo)
                : null,
            CheckPrecision(quantity, TrackingCaptions.QtyToHandleBase, source, line),
            CheckSerial(line.SerialNo, quantity, TrackingCaptions.QtyToHandleBase, line.LineNo));
    }

    /// <summary>Sets what is to invoice (ITL-46).</summary>
    public static Outcome<TrackingLine> WithQtyToInvoice(this TrackingLine line, decimal quantity, SourceLine source)
    {
        if (CheckSize(quantity, TrackingCaptions.QtyToInvoiceBase, line) is { } tooLarge)
            return tooLarge;
        var limit = line.QtyToHandleBase + line.QuantityHandledBase - line.QuantityInvoicedBase;
        return Decide(
            line with { QtyToInvoiceBase = quantity },
            quantity * line.QuantityBase < 0 || Math.Abs(quantity) > Math.Abs(limit)
                ? TrackingRefusals.InvoiceMore(limit, line.LineNo)
                : null,
            CheckPrecision(quantity, TrackingCaptions.QtyToInvoiceBase, source, line),
            CheckSerial(line.SerialNo, quantity, TrackingCaptions.QtyToInvoiceBase, line.LineNo));
    }

    /// <summary>
    /// Sets the numbers as they are stored; a line that was handled, or takes a return back, keeps its own (ITL-42, ITL-43). An entry that
    /// the line was applied to carries the old numbers, so it is applied to none (ITL-57).
    /// </summary>
    public static Outcome<TrackingLine> WithNumbers(this TrackingLine line, TrackingNumbers numbers) => Decide(
        line with
        {
            SerialNo = numbers.SerialNo,
            LotNo = numbers.LotNo,
            ApplToItemEntry = numbers == line.Numbers ? line.ApplToItemEntry : 0
        },
        line.QuantityHandledBase != 0
            ? TrackingRefusals.MustBeZero(RefusalCode.ITL_43, TrackingCaptions.QuantityHandledBase, line.QuantityHandledBase, line.LineNo)
            : null,
        line.ApplFromItemEntry != 0
            ? TrackingRefusals.MustBeZero(RefusalCode.ITL_43, TrackingCaptions.ApplFromItemEntry, line.ApplFromItemEntry, line.LineNo)
            : null,
        CheckSerial(numbers.SerialNo, line.QuantityBase, TrackingCaptions.QuantityBase, line.LineNo),
        CheckSerial(numbers.SerialNo, line.QtyToHandleBase, TrackingCaptions.QtyToHandleBase, line.LineNo),
        CheckSerial(numbers.SerialNo, line.QtyToInvoiceBase, TrackingCaptions.QtyToInvoiceBase, line.LineNo));

    /// <summary>Why the line cannot be deleted; empty when it can (ITL-49).</summary>
    public static IEnumerable<Refusal> CheckDelete(this TrackingLine line, SourceLine source)
    {
        if (line.QuantityHandledBase != 0 && !source.IsGot)
            yield return TrackingRefusals.MustBeZero(
                RefusalCode.ITL_49, TrackingCaptions.QuantityHandledBase, line.QuantityHandledBase, line.LineNo);
        if (line.QuantityInvoicedBase != 0)
            yield return TrackingRefusals.MustBeZero(
                RefusalCode.ITL_49, TrackingCaptions.QuantityInvoicedBase, line.QuantityInvoicedBase, line.LineNo);
    }

    private static Refusal? CheckSerial(string serialNo, decimal quantity, string caption, int line) =>
        serialNo.Length > 0 && quantity is not (-1 or 0 or 1) ? TrackingRefusals.SerialNoQuantity(caption, line) : null;

    /// <summary>Asked first and alone: the other rules may then calculate without overflow.</summary>
    private static Refusal? CheckSize(decimal quantity, string caption, TrackingLine line) =>
        Math.Abs(quantity) > Rounding.MaxQuantity ? TrackingRefusals.TooLarge(caption, line.LineNo) : null;

    private static Refusal? CheckPrecision(decimal quantity, string caption, SourceLine source, TrackingLine line) =>
        Rounding.CheckPrecision(quantity, caption, source.RoundingPrecision) is { } refusal ? refusal with { Line = line.LineNo } : null;

    private static bool IsInvoicedAtOnce(SourceLine source, decimal quantity) =>
        source.Ref.SourceType is SourceTypes.SalesLine or SourceTypes.PurchaseLine && Math.Abs(source.QtyToInvoice) >= Math.Abs(quantity);

    /// <summary>The refusals of the first checks; when they refuse nothing, that of the last one, which makes sense only then.</summary>
    internal static IEnumerable<Refusal?> FirstOf(IReadOnlyCollection<Refusal?> checks, Refusal? last) =>
        checks.Any(check => check is not null) ? checks : [last];

    internal static Outcome<TrackingLine> Decide(TrackingLine changed, params IEnumerable<Refusal?> checks)
    {
        Refusal[] refusals = [.. checks.OfType<Refusal>()];
        return refusals.Length > 0 ? Outcome<TrackingLine>.Refused(refusals) : changed;
    }
}
