using System.Diagnostics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P3b: a transfer of 1,000 and 10,000 serial numbers, shipped and received, there and back, beside the receipt of as many in the same run.
/// The ratios must hold; the times are told.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class TransferBenchmarks(ITestOutputHelper output)
{
    private const double MostOfReceipt = 3;
    private const double MostPerSerial = 1.3;

    [Fact]
    public async Task P3b_ship_and_receive_a_transfer_there_and_back()
    {
        await BestAsync(1_000, 1);
        var small = await BestAsync(1_000, 5);
        var large = await BestAsync(10_000, 3);

        output.WriteLine("| P3b | purchase receipt ms | ship ms | receive ms | ship back ms | receive back ms | each / purchase receipt |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (count, times) in new[] { (1_000, small), (10_000, large) })
            output.WriteLine(
                $"| {count:N0} | {string.Join(" | ", times.Select(t => $"{t.TotalMilliseconds:N0}"))} "
                    + $"| {string.Join(", ", times.Skip(1).Select(t => $"{t / times[0]:N2}"))} |");
        output.WriteLine(
            $"Per number, 10,000 against 1,000: {string.Join(", ", large.Zip(small, (l, s) => $"{l / s / 10:N2}"))} "
                + $"(at most {MostPerSerial})");
        Assert.All(large.Skip(1), time => Assert.InRange(time / large[0], 0, MostOfReceipt));
        Assert.All(large.Zip(small).Skip(1), pair => Assert.InRange(pair.First / pair.Second / 10, 0, MostPerSerial));
    }

    /// <summary>The best of several runs, each in a company of its own.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> BestAsync(int numbers, int runs)
    {
        var best = Enumerable.Repeat(TimeSpan.MaxValue, 5).ToArray();
        for (var run = 0; run < runs; run++)
            best = [.. best.Zip(await TimesAsync(numbers), (one, other) => one < other ? one : other)];
        return best;
    }

    private static async Task<IReadOnlyList<TimeSpan>> TimesAsync(int numbers)
    {
        using var company = await PurchaseCompany.CreateAsync();
        var order = await company.OrderAsync((SerialItem, numbers));
        await company.Database.TrackManyAsync(order.Key, SerialItem, Serials("S", numbers));
        var documents = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var transfers = new TransferPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var receipt = await TimeAsync(async () => Taken(
            await documents.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk)));
        var times = new List<TimeSpan> { receipt };
        foreach (var (from, to) in new[] { ("BLUE", "RED"), ("RED", "BLUE") })
        {
            var no = await GivenAsync(company, numbers, from, to);
            foreach (var choice in new[] { TransferChoice.Ship, TransferChoice.Receive })
                times.Add(await TimeAsync(async () => Assert.Equal(
                    2 * numbers,
                    Taken(await transfers.PostAsync(no, choice, Guid.NewGuid(), Actors.InventoryManager)).EntryCount)));
        }

        return times;
    }

    private static async Task<string> GivenAsync(PurchaseCompany company, int numbers, string from, string to)
    {
        var store = new TransferStore(company.Database.Transaction, company.Database.Clock);
        var card = Taken(await store.CreateAsync(Actors.InventoryManager));
        card = Taken(await store.SaveHeaderAsync(
            card with { TransferFromCode = from, TransferToCode = to, InTransitCode = "TRANSIT" }, Actors.InventoryManager));
        Taken(await store.SaveLineAsync(card.No, new() { ItemNo = SerialItem, Quantity = numbers }, Actors.InventoryManager));
        await company.Database.TrackManyAsync(TransferOrders.Key(card.No).Line(10000), -1, SerialItem, Serials("S", numbers));
        return card.No;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
