using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Users;
using ItemTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web;

/// <summary>
/// Who may open which page, for every page and role there is (S1, ROL-2). Which right a page asks for is typed here by hand, who has it in
/// <see cref="RoleTable"/>.
/// </summary>
public sealed partial class PageRightsTests(WebFixture web) : IClassFixture<WebFixture>
{
    /// <summary>Pages for everybody who is signed in.</summary>
    private static readonly string[] ForAll = ["/", "/my-settings", "/account/change-password", "/account/access-denied"];

    /// <summary>The right to open a page and all that lie under its address; the first that fits decides.</summary>
    private static readonly (Permission Needed, string Pages)[] Table =
    [
        (Permission.ReadLedger, "/items/1/availability-by-lot /items/1/availability-by-location /items/1/reservations"),
        (Permission.ReadLedger, "/availability-by-lot /item-ledger-entries /item-tracing /recall"),
        (Permission.ReadItemTrackingCodes, "/item-tracking-codes"),
        (Permission.ReadLocations, "/locations /inventory-setup"),
        (Permission.ReadNumberSeries, "/no-series /numbering"),
        (Permission.ReadItems, "/items /units-of-measure"),
        (Permission.ReadVendors, "/vendors"),
        (Permission.ReadCustomers, "/customers"),
        (Permission.ReadPurchaseDocuments, "/purchase-orders /purchase-return-orders /posted-purchase-receipts /posted-purchase-invoices"),
        (Permission.ReadPurchaseDocuments, "/posted-return-shipments /posted-purchase-credit-memos"),
        (Permission.ReadPurchaseDocuments, "/purchase-invoices /purchase-credit-memos /purchase-quotes /blanket-purchase-orders"),
        (Permission.ReadSalesDocuments, "/sales-orders /sales-return-orders /posted-sales-shipments /posted-sales-invoices"),
        (Permission.ReadSalesDocuments, "/posted-return-receipts /posted-sales-credit-memos"),
        (Permission.ReadSalesDocuments, "/sales-invoices /sales-credit-memos /sales-quotes /blanket-sales-orders"),
        (Permission.ReadTransferOrders, "/transfer-orders /posted-transfer-shipments /posted-transfer-receipts /posted-direct-transfers"),
        (Permission.ReadWarehouseActivities, "/my-work"),
        (Permission.ReadWarehouseActivities, "/inventory-picks /inventory-put-aways /posted-inventory-picks /posted-inventory-put-aways"),
        (Permission.ReadWarehouseActivities, "/warehouse-receipts /warehouse-shipments /posted-warehouse-receipts"),
        (Permission.ReadWarehouseActivities, "/posted-warehouse-shipments /warehouse-picks /warehouse-put-aways"),
        (Permission.EditWarehouseActivities, "/warehouse-movements/new"),
        (Permission.ReadWarehouseActivities, "/warehouse-movements /registered-warehouse-movements"),
        (Permission.ReadWarehouseActivities, "/registered-warehouse-picks /registered-warehouse-put-aways"),
        (Permission.ReadItemJournals, "/item-journal /phys-inventory-journal"),
        (Permission.ReadReclassJournals, "/item-reclass-journal"),
        (Permission.ReadInformation, "/lot-no-information /serial-no-information /item-tracking-comments"),
        (Permission.EditUsers, "/users"),
        (Permission.ReadAuditTrail, "/audit-trail"),
    ];

    private static IEnumerable<string> Addresses =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.GetCustomAttribute<AllowAnonymousAttribute>() is null
        from route in type.GetCustomAttributes<RouteAttribute>()
        select Parameter().Replace(route.Template, "1");

    public static TheoryData<string> RoleNames => [.. RoleTable.RoleNames];

    [Theory, MemberData(nameof(RoleNames)), Trait("Requirement", "S1"), Trait("Rule", "ROL-2")]
    public async Task S1_a_page_opens_for_exactly_the_roles_that_have_its_right(string role)
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, DemoUsers.All.Single(user => user.Role == role).UserName);
        foreach (var address in Addresses)
        {
            var response = await visitor.GetAsync(address);
            if (MayOpen(role, address))
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {response.StatusCode} to {role}");
            else
                Assert.True(response.Headers.Location?.AbsolutePath == "/account/access-denied", $"{address} was not refused to {role}");
        }
    }

    [Fact, Trait("Requirement", "S1")]
    public void S1_a_page_that_asks_for_no_right_is_known_to_be_for_everybody() =>
        Assert.Equal(ForAll.Order(), Addresses.Where(address => NeededFor(address) is null).Order());

    [Theory, MemberData(nameof(RoleNames)), Trait("Rule", "ROL-2")]
    public void Nobody_is_offered_a_page_that_would_be_refused(string role)
    {
        foreach (var entry in PageCatalogue.For(new Actor("somebody", [role])))
            Assert.True(MayOpen(role, entry.Path), $"{entry.Caption} is offered to {role}");
        foreach (var entry in PageCatalogue.All.Where(entry => entry.InNavigation))
            Assert.Equal(NeededFor(entry.Path), entry.Permission);
    }

    private static bool MayOpen(string role, string address) => NeededFor(address) is not { } needed || RoleTable.Grants(role, needed);

    private static Permission? NeededFor(string address) => Table
        .Where(row => row.Pages.Split(' ').Any(page => address == page || address.StartsWith(page + "/", StringComparison.Ordinal)))
        .Select(row => (Permission?)row.Needed).FirstOrDefault();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
