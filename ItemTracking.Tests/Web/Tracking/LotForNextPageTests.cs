using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>The lot that is entered once stands beside the scan box as long as it counts.</summary>
[Trait("Rule", "SCN-10")]
public sealed class LotForNextPageTests
{
    private long lastEntry;

    [Fact]
    public async Task It_is_shown_plainly_given_to_what_is_scanned_and_cleared()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var page = pages.Open((await pages.Company.OrderAsync((Free, 9))).Key);
        await EnterAsync(page, ("Lot", "]C11731031010L-77"), ("Scan", "S1"), ("Scan", "S2"));

        Assert.Equal("Lot for what follows: L-77, expires 3/10/2031", Shown(page));
        Assert.Equal("L-77", page.Find("#lot-box").GetAttribute("data-lot"));
        Assert.Equal(["S1 L-77 3/10/2031", "S2 L-77 3/10/2031"], Rows(page));
        page.Find("button[aria-label='Clear lot L-77']").Click();

        page.WaitForAssertion(() => Assert.Null(Shown(page)));
        Assert.Equal("", page.Find("#lot-box").GetAttribute("data-lot"));
        await EnterAsync(page, ("Scan", "S3"), ("Lot", "L-78"), ("Scan", "S4"), ("Lot", new string('X', 51)), ("Scan", "S5"));
        Assert.Equal(["S3", "S4 L-78", "S5"], Rows(page).Skip(2));
        Assert.Contains("What follows gets no lot.", page.Find("[aria-label=Scans]").TextContent, StringComparison.Ordinal);
        Assert.Null(Shown(page));
    }

    [Fact, Trait("Case", "C-53")]
    public async Task It_goes_on_when_the_page_was_lost_while_the_lines_wait_for_an_answer()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = (await pages.Company.OrderAsync((Free, 9))).Key;
        var lost = pages.Open(order);
        await EnterAsync(lost, ("Lot", "L-77"), ("Scan", "S1"));
        pages.Lose();

        var page = pages.Open(order);

        page.WaitForAssertion(() => Assert.Equal("Lot for what follows: L-77", Shown(page)));
        Assert.Contains("1 unsaved change of 12:00", page.Markup, StringComparison.Ordinal);
        await EnterAsync(page, ("Scan", "S2"));
        Assert.Equal(["S2 L-77"], Rows(page));
    }

    private async Task EnterAsync(IRenderedComponent<IComponent> page, params (string Kind, string Value)[] entries)
    {
        var lines = page.FindComponent<ItemTrackingLinesPage>();
        await lines.InvokeAsync(() => lines.Instance.EnterAsync(
            [.. entries.Select(entry => new TrackingEntry("q", ++lastEntry, entry.Kind, 0, "", entry.Value, 0, 0, false))]));
    }

    private static string? Shown(IRenderedComponent<IComponent> page) =>
        page.FindAll(".scan-lot").SingleOrDefault()?.TextContent.Trim().ReplaceLineEndings("");

    private static IEnumerable<string> Rows(IRenderedComponent<IComponent> page) => page.FindAll("tr[data-line]:not(:has(.hint))")
        .Select(row => string.Join(' ', new[] { "SerialNo", "LotNo", "ExpirationDate" }
            .Select(column => row.QuerySelector($"td[data-col={column}]")?.TextContent.Trim())).Trim());
}
