using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Tells Identity which version of its tables the model has (Q13). It asks the services of the application for it and nothing else, also
/// while a migration is made; without an answer it takes the first version.
/// </summary>
internal sealed class IdentityTables : IServiceProvider
{
    private static readonly IOptions<IdentityOptions> Options =
        Microsoft.Extensions.Options.Options.Create(new IdentityOptions { Stores = { SchemaVersion = IdentitySchemaVersions.Version3 } });

    /// <summary>The only instance.</summary>
    public static IdentityTables Instance { get; } = new();

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType == typeof(IOptions<IdentityOptions>) ? Options : null;
}
