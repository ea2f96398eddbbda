using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Transfers;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>The card of a transfer order (DOC-14, DOC-18).</summary>
public sealed class TransferCardTests
{
    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_new_order_gets_its_number_when_the_first_field_is_left_and_says_what_it_lacks()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = desk.Open("new");
        Assert.Equal("New Transfer Order", card.Find("h1").TextContent);
        Assert.Empty(await desk.Company.Database.AllAsync<TransferHeader>());

        card.Type("Transfer-from Code", "blue");

        card.WaitForAssertion(() => Assert.Equal("Transfer Order TO-1001", card.Find("h1").TextContent));
        Eventually.Equal("/transfer-orders/TO-1001", () => desk.Address);
        Assert.Equal("Saved 12:00, Transfer-to Code is missing, In-Transit Code is missing", card.State());
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_needs_no_location_in_between()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false);
        var card = desk.Open(order.No);
        Assert.Equal("TRANSIT", card.Text("In-Transit Code"));

        card.Field("Direct Transfer").Change(true);

        card.WaitForAssertion(() => Assert.Equal("Saved 12:00", card.State()));
        Assert.True(card.Field("In-Transit Code").HasAttribute("readonly"));
        Assert.Equal("", card.Text("In-Transit Code") ?? "");
        Assert.True((await desk.Orders.FindAsync(order.No)).DirectTransfer);
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task What_is_reserved_of_a_line_is_shown_once_there_is_some()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        Assert.Empty(desk.Open(order.No).FindAll("td[data-column='Reserved Quantity Inbnd.']"));
        var sale = await desk.Company.SalesOrderAsync((PlainItem, 3));
        await desk.Company.ChangeAsync(sale.Key, 0, l => l with { LocationCode = "RED" });
        Taken(await new ReservationStore(desk.Company.Database.Transaction, desk.Company.Database.Clock).ReserveAsync(
            sale.Key.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor));

        var card = desk.Open(order.No);

        card.WaitForAssertion(() => Assert.Contains(
            "3", card.FindAll("td[data-column='Reserved Quantity Inbnd.']").Select(cell => cell.TextContent.Trim())));
    }

    [Fact, Trait("Rule", "COPY-3")]
    public async Task Receipt_lines_are_chosen_and_come_with_their_numbers()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var company = desk.Company;
        var bought = await company.OrderAsync((LotItem, 3));
        await company.TrackAsync(bought.Key, 10000, ("", "LOT-A", 3));
        Taken(await new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock).PostAsync(
            bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var order = await desk.Orders.OrderAsync(false);
        var card = desk.Open(order.No);
        card.Press("Get Receipt Lines");
        card.WaitForElement("[role=dialog] tbody tr");
        card.Press("Choose All");

        card.Press("OK");

        card.WaitForAssertion(() => Assert.Equal(LotItem, card.Text("Item No., line 1")));
        var row = Assert.Single(
            await company.Database.AllAsync<TrackingSpecification>(), row => row.SourceType == SourceTypes.TransferLine);
        Assert.Equal(("LOT-A", -3m), (row.LotNo, row.QuantityBase));
    }

    [Fact, Trait("Rule", "PASTE-3"), Trait("Rule", "PASTE-5")]
    public async Task A_pasted_list_becomes_lines_goes_back_whole_and_what_was_not_taken_waits()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 1));
        var card = desk.Open(order.No);
        await card.InvokeAsync(() => card.FindComponent<TransferCardView>().Instance.PasteAsync(
            false, new Sent("LOT\t5\nSERIAL\t2\nNONE\t1")));
        Assert.Equal("2 good, 1 bad.", card.Find("[data-paste-list] [role=status]").TextContent);
        card.Press("Take the Good Rows");
        card.WaitForAssertion(() => Assert.Contains("2 lines added.", card.Markup, StringComparison.Ordinal));
        card.Press("Close");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll(".mud-dialog")));
        Assert.Equal(["PLAIN", "LOT", "SERIAL"], (await desk.Orders.FindAsync(order.No)).Lines.Select(line => line.ItemNo));
        Assert.Contains("1 row of a list was not taken.", card.Markup, StringComparison.Ordinal);
        card.Press("Post…");
        card.WaitForAssertion(() => Assert.Contains(
            "1 row of a list was not taken and will not be posted.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll(".mud-dialog")));

        card.Press("Undo");

        card.WaitForAssertion(() => Assert.Contains("2 lines taken back.", card.Markup, StringComparison.Ordinal));
        Assert.Equal([PlainItem], (await desk.Orders.FindAsync(order.No)).Lines.Select(line => line.ItemNo));
        card = desk.Open(order.No);
        card.WaitForAssertion(() => Assert.NotEmpty(card.Buttons("Mend")));
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task The_same_location_twice_is_refused_and_kept_as_typed()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false);
        var card = desk.Open(order.No);

        card.Type("Transfer-to Code", "blue");

        card.WaitForAssertion(() => Assert.Equal(
            "Transfer-to Code: Transfer-from Code and Transfer-to Code must not be the same.", Assert.Single(card.Issues())));
        Assert.Equal("BLUE", card.Text("Transfer-to Code"));
        Assert.Equal("Not saved", card.State());
        Assert.Equal("RED", (await desk.Orders.FindAsync(order.No)).TransferToCode);
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task Locations_in_transit_are_offered_for_goods_on_their_way_and_nowhere_else()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = desk.Open((await desk.Orders.OrderAsync(false)).No);

        Assert.Equal(["TRANSIT"], await OfferedAsync("In-Transit Code"));
        Assert.Equal(["BLUE", "RED"], await OfferedAsync("Transfer-from Code"));

        async Task<IReadOnlyList<string?>> OfferedAsync(string field)
        {
            var lookUp = card.FindComponents<ItemTracking.Web.Shared.Fields.LookupField>().Single(found => found.Instance.Label == field);
            IEnumerable<string?> offered = [];
            await card.InvokeAsync(async () => offered = await lookUp.Instance.SearchFunc!("", CancellationToken.None)! ?? []);
            return [.. offered];
        }
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_line_asks_for_the_variant_where_items_have_some_and_keeps_it()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.Company.Database.AddAsync(new ItemVariant { ItemNo = SerialItem, Code = "WHITE" });
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 3));
        var card = desk.Open(order.No);

        card.Type("Variant Code, line 1", "white");
        card.WaitForAssertion(() => Assert.Equal("WHITE", card.Text("Variant Code, line 1")));
        card.Type("Variant Code, line 1", "GREEN");

        card.WaitForAssertion(() => Assert.Contains("GREEN", Assert.Single(card.Issues())));
        Assert.Equal("WHITE", Assert.Single((await desk.Orders.FindAsync(order.No)).Lines).VariantCode);
    }

    [Fact]
    public async Task A_line_is_made_field_by_field_and_shows_what_it_lacks()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = desk.Open((await desk.Orders.OrderAsync(false)).No);

        card.Type("Item No., line 1", "serial");
        card.WaitForAssertion(() => Assert.Equal("Item SERIAL", card.Text("Description, line 1")));
        card.Type("Quantity, line 1", "3");

        card.WaitForAssertion(() => Assert.Equal("3", card.Text("Qty. to Ship, line 1")));
        Assert.Single(card.Buttons("Tracking, line 1: 3 of 3 undefined"));
        Assert.Equal("", card.Text("Item No., line 2"));
    }

    [Fact, Trait("Rule", "DOC-18"), Trait("Case", "C-53")]
    public async Task What_is_refused_on_a_line_stays_as_typed_and_is_offered_again()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        var card = desk.Open(order.No);

        card.Type("Qty. to Ship, line 1", "7");

        card.WaitForAssertion(() => Assert.Equal(
            "Line 1: Qty. to Ship: You cannot ship more than 5 units.", Assert.Single(card.Issues())));
        Assert.Equal("7", card.Text("Qty. to Ship, line 1"));
        Assert.True(card.IsMarked("Qty. to Ship, line 1"));
        card.Type("Qty. to Ship, line 1", "4");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal(4, (await desk.Orders.FindAsync(order.No)).Lines[0].QtyToShip);
    }

    [Fact, Trait("Rule", "DOC-17")]
    public async Task A_shipped_line_shows_both_sides_and_each_leads_to_its_numbers()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 3));
        var order = await desk.Orders.PartlyShippedAsync(SerialItem, "S");
        var card = desk.Open(order.No);

        Assert.Equal("Control+Alt+I", card.Buttons("Tracking, line 1, Shipment: Complete 3/3")[0].GetAttribute("aria-keyshortcuts"));
        Assert.Null(card.Buttons("Tracking, line 1, Receipt: Complete 2/2")[0].GetAttribute("aria-keyshortcuts"));
        card.Press("Tracking, line 1, Receipt: Complete 2/2");

        Eventually.Equal($"/transfer-orders/{order.No}/lines/10000/tracking/receipt", () => desk.Address);
        card = desk.Open(order.No);
        card.Press("Tracking, line 1, Shipment: Complete 3/3");
        Eventually.Equal($"/transfer-orders/{order.No}/lines/10000/tracking/shipment", () => desk.Address);
    }

    [Fact, Trait("Rule", "DOC-17")]
    public async Task Once_everything_is_shipped_the_key_opens_the_receipt()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 2));
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 2));
        await desk.Orders.TrackAsync(order.No, Serials("S", 2));
        await desk.Orders.PostAsync(order.No, TransferChoice.Ship);
        var card = desk.Open(order.No);

        Assert.Equal("Control+Alt+I", card.Buttons("Tracking, line 1, Receipt: Complete 2/2")[0].GetAttribute("aria-keyshortcuts"));
    }

    [Theory, Trait("Rule", "DOC-17")]
    [InlineData("Shipment", "shipment")]
    [InlineData("Receipt", "receipt")]
    public async Task The_menu_of_the_line_leads_to_the_numbers_of_a_side(string caption, string side)
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 3));
        var card = desk.Open(order.No);
        card.Press("Line");
        var group = card.WaitForElement("[role=menu] [role=group]");
        Assert.Equal("Item Tracking Lines", group.GetAttribute("aria-label"));

        Item(card, caption).Click();

        Eventually.Equal($"/transfer-orders/{order.No}/lines/10000/tracking/{side}", () => desk.Address);
    }

    [Fact, Trait("Rule", "DOC-14")]
    public async Task A_direct_transfer_has_no_receipt_of_its_own_and_says_why()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = desk.Open((await desk.Orders.OrderAsync(true, (SerialItem, 3))).No);
        card.Press("Line");
        card.WaitForElement("[role=menu] [role=group]");

        Assert.Equal(
            "A direct transfer receives what it ships: choose Shipment.", Item(card, "Receipt").GetAttribute("aria-description"));
    }

    [Fact]
    public async Task A_released_order_takes_quantities_to_post_and_dates_and_can_be_reopened()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        var card = desk.Open(order.No);

        card.Press("Release");

        card.WaitForAssertion(() => Assert.Equal("Released", card.Text("Status")));
        Assert.Empty(card.FindAll("input[aria-label='Quantity, line 1']"));
        Assert.Empty(card.Buttons("Delete line 1"));
        card.Type("Qty. to Ship, line 1", "2");
        card.WaitForAssertion(() => Assert.Equal("Saved 12:00", card.State()));
        card.Press("Delete");
        card.WaitForAssertion(() => Assert.NotNull(card.Question()));
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        card.Press("Reopen");
        card.WaitForAssertion(() => Assert.Equal("Open", card.Text("Status")));
        Assert.Empty(card.Issues());
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task A_tracked_order_is_deleted_after_the_question_of_the_core_alone()
    {
        await using var desk = await TransferDesk.CreateAsync();
        await desk.StockAsync(SerialItem, Serials("S", 1));
        var order = await desk.Orders.OrderAsync(false, (SerialItem, 1));
        await desk.Orders.TrackAsync(order.No, Serials("S", 1));
        var card = desk.Open(order.No);

        card.Press("Delete");
        card.WaitForAssertion(() => Assert.Equal(
            $"Transfer order {order.No} has item reservation. Do you want to delete it anyway?", card.Question()));
        card.Press("Yes");

        Eventually.Equal("/transfer-orders", () => desk.Address);
        Assert.Empty(await desk.Company.Database.AllAsync<TransferHeader>());
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_warehouse_worker_says_how_much_is_posted_and_changes_nothing_else_on_the_card()
    {
        await using var desk = await TransferDesk.CreateAsync(Roles.WarehouseWorker);
        var order = await desk.Orders.OrderAsync(false, (PlainItem, 5));
        var card = desk.Open(order.No);

        Assert.NotEmpty(card.Buttons("Post…"));
        Assert.Empty(card.Buttons("Release").Concat(card.Buttons("Delete")).Concat(card.Buttons("New Line")));
        Assert.Equal(
            ["Qty. to Ship, line 1", "Qty. to Receive, line 1"],
            card.FindAll("[data-lines] input").Select(field => field.GetAttribute("aria-label")));
        Assert.True(card.Field("Transfer-from Code").HasAttribute("readonly"));
    }

    [Fact]
    public async Task An_order_that_is_not_there_says_so_and_leads_back()
    {
        await using var desk = await TransferDesk.CreateAsync();
        var card = desk.Open("TO-9999");

        card.WaitForAssertion(() => Assert.Contains("No.='TO-9999'", card.Markup, StringComparison.Ordinal));
        Assert.Contains(card.FindAll("a"), link => link.GetAttribute("href") == "/transfer-orders");
    }

    private static AngleSharp.Dom.IElement Item(IRenderedComponent<IComponent> card, string caption) =>
        card.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim().StartsWith(caption, StringComparison.Ordinal));
}
