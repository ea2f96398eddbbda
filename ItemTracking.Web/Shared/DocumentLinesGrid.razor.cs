using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>The lines of a document or journal, with a row at the end for a new one.</summary>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
public sealed partial class DocumentLinesGrid<TLine>
{
    /// <summary>Fields that have room beside each other on a desk; with more of them a line takes two rows.</summary>
    private const int MostInOneRow = 10;

    private LineCells<TLine> shared = default!;

    /// <summary>Columns, in reading order; the tracking chip follows them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DocumentField<TLine>> Fields { get; set; } = [];

    [Parameter, EditorRequired]
    public ILineEditor<TLine> Editor { get; set; } = default!;

    /// <summary>Finds the rows that a code may name, for what was typed so far on a line.</summary>
    [Parameter, EditorRequired]
    public Func<LookUp, string, TLine, Task<IReadOnlyList<LookupRow>>> Find { get; set; } = default!;

    /// <summary>Rows that are shown, the one for a new line last.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ShownRow> Rows { get; set; } = [];

    /// <summary>How many rows there are, where only a part is shown.</summary>
    [Parameter]
    public int? Count { get; set; }

    /// <summary>State of the tracking of a line; not asked where a line has sides.</summary>
    [Parameter]
    public Func<TLine, TrackingState> Tracking { get; set; } = _ => TrackingState.NotNeeded;

    /// <summary>Chips of a line with two sides, each with numbers of its own; null where a line has one side.</summary>
    [Parameter]
    public Func<TLine, IReadOnlyList<LineChip>>? Sides { get; set; }

    /// <summary>Numbers of the lines of which the user has unsaved item tracking lines.</summary>
    [Parameter]
    public IReadOnlyCollection<int> WithDraft { get; set; } = [];

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    /// <summary>Lines may come and go.</summary>
    [Parameter]
    public bool MayDelete { get; set; }

    /// <summary>Stock can be kept for a line.</summary>
    [Parameter]
    public Func<TLine, bool> MayReserve { get; set; } = _ => false;

    /// <summary>Item Tracking Lines of a line are wanted.</summary>
    [Parameter]
    public EventCallback<int> OnOpenTracking { get; set; }

    /// <summary>The reservations of a line are wanted.</summary>
    [Parameter]
    public EventCallback<int> OnReserve { get; set; }

    /// <summary>A line is to be deleted.</summary>
    [Parameter]
    public EventCallback<LineRow> OnDelete { get; set; }

    /// <summary>Columns of codes and quantities keep their width; the text takes what is left, and gives way first.</summary>
    internal static string WidthOf(DocumentField<TLine> field) => field.Shape switch
    {
        FieldShape.Code when field.LookUp is LookUp.SerialNo or LookUp.LotNo => "w-code w-long w-number",
        FieldShape.Code when field.LookUp is LookUp.Bin => "w-code w-long",
        FieldShape.Code => "w-code",
        FieldShape.Date => "w-date",
        FieldShape.Choice or FieldShape.Check => "w-choice",
        FieldShape.Quantity => "w-qty num",
        FieldShape.Text => "w-text",
    };

    private string Css => Fields.Count > MostInOneRow ? "document-lines folds" : "document-lines";

    protected override void OnParametersSet() => shared = new(Editor, Find, MayEdit);
}
