using Bunit;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Pages.Quality;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Quality;

/// <summary>Item Tracing over real stores: a lot that was received, sold and in part not.</summary>
public sealed class ItemTracingTests
{
    [Fact, Trait("Rule", "TRC-2"), Trait("Rule", "TRC-8")]
    public async Task A_lot_is_traced_the_other_way_from_a_line_and_back_to_the_result_before()
    {
        await using var pages = await PagesAsync();
        var page = Open(pages, "/item-tracing?lot=LOT-A&method=OriginToUsage");

        Assert.Equal(["Purchase Receipt R-0001 10", "Sales Shipment S-0001 -4"], Rows(page));
        Assert.StartsWith("2 lines. Lot No.: LOT-A, Trace Method: Origin -> Usage.", Status(page), StringComparison.Ordinal);
        page.Press("What follows from Purchase Receipt R-0001");
        Assert.Equal(["Purchase Receipt R-0001 10"], Rows(page));
        page.Press("Expand All");

        page.Press("Trace Opposite - from Line");
        page.WaitForAssertion(() => Assert.Equal(
            ["Sales Shipment S-0001 -4", "Purchase Receipt R-0001 10"], Rows(page)));
        Assert.Contains("Item: LOT, Trace Method: Usage -> Origin.", Status(page), StringComparison.Ordinal);

        page.Press("Previous Trace Result");
        page.WaitForAssertion(() => Assert.Equal(["Purchase Receipt R-0001 10", "Sales Shipment S-0001 -4"], Rows(page)));
    }

    [Fact, Trait("Rule", "TRC-1")]
    public async Task What_is_missing_is_said_and_what_was_never_posted_leads_to_its_documents()
    {
        await using var pages = await PagesAsync();
        var open = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 3))).Key;
        await pages.Company.TrackAsync(open, 10000, ("", "LOT-NEW", 3));
        var page = Open(pages, "/item-tracing");
        page.Press("Trace");
        Assert.Equal(["Enter at least a serial, lot or item filter."], page.Issues());

        page = Open(pages, "/item-tracing?lot=LOT-NEW");
        Assert.Equal(
            "No posted transactions. Lot No.: LOT-NEW, Trace Method: Usage -> Origin. Open documents name it: 1.", Status(page));
        Assert.Equal($"Purchase Order {open.No}", page.Find("[aria-label='Open documents'] a").TextContent);
    }

    private static string Status(IRenderedComponent<IComponent> page) => page.Find("p[role=status]").TextContent.Trim();

    private static IEnumerable<string> Rows(IRenderedComponent<IComponent> page) => page.FindAll(".trace tbody tr[tabindex]").Select(row =>
        $"{row.QuerySelector("[data-column=Description] a")!.TextContent} "
            + row.QuerySelector("[data-column=Quantity]")!.TextContent.Trim());

    private static IRenderedComponent<IComponent> Open(TrackingPages pages, string address)
    {
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return pages.Draw<ItemTracing>();
    }

    private static async Task<TrackingPages> PagesAsync()
    {
        var pages = await TrackingPages.CreateAsync(Roles.Quality);
        var bought = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 10))).Key;
        await pages.Company.TrackAsync(bought, 10000, ("", "LOT-A", 10));
        await PostAsync(pages, bought, Actors.PurchasingClerk);
        await PostAsync(pages, await pages.SalesOrderAsync(PurchaseCompany.LotItem, 4, ("", "LOT-A", 4)), Actors.SalesOrderProcessor);
        return pages;
    }

    private static async Task PostAsync(TrackingPages pages, Core.Documents.DocumentKey key, Actor actor) => PurchaseCompany.Taken(
        await pages.Services.GetRequiredService<DocumentPoster>().PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), actor));
}
