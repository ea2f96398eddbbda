using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ItemTracking.Web.Account;

/// <summary>Signing out is a form post with an antiforgery token, so that no other page can do it (S4).</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this WebApplication app) => app.MapPost(AccountPaths.SignOut, SignOutAsync);

    /// <summary>The form parameter is there for its antiforgery check.</summary>
    private static async Task<IResult> SignOutAsync(HttpContext context, EndedSessions ended, [FromForm] string? returnUrl)
    {
        await ended.AddAsync(context.User);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(returnUrl is null ? AccountPaths.SignIn : AccountPaths.Local(returnUrl));
    }
}
