using System.Globalization;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Purchase and sales pages over real stores, as somebody with a role sees them.</summary>
internal sealed class PurchasePages : BunitContext
{
    private PurchasePages(PurchaseCompany company, string[] roles)
    {
        Company = company;
        Services.AddSingleton<TimeProvider>(company.Database.Clock);
        Services.AddSingleton(company.Reader).AddSingleton(company.Store);
        Services.AddSingleton(new LookupReader(company.Database.Factory)).AddSingleton(new LedgerReader(company.Database.Factory));
        Services.AddSingleton(new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock));
        Services.AddSingleton(new PostedDocumentReader(company.Database.Factory));
        Services.AddSingleton(new ReservationReader(company.Database.Factory)).AddSingleton(new ReservationStore(company.Database.Transaction, company.Database.Clock));
        Services.AddScoped<CurrentActor>().AddScoped<WorkDate>();
        Services.AddKit();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        AddAuthorization().SetAuthorized("clerk").SetRoles(roles);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/kit.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/document-lines.js").Mode = JSRuntimeMode.Loose;
    }

    public PurchaseCompany Company { get; }

    public string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    public static async Task<PurchasePages> CreateAsync(params string[] roles) =>
        new(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.PurchasingClerk]);

    /// <summary>The page with its questions beside it.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(string? no = null, int? lineNo = null)
        where TPage : IComponent => Render(builder =>
    {
        builder.OpenComponent<TPage>(0);
        if (no is not null)
            builder.AddAttribute(1, "No", no);
        if (lineNo is not null)
            builder.AddAttribute(2, "LineNo", lineNo.Value);
        builder.CloseComponent();
        builder.OpenComponent<ConfirmDialogHost>(3);
        builder.CloseComponent();
    });

    public IRenderedComponent<IComponent> OpenOrder(DocumentKey key) => Open<PurchaseOrders>(key.No);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
