using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Whoever ships chooses from what is really there, and two people never ship the same unit.</summary>
[Collection("browser")]
public sealed class OutboundJobTests(AppFixture app) : IAsyncLifetime
{
    private const string NotEnough = "You do not have enough inventory to meet the demand for items in one or more lines.";

    private readonly OutboundJobData data = new(app.App.Database);

    public Task InitializeAsync() => data.Purchasing.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "SEL-9")]
    public async Task Entries_are_selected_and_shipped_without_touching_the_mouse()
    {
        var order = await data.OrderAsync(await data.StockAsync(OutboundJobData.LotCode, ("", "LOT-A", 3), ("", "LOT-B", 9)), 5);
        var desk = await OrderDesk.OpenAsync(app, order, "sales");
        var keyboard = desk.Page.Keyboard;
        await desk.Page.EvaluateAsync(
            "() => { window.pointers = 0; document.addEventListener('pointerdown', () => window.pointers++, true); }");
        await desk.PressUntilFocusedAsync("Alt+n", desk.Field("Item No., line 2"));
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("Control+Alt+i");
        await desk.Tracking.IntoLinesAsync();

        await desk.PressUntilFocusedAsync("Shift+Tab", desk.Button("Columns"));
        await desk.PressUntilFocusedAsync("ArrowLeft", desk.Button("Select Entries"));
        await keyboard.PressAsync("Enter");
        var entries = new SelectEntriesDesk(desk.Page);
        await Expect(entries.Filter).ToBeFocusedAsync();
        await Expect(entries.Undefined).ToHaveTextAsync("0");
        await desk.PressUntilFocusedAsync("Tab", entries.Selected(1));
        await keyboard.TypeAsync("1");
        await keyboard.PressAsync("Tab");
        await Expect(entries.Undefined).ToHaveTextAsync("2");
        await keyboard.PressAsync("F3");
        await keyboard.TypeAsync("nothere");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("lot-b");
        await Expect(entries.Alert).ToContainTextAsync("NOTHERE is not in stock here.");
        await keyboard.PressAsync("Tab");
        await Expect(entries.Undefined).ToHaveTextAsync("0");
        await Expect(entries.Filter).ToBeFocusedAsync();
        await Expect(entries.Filter).ToHaveValueAsync("");
        await Expect(entries.Selected(2)).ToHaveValueAsync("4");
        await keyboard.PressAsync("Control+Enter");

        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Tracking.Cell("Serial No.", 1)).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+Enter");
        await Expect(desk.Chip("Complete 5/5")).ToBeFocusedAsync();
        await keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Ship", Exact = true })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await desk.IsReceivedAsync();
        await desk.OpenPostedTrackingByKeyAsync();

        await Expect(desk.PostedTracking.GetByRole(AriaRole.Row).Filter(new() { HasText = "LOT-A" })).ToContainTextAsync("1");
        await Expect(desk.PostedTracking.GetByRole(AriaRole.Row).Filter(new() { HasText = "LOT-B" })).ToContainTextAsync("4");
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("window.pointers"));
        Assert.Equal([("LOT-A", -1m), ("LOT-B", -4m)], await ShippedAsync(order, entry => entry.LotNo));
    }

    [Fact, Trait("Rule", "RSV-4"), Trait("Acceptance", "A14")]
    public async Task Of_two_who_choose_the_same_serial_one_ships_it_and_the_other_is_told_where_it_went()
    {
        await app.AddUserAsync("e2e-sales", Roles.SalesOrderProcessor);
        var item = await data.StockAsync(OutboundJobData.SerialCode, ("TWICE1", "", 1), ("TWICE2", "", 1));
        var (first, second) = (await OpenAsync(item, "sales"), await OpenAsync(item, "e2e-sales"));
        await first.Tracking.TypeLinesAsync("TWICE1");
        await second.Tracking.TypeLinesAsync("TWICE1");
        await Expect(second.Tracking.Undefined).ToHaveTextAsync("0");
        await first.CloseTrackingAsync();
        await second.Button("Close").ClickAsync();
        await Expect(second.Page.GetByText(NotEnough)).ToBeVisibleAsync();
        await second.Button("Yes").ClickAsync();
        await second.AtOrderAsync();

        await first.ShipAsync();
        await first.IsReceivedAsync();
        var shipment = (await first.Receipt.InnerTextAsync()).Trim();
        await second.ShipAsync();
        await Expect(second.Issues).ToContainTextAsync($"Serial No. TWICE1 was shipped on {shipment} by sales at ");
        await Expect(second.Receipt).ToHaveCountAsync(0);
        var line = Assert.Single((await data.Purchasing.FindAsync(second.Order)).Lines);
        Assert.Equal((1m, 0m), (line.QtyToHandle, line.QuantityHandled));

        await second.Button("Open tracking of line 1").ClickAsync();
        await Expect(second.Tracking.Row(1)).ToContainTextAsync("TWICE1");
        await second.Tracking.ClickAsync("Serial No.", 1);
        await second.Tracking.PressAsync("Control+a");
        await second.Tracking.TypeLinesAsync("TWICE2");
        await second.CloseTrackingAsync();
        await second.ShipAsync();
        await second.IsReceivedAsync();
        Assert.Equal([("TWICE2", -1m)], await ShippedAsync(second.Order, entry => entry.SerialNo));
    }

    [Fact, Trait("Rule", "AVL-19"), Trait("Rule", "AVL-20")]
    public async Task What_others_do_shows_after_Refresh_Availability_and_closing_asks()
    {
        var item = await data.StockAsync(OutboundJobData.LotCode, ("", "LOT-A", 10), ("", "LOT-B", 2));
        var desk = await OpenAsync(item, "sales", 10);
        await desk.Tracking.TypeLinesAsync("LOT-A", "8", "LOT-B", "2");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await data.RequestAsync(item, shipped: false, ("", "LOT-A", 5));
        await data.RequestAsync(item, shipped: true, ("", "LOT-B", 2));
        await Expect(desk.Tracking.Flag("Availability, Lot No. LOT-A, line 1: Yes, 2 of 10 left")).ToBeVisibleAsync();
        await Expect(desk.Tracking.Flag("Availability, Lot No. LOT-B, line 2: Yes, 0 of 2 left")).ToBeVisibleAsync();

        await desk.Tracking.PressAsync("Control+Alt+r");
        await Expect(desk.Page.GetByText("There are availability warnings on one or more lines.")).ToBeVisibleAsync();
        await Expect(desk.Tracking.Flag("Availability, Lot No. LOT-A, line 1: Short 3, 5 requested on other documents"))
            .ToHaveTextAsync("Short 3");
        await Expect(desk.Tracking.Flag("Availability, Lot No. LOT-B, line 2: No, not in inventory here")).ToHaveTextAsync("No");

        await desk.Button("Close").ClickAsync();
        await Expect(desk.Page.GetByText(NotEnough)).ToBeVisibleAsync();
        await desk.Tracking.PressAsync("n");
        await Expect(desk.Page.GetByText(NotEnough)).ToHaveCountAsync(0);
        await desk.Tracking.HasRowAsync(1, "Short 3 LOT-A 8 8 8");
        await desk.Tracking.HasRowAsync(2, "No LOT-B 2 2 2");
        Assert.Empty(await TrackingLinesDesk.StoredAsync(app, desk.Page.Url));
        await desk.Button("Close").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await desk.AtOrderAsync();
        Assert.Equal(
            [("LOT-A", -8m), ("LOT-B", -2m)],
            (await TrackingLinesDesk.StoredAsync(app, $"/{desk.Order.No}/")).Select(row => (row.LotNo, row.QuantityBase)));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task What_cannot_be_selected_is_kept_with_its_reason_until_it_is_corrected()
    {
        var desk = await OpenAsync(await data.StockAsync(OutboundJobData.LotCode, ("", "LOT-A", 10)), "sales", 8);
        await desk.Button("Select Entries").ClickAsync();
        var entries = new SelectEntriesDesk(desk.Page);
        foreach (var (typed, reason) in new[]
        {
            ("11", "You cannot select more than 10 units."),
            ("-1", "Selected Quantity must not be negative."),
            ("many", "Your entry of 'many' is not an acceptable value for 'Selected Quantity'."),
            ("1e999", "Your entry of '1e999' is not an acceptable value for 'Selected Quantity'."),
            ("5\u200F", "is not an acceptable value for 'Selected Quantity'."),
        })
        {
            await entries.Selected(1).FillAsync(typed);
            await entries.Selected(1).PressAsync("Tab");
            await Expect(entries.Alert).ToContainTextAsync(reason);
            await Expect(entries.Selected(1)).ToHaveValueAsync(typed);
            await Expect(entries.Selected(1)).ToHaveAttributeAsync("aria-invalid", "true");
            await desk.Button("OK").ClickAsync();
            await Expect(entries.Filter).ToBeVisibleAsync();
        }

        await entries.Selected(1).FillAsync("7");
        await entries.Selected(1).PressAsync("Enter");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("1");
        foreach (var (typed, reason) in new[]
        {
            ("-1", "Quantity must be positive."),
            ("many", "Your entry of 'many' is not an acceptable value for 'Quantity (Base)'."),
            ("1e999", "Your entry of '1e999' is not an acceptable value for 'Quantity (Base)'."),
            ("5\u200F", "is not an acceptable value for 'Quantity (Base)'."),
        })
        {
            await desk.Tracking.ClickAsync("Quantity (Base)", 1);
            await desk.Tracking.PressAsync("Control+a");
            await desk.Tracking.TypeAsync(typed);
            await desk.Tracking.PressAsync("Tab");
            await Expect(desk.Issues).ToContainTextAsync(reason);
            await desk.Tracking.ClickAsync("Quantity (Base)", 1);
            await Expect(desk.Tracking.Cell("Quantity (Base)", 1)).ToHaveValueAsync(typed);
        }

        await desk.Tracking.PressAsync("Control+a");
        await desk.Tracking.TypeLinesAsync("8");
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await Expect(desk.Issues).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "ITL-39")]
    public async Task The_back_button_asks_before_selected_entries_are_lost()
    {
        var desk = await OpenAsync(await data.StockAsync(OutboundJobData.LotCode, ("", "LOT-A", 10)), "sales", 8);
        await desk.Button("Select Entries").ClickAsync();
        await desk.Button("OK").ClickAsync();
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");

        await BackAsync(desk.Page);
        await Expect(desk.Page.GetByText("Save 1 changed line before you leave?")).ToBeVisibleAsync();
        await desk.Tracking.PressAsync("g");
        await Expect(desk.Tracking.Row(1)).ToContainTextAsync("LOT-A");
        Assert.EndsWith("/tracking", desk.Page.Url, StringComparison.Ordinal);
        await BackAsync(desk.Page);
        await desk.Button("Save and leave").ClickAsync();
        await desk.AtOrderAsync();
        await Expect(desk.Chip("8 of 8 undefined")).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task Alt_Down_in_a_number_field_shows_the_Item_Tracking_Summary_and_takes_what_is_chosen()
    {
        var desk = await OpenAsync(await data.StockAsync(OutboundJobData.LotCode, ("", "LOT-A", 3), ("", "LOT-B", 9)), "sales", 4);
        await desk.Tracking.ClickAsync("Lot No.", 1);
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");

        var summary = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Item Tracking Summary" });
        await Expect(summary).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(desk.Page);
        ILocator Choose(string lot) => summary.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Choose .*{lot}") });
        var search = summary.GetByLabel("Search or scan");
        await Expect(search).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(summary).ToHaveCountAsync(0);
        await Expect(desk.Field("Lot No., line 1")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(search).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Choose("LOT-A")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Choose("LOT-B")).ToBeFocusedAsync();
        await desk.Tracking.TypeAsync("LOT-A\n");
        await Expect(search).ToHaveValueAsync("LOT-A");
        await Expect(Choose("LOT-A")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(search).ToBeFocusedAsync();
        await search.FillAsync("b");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(Choose("LOT-B")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Tracking.HasRowAsync(1, "LOT-B 4 4 4");
    }

    /// <summary>Item Tracking Lines of a new sales order, reached from the order.</summary>
    private async Task<OrderDesk> OpenAsync(string item, string user, decimal quantity = 1)
    {
        var desk = await OrderDesk.OpenAsync(app, await data.OrderAsync(item, quantity), user);
        await desk.OpenTrackingAsync();
        await desk.Tracking.IntoLinesAsync();
        return desk;
    }

    private async Task<IEnumerable<(string No, decimal Quantity)>> ShippedAsync(DocumentKey order, Func<ItemLedgerEntry, string> number) =>
        (await app.App.Database.AllAsync<ItemLedgerEntry>()).Where(entry => entry.OrderNo == order.No).OrderBy(entry => entry.EntryNo)
            .Select(entry => (number(entry), entry.Quantity));

    private static Task BackAsync(IPage page) => page.EvaluateAsync("() => { history.back(); }");
}
