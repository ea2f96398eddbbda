using System.Diagnostics;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Documents;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P3: 1,000 of 10,000 serial numbers in stock are selected on a sales line, saved and shipped; beside the receipt of as many in the same
/// run, from the opening of its page to the posting.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class ShipmentBenchmarks(ITestOutputHelper output)
{
    private const int InStock = 10_000;
    private const int Selected = 1_000;
    private const int Runs = 4;
    private const double MostOfReceipt = 3;

    [Fact]
    public async Task P3_select_and_ship()
    {
        using var company = await CreateAsync();
        var clerk = new Clerk(company);
        await clerk.ReceiveAsync("S", InStock);
        await clerk.ReceiveAsync("W", Selected);

        output.WriteLine("| P3 | open ms | select ms | save ms | post ms | all ms (target 1,000) | receipt of as many ms |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var (shipments, receipts) = (new List<double>(), new List<double>());
        for (var run = 1; run <= Runs; run++)
        {
            var steps = await clerk.ShipAsync();
            shipments.Add(steps.Sum());
            receipts.Add((await clerk.ReceiveAsync($"S{run}-", Selected)).Sum());
            output.WriteLine($"| run {run} | {string.Join(" | ", steps.Select(step => $"{step:N0}"))} | {shipments[^1]:N0} "
                + $"| {receipts[^1]:N0} |");
        }

        var ratio = shipments.Min() / receipts.Min();
        output.WriteLine($"Shipment against receipt, best of each: {ratio:N2} (at most {MostOfReceipt})");
        Assert.InRange(ratio, 0, MostOfReceipt);
    }

    /// <summary>Works through one line as a page does, and takes the time of each step in milliseconds.</summary>
    private sealed class Clerk(PurchaseCompany company)
    {
        private readonly DocumentPoster poster = new(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        private readonly TrackingSheetReader reader = new(company.Database.Factory, company.Database.Clock);

        public async Task<IReadOnlyList<double>> ShipAsync() => await WorkAsync(
            await company.SalesOrderAsync((SerialItem, Selected)),
            sheet => sheet.TakeOver(sheet.Offer()),
            PostingChoice.Handle);

        public async Task<IReadOnlyList<double>> ReceiveAsync(string prefix, int count) => await WorkAsync(
            await company.OrderAsync((SerialItem, count)),
            sheet => sheet.AddSerials([.. Serials(prefix, count).Select(number => number.Serial)], null, null),
            PostingChoice.HandleAndInvoice);

        private async Task<IReadOnlyList<double>> WorkAsync(
            DocumentCard order, Func<TrackingSheet, Outcome<TrackingSheet>> choose, PostingChoice choice)
        {
            var store = new TrackingSheetStore(company.Database.Transaction, reader);
            var actor = ActorOf(DocumentKind.Of(order.Key));
            var steps = new List<double>();
            var sheet = await StepAsync(async () => Taken(await reader.OpenAsync(order.Key.Line(10000), actor)));
            sheet = await StepAsync(() => Task.FromResult(Taken(choose(sheet))));
            await StepAsync(async () => Taken(await store.SaveAsync(sheet, actor, new())));
            var posted = await StepAsync(async () => Taken(await poster.PostAsync(order.Key, choice, Guid.NewGuid(), actor)));
            Assert.Equal(sheet.Lines.Count, posted.EntryCount);
            return steps;

            async Task<T> StepAsync<T>(Func<Task<T>> work)
            {
                var watch = Stopwatch.StartNew();
                var result = await work();
                steps.Add(watch.Elapsed.TotalMilliseconds);
                return result;
            }
        }
    }
}
