using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// What the first lines can be told to handle: the quantity of the document line, where its tracking lines would handle more (C-46);
    /// 0 where they would not.
    /// </summary>
    public static decimal TooManyToHandle(this TrackingSheet s) =>
        s.Rights.EditsQtyToHandle && s.State is { LinesHandledOtherwise: > 0 } state && state.QtyToHandle > state.LineQtyToHandle
            ? state.LineQtyToHandle
            : 0;

    /// <summary>
    /// Gives the quantity to handle of the document line to the first lines, in page order, and nothing to the others (C-46).
    /// </summary>
    public static Outcome<TrackingSheet> HandleFirst(this TrackingSheet s)
    {
        var left = Math.Abs(s.Source.QtyToHandle);
        return s.Handle(line =>
        {
            var open = Math.Abs(line.OpenQuantityBase);
            var part = line.SerialNo.Length > 0 && left < open ? 0 : Math.Min(open, left);
            left -= part;
            return part;
        });
    }

    /// <summary>Lets these lines be handled whole and the others not (C-09).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="lineNos">Lines that are handled.</param>
    public static Outcome<TrackingSheet> HandleOnly(this TrackingSheet s, IReadOnlyCollection<int> lineNos) =>
        s.Handle(line => lineNos.Contains(line.LineNo) ? Math.Abs(line.OpenQuantityBase) : 0);

    /// <summary>
    /// A scan ticks off what is on the page: a serial number is handled, of a lot one unit more, or as many as its bar code counts (C-09,
    /// SCN-9). What is not on the page was not expected, what is ticked off already is not ticked off again, and what is more than the
    /// document line handles is surplus.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="label">What was scanned.</param>
    public static Outcome<TrackingSheet> TickOff(this TrackingSheet s, ElementString label)
    {
        if (s.Mode.Forbids(TrackingEdits.Handle) is { } forbidden)
            return forbidden;
        var number = Codes.Normalise(s.ScansSerialNos ? label.SerialNo : label.LotNo);
        if (s.Find(s.LineOf(number)) is not { } line)
            return new Refusal(
                RefusalCode.SCN_9, $"{number} was not expected: no line of this page has it.",
                WayOut: s.Mode.Forbids(TrackingEdits.AddLines)?.Message ?? "Stop ticking off to add it.");
        if (line.OpenQuantityBase == 0)
            return new Refusal(
                RefusalCode.SCN_9, $"{number} {(s.Source.IsInbound ? "came in" : "went out")} with an earlier posting.", Line: line.LineNo);
        var open = Math.Abs(line.OpenQuantityBase - line.QtyToHandleBase);
        var units = s.ScansSerialNos ? 1 : label.Count ?? 1;
        var left = s.UnitSign * s.Matrix.Undefined.QtyToHandle;
        if (open >= units && left < units)
            return new Refusal(
                RefusalCode.SCN_9,
                $"{number} is surplus: the document line handles {Rounding.QuantityText(Math.Abs(s.Source.QtyToHandle))}, and "
                    + (left > 0 ? $"only {Rounding.QuantityText(left)} are left." : "that many are ticked off."),
                Line: line.LineNo,
                WayOut: "Leave it out, or raise the quantity to handle on the document line.");
        return open < units
            ? new Refusal(
                RefusalCode.SCN_9,
                open == 0 ? $"{number} is ticked off already." : $"Of lot {number} only {Rounding.QuantityText(open)} are left.",
                Line: line.LineNo)
            : s.SetQtyToHandle(line.LineNo, line.QtyToHandleBase + (s.UnitSign * units));
    }

    /// <summary>
    /// What is ticked off already, where a count was interrupted: some of what is open is to be handled and some is not. Units, 0 where
    /// nothing was begun (SCN-9).
    /// </summary>
    public static decimal TickedOffBefore(this TrackingSheet s)
    {
        var left = s.Lines.Any(line => line.QtyToHandleBase != line.OpenQuantityBase);
        return left ? s.UnitSign * s.Lines.Sum(line => line.QtyToHandleBase) : 0;
    }

    private static Outcome<TrackingSheet> Handle(this TrackingSheet s, Func<TrackingLine, decimal> partOf)
    {
        if (s.Mode.Forbids(TrackingEdits.Handle) is { } forbidden)
            return forbidden;
        if (!s.Rights.EditsQtyToHandle)
            return s;
        var edit = new SheetEdit(s);
        foreach (var line in s.Lines)
        {
            var changed = line.WithQtyToHandle(s.UnitSign * partOf(line), s.Source);
            if (changed.IsRefused)
                return Outcome<TrackingSheet>.Refused(changed.Refusals);
            if (changed.Value.QtyToHandleBase != line.QtyToHandleBase)
                edit.Put(changed.Value);
        }

        return edit.ToSheet();
    }
}
