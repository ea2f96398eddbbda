using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Authorization;

namespace ItemTracking.Web.Startup;

/// <summary>One policy per permission, named like it; whatever names no policy is for signed-in users only (S1).</summary>
public static class PolicyStartup
{
    public static IServiceCollection AddPermissionPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
            policies.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().RequireRole(Roles.With(permission)));
        return services.AddCascadingAuthenticationState();
    }
}
