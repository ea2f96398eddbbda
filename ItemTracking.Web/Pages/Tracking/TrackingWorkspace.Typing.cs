using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Tracking;

public sealed partial class TrackingWorkspace
{
    private static readonly TrackingField[] LineMakers = [TrackingField.SerialNo, TrackingField.LotNo, TrackingField.QuantityBase];

    /// <summary>
    /// The line an entry is about: known by its number, by its place, or new. The browser counts new lines itself; the sheet has the last
    /// word.
    /// </summary>
    public int LineOf(TrackingEntry entry)
    {
        if (entry.Line <= 0)
            return Rows.LineAt(entry.From);
        var line = renumbered.GetValueOrDefault(entry.Line, entry.Line);
        var isKnown = Sheet.Find(line) is not null || Typed.On(line) is not null;
        if (isKnown ? !entry.IsNew : line <= Sheet.NextLineNo)
            return line;
        return renumbered[entry.Line] = Sheet.NextLineNo;
    }

    /// <summary>Takes what was typed in a cell. What is refused stays there with its reason.</summary>
    /// <param name="line">Line; an unknown number is that of a new line.</param>
    /// <param name="field">Field.</param>
    /// <param name="typed">Text as typed.</param>
    /// <param name="existing">What the ledger knows of the number, for a number field.</param>
    /// <param name="days">Today and the work date.</param>
    /// <param name="entry">The ledger entry that was named on the line, for a field that names one.</param>
    /// <returns>What the clerk should know of what was done beside.</returns>
    public IReadOnlyList<string> Type(
        int line, TrackingField field, string typed, ExistingNumber? existing, WorkDays days, ApplicableEntry? entry = null) =>
        Sheet.Find(line) is null
            ? TypeNew(line, field, typed, existing, days, entry)
            : Settle(line, field, typed, Enter(Sheet, line, field, typed, new(existing, entry, days)));

    /// <summary>Keeps a text in its cell that could not be judged; a new line keeps its number.</summary>
    public void PutAside(int line, TrackingField field, string typed, Refusal refusal)
    {
        if (Sheet.Find(line) is null)
            Sheet = Sheet.Reserve(line);
        Typed.Keep(line, field, typed, refusal);
    }

    /// <summary>
    /// Says why a number is not taken, as the page shows it: on the line that has it another text may stand, which was refused (ITL-45).
    /// </summary>
    public Refusal AsShown(Refusal refusal) => refusal.OtherLine is { } other && TrackingFields.ByCaption(refusal.Field) is { } field
        && Typed.Find(other, field) is { Refusal: not null }
            ? refusal with { WayOut = $"Line {other} still has it, as what was typed there is not saved." }
            : refusal;

    /// <summary>Puts back what is stored in a cell.</summary>
    public void Revert(int line, TrackingField field) => Typed.Forget(line, field);

    private IReadOnlyList<string> Settle(int line, TrackingField field, string typed, Outcome<TrackingSheet> result)
    {
        if (result.IsRefused)
        {
            Typed.Keep(line, field, typed, AsShown(result.Refusals[0]));
            return [];
        }

        Sheet = result.Value;
        Typed.Forget(line, field);
        return result.Messages;
    }

    /// <summary>A new line comes into being with its first accepted number or quantity; until then it is kept as typed.</summary>
    private IReadOnlyList<string> TypeNew(
        int line, TrackingField field, string typed, ExistingNumber? existing, WorkDays days, ApplicableEntry? entry)
    {
        Sheet = Sheet.Reserve(line);
        Typed.Keep(line, field, typed, null);
        if (typed.Trim().Length == 0)
            Typed.Forget(line, field);
        if (Typed.On(line) is not { } cells || !cells.Keys.Any(LineMakers.Contains))
            return [];
        var added = NewLine(line, cells, existing).Then(Sheet.AddLine);
        if (added.IsRefused)
        {
            Mark(line, field, cells, added.Refusals);
            return [];
        }

        Sheet = added.Value;
        foreach (var (other, cell) in cells.ToArray())
            Settle(
                line, other, cell.Text, LineMakers.Contains(other) ? Sheet : Enter(Sheet, line, other, cell.Text, new(null, entry, days)));
        return added.Messages;
    }

