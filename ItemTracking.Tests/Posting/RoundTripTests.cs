using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>How often a posting asks the database: each time is a way to the server and back.</summary>
[Trait("Database", "SQLite")]
public sealed class RoundTripTests : PostingTests
{
    /// <summary>
    /// Rows that are written in bulk are not among them: each table of a posting takes one to four ways more, however many rows.
    /// </summary>
    [Fact, Trait("Requirement", "Q8")]
    public async Task Q8_a_posting_of_a_hundred_units_asks_no_more_often_than_one_of_a_single_unit()
    {
        var one = await CommandsAsync(1);
        var hundred = await CommandsAsync(100);

        Assert.InRange(one.Count, 1, 42);
        Assert.Equal(one.Count, hundred.Count);
    }

    private async Task<IReadOnlyList<string>> CommandsAsync(int units)
    {
        var order = await Company.OrderAsync((SerialItem, units));
        await Company.TrackAsync(order.Key, 10000, Serials($"S{units}-", units));
        var log = new CommandLog();
        var factory = new InterceptedFactory(Company.Database.Options, log);
        var poster = new DocumentPoster(factory, new WriteTransaction(factory), Company.Database.Clock);
        Taken(await poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), ActorOf(DocumentKind.PurchaseOrder)));
        return log.Commands;
    }
}
