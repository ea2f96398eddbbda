using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>One field of one line in the lines grid.</summary>
public sealed partial class LineCell
{
    /// <summary>What a field without a limit of its own takes: more than any code or number has.</summary>
    private const int LongestText = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private IReadOnlyList<LookupRow> rows = [];
    private int searches;

    [Parameter, EditorRequired]
    public DocumentEditor Editor { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentLookups Lookups { get; set; } = default!;

    [Parameter, EditorRequired]
    public LineRow Row { get; set; } = default!;

    /// <summary>Position of the line, from 1; part of the field's name.</summary>
    [Parameter, EditorRequired]
    public int Position { get; set; }

    [Parameter, EditorRequired]
    public DocumentField<DocumentLineCard> Field { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    private FieldPlace Place => new(Row, Field.Caption);

    private string Name => $"{Field.Caption}, line {Position}";

    private string ListId => Place.ElementId + "-list";

    private string IssueId => $"line-{Row.Id}-issue";

    private bool IsNumber => Field.Shape is FieldShape.Quantity;

    private bool MayType => Editor.MayType(Field.Lock, MayEdit);

    private bool IsRefused => Editor.DraftOf(Place)?.Refusal is not null;

    private string Stored => Row.LineNo == 0 && IsNumber ? "" : Field.Show(Editor.LineOf(Row));

    private string Shown => Editor.DraftOf(Place)?.Typed ?? Stored;

    private string Css => $"{(MayType ? "edit " : "")}{DocumentLinesGrid.WidthOf(Field)}";

    /// <summary>A text that gave way to the other columns is shown whole on hover.</summary>
    private string? Tip => Field.Shape is FieldShape.Text && Shown.Length > 0 ? Shown : null;

    /// <summary>What marks a refused text and tells why; the stored text comes back with Esc.</summary>
    private Dictionary<string, object?> Marks => new()
    {
        ["aria-required"] = Field.IsRequired ? "true" : null,
        ["aria-invalid"] = IsRefused ? "true" : null,
        ["aria-describedby"] = IsRefused ? IssueId : null,
        ["data-stored"] = IsRefused ? Stored : null,
    };

    private Task LeaveAsync(string? typed)
    {
        searches++;
        rows = [];
        var text = Field.Shape is FieldShape.Code ? Codes.Normalise(typed) : typed ?? "";
        return text == Shown ? Task.CompletedTask : Editor.LeaveAsync(Row, Field, text);
    }

    private async Task SearchAsync(string typed)
    {
        var mine = ++searches;
        if (typed.Length > 0)
            await Task.Delay(Pause);
        if (mine != searches)
            return;
        var found = await Lookups.FindAsync(Field.LookUp, typed.Trim(), Editor.LineOf(Row));
        if (mine == searches)
            rows = found;
    }
}
