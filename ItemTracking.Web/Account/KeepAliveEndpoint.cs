namespace ItemTracking.Web.Account;

/// <summary>
/// A busy circuit makes no requests, so its cookie would run out under the user's hands. The browser asks here now and then while keys or
/// the pointer are used (session.js): like every request it renews the cookie, within the limit of the whole session, and does nothing else
/// (S3).
/// </summary>
public static class KeepAliveEndpoint
{
    public static void MapKeepAlive(this WebApplication app) => app.MapPost(AccountPaths.KeepAlive, () => Results.NoContent());
}
