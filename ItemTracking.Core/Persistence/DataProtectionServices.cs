using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Persistence;

/// <summary>Registers the shared keys.</summary>
public static class DataProtectionServices
{
    /// <summary>Keeps the data protection keys in the database, so that several web nodes share sign-ins (S15).</summary>
    public static IServiceCollection AddSharedDataProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ItemTracking").PersistKeysToDbContext<ItemTrackingDb>();
        return services;
    }
}
