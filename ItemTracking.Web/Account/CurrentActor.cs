using System.Security.Claims;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components.Authorization;

namespace ItemTracking.Web.Account;

/// <summary>The signed-in user as the core knows it. Ask again for every action: rights can be withdrawn while a page is open.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, WorkDate workDate)
{
    public async ValueTask<Actor> GetAsync() =>
        Of((await authentication.GetAuthenticationStateAsync()).User) with { WorkDate = workDate.IsOther ? workDate.Value : null };

    /// <summary>True when the user may do it now; pages use it to leave out what would be refused.</summary>
    public async ValueTask<bool> MayAsync(Permission permission) => (await GetAsync()).May(permission);

    public static Actor Of(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
        ? new Actor(name, [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)])
        : Actor.Nobody;
}
