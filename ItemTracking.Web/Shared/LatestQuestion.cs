namespace ItemTracking.Web.Shared;

/// <summary>
/// Tells the newest question of a page from those it has overtaken. Whoever waits for an answer asks before writing it anywhere: an answer
/// that is outdated, or whose page is gone, is passed over (C-11).
/// </summary>
public sealed class LatestQuestion
{
    private int asked;

    /// <summary>Begins a question; the answer counts while this returns true.</summary>
    public Func<bool> Ask()
    {
        var mine = ++asked;
        return () => mine == asked;
    }

    /// <summary>The page is gone: no answer counts any more.</summary>
    public void End() => asked++;
}
