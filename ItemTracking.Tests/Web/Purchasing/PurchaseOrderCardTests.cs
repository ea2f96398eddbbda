using System.Globalization;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Purchasing;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web.Purchasing;

public sealed class PurchaseOrderCardTests
{
    [Fact]
    public async Task A_new_order_gets_its_number_when_the_first_field_is_left()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var card = pages.Open<PurchaseOrders>("new");
        Assert.Equal("New Purchase Order", card.Find("h1").TextContent);
        Assert.Contains("2025", card.Text("Posting Date"));
        Assert.Empty(await pages.Company.Database.AllAsync<DocumentHeader>());

        card.Type("Vendor No.", "v1");

        card.WaitForAssertion(() => Assert.Equal("Purchase Order PO-1001", card.Find("h1").TextContent));
        Eventually.Equal("/purchase-orders/PO-1001", () => pages.Address);
        Assert.Equal("Northwind", card.Text("Vendor Name"));
        Assert.Equal("Saved 12:00", card.State());
    }

    [Fact]
    public async Task A_line_is_made_field_by_field_and_stays_in_its_row()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync();
        var card = pages.OpenOrder(order.Key);
        var id = card.Field("Item No., line 1").Id;

        card.Type("Item No., line 1", "serial");
        card.WaitForAssertion(() => Assert.Equal("Item SERIAL", card.Text("Description, line 1")));
        card.Type("Quantity, line 1", "10");

        card.WaitForAssertion(() => Assert.Equal("10", card.Text("Qty. to Receive, line 1")));
        Assert.Equal(id, card.Field("Item No., line 1").Id);
        Assert.Single(card.Buttons("Tracking, line 1: 10 of 10 undefined"));
        Assert.Equal("", card.Text("Item No., line 2"));
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_refused_quantity_stays_as_typed_and_is_marked_with_the_reason()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 10));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 6));
        var card = pages.OpenOrder(order.Key);

        card.Type("Quantity, line 1", "3");

        const string Message = "Item tracking defined for item SERIAL in the Purchase Line accounts for more than the quantity you have "
            + "entered.\nYou must adjust the existing item tracking and then reenter the new quantity.";
        card.WaitForAssertion(() => Assert.Equal($"Line 1: Quantity: {Message}", Assert.Single(card.Issues())));
        Assert.True(card.IsMarked("Quantity, line 1"));
        Assert.Equal("3", card.Text("Quantity, line 1"));
        Assert.Contains(Message, card.Find("#" + card.Field("Quantity, line 1").GetAttribute("aria-describedby")).TextContent);
        Assert.Equal(1, card.Markup.Split("accounts for more than").Length - 1);
        Assert.StartsWith(
            "6 (Base) have item tracking on this line of Purchase Order PO-1001.", card.Find(".issues .way-out").TextContent.Trim(),
            StringComparison.Ordinal);
        Assert.Equal("Not saved", card.State());
        Assert.Equal(10, (await pages.Company.FindAsync(order.Key)).Lines[0].Quantity);

        card.Type("Quantity, line 1", "10");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.False(card.IsMarked("Quantity, line 1"));
    }

    [Theory, Trait("Rule", "DOC-4"), Trait("Case", "C-53")]
    [InlineData(true, "Open tracking of line 1")]
    [InlineData(false, "Tracking, line 1: Complete 6/6")]
    public async Task A_quantity_below_its_tracking_is_kept_while_that_is_lowered_and_stored_afterwards(bool isLowered, string way)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 6));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 6));
        var card = pages.OpenOrder(order.Key);
        card.Type("Quantity, line 1", "4");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));

        card.Press(way);
        Eventually.Equal("/purchase-orders/PO-1001/lines/10000/tracking", () => pages.Address);
        Assert.Null(card.Question());
        if (isLowered)
        {
            await using var db = pages.Company.Database.Factory.CreateDbContext();
            await db.Set<Core.Tracking.TrackingSpecification>().OrderByDescending(row => row.SerialNo).Take(2).ExecuteDeleteAsync();
        }

        card = pages.OpenOrder(order.Key);
        card.WaitForAssertion(() => Assert.Equal("4", card.Text("Quantity, line 1")));
        card.WaitForAssertion(() => Assert.Equal(isLowered ? 0 : 1, card.Issues().Count));
        Assert.Equal(isLowered ? 4 : 6, (await pages.Company.FindAsync(order.Key)).Lines[0].Quantity);
        Assert.Empty(card.Buttons("Continue"));
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task An_order_without_its_vendor_says_what_is_missing()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var card = pages.Open<PurchaseOrders>("new");
        Assert.False(card.IsMarked("Vendor No."));

        card.Type("Vendor Document No.", "A1");

        card.WaitForAssertion(() => Assert.Equal("Saved 12:00, Vendor No. is missing", card.State()));
        Assert.True(card.IsMarked("Vendor No."));
        Assert.Contains("Vendor No. is missing: the purchase order cannot be posted without it.", card.Markup, StringComparison.Ordinal);
        card.Type("Vendor No.", "v1");
        card.WaitForAssertion(() => Assert.Equal("Saved 12:00", card.State()));
        Assert.False(card.IsMarked("Vendor No."));
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("1e999")]
    [InlineData("1,5")]
    [InlineData("'; DROP TABLE DocumentLine --")]
    public async Task What_is_no_quantity_is_refused_and_kept(string typed)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);

        card.Type("Quantity, line 1", typed);

        card.WaitForAssertion(() => Assert.StartsWith(
            $"Line 1: Quantity: Your entry of '{typed}' is not an acceptable value for 'Quantity'.", Assert.Single(card.Issues())));
        Assert.Equal(typed, card.Text("Quantity, line 1"));
    }

    [Theory]
    [InlineData("en-US", "32/1/2025", "1,5", "1/20/2025")]
    [InlineData("de-DE", "1.20.2025", "1.5", "20.01.2025")]
    public async Task What_is_no_date_or_quantity_in_the_region_stays_stops_posting_and_is_never_stored(
        string region, string date, string quantity, string readable)
    {
        await using var pages = await PurchasePages.CreateAsync();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var stored = await pages.Company.FindAsync(order.Key);
        var card = pages.OpenOrder(order.Key);

        card.Type("Posting Date", date);
        card.Type("Expected Receipt Date", date);
        card.Type("Quantity, line 1", quantity);

        card.WaitForAssertion(() => Assert.Equal(3, card.Issues().Count));
        Assert.All(
            new[] { "Posting Date", "Expected Receipt Date" }, name => Assert.Equal((date, true), (card.Text(name), card.IsMarked(name))));
        Assert.Equal((quantity, true), (card.Text("Quantity, line 1"), card.IsMarked("Quantity, line 1")));
        card.Press("Post…");
        Assert.Empty(card.Choices());
        Assert.Equal(stored, await pages.Company.FindAsync(order.Key) with { Lines = stored.Lines });

        card.Type("Posting Date", readable);
        card.Type("Expected Receipt Date", "");
        card.Type("Quantity, line 1", "5");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal(new DateOnly(2025, 1, 20), (await pages.Company.FindAsync(order.Key)).PostingDate);
    }

    [Fact]
    public async Task A_field_that_was_refused_is_tried_again_when_another_field_of_the_line_is_stored()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        card.Type("Qty. to Receive, line 1", "8");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Qty. to Receive, line 1")));

        card.Type("Quantity, line 1", "20");

        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal(8, (await pages.Company.FindAsync(order.Key)).Lines[0].QtyToHandle);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_read_sees_text_and_no_actions()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));

        var card = pages.OpenOrder(order.Key);

        Assert.Empty(card.FindAll("input:not([readonly])"));
        Assert.All(new[] { "Post…", "Release", "Delete", "New Line", "Delete line 1" }, name => Assert.Empty(card.Buttons(name)));
        Assert.Equal("Read only", card.State());
        Assert.Single(card.FindAll("tr[data-row]"));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_create_an_order_is_told_so()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);

        var card = pages.OpenOrder(DocumentKey.PurchaseOrder("new"));

        Assert.Contains("You do not have permission to create purchase orders.", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.Buttons("Post…"));
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task A_released_order_takes_only_quantities_to_receive_and_to_invoice()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);

        card.Press("Release");

        card.WaitForAssertion(() => Assert.Equal("Released", card.Text("Status")));
        Assert.Equal(
            ["Qty. to Receive, line 1", "Qty. to Invoice, line 1"],
            card.FindAll("[data-lines] input").Select(input => input.GetAttribute("aria-label")));
        Assert.Empty(card.Buttons("New Line"));
        card.Press("Reopen");
        card.WaitForAssertion(() => Assert.Equal("Open", card.Text("Status")));
    }

    [Fact, Trait("Rule", "DOC-4"), Trait("Scenario", "O-197")]
    public async Task Deleting_a_tracked_line_asks_and_No_changes_nothing_and_Yes_takes_the_tracking_with_it()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 5));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 5));
        var card = pages.OpenOrder(order.Key);

        card.Press("Delete line 1");
        card.WaitForAssertion(() => Assert.Equal(
            "Item tracking is defined for item SERIAL in the Purchase Line.\n"
                + "Do you want to delete the Purchase Line and the item tracking lines?\n\n"
                + "Line 1 of Purchase Order PO-1001: 5 PCS of item SERIAL; 5 (Base) of it have item tracking, which goes with it.",
            card.Question()));
        card.Press("No");
        card.WaitForAssertion(() => Assert.Null(card.Question()));
        Assert.Equal(5, (await pages.Company.FindAsync(order.Key)).Lines[0].Tracking.Defined);

        card.Press("Delete line 1");
        card.WaitForAssertion(() => Assert.NotNull(card.Question()));
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Empty(card.Buttons("Delete line 1")));
        Assert.Empty(await pages.Company.Database.AllAsync<Core.Tracking.TrackingSpecification>());
    }

    [Theory, Trait("Case", "C-50")]
    [InlineData("Yes", "BLUE RED")]
    [InlineData("No", "BLUE BLUE")]
    public async Task Another_location_asks_whether_the_lines_follow(string answer, string lines)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 3), (PurchaseCompany.PlainItem, 5));
        await pages.Company.TrackAsync(order.Key, 10000, ("", "L1", 1));
        var card = pages.OpenOrder(order.Key);

        card.Type("Location Code", "red");
        card.WaitForAssertion(() =>
            Assert.Equal("You have changed Location Code.\nDo you want to update the lines?", card.Question()));
        card.Press(answer);

        card.WaitForAssertion(() => Assert.Equal("Saved 12:00", card.State()));
        var saved = await pages.Company.FindAsync(order.Key);
        Assert.Equal(("RED", lines), (saved.LocationCode, string.Join(' ', saved.Lines.Select(line => line.LocationCode))));
        Assert.Equal(lines.Split(' ')[1], card.Text("Location Code, line 2"));
        card.WaitForAssertion(() => Assert.Equal(answer == "Yes" ? 1 : 0, card.Issues().Count));
        Assert.All(card.Issues(), issue => Assert.StartsWith("Line 1 (item LOT) stays at location BLUE: Item tracking", issue));
    }

    [Fact]
    public async Task Deleting_the_order_asks_and_goes_back_to_the_list()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);

        card.Press("Delete");
        card.WaitForAssertion(() => Assert.Equal("Do you want to delete Purchase Order PO-1001?", card.Question()));
        card.Press("Yes");

        Eventually.Equal("/purchase-orders", () => pages.Address);
        Assert.Empty(await pages.Company.Database.AllAsync<DocumentHeader>());
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task What_was_typed_survives_that_another_user_was_faster()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        await pages.Company.ChangeAsync(order.Key, 0, line => line with { Quantity = 7 });

        card.Type("Quantity, line 1", "9");

        card.WaitForAssertion(() => Assert.Contains("Another user has changed line", Assert.Single(card.Issues())));
        Assert.Equal("9", card.Text("Quantity, line 1"));
        card.Press("Show the other user's changes");
        card.WaitForAssertion(() => Assert.Equal("7", card.Text("Qty. to Receive, line 1")));
        Assert.Equal("9", card.Text("Quantity, line 1"));
        card.Press("Save my entries");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal(9, (await pages.Company.FindAsync(order.Key)).Lines[0].Quantity);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_Both_values_of_a_document_line_are_shown_and_the_choice_is_saved()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5), (PurchaseCompany.PlainItem, 6));
        var card = pages.OpenOrder(order.Key);
        await pages.Company.ChangeAsync(order.Key, 0, line => line with { Quantity = 7 });
        await pages.Company.ChangeAsync(order.Key, 1, line => line with { Quantity = 8 });
        card.Type("Quantity, line 1", "9");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        card.Type("Quantity, line 2", "10");
        card.WaitForAssertion(() => Assert.Equal(2, card.Issues().Count));

        card.Press("Show the other user's changes");

        card.WaitForAssertion(() => Assert.Equal(
            [("Quantity, Line 1", "Mine: 9|Theirs: 7"), ("Quantity, Line 2", "Mine: 10|Theirs: 8")],
            card.FindAll("[role=radiogroup]")
                .Select(group => (
                    group.GetAttribute("aria-label"),
                    string.Join('|', group.QuerySelectorAll("label").Select(label => label.TextContent.Trim()))))));
        card.FindAll("[role=radiogroup]")[1].QuerySelectorAll("input")[1].Click();
        card.Press("Save my entries");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal([9m, 8m], (await pages.Company.FindAsync(order.Key)).Lines.Select(line => line.Quantity));
        Assert.Equal("8", card.Text("Quantity, line 2"));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_What_was_typed_on_a_line_that_another_user_deleted_is_told()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5), (PurchaseCompany.PlainItem, 6));
        var card = pages.OpenOrder(order.Key);
        var line = order.Lines[1];
        PurchaseCompany.Taken(await pages.Company.Store.DeleteLineAsync(
            order.Key, line.LineNo, line.Version, true, Actors.PurchasingClerk));
        card.Type("Quantity, line 2", "9");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));

        card.Press("Show the other user's changes");

        card.WaitForAssertion(() => Assert.Contains(
            "Lines on which you had typed were deleted: Line 2, Quantity: 9.", card.Find(".mud-alert[role=status]").TextContent));
        card.Press("OK");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll(".mud-alert[role=status]")));
    }

    [Fact]
    public async Task An_order_that_does_not_exist_leads_back_to_the_list()
    {
        await using var pages = await PurchasePages.CreateAsync();

        var card = pages.Open<PurchaseOrders>("PO-9999");

        card.WaitForAssertion(() => Assert.Contains("does not exist", Assert.Single(card.Issues())));
        Assert.Contains(
            card.FindAll("a"),
            link => link.GetAttribute("href") == "/purchase-orders" && link.TextContent.StartsWith("Back", StringComparison.Ordinal));
    }
}
