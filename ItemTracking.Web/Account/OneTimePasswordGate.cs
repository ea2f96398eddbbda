using Microsoft.AspNetCore.Authorization;

namespace ItemTracking.Web.Account;

/// <summary>
/// Whoever signed in with a one-time password gets no further than the page that replaces it, on no way: page, circuit or call.
/// </summary>
public static class OneTimePasswordGate
{
    public static void UseOneTimePasswordGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.User.HasClaim(claim => claim.Type == AppClaims.MustChangePassword) || IsOpen(context))
            return next(context);
        if (HttpMethods.IsGet(context.Request.Method) && !context.WebSockets.IsWebSocketRequest)
            context.Response.Redirect(AccountPaths.ChangePassword);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || context.Request.Path.Equals(AccountPaths.ChangePassword, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.Equals(AccountPaths.SignOut, StringComparison.OrdinalIgnoreCase);
}
