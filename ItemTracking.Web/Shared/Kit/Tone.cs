namespace ItemTracking.Web.Shared.Kit;

/// <summary>What a colour means; it always stands beside a word.</summary>
public enum Tone
{
    Neutral,
    Info,
    Ok,
    Warn,
    Bad,
}

internal static class Tones
{
    public static string Css(Tone tone) => tone.ToString().ToLowerInvariant();

    public static string Icon(Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "stop",
        Tone.Neutral or Tone.Info => "info",
    };
}
