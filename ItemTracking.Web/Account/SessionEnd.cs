namespace ItemTracking.Web.Account;

/// <summary>Why a session ended, told on the sign-in page.</summary>
public static class SessionEnd
{
    /// <summary>Name of the reason in the address of the sign-in page.</summary>
    public const string Parameter = "ended";

    /// <summary>Nothing was done for too long, or too long in all.</summary>
    public const string Time = "time";

    /// <summary>An administrator changed roles, disabled the user, reset the access or ended the sessions.</summary>
    public const string Access = "access";

    /// <summary>The user signed out in another tab or window of the same browser.</summary>
    public const string SignedOut = "signed-out";

    private const string OfRequest = "session-end";

    /// <summary>The sentence for a reason; null for none.</summary>
    public static string? Sentence(string? reason) => reason switch
    {
        Time => "You were signed out because nothing was done for 30 minutes, or after 12 hours. Sign in again to go on.",
        Access =>
            "You were signed out because an administrator changed your access. Sign in again; if that is refused, ask an administrator.",
        SignedOut => "You signed out in another window. Sign in again to go on.",
        _ => null,
    };

    /// <summary>Keeps the reason until the request is sent to the sign-in page.</summary>
    public static void Note(HttpContext context, string reason) => context.Items[OfRequest] = reason;

    /// <summary>Address of the sign-in page with the reason, if there is one.</summary>
    public static string Address(string signIn, string? reason) =>
        reason is null ? signIn : $"{signIn}{(signIn.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={reason}";

    /// <summary>The reason that was noted for the request.</summary>
    public static string? Of(HttpContext context) => context.Items[OfRequest] as string;
}
