using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Numbers that a customer brings back are chosen from what he was shipped (SEL-12).</summary>
public sealed class ReturnLookUpTests
{
    [Fact, Trait("Rule", "SEL-12")]
    public async Task The_look_up_of_a_return_shows_what_the_customer_has_and_a_choice_fills_a_line()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await pages.Company.Database.AddAsync(Shipped(1, "S1"), Shipped(2, "S2"));
        var page = await OpenAsync(pages);

        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.LookUpAsync(nameof(TrackingField.SerialNo)));
        page.WaitForAssertion(() => Assert.Equal("Item Tracking Summary", page.Find(".mud-dialog h2").TextContent));
        Assert.Equal(
            ["Lot No.", "Serial No.", "Expiration Date", "Shipped Qty. Not Returned", "Current Pending Quantity", "Choose"],
            page.FindAll(".mud-dialog thead th").Select(head => head.TextContent));
        Assert.Equal(["S1", "S2"], page.FindAll(".mud-dialog td[data-column='Serial No.']").Select(cell => cell.TextContent.Trim()));
        page.Press("Choose S2");

        page.WaitForAssertion(() => Assert.Equal("S2", page.Find("td[data-col=SerialNo]").TextContent.Trim()));
        Assert.Contains("1 of 2 undefined", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task Where_the_customer_has_nothing_the_look_up_says_so()
    {
        await using var pages = await TrackingPages.CreateAsync();
        var page = await OpenAsync(pages);

        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.LookUpAsync(nameof(TrackingField.SerialNo)));

        page.WaitForAssertion(() => Assert.Equal(
            "None of this item's numbers was shipped to the customer that has not come back.",
            page.Find(".mud-dialog .grid-empty").TextContent));
    }

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(TrackingPages pages) =>
        pages.Open((await pages.Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PurchaseCompany.SerialItem, 2))).Key);

    private static ItemLedgerEntry Shipped(int entryNo, string serialNo) => new()
    {
        EntryNo = entryNo,
        EntryType = ItemLedgerEntryType.Sale,
        SourceType = LedgerSourceType.Customer,
        SourceNo = "C1",
        ItemNo = PurchaseCompany.SerialItem,
        LocationCode = "BLUE",
        SerialNo = serialNo,
        Quantity = -1,
        ShippedQtyNotReturned = -1,
    };
}
