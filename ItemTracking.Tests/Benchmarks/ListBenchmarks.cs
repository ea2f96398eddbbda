using System.Diagnostics;
using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.EndToEnd;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>Lists of ten thousand records open as fast as short ones: from the address to the first rows, as the browser sees it.</summary>
[Collection("browser"), Trait("Category", "Benchmark")]
public sealed class ListBenchmarks(AppFixture app, ITestOutputHelper output)
{
    private const int Count = 10_000;
    private const int Runs = 5;

    [Fact]
    public async Task Lists_of_ten_thousand_records()
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        var first = await data.OrderAsync((PurchasingData.PlainItem, 1));
        var few = await MeasureAsync("/purchase-orders", first.No);
        await AddAsync(Enumerable.Range(1, Count)
            .Select(n => new Item { No = Name("A", n), Description = "Spare part", BaseUnitOfMeasure = "PCS" }));
        await AddAsync(Enumerable.Range(1, Count).Select(n => Order(Name("A", n))));

        output.WriteLine("| list, address to first rows, median | measured | target |");
        output.WriteLine("|---|---|---|");
        output.WriteLine($"| {Count:N0} items | {await MeasureAsync("/items", Name("A", 1)):0} ms | 500 ms |");
        output.WriteLine(
            $"| {Count:N0} purchase orders | {await MeasureAsync("/purchase-orders", Name("A", 1)):0} ms | as a few: {few:0} ms |");
    }

    private static string Name(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number:00000}");

    private static DocumentHeader Order(string no) => new()
    {
        SourceType = DocumentKind.PurchaseOrder.SourceType,
        DocumentType = DocumentKind.PurchaseOrder.DocumentType,
        No = no,
        PartyNo = PurchasingData.Vendor,
        PartyName = "Northwind Traders",
        LocationCode = PurchasingData.Location,
    };

    private Task AddAsync(IEnumerable<object> records) => app.App.Database.AddAsync([.. records]);

    private async Task<double> MeasureAsync(string path, string firstNo)
    {
        var page = await app.NewPageAsync(path == "/items" ? "manager" : "clerk", path);
        var times = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Link, new() { Name = firstNo, Exact = true }).WaitForAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(1).Order().ElementAt(Runs / 2);
    }
}
