using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Persistence;

/// <summary>Registers the database; the composition root needs no EF type for it.</summary>
public static class PersistenceServices
{
    /// <summary>Adds the context factory, the transaction runner and what brings the database up to date.</summary>
    public static IServiceCollection AddItemTrackingDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IDbContextFactory<ItemTrackingDb>>(provider => new ItemTrackingDbFactory(
            options, provider.GetService<TimeProvider>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ItemTrackingDb>>().CreateDbContext());
        services.AddSingleton<WriteTransaction>();
        services.AddSingleton(Usages.OfAllRooms());
        services.AddSingleton<DatabaseUpgrade>();
        services.AddSingleton<CodeUpgrade>();
        return services;
    }

    /// <summary>Keeps users and roles in the same database.</summary>
    public static IdentityBuilder AddItemTrackingStores(this IdentityBuilder identity) =>
        identity.AddEntityFrameworkStores<ItemTrackingDb>();
}
