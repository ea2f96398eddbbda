using ItemTracking.Core.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ItemTracking.Web.Startup;

/// <summary>Whether the process runs, and whether it can serve; the answer is one word (S13).</summary>
public static class HealthStartup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddDatabaseCheck();
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
