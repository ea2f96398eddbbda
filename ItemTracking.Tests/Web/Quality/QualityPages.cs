using System.Globalization;
using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Information;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Quality;

/// <summary>Pages about numbers over real stores, as somebody with a role sees them. The work date is 2025-01-15.</summary>
internal sealed class QualityPages : BunitContext
{
    private QualityPages(string role, InformationCompany company)
    {
        Company = company;
        Services.AddSingleton<TimeProvider>(company.Database.Clock);
        Services.AddSingleton(company.Cards).AddSingleton(company.Blocks).AddSingleton(company.Copies).AddSingleton(company.Comments);
        Services.AddSingleton(company.Inventory).AddSingleton(company.Lists);
        Services.AddSingleton(new NumberUseReader(company.Database.Factory)).AddSingleton(new LookupReader(company.Database.Factory));
        Services.AddScoped<CurrentActor>().AddScoped<WorkDate>();
        Services.AddKit();
        AddAuthorization().SetAuthorized("somebody").SetRoles(role);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/kit.js").Mode = JSRuntimeMode.Loose;
    }

    public InformationCompany Company { get; }

    public string Address => Services.GetRequiredService<NavigationManager>().ToBaseRelativePath(Services.GetRequiredService<NavigationManager>().Uri);

    public static async Task<QualityPages> CreateAsync(string role = Roles.Quality, TestDatabase? database = null) => new(role, await InformationCompany.CreateAsync(database));

    /// <summary>The page at an address, with its questions and messages beside it.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(string address, string? key = null)
        where TPage : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render(builder =>
        {
            builder.OpenComponent<TPage>(0);
            if (key is not null)
                builder.AddAttribute(1, "Key", key);
            builder.CloseComponent();
            builder.OpenComponent<ConfirmDialogHost>(2);
            builder.CloseComponent();
            builder.OpenComponent<ToastHost>(3);
            builder.CloseComponent();
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
