namespace ItemTracking.Web.Account;

/// <summary>Addresses of the pages that work without a circuit.</summary>
public static class AccountPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Setup = "/account/setup";
    public const string AccessDenied = "/account/access-denied";
    public const string ChangePassword = "/account/change-password";
    public const string KeepAlive = "/account/keep-alive";

    /// <summary>The address when it lies inside the application, otherwise the home page (S12).</summary>
    public static string Local(string? returnUrl) => IsLocal(returnUrl) ? returnUrl : "/";

    private static bool IsLocal([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
