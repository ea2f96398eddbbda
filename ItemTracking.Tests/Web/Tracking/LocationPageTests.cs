using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>A line without a location, while what it asks for lies at one: nothing is scanned twice (DOC-4, SCN-5).</summary>
public sealed class LocationPageTests
{
    private const string Notice = "This line has no location, and nothing of item LOT is in stock without one. In stock: 12 at BLUE.";

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_line_comes_to_the_location_of_its_goods_and_takes_along_what_was_entered()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, "BLUE", "L1", 8);
        await StockAsync(pages, "BLUE", "L2", 4);
        var order = await pages.SalesOrderAsync(PurchaseCompany.LotItem, 10);
        await pages.Company.ChangeAsync(order, 0, line => line with { LocationCode = "" });
        var page = pages.Open(order);
        Assert.Equal(Notice, Text(page.Find(".mud-alert span")));
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("q", 1, "scan", 0, "", "L2", 0, 0, false), new TrackingEntry("q", 2, "scan", 0, "", "L1", 0, 0, false)]));
        page.Press("Close");
        page.WaitForAssertion(() => Assert.Contains(
            "The line has no location. Choose No and give it that of the goods, to keep what you scanned.", page.Markup,
            StringComparison.Ordinal));
        page.Press("No");
        page.Press("Use BLUE");

        page.WaitForAssertion(() => Assert.DoesNotContain(
            page.FindAll(".mud-alert span"), alert => Text(alert).StartsWith("This line has no", StringComparison.Ordinal)));
        page.Press("Close");

        Eventually.Equal(["L1 -6 BLUE", "L2 -4 BLUE"], () =>
        {
            using var db = pages.Company.Database.Factory.CreateDbContext();
            return db.Set<TrackingSpecification>().Where(row => row.SourceType == SourceTypes.SalesLine).OrderBy(row => row.LotNo)
                .AsEnumerable().Select(row => $"{row.LotNo} {row.QuantityBase:0} {row.LocationCode}").ToArray();
        });
        Assert.Equal("BLUE", (await pages.Company.FindAsync(order)).Lines[0].LocationCode);
    }

    [Fact]
    public async Task Nothing_is_said_where_goods_lie_without_a_location_or_come_in()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor, Roles.PurchasingClerk);
        await StockAsync(pages, "", "L0", 1);
        await StockAsync(pages, "BLUE", "L1", 8);
        var sold = await pages.SalesOrderAsync(PurchaseCompany.LotItem, 10);
        var bought = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 10))).Key;
        foreach (DocumentKey key in new[] { sold, bought })
        {
            await pages.Company.ChangeAsync(key, 0, line => line with { LocationCode = "" });
            Assert.DoesNotContain("has no location", pages.Open(key).Markup, StringComparison.Ordinal);
        }
    }

    private static async Task StockAsync(TrackingPages pages, string location, string lot, decimal quantity)
    {
        var bought = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, quantity))).Key;
        await pages.Company.ChangeAsync(bought, 0, line => line with { LocationCode = location });
        await pages.Company.TrackAsync(bought, 10000, ("", lot, quantity));
        PurchaseCompany.Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null,
        StringSplitOptions.RemoveEmptyEntries));
}
