using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// One clerk's work on the page: the sheet, what was typed and refused, the selected lines and the last edits. Nothing that was
/// typed disappears: what the rules refuse stays in its cell until it is corrected, reverted or deleted.
/// </summary>
public sealed partial class TrackingWorkspace(TrackingSheet sheet)
{
    private const int MostEdits = 100;

    private readonly HashSet<int> selected = [];
    private readonly Dictionary<int, int> renumbered = [];
    private IReadOnlyList<TrackingGridColumn> columns = TrackingColumns.Of(sheet, []);
    private readonly List<(string What, TrackingSheet Before, TrackingSheet After)> edits = [];

    public TrackingSheet Sheet { get; private set; } = sheet;

    public TypedCells Typed { get; } = new();

    public IReadOnlyCollection<int> Selected => selected;

    public TrackingRows Rows => new(Sheet, Typed, selected, columns);

    /// <summary>What leaving would lose, in lines.</summary>
    public int ChangedLineCount => Math.Max(1, Sheet.ChangedLineCount + Typed.Lines.Count(line => Sheet.Find(line) is null));

    public bool HasChanges => Sheet.HasChanges || Typed.Lines.Count > 0;

    public bool CanUndo => edits.Count > 0;

    /// <summary>All refused cells, for the issue list.</summary>
    public IEnumerable<Refusal> Refusals =>
        Typed.Refused.Select(refused => refused.Cell.Refusal! with { Line = refused.Line, Field = refused.Field.Caption() });

    /// <summary>Goes on with another sheet: the lines or what is known of them were read again.</summary>
    public void Take(TrackingSheet changed) => Sheet = changed;

    /// <summary>Goes on with the sheet after an edit, which can be taken back whole.</summary>
    /// <param name="changed">Sheet.</param>
    /// <param name="what">The edit, in words that its lines follow.</param>
    public void Take(TrackingSheet changed, string what)
    {
        var before = Sheet;
        Sheet = changed;
        Done(what, before);
    }

    /// <summary>An edit is done, which can be taken back whole; the oldest is forgotten when there are many.</summary>
    /// <param name="what">The edit, in words that its lines follow.</param>
    /// <param name="before">Sheet before it.</param>
    public void Done(string what, TrackingSheet before)
    {
        if (Sheet.Lines == before.Lines)
            return;
        edits.Add((what, before, Sheet));
        if (edits.Count > MostEdits)
            edits.RemoveAt(0);
    }

    /// <summary>
    /// Begins anew with lines that were just opened: nothing is typed, selected or deleted. The lot for what follows stays.
    /// </summary>
    public void Open(TrackingSheet fresh)
    {
        Sheet = fresh.With(Sheet.LotForNext);
        Typed.Clear();
        selected.Clear();
        renumbered.Clear();
        edits.Clear();
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
        Take(result.Value, "delete of");
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
        var change = SheetChange.Between(Sheet, result.Value);
        Take(result.Value, "Qty. to Handle of");
        foreach (var (before, _) in change.Replaced)
        {
            Typed.Forget(before.LineNo, TrackingField.QtyToHandleBase);
            Typed.Forget(before.LineNo, TrackingField.QtyToInvoiceBase);
        }

        return change.Count;
    }

    /// <summary>Takes the last edit back, whatever it was.</summary>
    /// <returns>The edit in words, with its lines; blank when nothing is left.</returns>
    public Outcome<string> Undo()
    {
        while (edits.Count > 0)
        {
            var (what, before, after) = edits[^1];
            var change = SheetChange.Between(before, after);
            var result = Sheet.TakeBack(change);
            if (result.IsRefused)
                return Outcome<string>.Refused(result.Refusals);
            edits.RemoveAt(edits.Count - 1);
            Sheet = result.Value;
            selected.RemoveWhere(line => Sheet.Find(line) is null);
            if (change.Count > 0)
                return $"{what} {Named(change)}";
        }

        return "";
    }

    private static string Named(SheetChange change)
    {
        if (change.Count != 1)
            return Numbers.Lines(change.Count);
        var line = change.Removed.Concat(change.Added).Concat(change.Replaced.Select(each => each.After)).Single();
        var number = line.SerialNo.Length > 0 ? line.SerialNo : line.LotNo;
        return $"line {line.LineNo}{(number.Length > 0 ? $" ({number})" : "")}";
    }
}
