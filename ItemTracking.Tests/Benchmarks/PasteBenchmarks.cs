using System.Diagnostics;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.EndToEnd;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Benchmarks.Timing;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>P9: a list of 10,000 serial numbers, in the core and as the browser sees it.</summary>
[Collection("browser"), Trait("Category", "Benchmark")]
public sealed class PasteBenchmarks(AppFixture app, ITestOutputHelper output)
{
    private const int Count = 10_000;

    private static readonly string List = string.Join("\r\n", Enumerable.Range(1, Count).Select(n => $"SN-{n:00000}\tLOT-{n % 50}"));

    [Fact]
    public async Task P9_read_look_up_judge_and_take_back()
    {
        using var company = await PurchaseCompany.WithLineAsync(Count, Sheets.SNAndLotSpecific);
        var sheet = await company.OpenAsync();
        var reader = new PastedFactsReader(company.Database.Factory, TimeProvider.System);
        var rows = sheet.Rows(List);
        var read = Best(() => sheet.Rows(List));
        var facts = (await reader.ReadAsync(sheet, rows, Actors.PurchasingClerk)).Must();
        var lookedUp = await BestAsync(() => reader.ReadAsync(sheet, rows, Actors.PurchasingClerk));
        var pasted = sheet.Paste(rows, facts, Pastes.Reading, EntrySelection.Empty);
        var judged = Best(() => sheet.Paste(rows, facts, Pastes.Reading, EntrySelection.Empty));
        var back = Best(() => pasted.Taken.TakeBack(SheetChange.Between(sheet, pasted.Taken)).Must());

        Assert.Equal(Count, pasted.Good.Count);
        output.WriteLine(
            $"P9 list of {Count:#,0}: read {Milliseconds(read)}, looked up {Milliseconds(lookedUp)}, judged and taken "
                + $"{Milliseconds(judged)}, taken back {Milliseconds(back)}");
    }

    [Fact]
    public async Task P9_in_the_browser()
    {
        var desk = await TrackingLinesDesk.OpenAsync(app, await TrackingLinesData.OrderAsync(app.App.Database, Count));
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", List);
        await desk.ScanBox.ClickAsync();
        var watch = Stopwatch.StartNew();
        await desk.PressAsync("Control+v");
        await Expect(desk.Page.GetByText($"{Count:#,0} good, 0 bad.")).ToBeVisibleAsync();
        var preview = watch.Elapsed;
        watch.Restart();
        await desk.Button("Take the Good Rows").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("0");

        output.WriteLine(
            $"| P9 paste {Count:#,0}: preview | {Milliseconds(preview)} | 3,000 ms |\n"
                + $"| P9 paste {Count:#,0}: taken | {Milliseconds(watch.Elapsed)} | 1,000 ms |");
    }
}
