using ItemTracking.Core.Documents;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Tables of many columns stand whole beside the navigation of a screen of 1280 px.</summary>
[Collection("second browser")]
public sealed class WideTableTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/item-ledger-entries", 1280)]
    [InlineData("/item-ledger-entries", 1024)]
    [InlineData("/item-ledger-entries", 768)]
    [InlineData("/audit-trail", 1280)]
    [InlineData("/lot-no-information", 1280)]
    [InlineData("/lot-no-information", 768)]
    [InlineData("order with bins", 768)]
    [InlineData("order with bins", 360)]
    [InlineData("tracking lines", 360)]
    [InlineData("sold serial numbers", 360)]
    [InlineData("sold lots", 360)]
    [InlineData("posted receipt", 360)]
    [InlineData("posted numbers", 360)]
    public async Task Nothing_scrolls_sideways(string address, int width)
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 12_000));
        await data.PostAsync(await data.OrderAsync((PurchasingData.PlainItem, 1)));
        await using var bins = new BinLocation(app.App.Database);
        await bins.MakeAsync();
        var path = address switch
        {
            "tracking lines" => DocumentRoutes.Tracking(await data.OrderAsync((PurchasingData.SerialItem, 3)), 10000),
            "sold serial numbers" => await SoldAsync(PurchasingData.SerialItem),
            "sold lots" => await SoldAsync(PurchasingData.LotItem),
            "posted receipt" => await ReceiptAsync(),
            "posted numbers" => $"{await ReceiptAsync()}/lines/10000/tracking",
            "order with bins" => $"/purchase-orders/{order.No}",
            _ => address,
        };
        var page = await app.NewPageAsync(
            path == "/audit-trail" ? "admin" : path.StartsWith("/sales", StringComparison.Ordinal) ? "sales" : "clerk", path, width);
        await page.Locator("main :is(.record-list tbody tr, tbody tr > td, [data-lines] input)").First.WaitForAsync();
        await page.WaitForTimeoutAsync(300);

        Assert.Empty(await AppFixture.WiderThanTheirBoxAsync(page));
    }

    /// <summary>Address of the tracking lines of 12,000 units that are sold.</summary>
    private async Task<string> SoldAsync(string item) =>
        DocumentRoutes.Tracking(await data.DocumentAsync(DocumentKind.SalesOrder, (item, 12_000)), 10000);

    /// <summary>Address of a posted receipt of a line with numbers.</summary>
    private async Task<string> ReceiptAsync()
    {
        var bought = await data.OrderAsync((PurchasingData.SerialItem, 3));
        await data.TrackAsync(bought, 10000, 3);
        await data.PostAsync(bought);
        return $"/posted-purchase-receipts/{await data.ReceiptOfAsync(bought)}";
    }

    [Fact]
    public async Task Who_holds_a_number_is_read_whole_in_the_narrowest_column_that_has_words()
    {
        var bought = await data.OrderAsync((PurchasingData.SerialItem, 1));
        await data.TrackAsync(bought, 10000, 1);
        await data.PostAsync(bought);
        var holder = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 1));
        await data.TrackAsync(holder, 10000, bought, 1);
        var asking = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 1));
        var address = DocumentRoutes.Tracking(asking, 10000);
        var desk = await TrackingLinesDesk.OpenAsync(app, address, "sales", 1100);
        await desk.ScanBox.FillAsync(PurchaseCompany.Serials($"{bought.No}-", 1)[0].Serial);
        await desk.ScanBox.PressAsync("Enter");
        var flag = desk.Grid.GetByText($"Wanted by {holder.No}");
        await flag.WaitForAsync();
        var spare = await desk.Page.Locator("[data-grid]").EvaluateAsync<int>("grid => grid.clientWidth - Number(grid.dataset.least)");
        await desk.Page.SetViewportSizeAsync(1100 - spare, 800);

        await Assertions.Expect(desk.Page.Locator("[data-grid].tight")).ToHaveCountAsync(0);
        Assert.True(await flag.EvaluateAsync<bool>(
            """
            flag => {
              const text = document.createRange();
              text.selectNodeContents(flag);
              const [words, cell] = [text.getBoundingClientRect(), flag.closest('td').getBoundingClientRect()];
              return words.left >= cell.left && words.right <= cell.right && words.top >= cell.top && words.bottom <= cell.bottom;
            }
            """));
    }

    /// <summary>A location with bins, as long as the test lasts: it gives every order line a bin.</summary>
    private sealed class BinLocation(TestDatabase database) : IAsyncDisposable
    {
        private const string Code = "WIDEBINS";

        public Task MakeAsync() => database.AddAsync(new Location { Code = Code, BinMandatory = true });

        public async ValueTask DisposeAsync()
        {
            await using var db = database.Factory.CreateDbContext();
            await db.Set<Location>().Where(location => location.Code == Code).ExecuteDeleteAsync();
        }
    }

    [Fact]
    public async Task The_state_of_a_line_is_read_whole_in_the_list_and_on_the_order_and_leaves_its_buttons_beside_it()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 12_000));
        var page = await app.NewPageAsync("clerk", $"/purchase-orders?view=incomplete-lines&search={order.No}");
        var state = page.GetByText("12,000 of 12,000 undefined");
        await state.WaitForAsync();
        await AppFixture.AssertWithinWidthAsync(state);

        await page.GotoAsync($"/purchase-orders/{order.No}");
        var delete = page.GetByRole(AriaRole.Button, new() { Name = "Delete line 1" });
        var chip = (await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tracking, line 1: ") }).BoundingBoxAsync())!;
        var beside = (await delete.BoundingBoxAsync())!;
        await AppFixture.AssertWithinWidthAsync(delete);
        Assert.InRange(beside.X, chip.X + chip.Width, 1280);
        Assert.InRange(beside.Y + (beside.Height / 2), chip.Y, chip.Y + chip.Height);
    }
}
