namespace ItemTracking.Web.Account;

/// <summary>
/// The theme that the first byte of a page is drawn in. Scripts read and write it (page.js), nothing depends on it. Over TLS its name keeps
/// other hosts from setting it.
/// </summary>
public static class ThemeCookie
{
    /// <summary>Name of the cookie, as page.js makes it.</summary>
    public static string Name(HttpRequest request) => request.IsHttps ? "__Host-theme" : "theme";

    /// <summary>Brings the theme of a user to the browser.</summary>
    public static void Keep(HttpContext context, string theme) => context.Response.Cookies.Append(
        Name(context.Request),
        theme,
        new() { SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
}