    private void Mark(int line, TrackingField typed, IReadOnlyDictionary<TrackingField, TypedCell> cells, IReadOnlyList<Refusal> refusals)
    {
        foreach (var (field, cell) in cells.ToArray())
            Typed.Keep(
                line, field, cell.Text, refusals.FirstOrDefault(refusal => FieldOf(refusal, typed, cells) == field) is { } refusal
                    ? AsShown(refusal)
                    : null);
    }

    /// <summary>The cell that is marked: the one the refusal names if something stands in it, else the one just typed.</summary>
    private static TrackingField FieldOf(Refusal refusal, TrackingField typed, IReadOnlyDictionary<TrackingField, TypedCell> cells) =>
        TrackingFields.ByCaption(refusal.Field) is { } named && cells.ContainsKey(named) ? named : typed;

    private static Outcome<NewLine> NewLine(int line, IReadOnlyDictionary<TrackingField, TypedCell> cells, ExistingNumber? existing)
    {
        string Text(TrackingField field) => cells.GetValueOrDefault(field)?.Text ?? "";
        var quantity = Text(TrackingField.QuantityBase);
        var row = new NewLine(Text(TrackingField.SerialNo), Text(TrackingField.LotNo)) { LineNo = line, Existing = existing };
        return quantity.Length == 0
            ? row
            : CellText.Quantity(quantity, TrackingField.QuantityBase, line).Then<NewLine>(number => row with { Quantity = number });
    }

    private static Outcome<TrackingSheet> Enter(TrackingSheet s, int line, TrackingField field, string typed, Known known)
    {
        Outcome<decimal> Quantity() => CellText.Quantity(typed, field, line);
        Outcome<DateOnly?> Date() => CellText.Date(typed, field, line, known.Days);
        Outcome<long> EntryNo() => CellText.EntryNo(typed, field, line);
        return field switch
        {
            TrackingField.SerialNo => s.SetSerialNo(line, typed, known.Number),
            TrackingField.LotNo => s.SetLotNo(line, typed, known.Number),
            TrackingField.Description => s.SetDescription(line, typed),
            TrackingField.ExpirationDate => Date().Then(date => s.SetExpirationDate(line, date)),
            TrackingField.NewSerialNo => s.SetNewSerialNo(line, typed),
            TrackingField.NewLotNo => s.SetNewLotNo(line, typed, known.Number),
            TrackingField.NewExpirationDate => Date().Then(date => s.SetNewExpirationDate(line, date)),
            TrackingField.WarrantyDate => Date().Then(date => s.SetWarrantyDate(line, date)),
            TrackingField.QuantityBase => Quantity().Then(quantity => s.SetQuantity(line, quantity)),
            TrackingField.QtyToHandleBase => Quantity().Then(quantity => s.SetQtyToHandle(line, quantity)),
            TrackingField.QtyToInvoiceBase => Quantity().Then(quantity => s.SetQtyToInvoice(line, quantity)),
            TrackingField.ApplToItemEntry => EntryNo().Then(no => s.SetApplToItemEntry(line, no, known.Entry)),
            TrackingField.ApplFromItemEntry => EntryNo().Then(no => s.SetApplFromItemEntry(line, no, known.Entry)),
            _ => s,
        };
    }

    /// <summary>What is known of a typed text beside the sheet.</summary>
    private readonly record struct Known(ExistingNumber? Number, ApplicableEntry? Entry, WorkDays Days);
}

/// <summary>The days that t and w stand for in a date field.</summary>
public readonly record struct WorkDays(DateOnly Today, DateOnly WorkDate);
