using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A text that stands in a cell without being accepted: refused, or waiting for the rest of its line.</summary>
public sealed record TypedCell(string Text, Refusal? Refusal)
{
    /// <summary>The message as the cell tells it: what happened, and what to do.</summary>
    public string? Message => Refusal is null ? null : Refusal.WayOut is null ? Refusal.Message : $"{Refusal.Message} {Refusal.WayOut}";
}

/// <summary>
/// What was typed and not accepted, by line and field. A line that only lives here is a new line whose first number was refused; it keeps
/// its number and place, so that the clerk can go on and come back.
/// </summary>
public sealed class TypedCells
{
    private readonly SortedDictionary<int, Dictionary<TrackingField, TypedCell>> lines = [];

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Lines with something typed, rising.</summary>
    public IReadOnlyCollection<int> Lines => lines.Keys;

    /// <summary>Every refused cell from top to bottom.</summary>
    public IEnumerable<(int Line, TrackingField Field, TypedCell Cell)> Refused =>
        from line in lines
        from cell in line.Value
        where cell.Value.Refusal is not null
        orderby line.Key, cell.Key
        select (line.Key, cell.Key, cell.Value);

    public IReadOnlyDictionary<TrackingField, TypedCell>? On(int line) => lines.GetValueOrDefault(line);

    public TypedCell? Find(int line, TrackingField field) => lines.GetValueOrDefault(line)?.GetValueOrDefault(field);

    public void Keep(int line, TrackingField field, string text, Refusal? refusal)
    {
        if (!lines.TryGetValue(line, out var cells))
            lines[line] = cells = [];
        Version++;
        cells[field] = new(text, refusal);
    }

    public void Forget(int line, TrackingField field)
    {
        if (!lines.TryGetValue(line, out var cells) || !cells.Remove(field))
            return;
        Version++;
        if (cells.Count == 0)
            lines.Remove(line);
    }

    public void Forget(int line)
    {
        if (lines.Remove(line))
            Version++;
    }

    public void Clear()
    {
        lines.Clear();
        Version++;
    }

    /// <summary>Every text from top to bottom, as it is kept in a draft.</summary>
    public IReadOnlyList<UnsavedText> ToTexts() =>
    [
        .. from line in lines
           from cell in line.Value
           orderby line.Key, cell.Key
           select new UnsavedText(line.Key, cell.Key.ToString(), cell.Value.Text),
    ];
}
