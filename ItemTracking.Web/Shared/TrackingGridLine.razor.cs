using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>One row; it is drawn again only when it looks different.</summary>
public sealed partial class TrackingGridLine
{
    private TrackingGridRow? drawn;
    private IReadOnlyList<TrackingGridColumn>? drawnColumns;
    private int hintAt;
    private int? remarkAt;

    [Parameter, EditorRequired]
    public TrackingGridRow Row { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TrackingGridColumn> Columns { get; set; } = [];

    protected override void OnParametersSet()
    {
        var texts = Columns.Index().Where(c => c.Item.Edit == TrackingGridEdit.Text).Select(c => c.Index).ToList();
        hintAt = texts.FirstOrDefault();
        remarkAt = Row.Remark is null ? null : texts.FirstOrDefault(at => Row.Cells[at].Text.Length > 0, hintAt);
    }

    protected override bool ShouldRender()
    {
        if (Row.LooksLike(drawn) && ReferenceEquals(Columns, drawnColumns))
            return false;
        (drawn, drawnColumns) = (Row, Columns);
        return true;
    }

    private static string? Look(TrackingGridColumn column, TrackingGridCell cell) => (column.IsNumeric, cell.Error) switch
    {
        (true, null) => "num",
        (true, _) => "num bad",
        (_, null) => null,
        _ => "bad",
    };
}
