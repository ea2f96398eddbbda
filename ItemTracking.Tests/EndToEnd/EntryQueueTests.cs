using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>What was entered outlives the page until the server has said that it took it: each entry is taken once.</summary>
[Collection("second browser")]
public sealed class EntryQueueTests(AppFixture app)
{
    [Theory, Trait("Requirement", "R8"), Trait("Case", "C-53")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task R8_scans_that_found_no_server_or_no_answer_are_taken_once_after_a_reload(bool arrive)
    {
        var (desk, line) = await OpenAsync(3);
        await desk.ScanBox.ClickAsync();
        line.Cut(up: !arrive, down: true);
        await desk.TypeLinesAsync("S1", "S2");
        await Expect(desk.Page.GetByText("2 pending")).ToBeVisibleAsync();
        await desk.Page.WaitForTimeoutAsync(500);

        line.Mend();
        await desk.Page.ReloadAsync();
        if (arrive)
            await desk.Button("Continue").ClickAsync();

        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.HasRowAsync(1, "S1 1 1 1");
        await desk.HasRowAsync(2, "S2 1 1 1");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToHaveCountAsync(0);
        Eventually.Equal(0, () => StoredAsync(desk.Page).GetAwaiter().GetResult());
    }

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_a_text_in_a_cell_that_was_not_left_survives_a_reload()
    {
        var (desk, line) = await OpenAsync(3);
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();
        line.Cut(up: true, down: true);
        await desk.TypeLinesAsync("S1");
        await desk.TypeAsync("S2");

        line.Mend();
        await desk.Page.ReloadAsync();

        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.HasRowAsync(1, "S1 1 1 1");
        await desk.HasRowAsync(2, "S2 1 1 1");
    }

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_a_browser_without_room_loses_nothing_while_the_page_is_open()
    {
        var (desk, _) = await OpenAsync(3);
        await desk.Page.EvaluateAsync(
            """
            () => {
              let junk = 'x'.repeat(1 << 20);
              for (let i = 0; junk; i++) try { sessionStorage.setItem(`junk${i}`, junk); } catch { junk = junk.slice(1 + junk.length / 2); }
            }
            """);
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1", "S2");

        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" })).ToHaveCountAsync(0);
    }

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_what_is_discarded_is_not_sent_by_the_next_page_and_another_user_sends_nothing()
    {
        var (desk, _) = await OpenAsync(3);
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await desk.Page.EvaluateAsync(
            """
            sessionStorage.setItem(`entries somebody ${location.pathname}`, JSON.stringify(
              [{ queue: 'q', id: 1, kind: 'scan', line: 0, column: '', value: 'S9', from: 0, to: 0, isNew: false }]))
            """);
        var address = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Button("Discard Changes").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await desk.HasLeftAsync();
        await HasStoredAsync(desk.Page, 1);

        await desk.Page.GotoAsync(address);
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        Assert.Equal(1, await StoredAsync(desk.Page));
    }

    /// <summary>The page over a line that can be cut; questions of the browser before leaving are answered with yes.</summary>
    private async Task<(TrackingLinesDesk Desk, Line Line)> OpenAsync(int quantity)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, quantity, lot: false);
        var page = await app.NewPageAsync();
        var line = new Line();
        await page.RouteWebSocketAsync("**/_blazor**", line.Connect);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await app.SignInAsync(page, "clerk", address);
        var desk = new TrackingLinesDesk(page);
        await desk.IntoLinesAsync();
        return (desk, line);
    }

    /// <summary>A page that is left forgets its entries when the next one is drawn.</summary>
    private static async Task HasStoredAsync(IPage page, int count)
    {
        for (var i = 0; i < 100 && await StoredAsync(page) != count; i++)
            await Task.Delay(50);
        Assert.Equal(count, await StoredAsync(page));
    }

    /// <summary>Entries that the tab keeps, of whomever.</summary>
    private static Task<int> StoredAsync(IPage page) => page.EvaluateAsync<int>(
        "Object.keys(sessionStorage).filter(key => key.startsWith('entries ')).flatMap(key => JSON.parse(sessionStorage[key])).length");

    /// <summary>A connection that can be silent in each direction: what is sent meanwhile is lost.</summary>
    private sealed class Line
    {
        private volatile bool up = true;
        private volatile bool down = true;

        public void Cut(bool up, bool down) => (this.up, this.down) = (!up, !down);

        public void Mend() => (up, down) = (true, true);

        public void Connect(IWebSocketRoute browser)
        {
            var server = browser.ConnectToServer();
            browser.OnMessage(frame => Pass(up, frame, server));
            server.OnMessage(frame => Pass(down, frame, browser));
        }

        private static void Pass(bool isOpen, IWebSocketFrame frame, IWebSocketRoute to)
        {
            if (!isOpen)
                return;
            if (frame.Binary is { } bytes)
                to.Send(bytes);
            else
                to.Send(frame.Text!);
        }
    }
}
