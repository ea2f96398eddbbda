using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        return Task.CompletedTask;
    }

    /// <summary>Ends an old session, then compares with the stored user at most every 30 seconds.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var began = context.Properties.Items.TryGetValue(BeganAt, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : DateTimeOffset.MinValue;
        if (Now(context.HttpContext) - began < Absolute)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
