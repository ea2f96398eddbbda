using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Persistence;

/// <summary>Registers the shared keys.</summary>
public static class DataProtectionServices
{
    /// <summary>Keeps the data protection keys in the database, so that several web nodes share sign-ins (S15).</summary>
    /// <param name="services">Services of the application.</param>
    /// <param name="certificate">Encrypts new keys; null leaves them readable for whoever reads the database.</param>
    public static IServiceCollection AddSharedDataProtectionKeys(this IServiceCollection services, X509Certificate2? certificate)
    {
        var keys = services.AddDataProtection().SetApplicationName("ItemTracking").PersistKeysToDbContext<ItemTrackingDb>();
        if (certificate is not null)
            keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        return services;
    }
}
