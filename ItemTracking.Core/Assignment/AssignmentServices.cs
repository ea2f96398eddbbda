using ItemTracking.Core.Information;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ItemTracking.Core.Assignment;

/// <summary>Registers what opens, changes and saves the Item Tracking Lines page.</summary>
public static class AssignmentServices
{
    /// <summary>Adds reader, store and assigner; needs persistence, number series and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAssignment(this IServiceCollection services)
    {
        services.TryAddSingleton<SerialNoInformationStore>();
        return services
            .AddSingleton<TrackingSheetReader>()
            .AddSingleton<TrackingSheetStore>()
            .AddSingleton<NumberAssigner>();
    }
}
