using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// Edits of single cells. Each gives the new sheet, or the refusals with the caption of the field and the number of the line; the old sheet
/// stays valid. What the mode of the page forbids is refused with its sentence (ITL-22, ITL-30); a field that there is nothing to say in
/// stays as it is.
/// </summary>
public static partial class EditLines
{
    /// <summary>Sets the quantity (ITL-8, ITL-40, ITL-42).</summary>
    public static Outcome<TrackingSheet> SetQuantity(this TrackingSheet s, int lineNo, decimal quantity) =>
        s.Edit(
            lineNo, line => line.QuantityBase == quantity ? line : line.WithQuantity(quantity, s.Source),
            edit: TrackingEdits.ChangeQuantities);

    /// <summary>Sets what is to handle (ITL-42, ITL-46).</summary>
    public static Outcome<TrackingSheet> SetQtyToHandle(this TrackingSheet s, int lineNo, decimal quantity) =>
        s.Edit(
            lineNo, line => line.QtyToHandleBase == quantity ? line : line.WithQtyToHandle(quantity, s.Source),
            s.Rights.EditsQtyToHandle, TrackingEdits.Handle);

    /// <summary>Sets what is to invoice (ITL-42, ITL-46).</summary>
    public static Outcome<TrackingSheet> SetQtyToInvoice(this TrackingSheet s, int lineNo, decimal quantity) =>
        s.Edit(
            lineNo, line => line.QtyToInvoiceBase == quantity ? line : line.WithQtyToInvoice(quantity, s.Source),
            s.Rights.EditsQtyToInvoice);

    /// <summary>Sets the last day of warranty (ITL-53).</summary>
    public static Outcome<TrackingSheet> SetWarrantyDate(this TrackingSheet s, int lineNo, DateOnly? date) =>
        s.Edit(lineNo, line => DateLimits.Check(date, TrackingCaptions.WarrantyDate, lineNo) is { } refusal
            ? refusal
            : line with { WarrantyDate = date });

    /// <summary>Sets the text of the line, at most 100 characters.</summary>
    public static Outcome<TrackingSheet> SetDescription(this TrackingSheet s, int lineNo, string typed) =>
        s.Edit(lineNo, line => Texts.Check(typed, TrackingCaptions.Description, Texts.DescriptionLength) is { } refusal
            ? refusal with { Line = lineNo }
            : line with { Description = Texts.Normalise(typed) });

    /// <summary>
    /// Sets the expiration date of the line and of every other line with the same lot number (ITL-50, ITL-52, PST-17, PST-18).
    /// </summary>
    public static Outcome<TrackingSheet> SetExpirationDate(this TrackingSheet s, int lineNo, DateOnly? date)
    {
        if (s.Find(lineNo) is not { } line)
            return TrackingRefusals.NoSuchLine(lineNo);
        if (s.Mode.Forbids(TrackingEdits.ChangeLines) is { } forbidden)
            return forbidden;
        if (!s.Rights.EditsExpirationDate || line.ExpirationDate == date)
            return s;
        if (line.ExpirationDateLocked)
            return TrackingRefusals.DateIsEstablished(line);
        if (DateLimits.Check(date, TrackingCaptions.ExpirationDate, lineNo) is { } refusal)
            return refusal;
        var edit = new SheetEdit(s);
        edit.Put(line with { ExpirationDate = date });
        foreach (var other in edit.LinesOfLot(line.LotNo))
            edit.Put(edit.Find(other)! with { ExpirationDate = date });
        return edit.ToSheet();
    }

    private static Outcome<TrackingSheet> Edit(
        this TrackingSheet s, int lineNo, Func<TrackingLine, Outcome<TrackingLine>> change, bool applies = true,
        TrackingEdits edit = TrackingEdits.ChangeLines)
    {
        if (s.Find(lineNo) is not { } line)
            return TrackingRefusals.NoSuchLine(lineNo);
        if (s.Mode.Forbids(edit) is { } forbidden)
            return forbidden;
        return applies ? change(line).Then(changed => changed == line ? s : s.With(changed)) : s;
    }

    private static Outcome<TrackingSheet> With(this TrackingSheet s, TrackingLine line)
    {
        var edit = new SheetEdit(s);
        edit.Put(line);
        return edit.ToSheet();
    }
}
