using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Registers what draws and keeps number series.</summary>
public static class NumberSeriesServices
{
    /// <summary>Adds the allocator and the store.</summary>
    public static IServiceCollection AddNumberSeries(this IServiceCollection services) => services
        .AddSingleton<NumberAllocator>()
        .AddSingleton<NumberSeriesStore>();
}
