using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Pages.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Purchase and sales pages over real stores, as somebody with a role sees them.</summary>
internal sealed class PurchasePages : PageTest
{
    private PurchasePages(PurchaseCompany company, string[] roles)
        : base(company.Database.Clock)
    {
        Company = company;
        Services.AddSingleton(company.Reader).AddSingleton(company.Store);
        Services.AddSingleton(new LookupReader(company.Database.Factory)).AddSingleton(new LedgerReader(company.Database.Factory));
        Services.AddSingleton(new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock));
        Services.AddSingleton(new PostedDocumentReader(company.Database.Factory))
            .AddSingleton(new UndoPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock))
            .AddSingleton(new CancelPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock));
        Services.AddSingleton(new LinesToInvoiceReader(company.Database.Factory))
            .AddSingleton(new GetLinesStore(company.Database.Transaction, company.Reader))
            .AddSingleton(new CombineStore(
                company.Database.Factory, company.Store, new(company.Database.Transaction, company.Reader)));
        Services.AddSingleton(new LinesToReverseReader(company.Database.Factory))
            .AddSingleton(new ReverseLinesStore(company.Database.Transaction, company.Reader))
            .AddSingleton(new CopySourceReader(company.Database.Factory))
            .AddSingleton(new CopyDocumentStore(company.Database.Transaction, company.Reader))
            .AddSingleton(new MakeOrderStore(company.Database.Transaction, company.Reader, company.Database.Clock));
        Services.AddSingleton(new TrackingSheetStore(
            company.Database.Transaction, new TrackingSheetReader(company.Database.Factory, company.Database.Clock)));
        Services.AddSingleton(new WarehouseActivityReader(company.Database.Factory, company.Database.Clock))
            .AddSingleton(new WarehouseActivityStore(company.Database.Transaction, company.Database.Clock))
            .AddSingleton(new ActivityScanStore(
                new(company.Database.Transaction, company.Database.Clock), company.Database.Factory, company.Database.Clock))
            .AddSingleton(new WarehouseActivityPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock));
        Services.AddSingleton(new PastedLinesReader(company.Database.Factory));
        Services.AddSingleton(new ReservationReader(company.Database.Factory))
            .AddSingleton(new ReservationStore(company.Database.Transaction, company.Database.Clock));
        Services.AddSingleton(new DraftStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock));
        AddAuthorization().SetAuthorized("clerk").SetRoles(roles);
    }

    public PurchaseCompany Company { get; }

    public static async Task<PurchasePages> CreateAsync(params string[] roles) =>
        new(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.PurchasingClerk]);

    /// <summary>Opens a page in place of the one before.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(string? no = null, int? lineNo = null)
        where TPage : IComponent
    {
        Leave();
        return Draw<TPage>(("No", no), ("LineNo", lineNo));
    }

    public IRenderedComponent<IComponent> OpenOrder(DocumentKey key) => Open<PurchaseOrders>(key.No);

    /// <summary>The page goes without being left, as when its connection is gone for good.</summary>
    public void Lose() => Leave();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
