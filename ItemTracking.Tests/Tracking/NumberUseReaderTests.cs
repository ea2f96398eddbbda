using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Information;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Tracking;

public sealed class NumberUseReaderTests
{
    [Fact, Trait("Rule", "INF-9")]
    public async Task Open_lines_with_the_number_are_listed_with_party_and_quantity_left()
    {
        using var company = await PurchaseCompany.CreateAsync();
        var first = await company.OrderAsync((PurchaseCompany.PlainItem, 1), (PurchaseCompany.LotItem, 9));
        await company.TrackAsync(first.Key, 20000, ("", "L7", 6), ("", "L8", 3));
        var second = await company.OrderAsync((PurchaseCompany.LotItem, 5), (PurchaseCompany.LotItem, 2));
        await company.TrackAsync(second.Key, 10000, ("", "L7", 5));
        await company.TrackAsync(second.Key, 20000, ("", "L7", 2));
        await HandleAsync(company.Database, second.Key.No, 10000, 5);
        await HandleAsync(company.Database, second.Key.No, 20000, 0.5m);

        var uses = PurchaseCompany.Taken(await new NumberUseReader(company.Database.Factory)
            .ListAsync(new(ItemTrackingType.LotNo, "lot", "", "l7"), InformationCompany.Staff));

        Assert.Equal(
            [
                new NumberUse(first.Key.Line(20000), 2, "V1", "Northwind", 6),
                new NumberUse(second.Key.Line(20000), 2, "V1", "Northwind", 1.5m),
            ],
            uses);
    }

    [Fact, Trait("Rule", "INF-9")]
    public async Task Serial_numbers_of_one_line_that_share_a_lot_are_one_line()
    {
        using var company = await PurchaseCompany.CreateAsync();
        await company.Database.AddAsync(
            new ItemTrackingCode { Code = "PAIRS", SNSpecificTracking = true, LotSpecificTracking = true },
            new Item { No = "PAIR", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "PAIRS" },
            new ItemUnitOfMeasure { ItemNo = "PAIR", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        var order = await company.OrderAsync(("PAIR", 3));
        await company.TrackAsync(order.Key, 10000, ("S1", "L1", 1), ("S2", "L1", 1), ("S3", "", 1));
        var reader = new NumberUseReader(company.Database.Factory);

        Assert.Equal(2, Assert.Single(PurchaseCompany.Taken(await reader.ListAsync(
            new(ItemTrackingType.LotNo, "PAIR", "", "L1"), InformationCompany.Staff))).QuantityBase);
        Assert.Equal(1, Assert.Single(PurchaseCompany.Taken(await reader.ListAsync(
            new(ItemTrackingType.SerialNo, "PAIR", "", "S3"), InformationCompany.Staff))).QuantityBase);
        Assert.Empty(PurchaseCompany.Taken(await reader.ListAsync(
            new(ItemTrackingType.SerialNo, "PAIR", "", "L1"), InformationCompany.Staff)));
        Assert.True((await reader.ListAsync(new(ItemTrackingType.SerialNo, "PAIR", "", "S3"), Actors.PurchasingClerk)).IsRefused);
    }

    private static async Task HandleAsync(TestDatabase database, string no, int lineNo, decimal quantity)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Set<TrackingSpecification>().Where(t => t.SourceId == no && t.SourceRefNo == lineNo)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, quantity));
    }
}
