using System.Security.Claims;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Looks every 30 seconds whether the user of an open circuit is still the same, enabled and in the same roles (S3).</summary>
public sealed partial class SignInRevalidation(
    ILoggerFactory loggers, ILogger<SignInRevalidation> logger, IServiceScopeFactory scopes, CircuitActivity activity,
    IConfiguration settings)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private const double LongestSeconds = 30;

    /// <summary>A setting may make it shorter, never longer.</summary>
    protected override TimeSpan RevalidationInterval =>
        TimeSpan.FromSeconds(Math.Clamp(settings.GetValue("SignIn:RecheckSeconds", LongestSeconds), 0.1, LongestSeconds));

    /// <summary>True while the session may go on; the reason for false is kept for the sign-in page.</summary>
    public async Task<bool> IsValidAsync(ClaimsPrincipal user)
    {
        activity.EndedBy = activity.IsOver ? SessionEnd.Time : await LookAsync(user);
        return activity.EndedBy is null;
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsValidAsync(authenticationState.User);

    /// <summary>A database that does not answer ends nobody's session: without it nothing can be done, and the next look decides.</summary>
    private async Task<string?> LookAsync(ClaimsPrincipal principal)
    {
        try
        {
            return await EndOfAsync(principal);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            LogFailure(exception);
            return null;
        }
    }

    private async Task<string?> EndOfAsync(ClaimsPrincipal principal)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        if (await signIn.ValidateSecurityStampAsync(principal) is not { } user
            || !RolesOf(principal).SetEquals(await signIn.UserManager.GetRolesAsync(user)))
            return SessionEnd.Access;
        return await scope.ServiceProvider.GetRequiredService<EndedSessions>().HasAsync(user, principal) ? SessionEnd.SignedOut : null;
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal user) => [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be looked whether the user of a circuit has the same rights")]
    private partial void LogFailure(Exception exception);
}
