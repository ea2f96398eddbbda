using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// What the customer has of the item fits the field it is looked up for, as in stock (SEL-12); what cannot come in, or is on the page
    /// already, says so (C-43).
    /// </summary>
    /// <param name="s">Sheet of a line that takes goods back.</param>
    /// <param name="shipped">What is left with the customer.</param>
    /// <param name="line">Line that is being filled; null for a new one.</param>
    /// <param name="type">Field.</param>
    internal static IReadOnlyList<SelectableEntry> ToTakeBack(
        this TrackingSheet s, IEnumerable<(NumberFigures Figures, NumberObjection? Objection)> shipped, TrackingLine? line,
        ItemTrackingType type) =>
    [
        .. SelectEntries.InOrder(shipped
            .Where(row => row.Figures.Numbers.Fit(line, type))
            .Select(row =>
            {
                var pending = s.UnitSign * (s.LineOf(row.Figures.Numbers)?.OpenQuantityBase ?? 0);
                return new SelectableEntry(
                    row.Figures, pending, 0,
                    row.Objection?.Text ?? (row.Figures.Available(pending) > 0 ? null : "On this page already."));
            })),
    ];

    /// <summary>
    /// Puts numbers that come back on the line, and takes of them what the line still calls for, as far as the customer has them (SEL-13).
    /// Their date is the one that entries have established (ITL-51).
    /// </summary>
    /// <param name="s">Sheet of a line that takes goods back; another sheet stays as it is.</param>
    /// <param name="lineNo">Line that is being filled; null adds one.</param>
    /// <param name="type">Field that was looked up: a serial number brings its lot along, a lot leaves the serial number.</param>
    /// <param name="chosen">Row of the list.</param>
    /// <param name="existing">What the ledger knows of its numbers.</param>
    public static Outcome<TrackingSheet> TakeBack(
        this TrackingSheet s, int? lineNo, ItemTrackingType type, SelectableEntry chosen, ExistingNumber existing)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (!s.Source.TakesBack)
            return s;
        var line = (lineNo is { } no ? s.Find(no) : null)
            ?? new TrackingLine { LineNo = s.NextLineNo, ExpirationDateLocked = !s.Policy.UsesExpirationDates };
        var numbers = type == ItemTrackingType.SerialNo
            ? chosen.Figures.Numbers
            : line.Numbers with { LotNo = chosen.Figures.Numbers.LotNo };
        var added = Math.Max(0, Math.Min(s.UnitSign * s.Matrix.Undefined.Quantity, chosen.TotalAvailableQuantity));
        var quantity = s.UnitSign * line.QuantityBase + added;
        return line.WithNumbers(numbers)
            .Then(changed => changed.WithQuantity(s.UnitSign * (numbers.SerialNo.Length > 0 ? Math.Min(1, quantity) : quantity), s.Source))
            .Then(changed => Place(s, changed, existing));
    }
}
