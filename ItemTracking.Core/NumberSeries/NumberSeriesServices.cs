using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Registers what draws and keeps number series.</summary>
public static class NumberSeriesServices
{
    /// <summary>Adds the allocator.</summary>
    public static IServiceCollection AddNumberSeries(this IServiceCollection services) => services
        .AddSingleton<NumberAllocator>();
}
