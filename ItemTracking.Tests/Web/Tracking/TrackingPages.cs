using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Item Tracking Lines over real stores, as somebody with a role sees it; its timers run when the clock is moved.</summary>
internal sealed class TrackingPages : PageTest
{
    private readonly BunitAuthorizationContext session;
    private readonly BunitJSModuleInterop attached;

    private TrackingPages(PurchaseCompany company, string[] roles, TickingClock clock)
        : base(clock)
    {
        Clock = clock;
        Company = company;
        Services.AddRooms();
        Services.AddSingleton<TimeProvider>(clock);
        Database = new(company.Database.Factory);
        Services.AddSingleton<IDbContextFactory<ItemTrackingDb>>(Database).AddSingleton(company.Database.Transaction);
        Services.AddSingleton(Usages.OfAllRooms());
        session = AddAuthorization();
        session.SetAuthorized("sales").SetRoles(roles);
        var grid = JSInterop.SetupModule("/js/tracking-grid.js");
        grid.Mode = JSRuntimeMode.Loose;
        attached = grid.SetupModule("attach", _ => true);
        attached.Mode = JSRuntimeMode.Loose;
    }

    public PurchaseCompany Company { get; }

    public TickingClock Clock { get; }

    /// <summary>The database as the page sees it.</summary>
    public UnreliableFactory Database { get; }

    public static async Task<TrackingPages> CreateAsync(params string[] roles) =>
        new(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.SalesOrderProcessor], new(new DateOnly(2025, 1, 15)));

    /// <summary>The page of the first line.</summary>
    public IRenderedComponent<IComponent> Open(DocumentKey key)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        return Draw<ItemTrackingLinesPage>(
            (nameof(ItemTrackingLinesPage.Source), key.Line(10000)));
    }

    /// <summary>A sales order whose only line has these numbers.</summary>
    public async Task<DocumentKey> SalesOrderAsync(
        string item, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, quantity));
        if (numbers.Length > 0)
            await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    /// <summary>The active cell is on this line, as the browser tells it.</summary>
    public void PutCursorOn(int line) => attached.Setup<int>("flush", _ => true).SetResult(line);

    /// <summary>The page goes without being left, as when its connection is gone for good.</summary>
    public void Lose() => Leave();

    /// <summary>From now on nobody is signed in.</summary>
    public void EndSession() => session.SetNotAuthorized();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
