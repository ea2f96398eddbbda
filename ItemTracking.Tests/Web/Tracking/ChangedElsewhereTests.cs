using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Somebody else touches the numbers of a page that is open.</summary>
public sealed class ChangedElsewhereTests
{
    [Fact, Trait("Rule", "AVL-1")]
    public async Task A_change_elsewhere_is_announced_and_the_figures_stay_until_they_are_refreshed()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 20);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 15, ("", "LOT-A", 15)));
        page.WaitForAssertion(() => Assert.Equal(1, pages.Clock.RepeatingEvery(AvailabilityWatch.Pause)));
        Look(pages);
        Assert.Empty(page.FindAll(".notice"));

        await pages.SalesOrderAsync(PurchaseCompany.LotItem, 8, ("", "LOT-A", 8));
        Look(pages);

        page.WaitForAssertion(() => Assert.Equal(
            "Availability changed for 1 line (1), seen at 12:00. Your figures are as they were.",
            page.Find("[role=status] .notice .mud-alert-message > span").TextContent));
        Assert.Equal("Availability, Lot No. LOT-A, line 1: Yes, 5 of 20 left", page.Find("button.flag").GetAttribute("aria-label"));

        page.Find(".notice button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice")));
        Assert.Equal(
            "Availability, Lot No. LOT-A, line 1: Short 3, 8 requested on other documents",
            page.Find("button.flag").GetAttribute("aria-label"));
        Look(pages);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact, Trait("Rule", "AVL-17")]
    public async Task A_page_that_brings_goods_in_or_only_shows_them_looks_for_nothing()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        var back = await pages.Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PurchaseCompany.LotItem, 1));
        pages.Open(back.Key).WaitForAssertion(() => Assert.Equal(0, pages.Clock.RepeatingEvery(AvailabilityWatch.Pause)));

        await using var auditor = await TrackingPages.CreateAsync(Roles.Auditor);
        auditor.Open(await auditor.SalesOrderAsync(PurchaseCompany.LotItem, 1, ("", "LOT-A", 1)))
            .WaitForAssertion(() => Assert.Equal(0, auditor.Clock.RepeatingEvery(AvailabilityWatch.Pause)));
    }

    [Fact, Trait("Rule", "AVL-1")]
    public async Task A_closed_page_stops_looking()
    {
        var pages = await TrackingPages.CreateAsync();
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 1));
        page.WaitForAssertion(() => Assert.Equal(1, pages.Clock.RepeatingEvery(AvailabilityWatch.Pause)));

        await pages.DisposeAsync();

        Eventually.Equal(0, () => pages.Clock.RepeatingEvery(AvailabilityWatch.Pause));
    }

    [Fact, Trait("Rule", "AVL-1")]
    public async Task A_look_that_fails_is_told_and_the_next_one_is_tried()
    {
        var clock = new TickingClock(new DateOnly(2025, 1, 15));
        var (looks, failures) = (0, new List<string>());
        await using (new AvailabilityWatch(
            clock, () => ++looks == 1 ? throw new InvalidOperationException("busy") : Task.CompletedTask,
            failure => failures.Add(failure.Message)))
        {
            clock.Advance(AvailabilityWatch.Pause);
            Eventually.Equal(1, () => looks);
            clock.Advance(AvailabilityWatch.Pause);
            Eventually.Equal(2, () => looks);
        }

        Assert.Equal(["busy"], failures);
        Assert.Equal(0, clock.RepeatingEvery(AvailabilityWatch.Pause));
    }

    private static void Look(TrackingPages pages) => pages.Clock.Advance(AvailabilityWatch.Pause);

    private static async Task StockAsync(TrackingPages pages, decimal quantity)
    {
        var bought = await pages.Company.OrderAsync((PurchaseCompany.LotItem, quantity));
        await pages.Company.TrackAsync(bought.Key, 10000, ("", "LOT-A", quantity));
        PurchaseCompany.Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }
}
