using System.Globalization;
using System.Security.Claims;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>
/// Sessions that their user has signed out of. Other tabs of the same browser have circuits that make no requests: they see it here at
/// their next look. It is kept with the user, so that every web node knows it, for as long as a session can last (S3).
/// </summary>
public sealed class EndedSessions(UserManager<AppUser> users, TimeProvider clock)
{
    private const string Provider = "sessions";
    private const string Name = "signed-out";

    /// <summary>The session of this sign-in is over.</summary>
    public async Task AddAsync(ClaimsPrincipal principal)
    {
        if (SessionOf(principal) is not { } session || await users.GetUserAsync(principal) is not { } user)
            return;
        var now = clock.GetUtcNow();
        var kept = (await ReadAsync(user)).Where(ended => now - ended.At < SessionLimits.Absolute).Append((Session: session, At: now));
        await users.SetAuthenticationTokenAsync(
            user, Provider, Name,
            string.Join(
                ' ', kept.Select(ended => $"{ended.Session}@{ended.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}")));
    }

    /// <summary>True when the user has signed out of the session of this sign-in.</summary>
    public async Task<bool> HasAsync(AppUser user, ClaimsPrincipal principal) =>
        SessionOf(principal) is { } session && (await ReadAsync(user)).Any(ended => ended.Session == session);

    private static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirst(AppClaims.Session)?.Value;

    private async Task<IEnumerable<(string Session, DateTimeOffset At)>> ReadAsync(AppUser user) =>
        from ended in (await users.GetAuthenticationTokenAsync(user, Provider, Name) ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = ended.Split('@')
        select (parts[0], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
}
