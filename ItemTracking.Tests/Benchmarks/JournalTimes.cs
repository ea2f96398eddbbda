using System.Diagnostics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// How long it takes to post serial numbers by a receipt and as many by a journal line, to reclassify them to another location and back,
/// to calculate the inventory of them, and to post a count in which each of them is lost.
/// </summary>
internal sealed record JournalTimes(TimeSpan Receipt, TimeSpan Journal, TimeSpan There, TimeSpan Back, TimeSpan Calculate, TimeSpan Count)
{
    private const string Batch = "MANY";

    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    /// <summary>The best of several runs, each in a company of its own.</summary>
    public static async Task<JournalTimes> BestAsync(int numbers, int runs)
    {
        var times = new List<JournalTimes>();
        for (var run = 0; run < runs; run++)
            times.Add(await OfAsync(numbers));
        return new(
            times.Min(t => t.Receipt), times.Min(t => t.Journal), times.Min(t => t.There), times.Min(t => t.Back),
            times.Min(t => t.Calculate), times.Min(t => t.Count));
    }

    private static async Task<JournalTimes> OfAsync(int numbers)
    {
        var receipt = await ReceiptAsync(numbers);
        using var company = await CreateAsync();
        var journals = new JournalPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var counts = new PhysInventoryStore(company.Database.Transaction);
        await GivenLineAsync(company, numbers);

        var journal = await TimeAsync(() => PostAsync(journals, JournalTemplate.Item, numbers));
        await GivenReclassAsync(company, numbers, "BLUE", "RED");
        var there = await TimeAsync(() => PostAsync(journals, JournalTemplate.Reclass, 2 * numbers));
        await GivenReclassAsync(company, numbers, "RED", "BLUE");
        var back = await TimeAsync(() => PostAsync(journals, JournalTemplate.Reclass, 2 * numbers));
        var calculate = await TimeAsync(async () => Assert.Equal(
            numbers, Taken(await counts.CalculateAsync(Batch, new(WorkDate, DocumentNo: "C"), Actors.InventoryManager))));
        await LoseAllAsync(company);
        var count = await TimeAsync(() => PostAsync(journals, JournalTemplate.PhysInventory, numbers));
        return new(receipt, journal, there, back, calculate, count);
    }

    private static async Task<TimeSpan> ReceiptAsync(int numbers)
    {
        using var company = await CreateAsync();
        var order = await company.OrderAsync((SerialItem, numbers));
        await company.Database.TrackManyAsync(order.Key, SerialItem, Serials("S", numbers));
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        return await TimeAsync(async () => Assert.Equal(
            numbers,
            Taken(await poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk)).EntryCount));
    }

    private static async Task GivenLineAsync(PurchaseCompany company, int numbers)
    {
        var batches = new JournalBatchStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock);
        foreach (var template in JournalTemplate.All)
            Taken(await batches.SaveAsync(new(template.Name, Batch), Actors.InventoryManager));
        var line = new JournalLineCard
        {
            EntryType = ItemLedgerEntryType.PositiveAdjmt,
            ItemNo = SerialItem,
            LocationCode = "BLUE",
            Quantity = numbers,
            DocumentNo = "J",
            PostingDate = WorkDate,
        };
        line = Taken(await new ItemJournalStore(company.Database.Transaction)
            .SaveLineAsync(JournalTemplate.Item, Batch, line, Actors.InventoryManager));
        await company.Database.TrackManyAsync(
            JournalTemplate.Item.Key(Batch).Line(line.LineNo), +1, SerialItem, Serials("S", numbers));
    }

    private static async Task GivenReclassAsync(PurchaseCompany company, int numbers, string from, string to)
    {
        var line = new JournalLineCard
        {
            ItemNo = SerialItem,
            LocationCode = from,
            NewLocationCode = to,
            Quantity = numbers,
            DocumentNo = "R",
            PostingDate = WorkDate,
        };
        line = Taken(await new ItemJournalStore(company.Database.Transaction)
            .SaveLineAsync(JournalTemplate.Reclass, Batch, line, Actors.InventoryManager));
        var key = JournalTemplate.Reclass.Key(Batch);
        await company.Database.TrackManyAsync(key.Line(line.LineNo), -1, SerialItem, Serials("S", numbers));
        await using var db = company.Database.Factory.CreateDbContext();
        await db.Set<TrackingSpecification>().Where(t => t.SourceId == key.SourceId)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.NewSerialNo, t => t.SerialNo));
    }

    /// <summary>What counting each line as 0 stores, in one statement.</summary>
    private static async Task LoseAllAsync(PurchaseCompany company)
    {
        await using var db = company.Database.Factory.CreateDbContext();
        await db.Set<ItemJournalLine>().ExecuteUpdateAsync(set => set
            .SetProperty(l => l.QtyPhysInventory, 0m).SetProperty(l => l.Quantity, 1m).SetProperty(l => l.QuantityBase, 1m)
            .SetProperty(l => l.EntryType, ItemLedgerEntryType.NegativeAdjmt));
    }

    private static async Task PostAsync(JournalPoster poster, JournalTemplate template, int expected)
    {
        Outcome<PostedDocument> posted = await poster.PostAsync(
            template, Batch, Guid.NewGuid(), Actors.InventoryManager, day: new(WorkDate));
        Assert.Equal(expected, Taken(posted).EntryCount);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
