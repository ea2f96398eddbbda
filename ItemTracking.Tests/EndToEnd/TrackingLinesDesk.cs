using System.Diagnostics;
using System.Text.RegularExpressions;
using ItemTracking.Core.Tracking;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The Item Tracking Lines page as a clerk finds it: by names and roles.</summary>
internal sealed partial class TrackingLinesDesk(IPage page)
{
    private const int Desktop = 768;

    public IPage Page => page;

    public ILocator Undefined => page.GetByLabel("Undefined Quantity", new() { Exact = true });

    public ILocator ScanBox => page.GetByLabel("Scan or type a number");

    public ILocator Grid => page.GetByRole(AriaRole.Grid, new() { Name = "Item Tracking Lines" });

    public static async Task<TrackingLinesDesk> OpenAsync(
        AppFixture app, string address, string user = "clerk", int width = 1280, bool dark = false)
    {
        var page = await app.NewPageAsync(user, address, width, dark);
        if (user is "clerk" or "sales")
            return await OnAsync(page);
        var desk = new TrackingLinesDesk(page);
        await desk.Undefined.WaitForAsync();
        return desk;
    }

    /// <summary>The desk of a page that is being opened, when it takes what is typed; on a desktop with the focus in the lines.</summary>
    public static async Task<TrackingLinesDesk> OnAsync(IPage page)
    {
        var desk = new TrackingLinesDesk(page);
        await desk.Undefined.WaitForAsync();
        await desk.ActiveCell.WaitForAsync();
        if (page.ViewportSize is { Width: >= Desktop })
            await desk.ActiveCell.FocusAsync();
        return desk;
    }

    /// <summary>Goes from the scan box, where entering begins while numbers are missing, to the lines.</summary>
    public async Task IntoLinesAsync()
    {
        await Expect(ScanBox).ToBeFocusedAsync();
        await PressAsync("ArrowDown");
        await Expect(ActiveCell).ToBeFocusedAsync();
    }

    /// <summary>The input of the active cell.</summary>
    public ILocator Cell(string caption, int line) => page.GetByLabel($"{caption}, line {line}", new() { Exact = true });

    /// <summary>The input of whichever cell is active.</summary>
    public ILocator ActiveCell => page.GetByLabel(CellName());

    /// <summary>A flag of the grid by everything it says.</summary>
    public ILocator Flag(string words) => Grid.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens a menu of the toolbar and chooses from it.</summary>
    public async Task ChooseAsync(string menu, string action)
    {
        await Button(menu).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action, Exact = true }).ClickAsync();
    }

    public ILocator Row(int line) =>
        Grid.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = $"{line}", Exact = true }) });

    /// <summary>Waits until that stands in a row; its cells are drawn after the sums that tell that a change has come.</summary>
    public async Task HasRowAsync(int line, string text)
    {
        var shown = await TextAsync(line);
        for (var watch = Stopwatch.StartNew(); shown != text && watch.Elapsed < TimeSpan.FromSeconds(15); shown = await TextAsync(line))
            await Task.Delay(50);
        Assert.Equal(text, shown);
    }

    /// <summary>What stands in a row now, without the line number and the availability.</summary>
    private async Task<string> TextAsync(int line) =>
        string.Join(" ", (await Row(line).GetByRole(AriaRole.Gridcell).AllInnerTextsAsync())
            .Select(text => text.Trim())
            .Where(text => text.Length > 0 && text != "Yes"));

    public Task PressAsync(string keys) => page.Keyboard.PressAsync(keys);

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public async Task TypeLinesAsync(params string[] numbers)
    {
        foreach (var number in numbers)
        {
            await TypeAsync(number);
            await PressAsync("Enter");
        }
    }

    /// <summary>Types a text key by key as a hand does, which a scanner does faster, and Enter.</summary>
    public async Task ByHandAsync(string text)
    {
        await page.Keyboard.TypeAsync(text, new() { Delay = 120 });
        await PressAsync("Enter");
    }

    /// <summary>Clicks the cell of a line under a column, or the input that lies over it, perhaps only by then.</summary>
    public async Task ClickAsync(string caption, int line)
    {
        var cell = await GridCellAsync(caption, line);
        for (var watch = Stopwatch.StartNew(); !await IsClickedAsync(Cell(caption, line)) && !await IsClickedAsync(cell);)
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{caption}, line {line} takes no click.");
    }

    private static async Task<bool> IsClickedAsync(ILocator place)
    {
        if (!await place.IsVisibleAsync())
            return false;
        try
        {
            await place.ClickAsync(new() { Timeout = 2_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The cell of a line under a column, whether the input lies over it or not.</summary>
    public async Task<ILocator> GridCellAsync(string caption, int line)
    {
        await Row(line).WaitForAsync();
        var heads = await Grid.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync();
        var column = heads.ToList().FindIndex(head => head.Replace('\n', ' ').StartsWith(caption, StringComparison.Ordinal));
        return Row(line).GetByRole(AriaRole.Gridcell).Nth(column - 1);
    }

    /// <summary>
    /// The browser shows another page. The address is asked again and again: a wait for the event of leaving can begin too late to see it.
    /// </summary>
    public Task HasLeftAsync() => Expect(page).Not.ToHaveURLAsync(TrackingAddress(), new() { Timeout = 15_000 });

    [GeneratedRegex("/tracking(/(shipment|receipt))?$")]
    private static partial Regex TrackingAddress();

    /// <summary>The page takes keys as soon as one of its cells is active.</summary>
    [GeneratedRegex(@", line \d+$")]
    private static partial Regex CellName();

    /// <summary>Rows stored for the source line of this page.</summary>
    public static async Task<IReadOnlyList<TrackingSpecification>> StoredAsync(AppFixture app, string address) =>
        [.. (await app.App.Database.AllAsync<TrackingSpecification>())
            .Where(row => address.Contains($"/{row.SourceId}/", StringComparison.Ordinal))
            .OrderBy(row => row.LineNo)];
}
