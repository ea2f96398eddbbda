namespace ItemTracking.Core.Accounts;

/// <summary>What a person chose for himself.</summary>
/// <param name="WorkDate">The day to work on; null for today.</param>
/// <param name="Region">Culture of numbers and dates; blank follows the browser.</param>
/// <param name="Theme">One of <see cref="Themes"/>.</param>
public sealed record UserSettings(DateOnly? WorkDate, string Region, string Theme)
{
    /// <summary>As the system, light, or dark.</summary>
    public static readonly IReadOnlyList<string> Themes = ["system", "light", "dark"];
}
