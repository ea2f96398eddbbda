using System.Text.RegularExpressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// The connection is lost while somebody works: nothing that was entered is lost, nothing is done twice, and every message is true (R8).
/// The short losses run always; <c>Category=Long</c> has them all.
/// </summary>
[Collection("second browser")]
public sealed partial class ConnectionLossTests(AppFixture app) : IAsyncLifetime
{
    private const int Patient = 20_000;

    private readonly List<string> asked = [];
    private Wire wire = null!;
    private TestApp? next;

    /// <summary>What a clerk is at when the connection goes.</summary>
    public enum Work
    {
        Typing,
        Scanning,
        Closing,
        Posting,
    }

    /// <summary>How the connection goes, and for how long.</summary>
    public enum Loss
    {
        OneSecond,
        HalfMinute,
        FourMinutes,

        /// <summary>The server is killed: nothing that it had not written is there any more. Another one takes its place.</summary>
        Restart,
    }

    public static TheoryData<Work, Loss> Short => Of(Loss.OneSecond, Loss.Restart);

    public static TheoryData<Work, Loss> Long => Of(Enum.GetValues<Loss>());

    public Task InitializeAsync()
    {
        wire = new(app.App.ClientOptions.BaseAddress);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        app.App.Faults.Repair();
        await wire.DisposeAsync();
        if (next is not null)
            await next.DisposeAsync();
    }

    [Theory, Trait("Requirement", "R8")]
    [MemberData(nameof(Short))]
    public Task R8_Nothing_is_lost_and_nothing_done_twice(Work work, Loss loss) => DoAsync(work, loss);

    [Theory, Trait("Requirement", "R8"), Trait("Category", "Long")]
    [MemberData(nameof(Long))]
    public Task R8_Nothing_is_lost_and_nothing_done_twice_in_all_losses(Work work, Loss loss) => DoAsync(work, loss);

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_What_is_typed_into_a_document_while_the_server_goes_is_handed_over_to_the_page_that_is_loaded_again()
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var key = await data.OrderAsync((PurchasingData.PlainItem, 4));
        var page = await OpenPageAsync($"/purchase-orders/{key.No}");
        var (quantity, ofVendor) = (
            page.GetByLabel("Quantity, line 1", new() { Exact = true }), page.GetByLabel("Vendor Document No.", new() { Exact = true }));
        await Expect(quantity).ToHaveValueAsync("4");

        await LoseAsync(page, Loss.Restart, async () =>
        {
            await quantity.FillAsync("77");
            await page.Keyboard.PressAsync("Tab");
            await ofVendor.FillAsync("VD-9");
            await page.Keyboard.PressAsync("Tab");
            await page.GetByLabel("Item No., line 2", new() { Exact = true }).FillAsync(PurchasingData.PlainItem);
            await page.Keyboard.PressAsync("Tab");
            await page.GetByLabel("Quantity, line 2", new() { Exact = true }).FillAsync("5");
            await page.Keyboard.PressAsync("Tab");
        });
        await GoOnAsync(page);

