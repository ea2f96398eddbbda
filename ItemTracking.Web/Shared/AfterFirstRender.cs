using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>
/// Does something as soon as what stands around it is in the page: the content of a dialog is drawn by another component than the one that
/// opens it.
/// </summary>
public sealed class AfterFirstRender : ComponentBase
{
    [Parameter, EditorRequired]
    public Func<ValueTask> Do { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Do();
    }
}
