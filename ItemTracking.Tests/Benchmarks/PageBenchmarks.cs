using System.Diagnostics;
using ItemTracking.Tests.EndToEnd;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>P2, P5 and P6 as the browser sees them: 10,000 numbers created, one cell edited, the page opened.</summary>
[Collection("browser"), Trait("Category", "Benchmark")]
public sealed class PageBenchmarks(AppFixture app, ITestOutputHelper output)
{
    private const int Count = 10_000;
    private const int Edits = 10;
    private const int Openings = 9;

    [Fact]
    public async Task A_page_of_ten_thousand_lines()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, Count + Edits, lot: false);
        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        var create = await CreateAsync(desk);
        var edits = await EditAsync(desk);
        await desk.Button("Close").ClickAsync();
        await desk.HasLeftAsync();
        var opened = await OpenAsync(desk, address);

        output.WriteLine("| figure | measured | target |");
        output.WriteLine("|---|---|---|");
        output.WriteLine($"| P2 Create Customized SN, {Count:#,0}: first rows and matrix | {create:0} ms | 1,000 ms |");
        output.WriteLine(
            $"| P5 one edit among {Count:#,0} lines, key to matrix, median | {edits.Order().ElementAt(Edits / 2):0} ms | 150 ms |");
        output.WriteLine(
            $"| P6 open {Count:#,0} lines, address to first rows, median | {opened.Order().ElementAt(Openings / 2):0} ms | 1,000 ms |");
    }

    private static async Task<double> CreateAsync(TrackingLinesDesk desk)
    {
        await desk.Button("Create Customized SN").ClickAsync();
        await desk.Page.GetByLabel("Customized SN", new() { Exact = true }).FillAsync("S00001");
        await desk.Page.GetByLabel("Quantity to Create", new() { Exact = true }).FillAsync($"{Count}");
        await Expect(desk.Page.GetByLabel("Preview")).ToContainTextAsync("S10000");
        var create = await MeasureAsync(desk, () => desk.Button("OK").ClickAsync(), $"{Edits}");
        await Expect(desk.Row(1)).ToContainTextAsync("S00001");
        return create;
    }

    private static async Task<List<double>> EditAsync(TrackingLinesDesk desk)
    {
        var edits = new List<double>();
        await desk.ClickAsync("Serial No.", 1);
        await desk.PressAsync("Control+End");
        await Expect(desk.Row(Count + 1)).ToBeVisibleAsync();
        await desk.ClickAsync("Serial No.", Count + 1);
        for (var left = Edits - 1; left >= 0; left--)
        {
            await desk.TypeAsync($"EDIT{left}");
            edits.Add(await MeasureAsync(desk, () => desk.PressAsync("Enter"), $"{left}"));
        }

        return edits;
    }

    private static async Task<List<double>> OpenAsync(TrackingLinesDesk desk, string address)
    {
        var opened = new List<double>();
        for (var i = 0; i < Openings; i++)
        {
            await desk.Page.GotoAsync("/");
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            var watch = Stopwatch.StartNew();
            await desk.Page.GotoAsync(address);
            await desk.Row(1).WaitForAsync();
            opened.Add(watch.Elapsed.TotalMilliseconds);
        }

        return opened;
    }

    /// <summary>Milliseconds from an action to the moment when the browser shows the undefined quantity.</summary>
    private static async Task<double> MeasureAsync(TrackingLinesDesk desk, Func<Task> act, string undefined)
    {
        await desk.Page.EvaluateAsync(
            """
            wanted => {
              const cell = document.querySelector('[aria-label="Undefined Quantity"]');
              const from = performance.now();
              window.measured = new Promise(done =>
                new MutationObserver(() => cell.textContent === wanted && done(performance.now() - from))
                  .observe(cell, { characterData: true, childList: true, subtree: true }));
            }
            """,
            undefined);
        await act();
        return await desk.Page.EvaluateAsync<double>("() => window.measured");
    }
}
