using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Layout;

/// <summary>Leaves the circuit for the sign-in page, which says why, and comes back to the same address.</summary>
public sealed class RedirectToSignIn(NavigationManager navigation, CircuitActivity activity) : ComponentBase
{
    protected override void OnInitialized() => navigation.NavigateTo(
        SessionEnd.Address(
            $"{AccountPaths.SignIn}?returnUrl={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}",
            activity.EndedBy),
        forceLoad: true);
}
