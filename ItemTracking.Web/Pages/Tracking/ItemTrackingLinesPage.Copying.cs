using ItemTracking.Web.Shared;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Selected lines go to a spreadsheet, or to another page.</summary>
public sealed partial class ItemTrackingLinesPage
{
    /// <summary>The selected lines as text (tracking-grid.js); what was entered before has arrived.</summary>
    [JSInvokable]
    public string CopySelected()
    {
        if (workspace is null)
            return "";
        Message = $"{Numbers.Lines(workspace.Selected.Count)} copied.";
        StateHasChanged();
        return CopiedLines.Text(Sheet, workspace.Rows.View.Columns, workspace.Selected);
    }
}
