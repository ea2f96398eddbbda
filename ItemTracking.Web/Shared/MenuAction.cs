using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>One action of a menu.</summary>
/// <param name="Caption">Name.</param>
/// <param name="Help">What it does.</param>
/// <param name="OnClick">Does it.</param>
public sealed record MenuAction(string Caption, string Help, EventCallback OnClick = default)
{
    /// <summary>Heading that it stands under with its neighbours; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>It asks something first; what is typed before the dialog stands goes into its first field.</summary>
    public bool OpensDialog { get; init; }

    /// <summary>Why it cannot be chosen now; null when it can.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>Keys that do the same, also while the menu is closed; those of a command only in the grid.</summary>
    public string? Keys { get; init; }

    /// <summary>
    /// Name of the command that the browser runs instead (tracking-grid.js), which also takes the focus back to the grid.
    /// </summary>
    public string? Command { get; init; }
}
