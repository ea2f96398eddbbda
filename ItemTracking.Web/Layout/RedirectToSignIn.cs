using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Layout;

/// <summary>Leaves the circuit for the sign-in page and comes back to the same address.</summary>
public sealed class RedirectToSignIn(NavigationManager navigation) : ComponentBase
{
    protected override void OnInitialized() => navigation.NavigateTo(
        $"{AccountPaths.SignIn}?returnUrl={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}", forceLoad: true);
}
