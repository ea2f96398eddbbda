using System.Diagnostics;
using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Stress;

/// <summary>
/// A process that posts receipts and shipments of 500 serial numbers is killed at any moment (R3). Which document, and when, is drawn from
/// the seed.
/// </summary>
[Collection("alone")]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Units = 500;

    /// <summary>The first posting of a process takes longer, because its code is not compiled yet.</summary>
    private static readonly TimeSpan LastingFirst = TimeSpan.FromMilliseconds(700);

    private static readonly State Untouched = new(0, 0, 0, 1, Units);
    private static readonly State Posted = new(1, Units, 2, 0, 0);

    private readonly Random random = new(StressSeed.Value);

    [Fact, Trait("Requirement", "R3")]
    public Task R3_After_5_kills_every_document_is_posted_wholly_or_not_at_all_and_a_retry_posts_it_once() => KillAsync(5, 2);

    [Fact, Trait("Requirement", "R3"), Trait("Category", "Long")]
    public Task R3_After_50_kills_every_document_is_posted_wholly_or_not_at_all_and_a_retry_posts_it_once() => KillAsync(50, 20);

    /// <summary>Kills that often, and on until enough of them fell between the reserving of entry numbers and the commit.</summary>
    private async Task KillAsync(int wanted, int wantedInTheMiddle)
    {
        output.WriteLine($"Seed {StressSeed.Value}.");
        using var company = await CreateAsync();
        var (kills, inTheMiddle) = (0, 0);
        for (; kills < wanted || inTheMiddle < wantedInTheMiddle; kills++)
        {
            Assert.True(kills < 5 * wanted, "Hardly any kill hits a posting: the test proves nothing.");
            PostRequest[] requests = [.. await ComeAndGoAsync(company), .. await ComeAndGoAsync(company)];
            var unused = await UnusedNumbersAsync(company);
            await KillOneAsync(company, requests);
            if (await UnusedNumbersAsync(company) > unused)
                inTheMiddle++;

            foreach (var request in requests)
                Assert.Contains(await StateAsync(company, request), new[] { Untouched, Posted });
            Assert.Empty(await ViolationsAsync(company));
            await PostAgainAsync(company, requests);
        }

        output.WriteLine($"{kills} kills, {inTheMiddle} of them between the reserving of entry numbers and the commit.");
        Assert.Empty(await ViolationsAsync(company));
    }

    /// <summary>
    /// Kills the process while it works on one of the documents, at any moment of the time that the document before it took.
    /// </summary>
    private async Task KillOneAsync(PurchaseCompany company, PostRequest[] requests)
    {
        var (last, watch, lasting) = (random.Next(requests.Length), Stopwatch.StartNew(), LastingFirst);
        using var worker = new WorkerProcess(WorkerProgram.Poster, new PosterTask(company.Database.Options, requests));
        for (var n = 0; n <= last; n++)
        {
            Assert.Equal($"{WorkerProgram.Posts}{n}", await worker.LineAsync());
            lasting = n == 0 ? LastingFirst : watch.Elapsed;
            watch.Restart();
        }

        await Task.Delay(lasting * random.NextDouble());
        await worker.KillAsync();
    }

    private static async Task PostAgainAsync(PurchaseCompany company, PostRequest[] requests)
    {
        var desk = new Desk(company.Database.Options);
        foreach (var request in requests)
        {
            Assert.Equal(
                Units, Taken(await desk.Post(request.Key, PostingChoice.HandleAndInvoice, request.RequestId, Actors.Everyone)).EntryCount);
            Assert.Equal(Posted, await StateAsync(company, request));
        }
    }

    /// <summary>An order that brings 500 units in and one that takes them out.</summary>
    private static async Task<PostRequest[]> ComeAndGoAsync(PurchaseCompany company)
    {
        DocumentCard[] orders = [await company.OrderAsync((SerialItem, Units)), await company.SalesOrderAsync((SerialItem, Units))];
        foreach (var order in orders)
            await company.TrackAsync(order.Key, 10000, Serials("S", Units));
        return [.. orders.Select(order => new PostRequest(order.Key, Guid.NewGuid()))];
    }

    /// <summary>Entry numbers that were reserved and never written: a posting that got no further leaves them behind.</summary>
    private static async Task<long> UnusedNumbersAsync(PurchaseCompany company)
    {
        await using var db = company.Database.Factory.CreateDbContext();
        var next = await db.Set<LedgerCounter>().Where(c => c.Ledger == EntryNumberAllocator.Entries).Select(c => c.Next)
            .SingleOrDefaultAsync();
        return next - await db.Set<ItemLedgerEntry>().LongCountAsync();
    }

    private static async Task<State> StateAsync(PurchaseCompany company, PostRequest request)
    {
        var (key, id) = (request.Key, request.RequestId);
        await using var db = company.Database.Factory.CreateDbContext();
        return new(
            await db.Set<Core.Ledger.Posting>().CountAsync(p => p.Id == id),
            await db.Set<ItemLedgerEntry>().CountAsync(e => e.PostingId == id),
            await db.Set<PostedDocumentHeader>().CountAsync(h => h.PostingId == id),
            await db.Set<DocumentLine>().At(key).CountAsync(l => l.QuantityHandled == 0),
            await db.Set<TrackingSpecification>()
                .CountAsync(t => t.SourceType == key.SourceType && t.SourceId == key.No && t.QuantityHandledBase == 0));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(PurchaseCompany company) =>
        Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Everyone)).Select(v => $"{v.Id}: {v.Text}");

    /// <summary>What there is of a request in the database.</summary>
    private sealed record State(int Postings, int Entries, int PostedDocuments, int OpenLines, int OpenNumbers);
}
