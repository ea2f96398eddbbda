using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Stress;

/// <summary>Two web hosts on one database keep the promise of one: nothing in memory makes postings right.</summary>
public sealed class TwoHostTests : PostingTests
{
    private PostingDay Day => new(Company.Database.Clock.Today);

    [Fact, Trait("Requirement", "R1"), Trait("Rule", "I2")]
    public async Task R1_Of_two_clerks_who_ship_one_serial_number_through_two_hosts_exactly_one_wins()
    {
        using var hosts = new Hosts(Company.Database);
        for (var round = 0; round < 8; round++)
        {
            var serialNo = $"S{round}";
            await StockAsync(SerialItem, (serialNo, "", 1));
            DocumentCard[] orders = [await Company.SalesOrderAsync((SerialItem, 1)), await Company.SalesOrderAsync((SerialItem, 1))];
            foreach (var order in orders)
                await Company.TrackAsync(order.Key, 10000, (serialNo, "", 1));

            var answers = await AtOnceAsync(
                2, n => hosts.Posters[n].PostAsync(orders[n].Key, PostingChoice.Handle, Guid.NewGuid(), Actors.SalesOrderProcessor, Day));

            Assert.Single(answers, a => !a.IsRefused);
            Assert.Equal(RefusalCode.PST_15, Assert.Single(answers.Single(a => a.IsRefused).Refusals).Code);
            Assert.Equal([1m, -1m], (await EntriesAsync()).Where(e => e.SerialNo == serialNo).Select(e => e.Quantity));
        }
    }

    [Fact, Trait("Requirement", "R4"), Trait("Rule", "I10")]
    public async Task The_same_request_sent_to_two_hosts_at_once_is_one_posting_with_one_answer()
    {
        using var hosts = new Hosts(Company.Database);
        for (var round = 1; round <= 5; round++)
        {
            var order = await Company.OrderAsync((SerialItem, 50));
            await Company.TrackAsync(order.Key, 10000, Serials($"R{round}-", 50));
            var request = Guid.NewGuid();

            var answers = await AtOnceAsync(
                6, n => hosts.Posters[n % 2].PostAsync(order.Key, PostingChoice.HandleAndInvoice, request, Actors.PurchasingClerk, Day));

            Assert.All(answers, a => Assert.Equal(new PostedDocument($"R-{round:0000}", $"I-{round:0000}", true, 50), Taken(a)));
        }

        Assert.Equal(5, (await Company.Database.AllAsync<Core.Ledger.Posting>()).Count);
        Assert.Equal(250, (await EntriesAsync()).Count);
    }

    /// <summary>Two applications, each with services of its own.</summary>
    private sealed class Hosts : IDisposable
    {
        private readonly TestApp[] apps;
        private readonly IServiceScope[] circuits;

        public Hosts(TestDatabase database)
        {
            apps = [new TestApp(shared: database), new TestApp(shared: database)];
            circuits = [.. apps.Select(app => app.Services.CreateScope())];
            Posters = [.. circuits.Select(circuit => circuit.ServiceProvider.GetRequiredService<DocumentPoster>())];
        }

        public DocumentPoster[] Posters { get; }

        public void Dispose()
        {
            foreach (var circuit in circuits)
                circuit.Dispose();
            foreach (var app in apps)
                app.Dispose();
        }
    }
}
