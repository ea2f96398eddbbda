using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Setup;

/// <summary>Registers the readers and stores of set-up records.</summary>
public static class SetupServices
{
    /// <summary>Adds them; each serves every circuit.</summary>
    public static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddSingleton<LookupReader>()
        .AddSingleton<ItemStore>()
        .AddSingleton<ItemTrackingCodeStore>()
        .AddSingleton<LocationStore>()
        .AddSingleton<VendorStore>()
        .AddSingleton<UnitOfMeasureStore>()
        .AddSingleton<CompanyNumberingStore>();
}
