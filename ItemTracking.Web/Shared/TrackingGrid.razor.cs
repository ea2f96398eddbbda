using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace ItemTracking.Web.Shared;

/// <summary>Semantic grid for any number of tracking lines: an edit draws one row again, whatever their number (P5).</summary>
public sealed partial class TrackingGrid
{
    private const int LeastLineWidth = 42;
    private const int DigitWidth = 8;

    private Virtualize<TrackingGridRow>? rows;

    [Parameter, EditorRequired]
    public TrackingGridView View { get; set; } = default!;

    [Parameter]
    public string Caption { get; set; } = "Item Tracking Lines";

    /// <summary>Room for the longest line number.</summary>
    private int LineWidth => LeastLineWidth + (DigitWidth * Math.Max(0, View.NextLineNo.ToString(CultureInfo.InvariantCulture).Length - 3));

    private int MinWidth => LineWidth + View.Columns.Sum(column => column.Width);

    private int TightWidth => LineWidth + View.Columns.Sum(column => column.TightWidth);

    /// <summary>The visible rows are read with every new view; rows that look the same are not drawn again.</summary>
    protected override Task OnParametersSetAsync() => rows?.RefreshDataAsync() ?? Task.CompletedTask;

    private static string? HeadLook(TrackingGridColumn column) => column.IsNumeric ? "num" : column.IsFlag ? "flag" : null;

    private static string? EditName(TrackingGridColumn column) =>
        column.Edit == TrackingGridEdit.None ? null : column.Edit.ToString().ToLowerInvariant();

    private static string? Flag(bool on) => on ? "" : null;

    private ValueTask<ItemsProviderResult<TrackingGridRow>> Provide(ItemsProviderRequest request)
    {
        var count = Math.Clamp(View.RowCount - request.StartIndex, 0, request.Count);
        return ValueTask.FromResult(new ItemsProviderResult<TrackingGridRow>(
            [.. Enumerable.Range(request.StartIndex, count).Select(View.RowAt)], View.RowCount));
    }
}
