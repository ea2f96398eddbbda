using ItemTracking.Core.Documents;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>The colour and sign that a tracking state is shown with, beside its words.</summary>
public static class TrackingTones
{
    /// <summary>
    /// Calm where nothing is needed, good when complete, attention while something is missing or to be looked at, bad when too much is
    /// defined.
    /// </summary>
    public static Color Of(TrackingState state) => state switch
    {
        { IsNeeded: false } => Color.Default,
        { IsComplete: true, Remark: "" } => Color.Success,
        { OverDefined: > 0 } => Color.Error,
        _ => Color.Warning,
    };

    /// <summary>Icon of the tone; null where none is needed.</summary>
    public static string? IconOf(Color color) => color switch
    {
        Color.Success => Icons.Material.Outlined.Check,
        Color.Warning => Icons.Material.Outlined.WarningAmber,
        Color.Error => Icons.Material.Outlined.Block,
        _ => null,
    };
}
