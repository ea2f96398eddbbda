namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Whether the user keeps the FactBoxes open; it holds on every page of the visit.</summary>
public sealed class FactBoxPane
{
    public bool IsOpen { get; set; } = true;
}
