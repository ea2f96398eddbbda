using Bunit;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Setup;
using ItemTracking.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>Set-up pages over real stores, as somebody with a role sees them.</summary>
internal sealed class SetupPages : PageTest
{
    public SetupPages(string role = Roles.Administrator)
        : this(role, new TestDatabase())
    {
    }

    private SetupPages(string role, TestDatabase database)
        : base(database.Clock)
    {
        Database = database;
        Stores = new SetupStores(Database);
        Services.AddSingleton(Stores.Items).AddSingleton(Stores.Codes).AddSingleton(Stores.Locations).AddSingleton(Stores.Vendors);
        Services.AddSingleton(Stores.Units).AddSingleton(Stores.Numbering).AddSingleton(Stores.InventorySetup).AddSingleton(Stores.Series)
            .AddSingleton(new LookupReader(Database.Factory));
        Services.AddSingleton(new ItemAvailabilityReader(Database.Factory));
        Services.AddSingleton(new AuditReader(Database.Factory, Database.Clock));
        AddAuthorization().SetAuthorized("somebody").SetRoles(role);
    }

    public TestDatabase Database { get; }

    public SetupStores Stores { get; }

    public IRenderedComponent<IComponent> Open<TPage>(string? key = null)
        where TPage : IComponent => Draw<TPage>(("Key", key));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Database.Dispose();
    }
}
