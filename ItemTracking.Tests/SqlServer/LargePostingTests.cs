using System.Diagnostics.Metrics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using Microsoft.Data.SqlClient;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.SqlServer;

/// <summary>Large postings at the same time.</summary>
public sealed class LargePostingTests(ITestOutputHelper output) : OnSqlServer
{
    private const int Units = 4_000;

    [SqlServerFact, Trait("Requirement", "Q8")]
    public async Task Q8_two_large_receipts_at_one_location_write_their_ledgers_at_the_same_time()
    {
        using var company = await PurchaseCompany.CreateAsync(Database);
        var poster = new DocumentPoster(Database.Factory, Database.Transaction, Database.Clock);
        DocumentKey[] orders = [await OrderAsync(company, "A"), await OrderAsync(company, "B")];
        await using var other = await OtherSessionAsync();
        var held = (SqlTransaction)await other.BeginTransactionAsync();
        await ExecuteAsync(other, "UPDATE [Location] SET [Name] = [Name] WHERE [Code] = N'BLUE'", held);

        var postings = orders.Select(key => poster.PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk)).ToList();
        await using var watcher = await OtherSessionAsync();
        while ((int)(await ExecuteAsync(watcher, "SELECT COUNT(*) FROM [ItemLedgerEntry] WITH (NOLOCK)"))! < 2 * Units)
        {
            Assert.DoesNotContain(postings, posting => posting.IsCompleted);
            await Task.Delay(50);
        }

        await held.RollbackAsync();

        Assert.All(await Task.WhenAll(postings), posted => Assert.False(posted.IsRefused));
    }

    [SqlServerFact, Trait("Requirement", "Q10")]
    public async Task Q10_sixteen_clerks_seldom_meet_in_a_deadlock()
    {
        const int operations = 2_000;
        var repeated = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == WriteTransaction.Meter)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref repeated, count));
        listener.Start();
        using var company = await StressCompany.CreateAsync();

        await StressRun.WorkAsync(new Desk(company.Database.Options), new Workload(1), Enumerable.Range(0, operations), 16, "clerk");

        output.WriteLine($"{repeated} of {operations} operations began again.");
        Assert.InRange(repeated, 0, operations / 20);
    }

    private static async Task<DocumentKey> OrderAsync(PurchaseCompany company, string prefix)
    {
        var order = await company.OrderAsync((SerialItem, Units));
        await company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "BLUE" });
        await company.TrackAsync(order.Key, 10000, Serials(prefix, Units));
        return order.Key;
    }
}
