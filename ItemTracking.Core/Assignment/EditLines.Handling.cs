using ItemTracking.Core.Kernel;
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
        if (!s.Rights.EditsQtyToHandle)
            return s;
        var edit = new SheetEdit(s);
        var left = Math.Abs(s.Source.QtyToHandle);
        foreach (var line in s.Lines)
        {
            var open = Math.Abs(line.OpenQuantityBase);
            var part = line.SerialNo.Length > 0 && left < open ? 0 : Math.Min(open, left);
            var changed = line.WithQtyToHandle(s.UnitSign * part, s.Source);
            if (changed.IsRefused)
                return Outcome<TrackingSheet>.Refused(changed.Refusals);
            left -= part;
            if (changed.Value.QtyToHandleBase != line.QtyToHandleBase)
                edit.Put(changed.Value);
        }

        return edit.ToSheet();
    }

    /// <summary>Takes what is to handle and to invoice back to what it was, on lines that are the same otherwise.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="before">Lines as they were before <see cref="HandleFirst"/>.</param>
    public static TrackingSheet TakeBackHandling(this TrackingSheet s, IEnumerable<TrackingLine> before)
    {
        var edit = new SheetEdit(s);
        foreach (var line in before)
        {
            if (s.Find(line.LineNo) is { } now && now.Numbers == line.Numbers && now.QuantityBase == line.QuantityBase)
                edit.Put(now with { QtyToHandleBase = line.QtyToHandleBase, QtyToInvoiceBase = line.QtyToInvoiceBase });
        }

        return edit.ToSheet();
    }
}
