using Bunit;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Transfers;
using ItemTracking.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>The pages of transfer orders over real stores, as somebody with a role sees them.</summary>
internal sealed class TransferDesk : PageTest
{
    private TransferDesk(PurchaseCompany company, string[] roles)
        : base(company.Database.Clock)
    {
        Company = company;
        Orders = new(company.Database);
        Services.AddRooms();
        Services.AddSingleton<TimeProvider>(company.Database.Clock);
        Services.AddSingleton<IDbContextFactory<ItemTrackingDb>>(company.Database.Factory).AddSingleton(company.Database.Transaction);
        Services.AddSingleton(Usages.OfAllRooms());
        AddAuthorization().SetAuthorized("supervisor").SetRoles(roles);
        var grid = JSInterop.SetupModule("/js/tracking-grid.js");
        grid.Mode = JSRuntimeMode.Loose;
        grid.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
    }

    public PurchaseCompany Company { get; }

    public TransferData Orders { get; }

    public static async Task<TransferDesk> CreateAsync(params string[] roles)
    {
        var desk = new TransferDesk(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.WarehouseSupervisor]);
        await desk.Orders.EnsureNumbersAsync();
        return desk;
    }

    /// <summary>Numbers of an item come into stock at BLUE.</summary>
    public async Task StockAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(number => number.Quantity)));
        if (item != PlainItem)
            await Company.TrackAsync(order.Key, 10000, numbers);
        Taken(await new DocumentPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock)
            .PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    /// <summary>Opens the list, an order, or the tracking of a side of one of its lines, in place of the page before.</summary>
    public IRenderedComponent<IComponent> Open(string? no = null, int? lineNo = null, string? side = null)
    {
        Leave();
        return Draw<TransferPages>(("No", no), ("LineNo", lineNo), ("Side", side));
    }

    /// <summary>The pages of a kind of posted document.</summary>
    public IRenderedComponent<IComponent> OpenPosted<TPage>(string? no = null, int? lineNo = null)
        where TPage : IComponent
    {
        Leave();
        return Draw<TPage>(("No", no), ("LineNo", lineNo));
    }

    /// <summary>The page that an address leads to, with what it says behind the question mark.</summary>
    public IRenderedComponent<IComponent> OpenList(string address)
    {
        Leave();
        Go(address);
        return Draw<TransferPages>();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
