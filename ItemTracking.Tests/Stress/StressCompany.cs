using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Stress;

/// <summary>The Given of a run: a company with an item per kind of tracking and about half of all numbers in stock.</summary>
internal static class StressCompany
{
    public static async Task<PurchaseCompany> CreateAsync()
    {
        var company = await PurchaseCompany.CreateAsync();
        await company.Database.AddAsync(
            new ItemTrackingCode { Code = "UNIT", SNSpecificTracking = true },
            new ItemTrackingCode
            {
                Code = "CHARGE",
                LotSpecificTracking = true,
                StrictExpirationPosting = true,
                LotInfoInboundMustExist = true,
                CreateLotInfoOnPosting = true
            });
        await company.AddItemAsync(Workload.SerialItem, "UNIT");
        await company.AddItemAsync(Workload.LotItem, "CHARGE");
        await company.AddItemAsync(Workload.PlainItem, "");
        await JournalsAsync(company);
        await ReceiveAsync(company, "BLUE", Workload.SerialItem, [.. Enumerable.Range(0, 120).Select(n => (Workload.Serial(n), "", 1m))]);
        await ReceiveAsync(company, "RED", Workload.SerialItem, [.. Enumerable.Range(120, 120).Select(n => (Workload.Serial(n), "", 1m))]);
        await ReceiveAsync(company, "BLUE", Workload.LotItem, [.. Enumerable.Range(0, 60).Select(n => ("", Workload.Lot(n), 3m))]);
        await ReceiveAsync(company, "RED", Workload.LotItem, [.. Enumerable.Range(40, 60).Select(n => ("", Workload.Lot(n), 3m))]);
        await ReceiveAsync(company, "BLUE", Workload.PlainItem, [("", "", 100m)]);
        return company;
    }

    /// <summary>Batches whose postings draw a number each, so that the order of commits is known of them too.</summary>
    private static async Task JournalsAsync(PurchaseCompany company)
    {
        var batches = new JournalBatchStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock);
        foreach (var (template, series) in new[]
            { (JournalTemplate.Item, "JNL"), (JournalTemplate.PhysInventory, "CNT"), (JournalTemplate.Reclass, "RCL") })
        {
            await company.Database.AddAsync(
                new NoSeries { Code = series },
                new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = $"{series}-000001" });
            foreach (var batch in Workload.Batches)
                Taken(await batches.SaveAsync(new(template.Name, batch, "", series), Actors.InventoryManager));
        }
    }

    private static async Task ReceiveAsync(
        PurchaseCompany company, string location, string item, (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        if (item != Workload.PlainItem)
            await company.TrackAsync(order.Key, 10000, numbers);
        if (item == Workload.LotItem)
            await DateAsync(company, order.Key);
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        Taken(await poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    private static async Task DateAsync(PurchaseCompany company, DocumentKey key)
    {
        await using var db = company.Database.Factory.CreateDbContext();
        foreach (var row in db.Set<Core.Tracking.TrackingSpecification>().Where(t => t.SourceId == key.No).ToList())
            row.ExpirationDate = Workload.ExpirationOf(row.LotNo);
        await db.SaveChangesAsync();
    }
}
