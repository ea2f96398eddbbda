using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Web.Purchasing;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>The way out of a posting that finds too many numbers to handle (C-46).</summary>
public sealed class HandleFirstPageTests
{
    [Fact, Trait("Case", "C-46")]
    public async Task The_page_offers_it_where_too_much_would_be_handled_and_it_can_be_undone()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = await pages.Company.OrderAsync((SerialItem, 10));
        await pages.Company.TrackAsync(order.Key, 10000, Serials("S", 10));
        var whole = pages.Open(order.Key);
        whole.WaitForAssertion(() => Assert.Empty(whole.Buttons("Handle first 10")));

        await pages.Company.ChangeAsync(order.Key, 0, line => line with { QtyToHandle = 4 });
        var page = pages.Open(order.Key);
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Handle first 4")));
        Assert.Contains("Qty. to Handle 10 of 4", page.Find(".foot").TextContent, StringComparison.Ordinal);
        Assert.Equal("Qty. to Handle 10 of 4", page.Find("[role=status][aria-label=Undefined]").TextContent);
        page.Press("Handle first 4");

        page.WaitForAssertion(() => Assert.Empty(page.Buttons("Handle first 4")));
        Assert.Contains("Complete 10/10", page.Find(".foot").TextContent, StringComparison.Ordinal);
        Assert.Contains("The first 4 are to be handled. Ctrl+Z takes that back.", page.Find(".foot").TextContent, StringComparison.Ordinal);
    }
}
