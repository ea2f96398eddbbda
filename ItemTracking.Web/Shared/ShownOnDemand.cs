namespace ItemTracking.Web.Shared;

/// <summary>A window that costs nothing while it is closed: it is drawn while it is open, and once more to close.</summary>
public abstract class ShownOnDemand : SteadyComponent
{
    private bool isDrawn;

    /// <summary>The window is, or is about to be, shown.</summary>
    protected bool IsOpen { get; set; }

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var wasDrawn = isDrawn;
        isDrawn = IsOpen;
        return IsOpen || wasDrawn;
    }
}
