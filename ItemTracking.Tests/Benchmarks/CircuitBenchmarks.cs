using ItemTracking.Core.Documents;
using ItemTracking.Tests.EndToEnd;
using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P8: what an open page costs the server. The heap with fifteen tabs on a page without a circuit is compared with the heap when all of them
/// show the page.
/// </summary>
[Collection("browser"), Trait("Category", "Benchmark")]
public sealed class CircuitBenchmarks(AppFixture app, ITestOutputHelper output)
{
    /// <summary>A user has twenty circuits at most, and a window of the measuring one stays open (S10).</summary>
    private const int Tabs = 15;

    private const int Lines = 2_000;
    private const int OrderLines = 50;
    private const string WithoutCircuit = "/account/change-password";

    [Fact]
    public async Task P8_memory_of_a_circuit()
    {
        var address = await TrackingLinesData.OrderAsync(app.App.Database, Lines, lot: false);
        await TrackAsync(address);
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var order = await data.OrderAsync([.. Enumerable.Repeat((PurchasingData.PlainItem, 1m), OrderLines)]);

        output.WriteLine("| P8 | memory of a circuit | target |");
        output.WriteLine("|---|---|---|");
        output.WriteLine($"| home page | {await MeasureAsync("/"):0.00} MB | 1 MB |");
        output.WriteLine($"| tracking page with {Lines:N0} lines | {await MeasureAsync(address):0.00} MB | 4 MB |");
        output.WriteLine($"| order of {OrderLines} editable lines | {await MeasureAsync($"/purchase-orders/{order.No}"):0.00} MB | 5 MB |");
    }

    /// <summary>Megabytes of one of many circuits. The page is opened once before, so that nothing made only once counts.</summary>
    private async Task<double> MeasureAsync(string path)
    {
        var window = (await app.NewPageAsync("clerk", path)).Context;
        var tabs = new List<IPage>();
        for (var i = 0; i < Tabs; i++)
        {
            tabs.Add(await window.NewPageAsync());
            await OpenAsync(tabs[i], WithoutCircuit);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var tab in tabs)
            await OpenAsync(tab, path);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await window.CloseAsync();
        return (after - before) / (double)Tabs / (1024 * 1024);
    }

    private static async Task OpenAsync(IPage tab, string path)
    {
        await tab.GotoAsync(path);
        await tab.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await Assertions.Expect(tab.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        if (path.EndsWith("/tracking", StringComparison.Ordinal))
            await tab.GetByRole(AriaRole.Rowheader, new() { Name = "1", Exact = true }).WaitForAsync();
    }

    private Task TrackAsync(string address)
    {
        var no = address.Split('/')[2];
        return app.App.Database.TrackManyAsync(
            DocumentKey.PurchaseOrder(no), no.Replace("PO", "ITEM", StringComparison.Ordinal), Serials("S", Lines));
    }
}
