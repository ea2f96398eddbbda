using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>One field of one line in the lines grid.</summary>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
public sealed partial class LineCell<TLine>
{
    /// <summary>What a field without a limit of its own takes: more than any code or number has.</summary>
    private const int LongestText = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private IReadOnlyList<LookupRow> rows = [];
    private int searches;

    /// <summary>What all cells of the grid share: one parameter, because every frame of a cell counts fifty lines over.</summary>
    [Parameter, EditorRequired]
    public LineCells<TLine> Shared { get; set; } = default!;

    [Parameter, EditorRequired]
    public LineRow Row { get; set; } = default!;

    /// <summary>Position of the line, from 1; part of the field's name.</summary>
    [Parameter, EditorRequired]
    public int Position { get; set; }

    [Parameter, EditorRequired]
    public DocumentField<TLine> Field { get; set; } = default!;

    private ILineEditor<TLine> Editor => Shared.Editor;

    private FieldPlace Place => new(Row, Field.Caption);

    private string Name => $"{Field.Caption}, line {Position}";

    private string ListId => Place.ElementId + "-list";

    private bool IsNumber => Field.Shape is FieldShape.Quantity;

    private bool IsCode => Field.Shape is FieldShape.Code;

    private string Width => DocumentLinesGrid<TLine>.WidthOf(Field);

    private string LookedUp => Field.LookUp is LookUp.None ? "" : "lookup ";

    private bool MayType => Editor.MayType(Row, Field, Shared.MayEdit);

    private bool IsRefused => Editor.DraftOf(Place)?.Refusal is not null;

    private string Stored => Row.LineNo == 0 && IsNumber ? "" : Field.Show(Editor.LineOf(Row));

    private string Shown => Editor.DraftOf(Place)?.Typed ?? Stored;

    private string Css => (MayType, Field.Shape) switch
    {
        (true, FieldShape.Code) => $"edit code {LookedUp}{Width}",
        (true, _) => $"edit {LookedUp}{Width}",
        (false, _) => Width,
    };

    /// <summary>A text that gave way to the other columns is shown whole on hover.</summary>
    private string? Tip => Field.Shape is FieldShape.Text && Shown.Length > 0 ? Shown : null;

    private string? Required => Field.IsRequired ? "true" : null;

    private string? Invalid => IsRefused ? "true" : null;

    private string? Reason => IsRefused ? DocumentIssue.IdOf(Place) : null;

    /// <summary>What is stored behind a refused text: it comes back with Esc.</summary>
    private string? StoredBehind => IsRefused ? Stored : null;

    private Task LeaveAsync(string? typed)
    {
        searches++;
        rows = [];
        var text = IsCode ? Codes.Normalise(typed) : typed ?? "";
        return text == Shown ? Task.CompletedTask : Editor.LeaveAsync(Row, Field, text);
    }

    private async Task SearchAsync(string typed)
    {
        var mine = ++searches;
        if (typed.Length > 0)
            await Task.Delay(Pause);
        if (mine != searches)
            return;
        var found = await Shared.Find(Field.LookUp, typed.Trim(), Editor.LineOf(Row));
        if (mine == searches)
            rows = found;
    }
}
