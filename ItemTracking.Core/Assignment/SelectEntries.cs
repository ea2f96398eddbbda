using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Choosing numbers that are in stock, for a line that takes goods out (SEL-1…SEL-11).</summary>
public static class SelectEntries
{
    /// <summary>
    /// All numbers with something to show, the first to expire first and blank dates last, already chosen as far as the line calls for them
    /// (SEL-2, SEL-5, SEL-8).
    /// </summary>
    /// <param name="s">Sheet.</param>
    public static EntrySelection Offer(this TrackingSheet s)
    {
        var rows = s.Availability.Rows
            .Select(figures => new SelectableEntry(figures, s.PendingOf(figures), 0, s.WhyNot(figures)))
            .Where(row => row.Figures.IsListed(row.CurrentPendingQuantity));
        return EntrySelection.Of(s.Selectable(), InOrder(rows), s.Source.RoundingPrecision).Fill();
    }

    /// <summary>What can be chosen first, then in the order of expiration and of numbers (SEL-5).</summary>
    internal static IOrderedEnumerable<SelectableEntry> InOrder(IEnumerable<SelectableEntry> rows) => rows
        .OrderBy(row => row.NotSelectable is not null)
        .ThenBy(row => row.Figures.ExpirationDate ?? DateOnly.MaxValue)
        .ThenBy(row => row.Figures.Numbers.LotNo, Codes.Comparer)
        .ThenBy(row => row.Figures.Numbers.SerialNo, Codes.Comparer);

    /// <summary>
    /// What the line still calls for, positive for the user; 0 for a line that brings goods in or is over-defined (SEL-6).
    /// </summary>
    public static decimal Selectable(this TrackingSheet s) =>
        s.Source.IsDemand && s.Rights.InsertsLines ? Math.Max(0, -s.Source.SignFactor * s.Matrix.Undefined.Quantity) : 0;

    /// <summary>
    /// The chosen numbers on the page: added to the line that has them, or on new lines; no line is reduced or deleted (SEL-10, SEL-11).
    /// </summary>
    public static Outcome<TrackingSheet> TakeOver(this TrackingSheet s, EntrySelection selection)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (!s.Source.IsDemand)
            return s;
        var edit = new SheetEdit(s);
        edit.RemoveEmptyLines();
        foreach (var row in selection.Rows.Where(row => row.SelectedQuantity > 0))
        {
            var line = s.LineOf(row.Figures.Numbers) ?? New(edit.NextLineNo, row.Figures.Numbers);
            var changed = line.WithQuantity(line.QuantityBase - s.Source.SignFactor * row.SelectedQuantity, s.Source);
            if (changed.IsRefused)
                return Outcome<TrackingSheet>.Refused(changed.Refusals);
            if (edit.CheckDuplicate(changed.Value) is { } duplicate)
                return duplicate;
            edit.Put(changed.Value.WithDates(row.Figures));
        }

        return edit.ToSheet();
    }

    /// <summary>
    /// The numbers of a list that fit the field they are looked up for (SEL-12): serial numbers of the line's lot, or lots.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="line">Line that is being filled; null for a new one.</param>
    /// <param name="type">Field.</param>
    public static IReadOnlyList<SelectableEntry> LookUp(this TrackingSheet s, TrackingLine? line, ItemTrackingType type) =>
    [
        .. s.Offer().Clear().Rows.Where(row => row.Figures.Numbers.Fit(line, type)),
    ];

    /// <summary>The numbers may stand on the line when one of its fields is looked up (SEL-12).</summary>
    internal static bool Fit(this TrackingNumbers numbers, TrackingLine? line, ItemTrackingType type) =>
        type == ItemTrackingType.SerialNo
            ? numbers.SerialNo.Length > 0 && (line is not { LotNo.Length: > 0 } || numbers.LotNo == line.LotNo)
            : numbers.LotNo.Length > 0
                && (line is { SerialNo.Length: > 0 } ? numbers.SerialNo == line.SerialNo : numbers.SerialNo.Length == 0);

    private static TrackingLine New(int lineNo, TrackingNumbers numbers) =>
        new() { LineNo = lineNo, SerialNo = numbers.SerialNo, LotNo = numbers.LotNo };

    internal static TrackingLine WithDates(this TrackingLine line, NumberFigures figures) => line with
    {
        ExpirationDate = figures.TotalQuantity == 0 ? null : figures.ExpirationDate,
        WarrantyDate = figures.TotalQuantity == 0 ? null : figures.WarrantyDate,
        ExpirationDateLocked = true,
    };

    /// <summary>
    /// Why nothing of the number can be chosen (C-27, C-48): posting would refuse it whatever is chosen, others ask for all of it, or there
    /// is nothing of it.
    /// </summary>
    private static string? WhyNot(this TrackingSheet s, NumberFigures figures) =>
        NumberObjections.GoingOut(s.Policy, figures, s.Source)?.Text
            ?? s.Facts.HeldWholly(figures)?.Text
            ?? (figures.TotalQuantity == 0 ? NumberObjection.NotInStock.Text
                : figures.IsRequestedElsewhere ? figures.RequestedText
                : null);
}
