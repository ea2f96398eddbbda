using Bunit;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Pages.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Purchasing;

public sealed class PostedPagesTests
{
    [Fact]
    public async Task A_posted_receipt_shows_its_lines_and_leads_to_their_numbers()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        await ReceivedAsync(pages, 3);

        var list = pages.Open<PostedPurchaseReceipts>();
        list.WaitForAssertion(() => Assert.Equal("/posted-purchase-receipts/R-0001", list.Find("tbody a").GetAttribute("href")));

        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Equal("Posted Purchase Receipt R-0001", card.Find("h1").TextContent));
        Assert.Empty(card.FindAll("input:not([readonly])"));
        Assert.Equal("No numbers", card.FindAll("tbody tr")[1].QuerySelectorAll("td")[^1].TextContent.Trim());
        Assert.Equal(
            "/posted-purchase-receipts/R-0001/lines/10000/tracking",
            card.Find("a[aria-label='Item Tracking Lines, line 1']").GetAttribute("href"));

        var tracking = pages.Open<PostedPurchaseReceipts>("R-0001", 10000);
        tracking.WaitForAssertion(() => Assert.Equal("SERIAL - Posted Item Tracking Lines", tracking.Find("h1").TextContent));
        Assert.Equal(
            ["Serial No.", "Lot No.", "Quantity", "Warranty Date", "Expiration Date"], tracking.FindAll("th").Select(th => th.TextContent));
        Assert.Equal(["S00001", "S00002", "S00003"], tracking.FindAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent));
    }

    [Fact]
    public async Task Item_ledger_entries_are_filtered_by_the_address_and_say_the_filter_in_words()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        await ReceivedAsync(pages, 3);
        var navigation = pages.Services.GetRequiredService<NavigationManager>();

        navigation.NavigateTo("/item-ledger-entries?serial=s00002");
        var page = pages.Open<ItemLedgerEntries>();
        page.WaitForAssertion(() => Assert.Equal(
            "S00002", Assert.Single(page.FindAll("tbody tr")).QuerySelector("td[data-label='Serial No.']")!.TextContent));
        Assert.Contains("Serial No. is S00002", page.Markup);

        page.Type("Lot No.", "l9");
        page.WaitForAssertion(() => Assert.Equal("No entries where Serial No. is S00002, Lot No. is L9.", page.EmptyText()));
        Eventually.Equal("/item-ledger-entries?serial=S00002&lot=L9", () => pages.Address);

        page.Press("Clear filter");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("tbody tr").Count));
        page.Press("Show Applied Entries of entry 1");
        page.WaitForAssertion(() => Assert.Contains(
            "Nothing has been taken from entry 1 yet. 1 of 1 are left.", page.Find("[role=dialog]").TextContent));
    }

    private static async Task ReceivedAsync(PurchasePages pages, int count)
    {
        var company = pages.Company;
        var order = await company.OrderAsync((PurchaseCompany.SerialItem, count), (PurchaseCompany.PlainItem, 5));
        await company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", count));
        PurchaseCompany.Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }
}
