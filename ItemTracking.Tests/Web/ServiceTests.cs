using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web;

/// <summary>Services are found by the endings of their names; what loses its ending is missed at the start.</summary>
public sealed class ServiceTests
{
    private static readonly string[] EdgeEndings = ["Reader", "Store", "Poster", "Allocator"];

    [Fact]
    public void Everything_that_pages_ask_for_and_every_edge_of_a_room_is_there()
    {
        using var app = new TestApp();
        using var circuit = app.Services.CreateScope();

        Assert.Empty(ServiceCheck.Missing(app.Services.GetRequiredService<IServiceProviderIsService>()));
        Assert.All(Edges(), edge => Assert.NotNull(circuit.ServiceProvider.GetService(edge)));
    }

    [Fact]
    public void A_page_whose_service_is_not_registered_is_named() =>
        Assert.Contains(
            "ItemPage asks for ItemStore, which is not registered.",
            ServiceCheck.Missing(new Without("ItemStore")));

    [Fact]
    public void A_service_that_needs_another_which_is_not_registered_stops_the_start()
    {
        var services = new ServiceCollection().AddRooms();

        var failed = Assert.Throws<AggregateException>(() => services.BuildServiceProvider(new ServiceProviderOptions
        {
            ValidateOnBuild = true,
        }));

        Assert.Contains("WriteTransaction", failed.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Edges() =>
        from type in typeof(DatabaseUpgrade).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false, IsNested: false }
        where EdgeEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))
        select type;

    private sealed class Without(string name) : IServiceProviderIsService
    {
        public bool IsService(Type serviceType) => serviceType.Name != name;
    }
}
