using System.Security.Claims;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Looks every 30 seconds whether the user of an open circuit is still the same, enabled and in the same roles (S3).</summary>
public sealed class SignInRevalidation(
    ILoggerFactory loggers, IServiceScopeFactory scopes, CircuitActivity activity, IConfiguration settings)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private const double LongestSeconds = 30;

    /// <summary>A setting may make it shorter, never longer.</summary>
    protected override TimeSpan RevalidationInterval =>
        TimeSpan.FromSeconds(Math.Clamp(settings.GetValue("SignIn:RecheckSeconds", LongestSeconds), 0.1, LongestSeconds));

    /// <summary>True while the session may go on; the reason for false is kept for the sign-in page.</summary>
    public async Task<bool> IsValidAsync(ClaimsPrincipal user)
    {
        activity.EndedBy = activity.IsOver ? SessionEnd.Time : await HasSameRightsAsync(user) ? null : SessionEnd.Access;
        return activity.EndedBy is null;
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsValidAsync(authenticationState.User);

    private async Task<bool> HasSameRightsAsync(ClaimsPrincipal principal)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        return await signIn.ValidateSecurityStampAsync(principal) is { } user
            && RolesOf(principal).SetEquals(await signIn.UserManager.GetRolesAsync(user));
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal user) => [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)];
}
