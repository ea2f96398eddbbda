using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Saves what was typed when another user was faster: nothing typed is lost, nothing stored is hidden (STO-9, R5).</summary>
public static class SheetMerge
{
    /// <summary>
    /// My added, changed and deleted lines laid over a freshly opened sheet. A line the other user changed meanwhile takes my values as far as
    /// its handled part allows; what I deleted stays when the other user changed it.
    /// </summary>
    /// <param name="mine">Lines with unsaved changes, rising.</param>
    /// <param name="fresh">The same document line, opened now.</param>
    public static MergedSheet Onto(this IReadOnlyCollection<UnsavedLine> mine, TrackingSheet fresh)
    {
        var edit = new SheetEdit(fresh);
        var places = new Dictionary<int, int>();
        foreach (var line in mine)
        {
            if (line.Opened is { } opened && Stored(fresh, opened) is { } stored)
                MakeRoom(edit, line, opened, stored, places);
        }

        foreach (var line in mine.Where(line => line is { IsChanged: true, Mine.IsEmpty: false }))
            places[line.LineNo] = Lay(edit, line.Mine!, places);
        var next = edit.NextLineNo;
        foreach (var line in mine.Where(line => line is { Mine: not null } or { Opened: null } && !places.ContainsKey(line.LineNo)))
            places[line.LineNo] = next++;
        return new(edit.ToSheet().Reserve(next - 1), places);
    }

    /// <summary>Takes my changed lines off the fresh sheet first, so that numbers that were swapped do not meet.</summary>
    private static void MakeRoom(SheetEdit edit, UnsavedLine mine, TrackingLine opened, TrackingLine stored, Dictionary<int, int> places)
    {
        var isChangedByOther = stored with { LineNo = opened.LineNo, ExpirationDateLocked = opened.ExpirationDateLocked } != opened;
        var isDeleted = mine.Mine is null or { IsEmpty: true };
        if (!mine.IsChanged)
            places[mine.LineNo] = stored.LineNo;
        if (!mine.IsChanged || stored.IsHandled || (isDeleted && isChangedByOther))
            return;
        edit.Remove(stored.LineNo);
        places[mine.LineNo] = stored.LineNo;
    }

    /// <summary>Puts my line on the sheet and tells under which number.</summary>
    private static int Lay(SheetEdit edit, TrackingLine mine, Dictionary<int, int> places)
    {
        var line = mine with
        {
            LineNo = places.TryGetValue(mine.LineNo, out var place) ? place : edit.NextLineNo,
            QuantityHandledBase = 0,
            QuantityInvoicedBase = 0,
        };
        line = edit.Duplicate(line) is { } other ? Over(line, edit.Find(other)!) : line;
        edit.Put(line);
        return line.LineNo;
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
        (opened.SerialNo.Length > 0 ? fresh.Content.Serials.TryGetValue(opened.SerialNo, out var lineNo) : fresh.Content.LotsAlone.TryGetValue(opened.LotNo, out lineNo))
            ? fresh.Find(lineNo)
            : null;
}
