namespace ItemTracking.Web.Shared;

/// <summary>A field that two people have set to different values, as both are shown before one overwrites the other (R5).</summary>
/// <param name="place">Where it stands, <c>Line 1, Lot No. L1</c>; blank on a card.</param>
/// <param name="field">Caption.</param>
/// <param name="opened">Value that both have seen.</param>
/// <param name="mine">Value typed here.</param>
/// <param name="theirs">Value that the other user has saved.</param>
public sealed class Contest(string place, string field, string opened, string mine, string theirs)
{
    /// <summary>What is shown for a value that is blank.</summary>
    public const string Blank = "(blank)";

    /// <summary>What is shown for a line of the other user that is not found any more: deleted, or under another number now.</summary>
    public const string Gone = "not there any more";

    /// <summary>Where it stands.</summary>
    public string Place { get; } = place;

    /// <summary>Caption.</summary>
    public string Field { get; } = field;

    /// <summary>Value that both have seen.</summary>
    public string Opened { get; } = Shown(opened);

    /// <summary>Value typed here.</summary>
    public string Mine { get; } = Shown(mine);

    /// <summary>Value that the other user has saved.</summary>
    public string Theirs { get; } = Shown(theirs);

    /// <summary>The choice.</summary>
    public bool KeepsMine { get; set; } = true;

    private static string Shown(string value) => value.Length == 0 ? Blank : value;
}
