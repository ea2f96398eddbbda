using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The window in which a document is posted is read by scrolling it down, and nothing inside it (C-42).</summary>
[Collection("second browser")]
public sealed class PostWindowTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Many_issues_are_read_whole_and_scroll_with_the_window(int width)
    {
        var lines = Enumerable.Repeat((PurchasingData.SerialItem, 2m), 20).ToArray();
        var order = await data.OrderAsync(lines);
        var page = await app.NewPageAsync("clerk", $"/purchase-orders/{order.No}", width);
        var window = await PostAsync(page);
        var issues = window.GetByRole(AriaRole.Region, new() { Name = "Issues" });
        await Expect(issues).ToContainTextAsync($"{lines.Length} issues");

        Assert.True(await issues.EvaluateAsync<bool>("box => box.scrollHeight <= box.clientHeight + 1"));
        await window.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true }).ScrollIntoViewIfNeededAsync();
        await Expect(window.GetByRole(AriaRole.Radio, new() { Name = "Receive", Exact = true })).ToBeInViewportAsync();
        await Expect(window.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1024)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task Nothing_in_it_or_behind_it_scrolls_sideways(int width)
    {
        var order = await data.DocumentAsync(
            DocumentKind.SalesOrder, (PurchasingData.SerialItem, 12_000), (PurchasingData.LotItem, 12_000));
        var page = await app.NewPageAsync("sales", $"/sales-orders/{order.No}", width);
        await page.GetByLabel("Item No., line 1", new() { Exact = true }).WaitForAsync();
        Assert.Empty(await AppFixture.WiderThanTheirBoxAsync(page));

        var window = await PostAsync(page);
        await Expect(window.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToContainTextAsync("2 issues");
        Assert.Empty(await AppFixture.WiderThanTheirBoxAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(window).ToHaveCountAsync(0);
        Assert.Empty(await AppFixture.WiderThanTheirBoxAsync(page));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task That_a_line_has_a_draft_is_read_whole_in_it(int width)
    {
        var order = await data.DocumentAsync(DocumentKind.SalesOrder, (PurchasingData.SerialItem, 12_000));
        var drafts = new DraftStore(app.App.Database.Transaction, app.App.Database.Factory, TimeProvider.System);
        PurchaseCompany.Taken(await drafts.SaveAsync(
            order.Line(10000), new("{}", 1, TimeProvider.System.GetUtcNow()), new("sales", [Roles.SalesOrderProcessor])));
        var page = await app.NewPageAsync("sales", $"/sales-orders/{order.No}", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post…" }).ClickAsync();
        var draft = page.GetByRole(AriaRole.Dialog).GetByText("Draft", new() { Exact = true });

        await draft.ScrollIntoViewIfNeededAsync();
        await Expect(draft).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Empty(await AppFixture.WiderThanTheirBoxAsync(page));
    }

    private static async Task<ILocator> PostAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Post…" }).ClickAsync();
        var window = page.GetByRole(AriaRole.Dialog);
        await window.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        return window;
    }
}
