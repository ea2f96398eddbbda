using System.Globalization;
using ItemTracking.Core.Accounts;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>How the pages about users speak.</summary>
internal static class UserWords
{
    public static Color ColorOf(AccountState state) => state switch
    {
        AccountState.Enabled => Color.Success,
        AccountState.Disabled => Color.Error,
        AccountState.Locked => Color.Warning,
    };

    /// <summary>A moment in the time of the place where the application runs, in the user's region.</summary>
    public static string When(DateTimeOffset? moment, TimeProvider clock, string never = "Never") =>
        moment is { } at ? TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("g", CultureInfo.CurrentCulture) : never;

    /// <summary>What an administrator should know of the state beside its name.</summary>
    public static string Explain(AccountCard card) => card switch
    {
        { State: AccountState.Disabled } => "The user cannot sign in.",
        { State: AccountState.Locked } => "Too many wrong passwords; the lock ends by itself after five minutes, or with Enable.",
        { MustChangePassword: true } => "The user must replace the one-time password at the next sign-in.",
        _ => "The user can sign in.",
    };
}
