using System.Globalization;
using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Information;
using ItemTracking.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Quality;

/// <summary>Pages about numbers over real stores, as somebody with a role sees them. The work date is 2025-01-15.</summary>
internal sealed class QualityPages : PageTest
{
    private QualityPages(string role, InformationCompany company)
        : base(company.Database.Clock)
    {
        Company = company;
        Services.AddSingleton(company.Cards).AddSingleton(company.Blocks).AddSingleton(company.Copies).AddSingleton(company.Comments);
        Services.AddSingleton(company.Inventory).AddSingleton(company.Lists);
        Services.AddSingleton(new NumberUseReader(company.Database.Factory)).AddSingleton(new LookupReader(company.Database.Factory));
        AddAuthorization().SetAuthorized("somebody").SetRoles(role);
    }

    public InformationCompany Company { get; }

    public static async Task<QualityPages> CreateAsync(string role = Roles.Quality, TestDatabase? database = null) =>
        new(role, await InformationCompany.CreateAsync(database));

    /// <summary>The page at an address.</summary>
    public IRenderedComponent<IComponent> Open<TPage>(string address, string? key = null)
        where TPage : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Draw<TPage>(("Key", key));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }
}
