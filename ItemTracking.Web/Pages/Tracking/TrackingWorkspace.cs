using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// One clerk's work on the page: the sheet, what was typed and refused, the selected lines and the last delete or list. Nothing that was
/// typed disappears: what the rules refuse stays in its cell until it is corrected, reverted or deleted.
/// </summary>
public sealed partial class TrackingWorkspace(TrackingSheet sheet)
{
    private readonly HashSet<int> selected = [];
    private readonly Dictionary<int, int> renumbered = [];
    private IReadOnlyList<TrackingGridColumn> columns = TrackingColumns.Of(sheet, []);
    private SheetChange last = SheetChange.None;

    public TrackingSheet Sheet { get; private set; } = sheet;

    public TypedCells Typed { get; } = new();

    public IReadOnlyCollection<int> Selected => selected;

    public TrackingRows Rows => new(Sheet, Typed, selected, columns);

    /// <summary>What leaving would lose, in lines.</summary>
    public int ChangedLineCount => Math.Max(1, Sheet.ChangedLineCount + Typed.Lines.Count(line => Sheet.Find(line) is null));

    public bool HasChanges => Sheet.HasChanges || Typed.Lines.Count > 0;

    public bool CanUndo => last.Count > 0;

    /// <summary>The edit that can be taken back deleted lines and did nothing else.</summary>
    public bool UndoesDelete => last.Added.Count + last.Replaced.Count == 0;

    /// <summary>All refused cells, for the issue list.</summary>
    public IEnumerable<Refusal> Refusals =>
        Typed.Refused.Select(refused => refused.Cell.Refusal! with { Line = refused.Line, Field = refused.Field.Caption() });

    /// <summary>Goes on with another sheet: numbers were assigned, or the lines were read again.</summary>
    public void Take(TrackingSheet changed) => Sheet = changed;

    /// <summary>Goes on with the sheet on which a list was taken; it can be taken back whole.</summary>
    public void TakeList(TrackingSheet changed) => (last, Sheet) = (SheetChange.Between(Sheet, changed), changed);

    /// <summary>
    /// Begins anew with lines that were just opened: nothing is typed, selected or deleted. The lot for what follows stays.
    /// </summary>
    public void Open(TrackingSheet fresh)
    {
        Sheet = fresh.With(Sheet.LotForNext);
        Typed.Clear();
        selected.Clear();
        renumbered.Clear();
        last = SheetChange.None;
    }

    public bool Shows(TrackingField field) => columns.Any(column => column.Key == field.ToString());

    public void Show(IReadOnlyCollection<TrackingField> chosen) => columns = TrackingColumns.Of(Sheet, chosen);

    /// <summary>Selects rows by their place: range, toggle, all or none.</summary>
    public void Select(string how, int from, int to)
    {
        var rows = Rows;
        if (how is not "toggle")
            selected.Clear();
        if (how is "none")
            return;
        for (var index = from; index <= Math.Min(to, rows.LineCount - 1); index++)
        {
            if (!selected.Add(rows.LineAt(index)))
                selected.Remove(rows.LineAt(index));
        }
    }

    /// <summary>Deletes the selected lines, or the one line when none is selected (ITL-49).</summary>
    public Outcome<int> Delete(int line)
    {
        int[] lines = selected.Count > 0 ? [.. selected.Order()] : [line];
        var stored = lines.Select(Sheet.Find).OfType<TrackingLine>().ToArray();
        var result = Sheet.Delete([.. stored.Select(l => l.LineNo)]);
        if (result.IsRefused)
            return Outcome<int>.Refused(result.Refusals);
        var count = stored.Length + lines.Count(l => Sheet.Find(l) is null && Typed.On(l) is not null);
        (Sheet, last) = (result.Value, SheetChange.Delete(stored));
        foreach (var each in lines)
            Typed.Forget(each);
        selected.Clear();
        return count;
    }

    /// <summary>Lets the first lines handle what the document line does, to be undone as one edit (C-46).</summary>
    public Outcome<int> HandleFirst() => Handle(Sheet.HandleFirst());

    /// <summary>Lets only the selected lines be handled; with no line selected nothing is (C-09).</summary>
    public Outcome<int> HandleSelected() => Handle(Sheet.HandleOnly(selected));

    /// <summary>Nothing is handled until it is ticked off (C-09).</summary>
    public Outcome<int> HandleNothing() => Handle(Sheet.HandleOnly([]));

    private Outcome<int> Handle(Outcome<TrackingSheet> result)
    {
        if (result.IsRefused)
            return Outcome<int>.Refused(result.Refusals);
        (last, Sheet) = (SheetChange.Between(Sheet, result.Value), result.Value);
        foreach (var (before, _) in last.Replaced)
        {
            Typed.Forget(before.LineNo, TrackingField.QtyToHandleBase);
            Typed.Forget(before.LineNo, TrackingField.QtyToInvoiceBase);
        }

        return last.Count;
    }

    /// <summary>Takes the last edit of many lines back: a delete, a list, or what lines were told to handle.</summary>
    public Outcome<int> Undo()
    {
        var result = Sheet.TakeBack(last);
        if (result.IsRefused)
            return Outcome<int>.Refused(result.Refusals);
        var count = last.Count;
        (Sheet, last) = (result.Value, SheetChange.None);
        selected.RemoveWhere(line => Sheet.Find(line) is null);
        return count;
    }
}
