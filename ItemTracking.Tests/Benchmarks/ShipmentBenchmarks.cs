using System.Diagnostics;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>P3: 1,000 of 10,000 serial numbers in stock are selected on a sales line, saved and shipped.</summary>
[Trait("Category", "Benchmark")]
public sealed class ShipmentBenchmarks(ITestOutputHelper output)
{
    private const int InStock = 10_000;
    private const int Selected = 1_000;
    private const int Runs = 4;

    [Fact]
    public async Task P3_select_and_ship()
    {
        using var company = await CreateAsync();
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        await ReceiveAsync(company, poster, "S", InStock);

        output.WriteLine("| P3 | open ms | select ms | save ms | post ms | all ms (target 2,000) |");
        output.WriteLine("|---|---|---|---|---|---|");
        for (var run = 1; run <= Runs; run++)
        {
            var steps = await ShipAsync(company, poster);
            output.WriteLine($"| run {run} | {string.Join(" | ", steps.Select(step => $"{step:N0}"))} | {steps.Sum():N0} |");
            await ReceiveAsync(company, poster, $"S{run}-", Selected);
        }
    }

    private static async Task ReceiveAsync(PurchaseCompany company, DocumentPoster poster, string prefix, int count)
    {
        var order = await company.OrderAsync((SerialItem, count));
        await company.Database.TrackManyAsync(order.Key, SerialItem, Serials(prefix, count));
        Taken(await poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    /// <summary>Milliseconds of each step.</summary>
    private static async Task<double[]> ShipAsync(PurchaseCompany company, DocumentPoster poster)
    {
        var reader = new TrackingSheetReader(company.Database.Factory, company.Database.Clock);
        var store = new TrackingSheetStore(company.Database.Transaction, reader);
        var order = await company.SalesOrderAsync((SerialItem, Selected));
        var steps = new List<double>();

        var sheet = await StepAsync(async () => Taken(await reader.OpenAsync(order.Key.Line(10000), Actors.SalesOrderProcessor)));
        sheet = await StepAsync(() => Task.FromResult(Taken(sheet.TakeOver(sheet.Offer(company.Database.Clock.Today)))));
        await StepAsync(async () => Taken(await store.SaveAsync(sheet, Actors.SalesOrderProcessor, new())));
        var posted = await StepAsync(async () => Taken(await poster.PostAsync(
            order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.SalesOrderProcessor)));
        Assert.Equal(Selected, posted.EntryCount);
        return [.. steps];

        async Task<T> StepAsync<T>(Func<Task<T>> work)
        {
            var watch = Stopwatch.StartNew();
            var result = await work();
            steps.Add(watch.Elapsed.TotalMilliseconds);
            return result;
        }
    }
}
