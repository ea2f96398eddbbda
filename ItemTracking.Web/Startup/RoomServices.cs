using ItemTracking.Core.Persistence;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages;
using ItemTracking.Web.Pages.Journals;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Pages.Warehouse;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ItemTracking.Web.Startup;

/// <summary>Every reader, store, poster and allocator of the core is found by its ending; a new one needs no line here.</summary>
public static class RoomServices
{
    private static readonly string[] EdgeEndings = ["Reader", "Store", "Poster", "Allocator", "Assigner"];

    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        foreach (var edge in typeof(DatabaseUpgrade).Assembly.GetExportedTypes().Where(IsEdge))
        {
            services.AddScoped(edge);
            foreach (var promise in edge.GetInterfaces().Where(type => type.Assembly == edge.Assembly))
                services.AddScoped(promise, provider => provider.GetRequiredService(edge));
        }

        return services;
    }

    public static IServiceCollection AddPageServices(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddHostedService(provider => provider.GetRequiredService<OpenDrafts>());
        return services.AddPageParts();
    }

    /// <summary>What a component of a page may ask for, wherever it is drawn.</summary>
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddComponents();
        services.AddSingleton<CommandLimits>();
        return services.AddScoped<CurrentActor>().AddScoped<WorkDate>().AddScoped<PageScript>().AddScoped<ConfirmDialog>()
            .AddScoped<VisitedPages>().AddScoped<LinePositions>()
            .AddScoped<JournalPosting>().AddScoped<ActivityPosting>().AddScoped<NumberFinder>().AddScoped<FactBoxPane>()
            .AddScoped<Interruption>().AddScoped<Journey>()
            .AddSingleton<OpenDrafts>().AddScoped<CircuitDrafts>().AddScoped<Reconnection>()
            .AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitDrafts>())
            .AddScoped<CircuitHandler>(provider => provider.GetRequiredService<Reconnection>());
    }

    private static bool IsEdge(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false, IsNested: false }
        && EdgeEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));
}
