using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace ItemTracking.Web.Layout;

/// <summary>
/// Account pages stay static because cookies need a request; all other pages live in one circuit, without prerendering, so that nothing
/// typed early is lost.
/// </summary>
public sealed partial class App
{
    private static readonly string[] Themes = ["light", "dark"];

    private string theme = "system";
    private IComponentRenderMode? mode;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override void OnInitialized()
    {
        theme = Context.Request.Cookies[ThemeCookie.Name(Context.Request)] is { } chosen && Themes.Contains(chosen) ? chosen : theme;
        mode = Context.AcceptsInteractiveRouting() ? new InteractiveServerRenderMode(prerender: false) : null;
    }
}
