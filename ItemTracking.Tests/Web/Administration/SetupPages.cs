using System.Globalization;
using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Setup;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>Set-up pages over real stores, as somebody with a role sees them.</summary>
internal sealed class SetupPages : BunitContext
{
    public SetupPages(string role = Roles.Administrator)
    {
        Stores = new SetupStores(Database);
        Services.AddSingleton<TimeProvider>(Database.Clock);
        Services.AddSingleton(Stores.Items).AddSingleton(Stores.Codes).AddSingleton(Stores.Locations).AddSingleton(Stores.Vendors);
        Services.AddSingleton(Stores.Units).AddSingleton(Stores.Numbering).AddSingleton(Stores.InventorySetup).AddSingleton(Stores.Series).AddSingleton(new LookupReader(Database.Factory));
        Services.AddScoped<CurrentActor>().AddScoped<WorkDate>();
        Services.AddKit();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        AddAuthorization().SetAuthorized("somebody").SetRoles(role);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/kit.js").Mode = JSRuntimeMode.Loose;
    }

    public TestDatabase Database { get; } = new();

    public SetupStores Stores { get; }

    public string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath;

    /// <summary>The page with its questions beside it.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(string? key = null)
        where TPage : IComponent => Render(builder =>
    {
        builder.OpenComponent<TPage>(0);
        if (key is not null)
            builder.AddAttribute(1, "Key", key);
        builder.CloseComponent();
        builder.OpenComponent<ConfirmDialogHost>(2);
        builder.CloseComponent();
    });

    public void Go(string address) => Renderer.Dispatcher.InvokeAsync(() => Services.GetRequiredService<NavigationManager>().NavigateTo(address));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Database.Dispose();
    }
}
