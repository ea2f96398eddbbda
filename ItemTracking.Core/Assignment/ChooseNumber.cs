using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Choosing one number from the list of a field (SEL-13).</summary>
public static class ChooseNumber
{
    /// <summary>
    /// Puts the chosen numbers with their dates on the line and takes of them what the line still calls for and what is available; on a
    /// line that asked for more than there is, the quantity falls.
    /// </summary>
    /// <param name="s">Sheet of a line that takes goods out; another sheet stays as it is (SEL-12).</param>
    /// <param name="lineNo">Line that is being filled; null adds one.</param>
    /// <param name="type">Field that was looked up: a serial number brings its lot along, a lot leaves the serial number.</param>
    /// <param name="chosen">Row of the list.</param>
    public static Outcome<TrackingSheet> Choose(this TrackingSheet s, int? lineNo, ItemTrackingType type, NumberFigures chosen)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (!s.Source.IsDemand)
            return s;
        var edit = new SheetEdit(s);
        var line = (lineNo is { } no ? s.Find(no) : null) ?? new TrackingLine { LineNo = edit.NextLineNo };
        var numbers = type == ItemTrackingType.SerialNo ? chosen.Numbers : line.Numbers with { LotNo = chosen.Numbers.LotNo };
        return line.WithQuantity(s.QuantityOf(line, numbers), s.Source)
            .Then(changed => changed.WithNumbers(numbers))
            .Then<TrackingSheet>(changed =>
            {
                if (edit.CheckDuplicate(changed) is { } duplicate)
                    return duplicate;
                edit.Put(changed.WithDates(chosen));
                return edit.ToSheet();
            });
    }

    /// <summary>
    /// Numbers that were listed with nothing because none of them was there (SCN-5), and are now, take what the line still calls for.
    /// </summary>
    /// <param name="s">Sheet of a line that takes goods out.</param>
    public static TrackingSheet ChooseListed(this TrackingSheet s) =>
        s.Lines.Where(line => line is { QuantityBase: 0, Numbers.Exist: true }).Aggregate(s, (sheet, line) =>
            sheet.Availability.Of(line.Numbers) is { TotalQuantity: > 0 } figures && sheet.Choose(line.LineNo, TypeOf(line), figures) is
            { IsRefused: false } chosen
                ? chosen.Value
                : sheet);

    private static ItemTrackingType TypeOf(TrackingLine line) =>
        line.SerialNo.Length > 0 ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo;

    /// <summary>New quantity of the line, document sign.</summary>
    private static decimal QuantityOf(this TrackingSheet s, TrackingLine line, TrackingNumbers numbers)
    {
        var toDemand = -s.Source.SignFactor;
        var available = s.Availability.Of(numbers) is var figures
            ? NumberFigures.Nearer(figures.Obtainable(s.PendingOf(figures)), figures.BinContent)
            : 0;
        var open = toDemand * line.OpenQuantityBase;
        var added = Added(toDemand * s.Matrix.Undefined.Quantity, available, open);
        var quantity = open + added + toDemand * line.QuantityHandledBase;
        return toDemand * (numbers.SerialNo.Length > 0 ? Math.Clamp(quantity, -1, 1) : quantity);
    }

    /// <summary>What the line takes more, all positive for goods that go out.</summary>
    private static decimal Added(decimal undefined, decimal available, decimal open) => undefined >= 0 && available >= 0
        ? Math.Min(undefined, available)
        : Math.Max(undefined >= 0 ? available : Math.Min(undefined, available), -open);
}
