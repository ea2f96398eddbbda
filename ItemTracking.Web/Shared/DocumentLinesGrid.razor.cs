using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>The lines of a document, with a row at the end for a new one.</summary>
public sealed partial class DocumentLinesGrid
{
    private IReadOnlyList<DocumentField<DocumentLineCard>> fields = [];
    private LineCells shared = default!;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentEditor Editor { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentLookups Lookups { get; set; } = default!;

    /// <summary>Numbers of the lines of which the user has unsaved item tracking lines.</summary>
    [Parameter]
    public IReadOnlyCollection<int> WithDraft { get; set; } = [];

    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    /// <summary>Stock lies in bins at some location: lines name one.</summary>
    [Parameter]
    public bool WithBins { get; set; }

    /// <summary>Item Tracking Lines of a line are wanted.</summary>
    [Parameter]
    public EventCallback<int> OnOpenTracking { get; set; }

    /// <summary>The reservations of a line are wanted.</summary>
    [Parameter]
    public EventCallback<int> OnReserve { get; set; }

    /// <summary>A line is to be deleted.</summary>
    [Parameter]
    public EventCallback<LineRow> OnDelete { get; set; }

    private bool MayDelete => Editor.MayType(FieldLock.WhenReleased, MayEdit);

    private IReadOnlyList<LineRow> Rows => MayDelete ? Editor.Rows.All : [.. Editor.Rows.All.Where(row => row.LineNo != 0)];

    /// <summary>Id of the tracking chip of a row, where the focus returns to from Item Tracking Lines.</summary>
    public static string TrackingId(LineRow row) => new FieldPlace(row, "Tracking").ElementId;

    /// <summary>Id of the button of a row that opens its reservations.</summary>
    public static string ReserveId(LineRow row) => new FieldPlace(row, "Reserve").ElementId;

    /// <summary>Columns of codes and quantities keep their width; the text takes what is left, and gives way first.</summary>
    internal static string WidthOf(DocumentField<DocumentLineCard> field) => field.Shape switch
    {
        FieldShape.Code => "w-code",
        FieldShape.Quantity => "w-qty num",
        FieldShape.Text or FieldShape.Date => "w-text",
    };

    protected override void OnParametersSet()
    {
        shared = new(Editor, Lookups, MayEdit);
        fields = LineFields.Of(Kind, WithBins, !Kind.Receives || Editor.Card.Lines.Any(line => line.ReservedQuantity != 0));
    }

    private bool TakesGoodsOut(LineRow row) => Editor.LineOf(row).QuantityBase * Kind.SignFactor < 0;

    private IReadOnlyList<(FieldPlace Place, Refusal Refusal)> IssuesOf(LineRow row) =>
        [.. Editor.Refused.Where(refused => refused.Place.Row == row)];
}
