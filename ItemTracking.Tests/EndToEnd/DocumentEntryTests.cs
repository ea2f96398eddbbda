using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Typing into a document: where the keys lead, what stays when it is refused, and what is in sight.</summary>
[Collection("second browser")]
public sealed class DocumentEntryTests(AppFixture app) : IAsyncLifetime
{
    private static readonly string[] Quantities =
        ["Quantity", "Qty. to Ship", "Qty. to Invoice", "Quantity Shipped", "Quantity Invoiced", "Reserved Quantity", "Tracking"];

    private const string IsInSight =
        """
        cell => {
          const box = cell.getBoundingClientRect();
          const isOnTop = x => cell.contains(document.elementFromPoint(x, box.bottom - 4));
          return box.left >= 0 && box.right <= innerWidth && isOnTop(box.left + 2) && isOnTop(box.right - 2);
        }
        """;

    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The quantity to handle follows the quantity a moment later, when the next number is typed there already.</summary>
    [Theory, Trait("Rule", "DOC-7")]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(700)]
    public async Task What_is_typed_into_a_field_that_the_server_fills_replaces_it_at_any_speed(int pause)
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 4), (PurchasingData.PlainItem, 4));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        var desk = new OrderDesk(page, key);
        foreach (var line in new[] { 1, 2 })
        {
            await desk.Field($"Quantity, line {line}").FocusAsync();
            await page.Keyboard.PressAsync("Control+a");
            await TypeAsync("20");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(pause);
            await TypeAsync("8");
            await page.Keyboard.PressAsync("Enter");
        }

        foreach (var line in new[] { 1, 2 })
        {
            await Expect(desk.Field($"Qty. to Invoice, line {line}")).ToHaveValueAsync("8");
            await Expect(desk.Field($"Qty. to Receive, line {line}")).ToHaveValueAsync("8");
        }

        await page.ReloadAsync();
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("8");
        await Expect(desk.Field("Qty. to Receive, line 2")).ToHaveValueAsync("8");
        await Expect(desk.Field("Quantity, line 2")).ToHaveValueAsync("20");

        async Task TypeAsync(string keys) => await page.Keyboard.TypeAsync(keys, new() { Delay = pause });
    }

    [Fact]
    public async Task Loading_the_page_anew_asks_for_what_is_typed_and_not_for_what_the_server_filled_in()
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 4));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        var desk = new OrderDesk(page, key);
        var asked = 0;
        page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.AcceptAsync();
        };
        await desk.Field("Qty. to Receive, line 1").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Tab");
        await Expect(desk.Field("Qty. to Invoice, line 1")).ToBeFocusedAsync();
        await Expect(desk.Field("Qty. to Invoice, line 1")).ToHaveValueAsync("3");
        await Expect(page.GetByText(new Regex("^Saved "))).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("3");
        Assert.Equal(0, asked);

        await desk.Field("Qty. to Invoice, line 1").FocusAsync();
        await page.Keyboard.TypeAsync("2");
        await page.ReloadAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Escape_goes_back_to_what_the_server_filled_in()
    {
        var key = await data.OrderAsync((PurchasingData.PlainItem, 4));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{key.No}");
        var desk = new OrderDesk(page, key);
        await desk.Field("Quantity, line 1").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("20");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("20");

        await page.Keyboard.TypeAsync("8");
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("8");
        await page.Keyboard.PressAsync("Escape");
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("20");
        await page.Keyboard.PressAsync("Enter");
        await page.ReloadAsync();
        await Expect(desk.Field("Qty. to Receive, line 1")).ToHaveValueAsync("20");
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task A_new_sales_order_is_typed_and_shipped_without_touching_the_mouse()
    {
        var bought = await data.OrderAsync((PurchasingData.PlainItem, 50));
        await data.PostAsync(bought);
        var page = await app.NewPageAsync("sales", "/sales-orders/new");
        var desk = new OrderDesk(page, bought);

        await desk.PressUntilFocusedAsync("Tab", desk.Field("Customer No."), most: 60);
        await page.Keyboard.TypeAsync(PurchasingData.Customer.ToLowerInvariant());
        await page.Keyboard.PressAsync("Tab");
        await Expect(desk.Field("Customer Name")).ToHaveValueAsync("Contoso Furniture");
        await desk.PressUntilFocusedAsync("Tab", desk.Field("Location Code"));
        await page.Keyboard.TypeAsync("EBL");
        await Expect(page.GetByRole(AriaRole.Option, new() { NameRegex = new("EBLUE") })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Location Code")).ToHaveValueAsync(PurchasingData.Location);
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field("Item No., line 1"));
        await page.Keyboard.TypeAsync(PurchasingData.PlainItem);
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Description, line 1")).ToHaveValueAsync("Packing Foil");
        await desk.PressUntilFocusedAsync("Enter", desk.Field("Quantity, line 1"));
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Field("Qty. to Ship, line 1")).ToHaveValueAsync("2");

        await page.Keyboard.PressAsync("F9");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Posted Sales Shipment \S+$") })).ToBeVisibleAsync();
        await Expect(desk.Button("Post…")).ToBeFocusedAsync();
        var no = new Uri(page.Url).Segments[^1];
        Assert.Single(await app.App.Database.AllAsync<ItemLedgerEntry>(), entry => entry.OrderNo == no && entry.Quantity == -2);
    }

    [Fact]
    public async Task A_new_document_starts_at_its_first_field()
    {
        var page = await app.NewPageAsync("clerk", "/purchase-orders/new");

        await Expect(page.GetByLabel("Vendor No.", new() { Exact = true })).ToBeFocusedAsync();
    }

    /// <summary>The connection is 300 ms slower: the document is there long before it takes keys.</summary>
    [Fact]
    public async Task What_is_typed_while_a_new_document_is_drawn_stands_in_its_first_fields()
    {
        var page = await app.NewPageAsync();
        await page.RouteWebSocketAsync("**/_blazor**", TrackingLinesScanTests.Delay);
        await app.SignInAsync(page, "sales", "/sales-orders");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Alt+n");
        await page.Keyboard.TypeAsync(PurchasingData.Customer);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("EARLY");

        await Expect(page.GetByLabel("Customer Name", new() { Exact = true })).ToHaveValueAsync("Contoso Furniture");
        await Expect(page.Locator("input:focus")).ToHaveValueAsync("EARLY");
        await Expect(page.Locator("input:focus")).ToHaveIdAsync("field-externaldocumentno");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_in_a_look_up_of_the_header_takes_the_choice_and_goes_on(bool waits)
    {
        var page = await app.NewPageAsync("sales", "/sales-orders/new");
        var customer = page.GetByLabel("Customer No.", new() { Exact = true });
        await Expect(customer).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("contoso f");
        if (waits)
            await Expect(page.GetByRole(AriaRole.Option, new() { NameRegex = new("Contoso Furniture") })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("External Document No.", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("THEIRS");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(PurchasingData.Location.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByLabel("Document Date", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(customer).ToHaveValueAsync(PurchasingData.Customer);
        await Expect(page.GetByLabel("External Document No.", new() { Exact = true })).ToHaveValueAsync("THEIRS");
        await Expect(page.GetByLabel("Location Code", new() { Exact = true })).ToHaveValueAsync(PurchasingData.Location);
        await Expect(page.GetByText(new Regex("^Saved "))).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Location Code", new() { Exact = true })).ToHaveValueAsync(PurchasingData.Location);
        await Expect(page.GetByLabel("Customer Name", new() { Exact = true })).ToHaveValueAsync("Contoso Furniture");
    }

    [Fact]
    public async Task The_letter_for_today_is_written_out_also_where_the_date_is_today_already()
    {
        var desk = await OrderDesk.OpenAsync(app, await data.OrderAsync((PurchasingData.PlainItem, 5)));
        for (var i = 0; i < 2; i++)
        {
            await desk.Field("Posting Date").FillAsync("t");
            await desk.Field("Posting Date").PressAsync("Tab");
            await Expect(desk.Field("Posting Date")).ToHaveValueAsync(new Regex(@"^\d+/\d+/\d{4}$"));
        }
    }

    [Fact]
    public async Task Back_keeps_what_the_field_with_the_caret_holds()
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders?search={order.No}");
        await page.GetByRole(AriaRole.Link, new() { Name = order.No, Exact = true }).ClickAsync();
        await page.GetByLabel("Vendor Document No.", new() { Exact = true }).FillAsync("BACK1");

        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Purchase Orders", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = order.No, Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Vendor Document No.", new() { Exact = true })).ToHaveValueAsync("BACK1");
    }

    [Theory, Trait("Rule", "ITL-43")]
    [InlineData("X")]
    [InlineData("Delete")]
    [InlineData("F8")]
    public async Task A_key_in_a_locked_cell_of_the_tracking_page_is_answered_with_the_reason(string key)
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 2));
        await data.TrackAsync(order, 10000, 2);
        await data.PostAsync(order, PostingChoice.Handle);
        var desk = await TrackingLinesDesk.OpenAsync(app, DocumentRoutes.Tracking(order, 10000));
        await desk.ClickAsync("Lot No.", 2);

        await desk.PressAsync(key);

        var note = desk.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Some of this line has been handled" });
        await Expect(note).ToBeVisibleAsync();
        await desk.PressAsync("ArrowUp");
        await Expect(note).ToBeHiddenAsync();
        await Expect(desk.Page.GetByText("No changes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_click_into_a_field_of_a_line_marks_what_stands_there_and_a_second_one_sets_the_caret()
    {
        var desk = await OrderDesk.OpenAsync(app, await data.OrderAsync((PurchasingData.PlainItem, 5)));
        await desk.Field("Quantity, line 1").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("3");
        await Expect(desk.Field("Quantity, line 1")).ToHaveValueAsync("3");

        await desk.Field("Quantity, line 1").ClickAsync(new() { Position = new() { X = 2, Y = 10 } });
        await desk.Page.Keyboard.TypeAsync("1");
        await Expect(desk.Field("Quantity, line 1")).ToHaveValueAsync(new Regex("^(13|31)$"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1,5")]
    public async Task A_refused_quantity_stays_with_its_mark_and_Esc_gives_it_up(string typed)
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        var desk = await OrderDesk.OpenAsync(app, order);
        var quantity = desk.Field("Quantity, line 1");
        await quantity.FocusAsync();
        await quantity.FillAsync(typed);
        await quantity.PressAsync("Enter");
        await Expect(desk.Field("Qty. to Receive, line 1")).ToBeFocusedAsync();
        await Expect(desk.Issues).ToContainTextAsync("is not an acceptable value for 'Quantity'");
        await Expect(quantity).ToHaveValueAsync(typed);
        await Expect(quantity).ToHaveAttributeAsync("aria-invalid", "true");

        await quantity.PressAsync("Escape");

        await Expect(quantity).ToHaveValueAsync("5");
        await Expect(desk.Issues).ToHaveCountAsync(0);
        await Expect(quantity).ToBeFocusedAsync();
        Assert.Equal(5, (await data.FindAsync(order)).Lines[0].Quantity);
    }

    [Theory]
    [InlineData("de-DE", "12.31.2025")]
    [InlineData("en-US", "31.12.2025")]
    public async Task What_is_no_date_in_the_region_stays_in_the_header_and_stops_posting(string region, string typed)
    {
        var order = await data.OrderAsync((PurchasingData.PlainItem, 5));
        await app.AddUserAsync($"e2e-{region}", Roles.PurchasingClerk);
        await app.ChooseRegionAsync($"e2e-{region}", region);
        var desk = await OrderDesk.OpenAsync(app, order, $"e2e-{region}");
        var day = desk.Field("Posting Date");
        await Expect(day).ToHaveValueAsync(new Regex(@"\d"));
        await day.FillAsync(typed);
        await day.PressAsync("Tab");
        await Expect(day).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(desk.Issues).ToContainTextAsync("is not an acceptable value for 'Posting Date'");

        await desk.Page.Keyboard.PressAsync("F9");

        await Expect(day).ToBeFocusedAsync();
        await Expect(day).ToHaveValueAsync(typed);
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_decimal_key_of_the_number_pad_types_the_sign_of_the_region()
    {
        await app.AddUserAsync("e2e-pad", Roles.PurchasingClerk);
        await app.ChooseRegionAsync("e2e-pad", "de-DE");
        var desk = await OrderDesk.OpenAsync(app, await data.OrderAsync((PurchasingData.PlainItem, 5)), "e2e-pad");
        await desk.Field("Quantity, line 1").FocusAsync();
        await desk.Field("Quantity, line 1").SelectTextAsync();
        foreach (var key in new[] { "2", "Shift+NumpadDecimal", "5" })
            await desk.Page.Keyboard.PressAsync(key);

        await Expect(desk.Field("Quantity, line 1")).ToHaveValueAsync("2,5");
    }

    [Fact]
    public async Task Every_quantity_and_the_tracking_of_a_line_are_in_sight_and_nothing_lies_over_them()
    {
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 10), (PurchasingData.PlainItem, 2));
        var desk = await OrderDesk.OpenAsync(app, order, "sales");
        var grid = desk.Page.GetByRole(AriaRole.Grid, new() { Name = "Lines", Exact = true });
        foreach (var caption in Quantities)
        {
            var head = grid.GetByRole(AriaRole.Columnheader, new() { Name = caption, Exact = true });
            await head.ScrollIntoViewIfNeededAsync();
            Assert.True(await head.EvaluateAsync<bool>(IsInSight), $"{caption} is out of sight or covered");
        }

        Assert.Equal(0, await grid.EvaluateAsync<double>("table => table.parentElement.scrollLeft"));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task Reserving_goes_on_by_keyboard_wherever_the_pressed_button_goes()
    {
        var bought = await data.OrderAsync((PurchasingData.SerialItem, 2));
        await data.TrackAsync(bought, 10000, 2);
        await data.PostAsync(bought);
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 2));
        await data.TrackAsync(order, 10000, bought, 2);
        var desk = await OrderDesk.OpenAsync(app, order, "sales");
        var page = desk.Page;
        await desk.Button("Reserve, line 1").PressAsync("Enter");
        await Expect(desk.Button("Reserve")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(desk.Button("Yes")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await desk.Button("Reserve Chosen Numbers").PressAsync("Enter");
        await Expect(page.GetByText("2 reserved.")).ToBeVisibleAsync();
        await Expect(desk.Button("Reserve")).ToBeFocusedAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(desk.Button("Reserve, line 1")).ToBeFocusedAsync();
        await Expect(page.Locator("td[data-column='Reserved Quantity']").First).ToHaveTextAsync("2");
    }
}
