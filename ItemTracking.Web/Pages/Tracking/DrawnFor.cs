using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Draws its content again only when what it depends on has changed: an edit of one line draws neither the header nor the actions (P5).
/// </summary>
public sealed class DrawnFor : ComponentBase
{
    private object? drawn;

    /// <summary>All that the content depends on, compared by value.</summary>
    [Parameter, EditorRequired]
    public object By { get; set; } = default!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override bool ShouldRender() => !By.Equals(drawn);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        drawn = By;
        builder.AddContent(0, ChildContent);
    }
}
