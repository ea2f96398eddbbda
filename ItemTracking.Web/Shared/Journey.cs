using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>
/// Leads to another page when something is done. The way is drawn and not called: what is drawn is sent again when a lost connection is
/// back, a call to the browser is lost with it, and a page that has been saved would stay and look unsaved (R8).
/// </summary>
public sealed class Journey(NavigationManager navigation)
{
    /// <summary>The frame of the page shows the way; without a frame it is gone at once.</summary>
    public event Action? Began;

    /// <summary>Where it leads; null before the first way.</summary>
    public string? Target { get; private set; }

    /// <summary>The page that is left is not gone back to.</summary>
    public bool Replaces { get; private set; }

    /// <summary>Tells one way from the one before, also where it leads to the same page.</summary>
    public string Leg { get; private set; } = "";

    /// <summary>Goes to another page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="replace">The page that is left is not gone back to.</param>
    public void NavigateTo(string address, bool replace = false)
    {
        if (Began is null)
        {
            navigation.NavigateTo(address, replace: replace);
            return;
        }

        (Target, Replaces, Leg) = (address, replace, Guid.NewGuid().ToString("N"));
        Began();
    }
}
