using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Select Entries, what is behind its figures, and Reserve, at every width and in both themes.</summary>
[Collection("browser")]
public sealed partial class OutboundDialogsTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    public async Task Select_Entries_its_figures_and_Reserve_are_accessible(int width, bool dark)
    {
        await data.StockLotsAsync(("A", 20, new DateOnly(2027, 1, 12)), ("B", 48, new DateOnly(2027, 1, 28)), ("C", 120, null));
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.LotItem, 25));
        var page = (await TrackingLinesDesk.OpenAsync(app, $"/sales-orders/{order.No}/lines/10000/tracking", "sales", width, dark)).Page;
        var desk = new OrderDesk(page, order);
        await desk.Button("Select Entries").ClickAsync();
        var entries = page.GetByRole(AriaRole.Dialog, new() { Name = "Item Tracking - Select Entries" });
        await Expect(entries.GetByLabel("Selectable")).ToHaveTextAsync("25");
        var first = entries.GetByLabel("Selected Quantity, line 1", new() { Exact = true });
        await first.WaitForAsync();
        await AppFixture.AssertWithinWidthAsync(first);
        await LookAsync(page, "select-entries", width, dark);
        Assert.Equal("0 sideways, head in sight, no row above 130", await entries.GetByRole(AriaRole.Region, new() { Name = "Entries" })
            .EvaluateAsync<string>(
                """
                list => {
                  list.scrollTop = 99;
                  const [head, box] = [list.querySelector("th"), list].map(part => part.getBoundingClientRect());
                  const highest = Math.max(...[...list.querySelectorAll("tbody tr:has(td)")].map(row => row.offsetHeight));
                  return [`${Math.max(list.scrollWidth - list.clientWidth - 1, 0)} sideways`,
                    `head ${head.bottom < box.top + 9 ? "out of" : "in"} sight`, highest > 130 ? highest : "no row above 130"].join(", ");
                }
                """));
        await first.FillAsync("9999");
        await first.PressAsync("Tab");
        await Expect(first).ToHaveAttributeAsync("aria-invalid", "true");
        await entries.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(first).ToBeFocusedAsync();
        await LookAsync(page, "select-entries-refused", width, dark);
        await entries.GetByRole(AriaRole.Button, new() { Name = "Fill by expiration" }).ClickAsync();
        await entries.GetByRole(AriaRole.Button, new() { NameRegex = TotalOfFirst() }).ClickAsync();
        var number = page.GetByRole(AriaRole.Dialog, new() { NameRegex = Availability() });
        await number.GetByRole(AriaRole.Table, new() { Name = "Item Ledger Entries" }).WaitForAsync();
        await LookAsync(page, "availability-stock", width, dark);
        await number.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(number).ToBeHiddenAsync();
        await entries.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(desk.Tracking.Undefined).ToHaveTextAsync("0");
        await Expect(entries).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("F7");
        await LookAsync(page, "availability-requests", width, dark);
        await number.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(number).ToBeHiddenAsync();
        await desk.CloseTrackingAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Reserve, line 1" }).ClickAsync();
        var reservation = page.GetByRole(AriaRole.Dialog, new() { Name = "Reservation" });
        await reservation.GetByRole(AriaRole.Button, new() { Name = "Reserve", Exact = true }).ClickAsync();
        await Expect(reservation.GetByText("Do you want to reserve specific tracking numbers?")).ToBeVisibleAsync();
        await Expect(reservation.GetByRole(AriaRole.Button, new() { Name = "Yes" })).ToBeFocusedAsync();
        await LookAsync(page, "reservation-question", width, dark);
        await reservation.GetByRole(AriaRole.Button, new() { Name = "No" }).ClickAsync();
        await Expect(reservation.GetByRole(AriaRole.Status)).ToHaveTextAsync("25 reserved.");
        await LookAsync(page, "reservation", width, dark);
        await reservation.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await LookAsync(page, "reserved-order", width, dark);
    }

    private static async Task LookAsync(IPage page, string name, int width, bool dark)
    {
        await AppFixture.RestsAsync(page);
        await AppFixture.AssertAccessibleAsync(page);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"outbound-{name}-{width}{(dark ? "-dark" : "")}.png") });
    }

    [GeneratedRegex("^Total Quantity, line 1: ")]
    private static partial Regex TotalOfFirst();

    [GeneratedRegex("- Availability$")]
    private static partial Regex Availability();
}
