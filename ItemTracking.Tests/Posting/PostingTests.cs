using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>A company that posts. Every test that posts ends with the invariants of the ledger.</summary>
public abstract class PostingTests : IAsyncLifetime
{
    private protected PurchaseCompany Company { get; private set; } = null!;

    private protected DocumentPoster Poster { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Company = await PurchaseCompany.CreateAsync();
        Poster = new DocumentPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);
    }

    public async Task DisposeAsync()
    {
        var violations = Taken(await new InvariantReader(Company.Database.Factory).CheckAsync(Actors.Everyone));
        Company.Dispose();
        Assert.Empty(violations.Select(v => $"{v.Id}: {v.Text}"));
    }

    /// <summary>Posts, and compares it with what the preview showed before.</summary>
    private protected Task<Outcome<PostedDocument>> PostAsync(DocumentKey key, PostingChoice choice)
    {
        var actor = PurchaseCompany.ActorOf(DocumentKind.Of(key));
        return PreviewedPosting.PostAsync(
            Company.Database, () => Poster.PreviewAsync(key, choice, actor), () => PostBlindAsync(key, choice));
    }

    /// <summary>Posts without looking, for what is posted while others post.</summary>
    private protected Task<Outcome<PostedDocument>> PostBlindAsync(DocumentKey key, PostingChoice choice) =>
        Poster.PostAsync(key, choice, Guid.NewGuid(), PurchaseCompany.ActorOf(DocumentKind.Of(key)));

    private protected async Task<PostedDocument> ReceiveAsync(DocumentKey key) => Taken(await PostAsync(key, PostingChoice.Handle));

    /// <summary>Ships a sales order or a return to a vendor.</summary>
    private protected async Task<PostedDocument> ShipAsync(DocumentKey key) => Taken(await PostAsync(key, PostingChoice.Handle));

    private protected async Task<PostedDocument> PostAllAsync(DocumentKey key) =>
        Taken(await PostAsync(key, PostingChoice.HandleAndInvoice));

    /// <summary>Goods in stock: received and invoiced by an order of their own.</summary>
    private protected async Task StockAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        await PostAllAsync(order.Key);
    }

    /// <summary>The remaining quantity of a lot, or of stock without one.</summary>
    private protected async Task<decimal> StockOfLotAsync(string lotNo) =>
        (await EntriesAsync()).Where(e => e.LotNo == lotNo).Sum(e => e.RemainingQuantity);

    private protected async Task<PostedDocument> InvoiceAsync(DocumentKey key) => Taken(await PostAsync(key, PostingChoice.Invoice));

    private protected async Task<PostedDocument> ReceiveAndInvoiceAsync(DocumentKey key) =>
        Taken(await PostAsync(key, PostingChoice.HandleAndInvoice));

    /// <summary>Types over the lines of a tracking page and closes it; quantities with the sign of the document.</summary>
    private protected Task SetTrackingAsync(
        DocumentKey key, Func<TrackingLine, bool> which, Func<TrackingLine, TrackingLine> change, int lineNo = 10000) =>
        Company.RetypeAsync(key, lineNo, which, change);

    /// <summary>Changes stored tracking rows past the page, for a state that no user can make: the test says why it needs one.</summary>
    private protected async Task ForceTrackingAsync(
        DocumentKey key, Func<TrackingSpecification, bool> which, Action<TrackingSpecification> change)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        foreach (var row in (await db.Set<TrackingSpecification>()
            .Where(t => t.SourceId == key.No && t.SourceType == key.SourceType)
            .ToListAsync())
            .Where(which))
            change(row);
        await db.SaveChangesAsync();
    }

    private protected async Task<List<ItemLedgerEntry>> EntriesAsync() =>
        [.. (await Company.Database.AllAsync<ItemLedgerEntry>()).OrderBy(e => e.EntryNo)];

    /// <summary>Tracking rows of one document as they are stored.</summary>
    private protected async Task<List<TrackingSpecification>> TrackingAsync(DocumentKey key) =>
        [.. (await TrackingAsync())
            .Where(t => (t.SourceType, t.SourceSubtype, t.SourceId) == (key.SourceType, (int)key.DocumentType, key.No))];

    /// <summary>Receives or ships one unit of the first line.</summary>
    private protected async Task HandleOneAsync(DocumentKey key)
    {
        await Company.ChangeAsync(key, 0, l => l with { QtyToHandle = 1 });
        Taken(await PostAsync(key, PostingChoice.Handle));
    }

    private protected async Task<List<TrackingSpecification>> TrackingAsync() =>
        [.. (await Company.Database.AllAsync<TrackingSpecification>()).OrderBy(t => t.LineNo)];

    private protected async Task<IReadOnlyList<PostedTrackingRow>> PostedTrackingAsync(
        ItemLedgerDocumentType type, string no, int lineNo = 10000) =>
        Taken(await new PostedDocumentReader(Company.Database.Factory).TrackingAsync(type, no, lineNo, Actors.Auditor));

    private protected async Task<PostedCard> PostedAsync(ItemLedgerDocumentType type, string no) =>
        Taken(await new PostedDocumentReader(Company.Database.Factory).FindAsync(type, no, Actors.Auditor));

    /// <summary>Lets all of them go at the same moment.</summary>
    private protected static Task<Outcome<T>[]> AtOnceAsync<T>(int count, Func<int, Task<Outcome<T>>> post)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var posts = Enumerable.Range(0, count).Select(n => Task.Run(async () =>
        {
            await start.Task;
            return await post(n);
        })).ToArray();
        start.SetResult();
        return Task.WhenAll(posts);
    }
}
