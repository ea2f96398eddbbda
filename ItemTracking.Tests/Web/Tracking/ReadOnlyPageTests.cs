using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>A page whose mode forbids something says so, and every action that is forbidden says why (ITL-22).</summary>
[Trait("Rule", "ITL-22")]
public sealed class ReadOnlyPageTests
{
    private const string Sentence = "You do not have permission to change item tracking lines.";

    [Fact]
    public async Task The_page_says_on_opening_why_its_lines_are_locked_and_how_to_go_on()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = await OpenReceiptAsync(pages);

        Assert.Equal(
            $"{Sentence} Ask an administrator for a role that includes it: Purchasing Clerk.", page.Find(".notice").TextContent.Trim());
        Assert.Equal(Sentence, page.Find("[data-grid]").GetAttribute("data-readonly"));
        Assert.StartsWith("Read only", page.State(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-scan]"));
    }

    [Theory]
    [InlineData("Assign Serial No.")]
    [InlineData("Assign Lot No.")]
    [InlineData("Create Customized SN")]
    public async Task A_button_that_is_forbidden_stays_and_says_why(string caption)
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = await OpenReceiptAsync(pages);
        var button = page.Buttons(caption)[0];

        Assert.Equal(("true", Sentence), (button.GetAttribute("aria-disabled"), button.GetAttribute("aria-description")));
        button.Click();
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Theory]
    [InlineData("Paste or Import Numbers")]
    [InlineData("Set on Selected Lines")]
    [InlineData("Handle Only the Selected")]
    [InlineData("Tick Off by Scanning")]
    [InlineData("Delete Line")]
    public async Task A_row_of_a_menu_that_is_forbidden_stays_and_says_why(string caption)
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = await OpenReceiptAsync(pages);
        page.Press("More");
        var row = page.WaitForElements("[role=menuitem]")
            .Single(item => item.TextContent.Trim().StartsWith(caption, StringComparison.Ordinal));

        Assert.Equal(("true", Sentence), (row.GetAttribute("aria-disabled"), row.GetAttribute("aria-description")));
        Assert.Null(row.GetAttribute("data-command"));
        Assert.Equal(Sentence, page.Find("[role=menu] [role=presentation]").TextContent);
        row.Click();
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task A_line_without_numbers_does_not_ask_for_some()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key);

        page.WaitForAssertion(() => Assert.Equal("No numbers have been given to this line.", page.Find(".grid-empty").TextContent));
    }

    [Fact]
    public async Task Select_Entries_stays_and_says_why()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.Auditor);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 1, ("", "LOT-A", 1)));
        page.WaitForElement("[data-grid]");

        Assert.Equal(Sentence, page.Buttons("Select Entries")[0].GetAttribute("aria-description"));
    }

    [Fact]
    public async Task A_list_that_is_pasted_is_refused_with_the_reason()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = await OpenReceiptAsync(pages);

        await page.InvokeAsync(() => Page(page).PasteAsync("cell", nameof(TrackingField.SerialNo), 1, true, null!));

        Assert.Equal([Sentence], page.Issues());
    }

    [Fact]
    public async Task What_a_browser_still_had_to_send_is_refused_with_the_reason_and_kept()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.WarehouseSupervisor);
        var page = await OpenReceiptAsync(pages);

        await page.InvokeAsync(() => Page(page).EnterAsync(
        [
            new("q", 1, "cell", 1, nameof(TrackingField.SerialNo), "S9", 0, 0, IsNew: false),
            new("q", 2, "scan", 0, nameof(TrackingField.SerialNo), "S8", 0, 0, IsNew: false),
            new("q", 3, "delete", 1, nameof(TrackingField.SerialNo), "", 0, 0, IsNew: false),
        ]));

        Assert.Equal([Sentence, $"Line 1: {Sentence}"], page.Issues());
        Assert.Contains(Sentence, page.Find("[aria-label=Scans] li").TextContent, StringComparison.Ordinal);
        Assert.Contains("S8", page.Find("[aria-label=Scans] li").TextContent, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<IComponent>> OpenReceiptAsync(TrackingPages pages)
    {
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 2));
        var page = pages.Open(order.Key);
        page.WaitForElement("[data-grid]");
        return page;
    }

    private static ItemTrackingLinesPage Page(IRenderedComponent<IComponent> page) => page.FindComponent<ItemTrackingLinesPage>().Instance;
}
