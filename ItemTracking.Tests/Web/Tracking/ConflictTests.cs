using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Lines that were saved elsewhere meanwhile, by another user or in another window of the same one (STO-9, R5).</summary>
public sealed class ConflictTests
{
    [Fact, Trait("Rule", "STO-9")]
    public async Task One_message_says_that_lines_were_saved_elsewhere_and_that_nothing_is_lost()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key;
        var page = pages.Open(order);
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("q", 1, "scan", 0, "", "S1", 0, 0, false)]));
        await pages.Company.TrackAsync(order, 10000, ("S2", "", 1));

        page.Press("Close");

        page.WaitForAssertion(() => Assert.StartsWith(
            "Another user has modified the item tracking data since it was retrieved from the database.\nStart again. That was somebody "
                + "else, or you in another window. Nothing of yours was saved, and all that you",
            page.Find("[data-offer] .mud-alert span").TextContent.Trim(),
            StringComparison.Ordinal));
        Assert.Empty(page.Issues());
        page.Press("Reload and keep my entries");
        page.WaitForAssertion(() => Assert.Contains("S2", page.Find(".tracking-lines").TextContent, StringComparison.Ordinal));
        Assert.Contains("S1", page.Find(".tracking-lines").TextContent, StringComparison.Ordinal);
    }
}
