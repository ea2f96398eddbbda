using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>How long one sign-in lasts (S3).</summary>
public static class SessionLimits
{
    /// <summary>Without any request or action.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>In all.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    private const string BeganAt = "began";

    /// <summary>Notes when the session began; a renewed cookie keeps the first time.</summary>
    public static Task Begin(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(BeganAt, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
        context.Properties.Items.TryAdd(AppClaims.Session, Guid.NewGuid().ToString("N"));
        return Task.CompletedTask;
    }

    /// <summary>
    /// Ends an old session; any other is compared with the stored user, so that a change of rights counts from the next request on. Files
    /// need no user.
    /// </summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (IsFile(context.HttpContext.GetEndpoint()))
            return;
        var began = context.Properties.Items.TryGetValue(BeganAt, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : DateTimeOffset.MinValue;
        if (Now(context.HttpContext) - began < Absolute)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            if (context.Principal is null)
                SessionEnd.Note(context.HttpContext, SessionEnd.Access);
            else if (context.Properties.Items.TryGetValue(AppClaims.Session, out var session)
                && !context.Principal.HasClaim(claim => claim.Type == AppClaims.Session))
                context.Principal.AddIdentity(new ClaimsIdentity([new Claim(AppClaims.Session, session!)]));
            return;
        }

        context.RejectPrincipal();
        SessionEnd.Note(context.HttpContext, SessionEnd.Time);
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Sends a request without a session to the sign-in page, with the reason why it has none any more.</summary>
    public static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var ranOut = context.Request.Cookies.ContainsKey(context.Options.Cookie.Name!) ? SessionEnd.Time : null;
        context.Response.Redirect(SessionEnd.Address(context.RedirectUri, SessionEnd.Of(context.HttpContext) ?? ranOut));
        return Task.CompletedTask;
    }

    private static bool IsFile(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
