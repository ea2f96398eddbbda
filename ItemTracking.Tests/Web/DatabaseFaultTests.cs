using Bunit;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Administration;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Layout;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web;

/// <summary>
/// A write that fails keeps the page and what was typed, says that it was not done, and can be tried again (issue 10, part 1.3).
/// </summary>
public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData(Fault.Full)]
    [InlineData(Fault.Gone)]
    public async Task A_document_field_that_is_not_stored_keeps_its_text_and_is_saved_by_trying_again(Fault fault)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var faults = pages.Company.Database.Faults;
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);

        faults.Break(fault);
        card.Type("Quantity, line 1", "9");

        card.WaitForAssertion(() => Assert.Equal("Not saved", card.State()));
        Assert.Equal("9", card.Text("Quantity, line 1"));
        Assert.Contains("not saved", Assert.Single(card.Issues()), StringComparison.Ordinal);
        faults.Repair();
        Assert.Equal(5, (await pages.Company.FindAsync(order.Key)).Lines[0].Quantity);

        card.Press("Try again");

        card.WaitForAssertion(() => Assert.StartsWith("Saved", card.State(), StringComparison.Ordinal));
        Assert.Equal(9, (await pages.Company.FindAsync(order.Key)).Lines[0].Quantity);
        Assert.Empty(card.Issues());
    }

    [Theory]
    [InlineData(Fault.Full)]
    [InlineData(Fault.Gone)]
    public async Task A_deleted_line_stays_where_deleting_fails_and_goes_the_second_time(Fault fault)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var faults = pages.Company.Database.Faults;
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5), (PurchaseCompany.PlainItem, 6));
        var card = pages.OpenOrder(order.Key);

        faults.Break(fault);
        card.Press("Delete line 1");
        card.WaitForElement("[role=dialog]");
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.True(Told(card)));
        Assert.Equal(("5", "6"), (card.Text("Quantity, line 1"), card.Text("Quantity, line 2")));
        faults.Repair();
        card.Press("Delete line 1");
        card.WaitForElement("[role=dialog]");
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Equal("6", card.Text("Quantity, line 1")));
        Assert.Single((await pages.Company.FindAsync(order.Key)).Lines);
    }

    [Theory]
    [InlineData(Fault.Full)]
    [InlineData(Fault.Gone)]
    public async Task A_posting_that_fails_keeps_its_dialog_and_posts_once_when_it_is_tried_again(Fault fault)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var faults = pages.Company.Database.Faults;
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        faults.Break(fault);
        card.Press("Post");

        card.WaitForAssertion(() => Assert.True(Told(card)));
        Assert.NotEmpty(card.Choices());
        faults.Repair();
        Assert.Empty(await pages.Company.Database.AllAsync<ItemLedgerEntry>());
        card.Press("Post");
        card.WaitForAssertion(() => Assert.NotEmpty(card.PostedLinks()));
        Assert.Single(await pages.Company.Database.AllAsync<PostedDocumentHeader>());
        Assert.Equal(5, Assert.Single(await pages.Company.Database.AllAsync<ItemLedgerEntry>()).Quantity);
    }

    [Theory]
    [InlineData(Fault.Full)]
    [InlineData(Fault.Gone)]
    public async Task A_card_keeps_what_was_typed_and_saves_it_the_second_time(Fault fault)
    {
        await using var pages = new SetupPages();
        await pages.Database.AddAsync(new Vendor { No = "V1", Name = "Before", Version = 1 });
        var card = pages.Open<VendorPage>("V1");
        card.WaitForAssertion(() => Assert.Equal("Before", card.Text("Name")));
        card.Type("Name", "After");

        pages.Database.Faults.Break(fault);
        card.Press("Save");

        card.WaitForAssertion(() => Assert.True(Told(card)));
        Assert.Equal(("After", "Not saved"), (card.Text("Name"), card.State()));
        pages.Database.Faults.Repair();
        Assert.Equal("Before", Assert.Single(await pages.Database.AllAsync<Vendor>()).Name);
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal("After", Assert.Single(await pages.Database.AllAsync<Vendor>()).Name);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_says_so_and_is_shown_when_it_is_tried_again()
    {
        await using var pages = new SetupPages();
        await pages.Database.AddAsync(new Vendor { No = "V1", Name = "Lumière", Version = 1 });
        pages.Database.Faults.Break(Fault.Gone);

        var page = pages.Draw(builder =>
        {
            builder.OpenComponent<PageErrorBoundary>(0);
            builder.AddAttribute(1, nameof(PageErrorBoundary.ChildContent), (RenderFragment)(content =>
            {
                content.OpenComponent<VendorPage>(0);
                content.AddAttribute(1, "Key", "V1");
                content.CloseComponent();
            }));
            builder.CloseComponent();
        });

        page.WaitForAssertion(() => Assert.Equal("The page could not be shown", page.Find("[role=alert] h1").TextContent));
        pages.Database.Faults.Repair();
        page.Press("Try again");
        page.WaitForAssertion(() => Assert.Equal("Lumière", page.Text("Name")));
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task Closing_that_has_saved_leaves_the_page_whatever_the_database_does_afterwards()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key;
        var page = pages.Open(order);
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new("queue-1", 1, "scan", 0, nameof(TrackingField.SerialNo), "S1", -1, 0, IsNew: false)]));

        pages.Database.FailNext(1);
        page.Press("Close");

        Eventually.Equal($"/purchase-orders/{order.No}?line=10000", () => pages.Address);
        Assert.False(Told(page));
        Assert.Equal("S1", Assert.Single(await pages.Company.Database.AllAsync<TrackingSpecification>()).SerialNo);
    }

    /// <summary>The page says that it was not done, in its list of issues or in a message over it.</summary>
    private static bool Told(IRenderedComponent<IComponent> page) =>
        page.FindAll(".issues, .messages .mud-alert").Any(told => told.TextContent.Contains("not saved", StringComparison.Ordinal)
            || told.TextContent.Contains("this was not finished", StringComparison.Ordinal)
            || told.TextContent.Contains("Nothing was", StringComparison.Ordinal));
}
