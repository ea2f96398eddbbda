using System.Text.RegularExpressions;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Web.Pages.Quality;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>What quality staff do with a box in their hands, and what others see of it.</summary>
[Collection("browser")]
public sealed class QualityJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly QualityData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "INF-9"), Trait("Rule", "ROL-3")]
    public async Task A_scanned_lot_is_blocked_with_a_reason_and_shows_the_orders_it_hits()
    {
        var (lot, order) = await data.LotOnOrderAsync();
        var page = await app.NewPageAsync("quality", "/lot-no-information");
        await ScanAsync(page, lot.Number);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Lot No. Information Card {lot.Number}");

        await page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Block lot {lot.Number}" });
        await Expect(dialog).ToContainTextAsync("On 1 open purchase line:");
        await Expect(dialog.GetByRole(AriaRole.Listitem))
            .ToHaveTextAsync(new Regex($@"Purchase Order {order.No}\s*, line 1 · Northwind Traders · 5"));
        await dialog.GetByLabel("Reason").FillAsync("Tin leaks");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();

        await Expect(page.GetByText(new Regex("^Blocked by quality on .*: Tin leaks$"))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" })).ToBeCheckedAsync();
        var line = (await app.App.Database.AllAsync<AuditEntry>())
            .Single(entry => entry.Key == $"{lot.ItemNo}, {lot.Number}" && entry.Action == AuditAction.Blocked);
        Assert.Equal(("quality", "Tin leaks"), (line.UserName, line.Reason));
    }

    [Fact, Trait("Rule", "INF-9"), Trait("Rule", "PST-26")]
    public async Task A_clerk_who_receives_a_blocked_lot_is_told_who_blocked_it_and_why()
    {
        var (lot, order) = await data.LotOnOrderAsync();
        var page = await app.NewPageAsync("quality", InformationRoutes.Card(lot));
        await page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Tin leaks");
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(page.GetByText(new Regex("^Blocked by quality"))).ToBeVisibleAsync();

        var desk = await OrderDesk.OpenAsync(app, order);
        await desk.ReceiveAsync();

        await Expect(desk.Page.GetByText(
            $"Blocked must be equal to 'No' in Lot No. Information: Item No.={lot.ItemNo},Lot No.={lot.Number}. Current "
                + "value is 'Yes'.").First)
            .ToBeVisibleAsync();
        await Expect(desk.Page.GetByText(new Regex($"quality blocked lot {lot.Number} on .*: Tin leaks\\. It must be unblocked")).First)
            .ToBeVisibleAsync();
        Assert.DoesNotContain(await app.App.Database.AllAsync<ItemLedgerEntry>(), entry => entry.LotNo == lot.Number);
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task A_lot_is_blocked_with_the_keyboard_alone()
    {
        var (lot, _) = await data.LotOnOrderAsync();
        var page = await app.NewPageAsync("quality", "/lot-no-information");
        await page.GetByRole(AriaRole.Searchbox).WaitForAsync();
        await page.Keyboard.PressAsync("F3");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(lot.Number.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Lot No. Information Card {lot.Number}");

        var blocked = page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" });
        for (var tabs = 0; tabs < 40 && !await blocked.EvaluateAsync<bool>("element => element === document.activeElement"); tabs++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Tin leaks");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText(new Regex("^Blocked by quality"))).ToBeVisibleAsync();
        await Expect(blocked).ToBeFocusedAsync();
    }

    [Fact, Trait("Rule", "INF-9")]
    public async Task A_number_without_a_card_is_blocked_from_its_new_card_by_typing_the_reason_at_once()
    {
        var (lot, _) = await data.LotOnOrderAsync();
        var page = await app.NewPageAsync("quality", $"/lot-no-information/new?item={lot.ItemNo}&number=NEW-{lot.Number}");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" }).ClickAsync();
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Tin leaks");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText(new Regex("^Blocked by quality on .*: Tin leaks$"))).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_sees_everything_and_changes_nothing()
    {
        var (lot, _) = await data.LotOnOrderAsync();
        await app.App.Database.AddAsync(new ItemTrackingComment
        {
            Type = lot.Type,
            ItemNo = lot.ItemNo,
            SerialLotNo = lot.Number,
            LineNo = 10000,
            Comment = "Smells",
            CreatedBy = "clerk"
        });
        var page = await app.NewPageAsync("auditor", "/lot-no-information");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New" })).ToHaveCountAsync(0);
        await ScanAsync(page, lot.Number);

        await Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveAttributeAsync("readonly", "");
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" })).ToBeDisabledAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Smells" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Delete|Add") })).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "INF-5")]
    public async Task A_lot_in_the_ledger_without_a_card_leads_to_a_new_one()
    {
        var (lot, order) = await data.LotOnOrderAsync(withCard: false);
        await data.ReceiveAsync(app, order, expires: Today.AddDays(-1));
        var page = await app.NewPageAsync("quality", $"/item-ledger-entries?lot={lot.Number}");
        await page.GetByRole(AriaRole.Cell, new() { Name = lot.Number, Exact = true }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByText($"No information exists for Lot No. {lot.Number}.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create information" }).ClickAsync();
        await Expect(page.GetByLabel("Lot No.", new() { Exact = true })).ToHaveValueAsync(lot.Number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Expired Inventory 5" })).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Expired Lots in Stock, [1-9]") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = lot.Number, Exact = true })).ToBeVisibleAsync();
    }

    [Theory, Trait("Case", "C-11")]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(80)]
    public async Task A_lot_without_a_card_that_is_scanned_quickly_keeps_its_offer(int pause)
    {
        var (lot, order) = await data.LotOnOrderAsync(withCard: false);
        await data.ReceiveAsync(app, order);
        var page = await app.NewPageAsync("quality", "/lot-no-information");
        await page.GetByRole(AriaRole.Searchbox).WaitForAsync();
        await page.Keyboard.PressAsync("F3");
        await page.Keyboard.TypeAsync(lot.Number, new() { Delay = pause });
        await page.Keyboard.PressAsync("Enter");

        var offer = page.GetByRole(AriaRole.Link, new() { Name = "Create information", Exact = true });
        await Expect(offer).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(600);
        await Expect(offer).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"{app.Url}/lot-no-information?number={lot.Number}");
    }

    [Fact, Trait("Rule", "INF-4")]
    public async Task From_a_tracking_line_a_new_card_opens_beside_what_is_not_saved_yet()
    {
        var (known, _) = await data.LotOnOrderAsync();
        var order = await data.Purchasing.OrderAsync((known.ItemNo, 3));
        var desk = await TrackingLinesDesk.OpenAsync(app, $"/purchase-orders/{order.No}/lines/10000/tracking");
        await desk.TypeAsync($"{known.Number}-NEW");
        await desk.PressAsync("Enter");

        await desk.ClickAsync("Lot No.", 1);
        var card = await desk.Page.RunAndWaitForPopupAsync(() => desk.ChooseAsync("Information", "Lot No. Information Card"));

        await Expect(card.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Lot No. Information Card");
        await Expect(card.GetByLabel("Lot No.", new() { Exact = true })).ToHaveValueAsync($"{known.Number}-NEW");
        await card.GetByRole(AriaRole.Button, new() { Name = "Copy Info" }).ClickAsync();
        await card.GetByRole(AriaRole.Dialog, new() { Name = "Lot No. Information List" })
            .GetByRole(AriaRole.Button, new() { Name = $"Copy from {known.Name}" })
            .ClickAsync();
        await Expect(card.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Blue, batch 4");
        await Expect(card.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Lot No. Information Card {known.Number}-NEW");
        await Expect(desk.Row(1)).ToContainTextAsync($"{known.Number}-NEW");
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Pages_about_numbers_can_be_used_by_everybody(int width, bool dark)
    {
        var (lot, order) = await data.LotOnOrderAsync();
        await data.ReceiveAsync(app, order, expires: Today.AddDays(20));
        await app.App.Database.AddAsync(
            new LotNoInformation
            {
                ItemNo = lot.ItemNo,
                LotNo = $"{lot.Number}B",
                Blocked = true,
                BlockedBy = "quality",
                BlockedReason = "Tin leaks",
                BlockedAt = TimeProvider.System.GetUtcNow(),
                Version = 1
            },
            new ItemTrackingComment
            {
                Type = lot.Type,
                ItemNo = lot.ItemNo,
                SerialLotNo = lot.Number,
                LineNo = 10000,
                Comment = "Smells",
                Date = Today,
                CreatedBy = "quality"
            });
        var page = await app.NewPageAsync("quality", "/", width, dark);
        string[] paths =
        [
            "/", $"/lot-no-information?item={lot.ItemNo}", "/serial-no-information", "/lot-no-information?view=expiring",
            $"/lot-no-information/{lot.ItemNo},,{lot.Number}B",
            "/lot-no-information?number=NONE", "/lot-no-information/new",
            $"/item-tracking-comments?type=lot&item={lot.ItemNo}&variant=&number={lot.Number}",
        ];
        foreach (var (path, index) in paths.Select((path, index) => (path, index)))
        {
            await page.GotoAsync(path);
            await AppFixture.RestsAsync(page);
            await AppFixture.AssertAccessibleAsync(page);
            await ShootAsync(page, $"page{index}", width, dark);
        }

        await page.GotoAsync($"/lot-no-information/{lot.ItemNo},,{lot.Number}");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Blocked" }).ClickAsync();
        await Expect(page.GetByLabel("Reason")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(page.GetByLabel("Reason")).ToHaveAttributeAsync("aria-invalid", "true");
        await AppFixture.AssertAccessibleAsync(page);
        await ShootAsync(page, "block", width, dark);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy Info" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Copy from Lot No. {lot.Number}B" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await ShootAsync(page, "copy", width, dark);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static async Task ScanAsync(IPage page, string number)
    {
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Lot No. Information List" });
        await search.FillAsync(number);
        await search.PressAsync("Enter");
    }

    private static async Task ShootAsync(IPage page, string state, int width, bool dark)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"quality-{state}-{width}{(dark ? "-dark" : "")}.png") });
    }
}
