using System.Globalization;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared.Kit;
using ItemTracking.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Item Tracking Lines over real stores, as somebody with a role sees it; its timers run when the clock is moved.</summary>
internal sealed class TrackingPages : BunitContext
{
    private TrackingPages(PurchaseCompany company, string[] roles)
    {
        Company = company;
        Services.AddRooms();
        Services.AddSingleton<TimeProvider>(Clock).AddSingleton(company.Database.Factory).AddSingleton(company.Database.Transaction);
        Services.AddScoped<CurrentActor>().AddScoped<WorkDate>();
        Services.AddKit();
        AddAuthorization().SetAuthorized("sales").SetRoles(roles);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/kit.js").Mode = JSRuntimeMode.Loose;
        var grid = JSInterop.SetupModule("/js/tracking-grid.js");
        grid.Mode = JSRuntimeMode.Loose;
        grid.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
    }

    public PurchaseCompany Company { get; }

    public TickingClock Clock { get; } = new(new DateOnly(2025, 1, 15));

    public static async Task<TrackingPages> CreateAsync(params string[] roles) =>
        new(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.SalesOrderProcessor]);

    /// <summary>The page of the first line, with its questions beside it.</summary>
    public IRenderedComponent<IComponent> Open(DocumentKey key)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        return Render(builder =>
        {
            builder.OpenComponent<ItemTrackingLinesPage>(0);
            builder.AddAttribute(1, nameof(ItemTrackingLinesPage.Kind), DocumentKind.Of(key));
            builder.AddAttribute(2, nameof(ItemTrackingLinesPage.No), key.No);
            builder.AddAttribute(3, nameof(ItemTrackingLinesPage.LineNo), 10000);
            builder.CloseComponent();
            builder.OpenComponent<ConfirmDialogHost>(4);
            builder.CloseComponent();
        });
    }

    /// <summary>A sales order whose only line has these numbers.</summary>
    public async Task<DocumentKey> SalesOrderAsync(string item, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, quantity));
        if (numbers.Length > 0)
            await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