        await Expect(quantity).ToHaveValueAsync("77", new() { Timeout = Patient });
        await Expect(ofVendor).ToHaveValueAsync("VD-9");
        await Expect(page.GetByLabel("Quantity, line 2", new() { Exact = true })).ToHaveValueAsync("5");
        await Expect(page.GetByLabel("Qty. to Receive, line 2", new() { Exact = true })).ToHaveValueAsync("5");
        var lines = (await app.App.Database.AllAsync<DocumentLine>()).Where(line => line.DocumentNo == key.No);
        Assert.Equal([77m, 5m], lines.OrderBy(line => line.LineNo).Select(line => line.Quantity));
        Assert.Empty(asked);
    }

    private static TheoryData<Work, Loss> Of(params Loss[] losses)
    {
        var all = new TheoryData<Work, Loss>();
        foreach (var work in Enum.GetValues<Work>())
        {
            foreach (var loss in losses)
                all.Add(work, loss);
        }

        return all;
    }

    private Task DoAsync(Work work, Loss loss) => work switch
    {
        Work.Typing => EnterAsync(loss, scans: false),
        Work.Scanning => EnterAsync(loss, scans: true),
        Work.Closing => CloseAsync(loss),
        Work.Posting => PostAsync(loss),
    };

    private static async Task TypeAsync(TrackingLinesDesk desk, bool scans, params string[] numbers)
    {
        if (scans)
            await desk.ScanBox.FocusAsync();
        await desk.TypeLinesAsync(numbers);
    }

    /// <summary>Numbers are entered before, during and after the loss; each is stored once, in any case.</summary>
    private async Task EnterAsync(Loss loss, bool scans)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 6, lot: false);
        var desk = await OpenAsync(address);
        await TypeAsync(desk, scans, "N1", "N2");
        await Expect(desk.Undefined).ToHaveTextAsync("4");

        await LoseAsync(desk.Page, loss, () => TypeAsync(desk, scans, "N3", "N4"));
        await GoOnAsync(desk.Page);
        await ContinueAsync(desk.Page);

        await Expect(desk.Undefined).ToHaveTextAsync("2", new() { Timeout = Patient });
        if (!scans)
            await desk.ClickAsync("Serial No.", 5);
        await TypeAsync(desk, scans, "N5");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
        Assert.Equal(
            ["N1", "N2", "N3", "N4", "N5"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo).Order());
        Assert.Empty(asked);
    }

    /// <summary>Close is pressed in the moment in which the connection goes, and again while it is away.</summary>
    private async Task CloseAsync(Loss loss)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false);
        var desk = await OpenAsync(address);
        await desk.TypeLinesAsync("N1", "N2");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.PressAsync("Control+Enter");

        await LoseAsync(desk.Page, loss, () => desk.PressAsync("Control+Enter"));
        await GoOnAsync(desk.Page);

        if (await StaysAsync(desk.Page, address))
        {
            await ContinueAsync(desk.Page);
            await desk.PressAsync("Control+Enter");
        }

        await desk.HasLeftAsync();
        Assert.Equal(["N1", "N2"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo).Order());
        Assert.Empty(asked);
    }

    /// <summary>
    /// Post is pressed in the moment in which the connection goes: it is posted once, at once or when it is pressed again.
    /// </summary>
    private async Task PostAsync(Loss loss)
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var key = await data.OrderAsync((PurchasingData.PlainItem, 4));
        var page = await OpenPageAsync($"/purchase-orders/{key.No}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post…" }).ClickAsync();
        await Post(page).ClickAsync();

        await LoseAsync(page, loss, () => Task.CompletedTask);
        await GoOnAsync(page);

        var isPosted = await PostedAsync(key) == 1;
        if (!isPosted)
        {
            if (!await Post(page).IsVisibleAsync())
                await page.GetByRole(AriaRole.Button, new() { Name = "Post…" }).ClickAsync();
            await Post(page).ClickAsync();
        }

        // A page that was opened anew shows what the order is now; the word of the server that posted went with its circuit.
        if (!isPosted || loss is Loss.OneSecond or Loss.HalfMinute)
            await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Receipt() }).First)
                .ToBeVisibleAsync(new() { Timeout = Patient });
        Assert.Equal(1, await PostedAsync(key));
        Assert.Empty(asked);
    }

    private static ILocator Post(IPage page) =>
        page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });

    private static ILocator Notice(IPage page) => page.GetByRole(AriaRole.Alertdialog).First;

    private async Task<int> PostedAsync(DocumentKey key) =>
        (await app.App.Database.AllAsync<PostedDocumentHeader>()).Count(posted => posted.OrderNo == key.No);

    private async Task<TrackingLinesDesk> OpenAsync(string address) => await TrackingLinesDesk.OnAsync(await OpenPageAsync(address));

    private async Task<IPage> OpenPageAsync(string address)
    {
        var page = await app.NewPageAsync("clerk", address, url: wire.Url);
        page.Dialog += async (_, dialog) =>
        {
            asked.Add($"{dialog.Type}: {dialog.Message}");
            await dialog.AcceptAsync();
        };
        return page;
    }

    /// <summary>The connection is away for a while, and the page says so.</summary>
    private async Task LoseAsync(IPage page, Loss loss, Func<Task> meanwhile)
    {
        if (loss == Loss.Restart)
            app.App.Faults.Break(Fault.Gone);
        wire.Cut();
        await Expect(Notice(page)).ToContainTextAsync(
            "Connection lost. Reconnecting… What you type stays on this page and is handed over when the connection is back.");
        await meanwhile();
        if (loss == Loss.Restart)
            wire.LeadTo(Start());
        else
            await Task.Delay(Length(loss));
        wire.Mend();
    }

    private static TimeSpan Length(Loss loss) => loss switch
    {
        Loss.HalfMinute => TimeSpan.FromSeconds(30),
        Loss.FourMinutes => TimeSpan.FromMinutes(4),
        _ => TimeSpan.FromSeconds(1),
    };

    /// <summary>Another server on the same database.</summary>
    private Uri Start()
    {
        next = new(shared: app.App.Database);
        next.UseKestrel(0);
        next.StartServer();
        return next.ClientOptions.BaseAddress;
    }

    /// <summary>Waits until the page is connected again, and presses what the notice offers.</summary>
    private static async Task GoOnAsync(IPage page)
    {
        var until = DateTime.UtcNow.AddMilliseconds(Patient);
        while ((await page.GetByRole(AriaRole.Alertdialog).AllInnerTextsAsync()).FirstOrDefault() is { } said)
        {
            Assert.True(DateTime.UtcNow < until, $"Still disconnected: {said}");
            if (said.Contains("no longer knows", StringComparison.Ordinal))
                Assert.Contains(
                    "unsaved item tracking lines, scans and entries that a document did not take are offered to you again", said);
            var offered = Notice(page).GetByRole(AriaRole.Button);
            if (await offered.CountAsync() > 0 && await offered.First.IsVisibleAsync())
                await offered.First.ClickAsync();
            await Task.Delay(200);
        }

        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync(new() { Timeout = Patient });
    }

    /// <summary>Takes up the unsaved entries, where the page was opened anew.</summary>
    private static async Task ContinueAsync(IPage page)
    {
        await page.GetByLabel("Undefined Quantity", new() { Exact = true }).WaitForAsync();
        var offer = page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true });
        if (await offer.IsVisibleAsync())
            await offer.ClickAsync();
    }

    /// <summary>The tracking page is still, or again, shown after a moment.</summary>
    private static async Task<bool> StaysAsync(IPage page, string address)
    {
        try
        {
            await Expect(page).Not.ToHaveURLAsync(new Regex($"{Regex.Escape(address)}$"), new() { Timeout = 3_000 });
            return false;
        }
        catch (PlaywrightException)
        {
            return true;
        }
    }

    [GeneratedRegex("^Posted Purchase Receipt ")]
    private static partial Regex Receipt();
}
