using ItemTracking.Core.Documents;
using ItemTracking.Web.Shared.Kit;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The colour and sign that a tracking state is shown with, beside its words.</summary>
public static class TrackingTones
{
    /// <summary>Calm where nothing is needed, good when complete, attention while something is missing, bad when too much is defined.</summary>
    public static Tone Of(TrackingState state) => state switch
    {
        { IsNeeded: false } => Tone.Neutral,
        { IsComplete: true } => Tone.Ok,
        _ when state.Undefined * state.Quantity < 0 => Tone.Bad,
        _ => Tone.Warn,
    };

    /// <summary>Icon of the tone; null where none is needed.</summary>
    public static string? IconOf(Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "stop",
        Tone.Neutral or Tone.Info => null,
    };
}
