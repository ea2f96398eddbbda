using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Saves what was typed when another user was faster: nothing typed is lost, nothing stored is hidden (STO-9, R5).</summary>
public static class SheetMerge
{
    /// <summary>
    /// My added, changed and deleted lines laid over a freshly opened sheet. A line the other user changed meanwhile takes my values as far
    /// as its handled part allows; what I deleted stays when the other user changed it.
    /// </summary>
    /// <param name="mine">Sheet with unsaved changes.</param>
    /// <param name="fresh">The same document line, opened now.</param>
    public static TrackingSheet Onto(this TrackingSheet mine, TrackingSheet fresh)
    {
        var edit = new SheetEdit(fresh);
        var places = new Dictionary<int, int>();
        foreach (var lineNo in mine.Content.ChangedLines)
        {
            if (mine.Facts.OpenedLine(lineNo) is { } opened && Stored(fresh, opened) is { } stored)
                MakeRoom(edit, mine.Find(lineNo), opened, stored, places);
        }

        foreach (var line in mine.Content.ChangedLines.Select(mine.Find).OfType<TrackingLine>().Where(line => !line.IsEmpty))
            Lay(edit, line, places);
        return edit.ToSheet();
    }

    /// <summary>Takes my changed lines off the fresh sheet first, so that numbers that were swapped do not meet.</summary>
    private static void MakeRoom(SheetEdit edit, TrackingLine? mine, TrackingLine opened, TrackingLine stored, Dictionary<int, int> places)
    {
        var isChangedByOther = stored with { LineNo = opened.LineNo, ExpirationDateLocked = opened.ExpirationDateLocked } != opened;
        if (stored.IsHandled || (mine is null or { IsEmpty: true } && isChangedByOther))
            return;
        edit.Remove(stored.LineNo);
        places[opened.LineNo] = stored.LineNo;
    }

    private static void Lay(SheetEdit edit, TrackingLine mine, Dictionary<int, int> places)
    {
        var line = mine with
        {
            LineNo = places.TryGetValue(mine.LineNo, out var place) ? place : edit.NextLineNo,
            QuantityHandledBase = 0,
            QuantityInvoicedBase = 0,
        };
        edit.Put(edit.Duplicate(line) is { } other ? Over(line, edit.Find(other)!) : line);
    }

    /// <summary>My values on a line that carries my numbers already; its handled part stays.</summary>
    private static TrackingLine Over(TrackingLine mine, TrackingLine stored)
    {
        var handled = stored.QuantityHandledBase;
        var quantity = Math.Abs(mine.QuantityBase) < Math.Abs(handled) ? handled : mine.QuantityBase;
        var toHandle = Within(mine.QtyToHandleBase, quantity - handled);
        return mine with
        {
            LineNo = stored.LineNo,
            LotNo = stored.IsHandled ? stored.LotNo : mine.LotNo,
            QuantityBase = quantity,
            QtyToHandleBase = toHandle,
            QtyToInvoiceBase = Within(mine.QtyToInvoiceBase, toHandle + handled - stored.QuantityInvoicedBase),
            QuantityHandledBase = handled,
            QuantityInvoicedBase = stored.QuantityInvoicedBase,
            ExpirationDate = stored.ExpirationDateLocked ? stored.ExpirationDate : mine.ExpirationDate,
            ExpirationDateLocked = stored.ExpirationDateLocked,
        };
    }

    private static decimal Within(decimal value, decimal limit) => Math.Abs(value) <= Math.Abs(limit) ? value : limit;

    private static TrackingLine? Stored(TrackingSheet fresh, TrackingLine opened) =>
        (opened.SerialNo.Length > 0
            ? fresh.Content.Serials.TryGetValue(opened.SerialNo, out var lineNo)
            : fresh.Content.LotsAlone.TryGetValue(opened.LotNo, out lineNo))
            ? fresh.Find(lineNo)
            : null;
}
