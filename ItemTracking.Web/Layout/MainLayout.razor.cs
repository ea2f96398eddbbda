using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace ItemTracking.Web.Layout;

/// <summary>The frame of every page in the circuit.</summary>
public sealed partial class MainLayout(NavigationManager navigation, WorkDate workDate, VisitedPages visited) : IDisposable
{
    private Actor actor = Actor.Nobody;
    private string fullName = "";
    private bool isKnown;
    private bool isNavigationOpen = true;
    private PageErrorBoundary? boundary;
    private TellMe? tellMe;
    private FindEntries? findEntries;
    private ShortcutHelp? help;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Path => new Uri(navigation.Uri).AbsolutePath;

    protected override void OnInitialized()
    {
        visited.Begin();
        navigation.LocationChanged += Moved;
    }

    protected override async Task OnParametersSetAsync()
    {
        var user = (await Authentication).User;
        actor = CurrentActor.Of(user);
        if (!isKnown)
            workDate.Take(user);
        isKnown = true;
        fullName = user.FindFirst(AppClaims.FullName)?.Value ?? actor.UserName;
    }

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        boundary?.Recover();
        StateHasChanged();
    }
}
