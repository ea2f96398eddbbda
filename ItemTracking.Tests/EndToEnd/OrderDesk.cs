using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Web.Pages.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The pages of receiving or shipping goods as a user finds them, from the order to the ledger.</summary>
internal sealed partial class OrderDesk(IPage page, DocumentKey order)
{
    /// <summary>Time for thousands of numbers on a busy machine.</summary>
    public const float Patience = 90_000;

    public IPage Page => page;

    public DocumentKey Order => order;

    public TrackingLinesDesk Tracking { get; } = new(page);

    public ILocator Issues => page.GetByRole(AriaRole.Region, new() { Name = "Issues" });

    /// <summary>Link to the posted receipt or shipment.</summary>
    public ILocator Receipt => page.GetByRole(AriaRole.Link, new() { NameRegex = new($@"^{Kind.Handling.Posted.Caption} \S+$") });

    private DocumentKind Kind => DocumentKind.Of(order);

    public ILocator Ledger => page.GetByRole(AriaRole.Table, new() { Name = "Item Ledger Entries" });

    public ILocator PostedTracking => page.GetByRole(AriaRole.Table, new() { Name = "Posted Item Tracking Lines" });

    public static async Task<OrderDesk> OpenAsync(AppFixture app, DocumentKey order, string user = "clerk")
    {
        var desk = new OrderDesk(await app.NewPageAsync(user, DocumentRoutes.Card(order)), order);
        await desk.Page.GetByRole(AriaRole.Grid, new() { Name = "Lines" }).WaitForAsync();
        return desk;
    }

    public ILocator Field(string name) => page.GetByLabel(name, new() { Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Chip(string state) => page.GetByRole(AriaRole.Button, new() { Name = $"Tracking, line 1: {state}", Exact = true });

    public async Task OpenTrackingAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = ChipName() }).ClickAsync();
        await Tracking.Undefined.WaitForAsync();
    }

    /// <summary>Closes Item Tracking Lines, which brings the clerk back to the order.</summary>
    public async Task CloseTrackingAsync()
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await AtOrderAsync();
    }

    /// <summary>The order is shown with its lines; the address alone changes before that.</summary>
    public async Task AtOrderAsync()
    {
        await Expect(page).ToHaveURLAsync(OrderUrl(), new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Grid, new() { Name = "Lines", Exact = true }).WaitForAsync();
    }

    public Task ReceiveAsync() => PostAsync("Receive");

    public Task ShipAsync() => PostAsync("Ship");

    /// <summary>The posting is told, and the window that it was asked in has given the focus back.</summary>
    public async Task IsReceivedAsync()
    {
        await Expect(Receipt).ToBeVisibleAsync(new() { Timeout = Patience });
        await AppFixture.WindowsAreGoneAsync(page);
    }

    /// <summary>From the message of the posting to the receipt's Posted Item Tracking Lines.</summary>
    public async Task OpenPostedTrackingAsync()
    {
        await Receipt.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).ClickAsync();
        await PostedTracking.WaitForAsync();
    }

    /// <summary>The same by keyboard; the page that opens first takes the focus to its heading.</summary>
    public async Task OpenPostedTrackingByKeyAsync()
    {
        await Receipt.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("^Posted ") })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).PressAsync("Enter");
        await PostedTracking.WaitForAsync();
    }

    /// <summary>From Posted Item Tracking Lines back to the receipt and on to its ledger entries.</summary>
    public async Task OpenLedgerAsync()
    {
        await page.GoBackAsync();
        await Button("Ledger Entries").ClickAsync();
        await Ledger.WaitForAsync();
    }

    /// <summary>Presses a key again until the element has the focus; a page takes its keys a moment after it is shown.</summary>
    public Task PressUntilFocusedAsync(string key, ILocator target, int most = 12) => PressUntilFocusedAsync(page, key, target, most);

    public static async Task PressUntilFocusedAsync(IPage page, string key, ILocator target, int most = 12)
    {
        await target.WaitForAsync();
        for (var i = 0; i < most && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForTimeoutAsync(100);
        }

        await Expect(target).ToBeFocusedAsync();
    }

    private async Task PostAsync(string choice)
    {
        await Button("Post…").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Post {Kind.Name(order.No)}" });
        await dialog.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    private Regex OrderUrl() => new($"{Regex.Escape(DocumentRoutes.Card(order))}(\\?|$)");

    [GeneratedRegex("^Tracking, line 1: ")]
    private static partial Regex ChipName();
}
