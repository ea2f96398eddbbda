using System.Security.Claims;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Looks every 30 seconds whether the user of an open circuit is still the same, enabled and in the same roles (S3).</summary>
public sealed class SignInRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes, CircuitActivity activity)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (activity.IsOver)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is { } user
            && RolesOf(authenticationState.User).SetEquals(await signIn.UserManager.GetRolesAsync(user));
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal user) => [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)];
}
