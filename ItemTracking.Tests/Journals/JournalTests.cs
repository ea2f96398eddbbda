using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>A company with journals. Every test that posts ends with the invariants of the ledger.</summary>
public abstract class JournalTests : PostingTests
{
    private protected const string Batch = "DEFAULT";

    private protected static readonly DateOnly January15 = new(2025, 1, 15);

    private protected JournalBatchStore Batches => new(Company.Database.Transaction, Company.Database.Factory, Company.Database.Clock);

    private protected ItemJournalStore Lines => new(Company.Database.Transaction);

    private protected PhysInventoryStore Counts => new(Company.Database.Transaction);

    private protected JournalPoster Journals => new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    /// <summary>An empty item journal.</summary>
    private protected async Task GivenJournalAsync(bool trackingOnLines = false, string noSeries = "") => Taken(await Batches.SaveAsync(
        new(JournalTemplate.Item.Name, Batch, "", noSeries, trackingOnLines), Actors.InventoryManager));

    /// <summary>An empty physical inventory journal.</summary>
    private protected async Task GivenCountAsync() =>
        Taken(await Batches.SaveAsync(new(JournalTemplate.PhysInventory.Name, Batch), Actors.InventoryManager));

    /// <summary>Adds a line dated 15 January 2025 at BLUE with a document number.</summary>
    private protected Task<Outcome<JournalLineCard>> TryAddAsync(
        ItemLedgerEntryType type, string item, decimal quantity, Func<JournalLineCard, JournalLineCard>? also = null)
    {
        var card = new JournalLineCard
        {
            EntryType = type,
            ItemNo = item,
            Quantity = quantity,
            PostingDate = January15,
            DocumentNo = "J-1",
            LocationCode = "blue",
        };
        return Lines.SaveLineAsync(JournalTemplate.Item, Batch, also is null ? card : also(card), Actors.InventoryManager);
    }

    private protected async Task<JournalLineCard> AddAsync(
        ItemLedgerEntryType type, string item, decimal quantity, Func<JournalLineCard, JournalLineCard>? also = null) =>
        Taken(await TryAddAsync(type, item, quantity, also));

    private protected async Task<JournalLineCard> ChangeAsync(JournalLineCard line, Func<JournalLineCard, JournalLineCard> change) =>
        Taken(await Lines.SaveLineAsync(JournalTemplate.Item, Batch, change(line), Actors.InventoryManager));

    /// <summary>Types numbers on the tracking page of a line; quantities with the sign of the journal.</summary>
    private protected Task TrackAsync(JournalLineCard line, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        Company.TypeNumbersAsync(RefOf(line), numbers);

    private protected static SourceRef RefOf(JournalLineCard line) => JournalTemplate.Item.Key(Batch).Line(line.LineNo);

    private protected async Task<IReadOnlyList<JournalLineCard>> LinesAsync(
        JournalTemplate? template = null, JournalLinesShown show = JournalLinesShown.All) =>
        Taken(await new ItemJournalReader(Company.Database.Factory).LinesAsync(
            template ?? JournalTemplate.Item, Batch, new(Take: 1000), show, Actors.Auditor)).Rows;

    /// <summary>Posts, and compares it with what the preview showed before.</summary>
    private protected Task<Outcome<PostedDocument>> PostAsync(JournalTemplate? template = null, JournalConsent? consent = null) =>
        PreviewedPosting.PostAsync(
            Company.Database,
            () => Journals.PreviewPostingAsync(template ?? JournalTemplate.Item, Batch, Actors.InventoryManager, new(January15)),
            () => PostBlindAsync(template, consent));

    /// <summary>Posts without looking, for what is posted while others post.</summary>
    private protected Task<Outcome<PostedDocument>> PostBlindAsync(JournalTemplate? template = null, JournalConsent? consent = null) =>
        Journals.PostAsync(
            template ?? JournalTemplate.Item, Batch, Guid.NewGuid(), Actors.InventoryManager, consent, new(January15));

    private protected async Task<PostedDocument> PostedAsync(JournalTemplate? template = null, JournalConsent? consent = null) =>
        Taken(await PostAsync(template, consent));

    /// <summary>Stock that was found: a positive adjustment of its own.</summary>
    private protected async Task FoundAsync(
        string item, Func<JournalLineCard, JournalLineCard>? also, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var line = await AddAsync(ItemLedgerEntryType.PositiveAdjmt, item, numbers.Sum(n => n.Quantity), also);
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await TrackAsync(line, numbers);
        await PostedAsync();
    }

    /// <summary>Changes the card of an item past its store, which would refuse some of it once there are entries.</summary>
    private protected async Task ChangeItemAsync(string itemNo, Action<Item> change)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        var item = db.Set<Item>().Single(i => i.No == itemNo);
        change(item);
        item.Version++;
        await db.SaveChangesAsync();
    }

    private protected Task SeriesAsync(string code, string first) => Company.Database.AddAsync(
        new NoSeries { Code = code }, new NoSeriesLine { SeriesCode = code, LineNo = 10000, StartingNo = first });
}
