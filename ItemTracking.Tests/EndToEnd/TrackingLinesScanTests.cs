using System.Threading.Channels;
using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Scanners type and press Enter faster than an answer comes back.</summary>
[Collection("browser")]
public sealed class TrackingLinesScanTests(AppFixture app)
{
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 50).Select(n => $"SCAN{n:000}")];

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Fifty_fast_scans_into_the_grid_over_a_slow_connection_arrive_once_and_in_order()
    {
        var (desk, address) = await OpenAsync(null);
        await desk.PressAsync("ArrowDown");
        foreach (var number in Numbers)
            await ScanAsync(desk, number, "Enter", 30);

        await AreStoredAsync(desk, address);
    }

    [Theory, Trait("Rule", "SCN-6"), Trait("Requirement", "R8")]
    [InlineData("Enter")]
    [InlineData("Tab")]
    public Task R8_Of_fifty_scans_over_a_slow_connection_that_is_cut_none_is_lost_or_doubled(string end) =>
        ScanWithCutAsync(end, TimeSpan.FromSeconds(1));

    [Theory, Trait("Rule", "SCN-6"), Trait("Requirement", "R8"), Trait("Category", "Long")]
    [InlineData("Enter")]
    [InlineData("Tab")]
    public Task R8_Of_fifty_scans_over_a_slow_connection_that_is_cut_for_half_a_minute_none_is_lost_or_doubled(string end) =>
        ScanWithCutAsync(end, TimeSpan.FromSeconds(30));

    [Fact, Trait("Rule", "SCN-3")]
    public async Task A_scan_that_is_not_taken_is_kept_with_its_reason()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 2, lot: false));
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1", "S1", "S2", "S3");

        var scans = desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" });
        await Expect(scans.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(scans).ToContainTextAsync("Tracking specification with Serial No. S1 already exists.");
        await Expect(scans).ToContainTextAsync("Item tracking is successfully defined for quantity 2.");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await desk.Button("Remove scan S1").ClickAsync();
        await Expect(scans.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    [Fact, Trait("Rule", "SCN-4")]
    public async Task Each_scan_of_a_lot_counts_one_and_the_last_one_says_so()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 5, serial: false));
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("L1", "l1", "L2", "L2", "L2");
        await Expect(desk.Page.GetByText("L2 counted · Item tracking is successfully defined for quantity 5.")).ToBeVisibleAsync();
        await desk.HasRowAsync(1, "L1 2 2 2");
        await desk.HasRowAsync(2, "L2 3 3 3");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Scans_while_a_list_is_shown_wait_and_follow_it_in_order()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 6, lot: false));
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1", "SN1..SN3");
        await Expect(desk.Button("Take the Good Rows")).ToBeFocusedAsync();
        await desk.TypeLinesAsync("SN013", "YN014");

        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("2 scans wait until this window is closed.")).ToBeVisibleAsync();
        await desk.PressAsync("Control+z");
        await Expect(desk.ScanBox).ToHaveValueAsync("");
        await Expect(desk.Undefined).ToHaveTextAsync("5");
        await desk.Button("Take the Good Rows").ClickAsync();

        await Expect(desk.Undefined).ToHaveTextAsync("0");
        string[] numbers = ["S1", "SN1", "SN2", "SN3", "SN013", "YN014"];
        for (var at = 0; at < numbers.Length; at++)
            await desk.HasRowAsync(at + 1, $"{numbers[at]} 1 1 1");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_presses_no_button_and_answers_no_question()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 3, lot: false));
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync("S1");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await desk.Button("Discard Changes").ClickAsync();
        await Expect(desk.Button("No")).ToBeFocusedAsync();
        await desk.TypeLinesAsync("SN2");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog).GetByText("1 scan waits until this window is closed.")).ToBeVisibleAsync();
        await desk.Button("Yes").ClickAsync();
        await Expect(desk.Page.GetByText("1 scan came while you were asked.")).ToBeVisibleAsync();
        await desk.HasRowAsync(2, "SN2 1 1 1");

        await desk.Button("Discard Changes").FocusAsync();
        await desk.TypeLinesAsync("SN3");
        await desk.HasRowAsync(3, "SN3 1 1 1");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_into_a_quantity_of_a_window_changes_nothing_there_and_waits()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 6, lot: false));
        await desk.Button("Assign Serial No.").ClickAsync();
        var quantity = desk.Page.GetByLabel("Quantity to Create", new() { Exact = true });
        await Expect(quantity).ToBeFocusedAsync();
        await desk.TypeAsync("4");
        await Task.Delay(300);
        await desk.TypeLinesAsync("00412", "W-5", "W-6");
        await desk.TypeAsync("W-7");
        await desk.PressAsync("Tab");

        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("4 scans wait until this window is closed.")).ToBeVisibleAsync();
        await Expect(quantity).ToHaveValueAsync("4");
        await Expect(quantity).ToBeFocusedAsync();
        await Expect(desk.Page.GetByLabel("Preview")).ToContainTextAsync("(4 numbers)");
        await desk.TypeAsync("2");
        await desk.PressAsync("Enter");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        string[] numbers = ["00412", "W-5", "W-6", "W-7"];
        for (var at = 0; at < numbers.Length; at++)
            await desk.HasRowAsync(at + 3, $"{numbers[at]} 1 1 1");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_scan_after_a_line_was_deleted_replaces_no_number_and_the_next_line_is_deleted_by_the_same_key()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, 4, lot: false));
        await desk.TypeLinesAsync("S1", "S2", "S3", "S4");
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.ClickAsync("Serial No.", 1);
        await desk.PressAsync("Control+Delete");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await desk.PressAsync("Control+Delete");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await desk.TypeLinesAsync("NEW1");
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.ClickAsync("Serial No.", 4);
        await desk.ChooseAsync("More", "Delete Line");
        await Expect(desk.Undefined).ToHaveTextAsync("2");
        await Expect(desk.ScanBox).ToBeFocusedAsync();

        await desk.HasRowAsync(3, "S3 1 1 1");
        await desk.HasRowAsync(5, "NEW1 1 1 1");
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_number_that_stands_in_the_scan_box_is_entered_when_the_page_is_closed_and_asked_for_when_it_is_left()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 2, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.ScanBox.ClickAsync();
        await desk.TypeAsync("HALF1");
        var main = desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await main.GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Save 1 changed line before you leave?");
        await desk.Button("Go back").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("1");
        await desk.ScanBox.ClickAsync();
        await desk.TypeAsync("HALF2");
        await desk.Button("Close").ClickAsync();

        await desk.HasLeftAsync();
        Assert.Equal(["HALF1", "HALF2"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_range_that_is_typed_is_shown_as_a_list_and_never_becomes_one_number()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, 8, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await desk.ScanBox.ClickAsync();
        await desk.TypeAsync("RG01..RG05");
        await desk.Button("Close").ClickAsync();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await desk.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await desk.ClickAsync("Serial No.", 6);
        await desk.TypeLinesAsync("RH1..RH3");
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");
        await desk.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await desk.Button("Close").ClickAsync();

        await desk.HasLeftAsync();
        Assert.Equal(
            ["RG01", "RG02", "RG03", "RG04", "RG05", "RH1", "RH2", "RH3"],
            (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
    }

    /// <summary>Fifty scans 100 ms apart over a connection that is 300 ms slower; it is cut after the 25th, and the scans go on.</summary>
    private async Task ScanWithCutAsync(string end, TimeSpan cut)
    {
        await using var wire = new Wire(app.App.ClientOptions.BaseAddress);
        var (desk, address) = await OpenAsync(wire.Url);
        foreach (var number in Numbers[..25])
            await ScanAsync(desk, number, end, 100);
        wire.Cut();
        var away = Task.Delay(cut);
        foreach (var number in Numbers[25..])
        {
            await ScanAsync(desk, number, end, 100);
            if (away.IsCompleted)
                wire.Mend();
        }

        await Expect(desk.ScanBox).ToBeFocusedAsync();
        await away;
        wire.Mend();
        await AreStoredAsync(desk, address);
    }

    private async Task<(TrackingLinesDesk Desk, string Address)> OpenAsync(string? url)
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, Numbers.Length, lot: false);
        var page = await app.NewPageAsync(url: url);
        await page.RouteWebSocketAsync("**/_blazor**", Delay);
        await app.SignInAsync(page, "clerk", address);
        var desk = new TrackingLinesDesk(page);
        await Expect(desk.ScanBox).ToBeFocusedAsync();
        return (desk, address);
    }

    private static async Task ScanAsync(TrackingLinesDesk desk, string number, string end, int pause)
    {
        await desk.Page.Keyboard.InsertTextAsync(number);
        await desk.PressAsync(end);
        await Task.Delay(pause);
    }

    /// <summary>Every number is on the page and stored once, in the order in which they were scanned.</summary>
    private async Task AreStoredAsync(TrackingLinesDesk desk, string address)
    {
        await Expect(desk.Undefined).ToHaveTextAsync("0", new() { Timeout = 30_000 });
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Scans" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
        Assert.Equal(Numbers, (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
    }

    /// <summary>150 ms each way.</summary>
    internal static void Delay(IWebSocketRoute browser)
    {
        var server = browser.ConnectToServer();
        var up = Later(server.Send, server.Send);
        var down = Later(browser.Send, browser.Send);
        browser.OnMessage(frame => up.TryWrite((DateTime.UtcNow, frame)));
        server.OnMessage(frame => down.TryWrite((DateTime.UtcNow, frame)));
    }

    private static ChannelWriter<(DateTime, IWebSocketFrame)> Later(Action<byte[]> binary, Action<string> text)
    {
        var channel = Channel.CreateUnbounded<(DateTime Sent, IWebSocketFrame Frame)>();
        _ = Task.Run(async () =>
        {
            await foreach (var (sent, frame) in channel.Reader.ReadAllAsync())
            {
                var left = sent.AddMilliseconds(150) - DateTime.UtcNow;
                if (left > TimeSpan.Zero)
                    await Task.Delay(left);
                if (frame.Binary is { } bytes)
                    binary(bytes);
                else
                    text(frame.Text!);
            }
        });
        return channel.Writer;
    }
}
