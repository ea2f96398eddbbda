using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A clerk pastes the lines of an order from a spreadsheet, with the clipboard of the browser.</summary>
[Collection("second browser")]
public sealed class PasteLinesJobTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Rule", "PASTE-2")]
    public async Task Lines_are_pasted_into_the_grid_mended_and_taken_back_whole()
    {
        var number = $"NW-{Guid.NewGuid():N}"[..12];
        await app.App.Database.AddAsync(new ItemReference
        {
            ItemNo = PurchasingData.LotItem,
            ReferenceNo = number.ToUpperInvariant(),
            ReferenceType = ItemReferenceType.Vendor,
            PartyNo = PurchasingData.Vendor,
        });
        var desk = await OrderDesk.OpenAsync(app, await data.OrderAsync((PurchasingData.PlainItem, 1)));
        await desk.Field("Item No., line 2").ClickAsync();
        await PasteAsync(desk, $"{PurchasingData.SerialItem}\t3\r\n{number}\t5\r\nE-UNKNOWN\t1\r\n");
        await Expect(Status(desk, "2 good, 1 bad.")).ToBeVisibleAsync();
        await AppFixture.RestsAsync(desk.Page);
        await AppFixture.AssertAccessibleAsync(desk.Page);
        await desk.Field("Item No., row 3").FillAsync(PurchasingData.PlainItem);
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(Status(desk, "3 good, 0 bad.")).ToBeVisibleAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Field("Item No., line 4")).ToHaveValueAsync(PurchasingData.PlainItem);
        await Expect(desk.Field("Item No., line 3")).ToHaveValueAsync(PurchasingData.LotItem);
        await Expect(desk.Field("Quantity, line 3")).ToHaveValueAsync("5");

        await desk.Button("Undo").ClickAsync();

        await Expect(desk.Page.GetByText("3 lines taken back.")).ToBeVisibleAsync();
        await Expect(desk.Field("Item No., line 3")).ToHaveCountAsync(0);
        Assert.Single(await app.App.Database.AllAsync<DocumentLine>(), line => line.DocumentNo == desk.Order.No);
    }

    private static ILocator Status(OrderDesk desk, string text) =>
        desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    private static async Task PasteAsync(OrderDesk desk, string text)
    {
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await desk.Page.Keyboard.PressAsync("Control+v");
    }
}
