using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>Scenarios of put-aways, and of the page of tracking lines under a pick.</summary>
public sealed class InventoryPutAwayScenarios : WarehouseTests
{
    [Fact, Trait("Scenario", "O-128")]
    public async Task A_calculated_date_is_on_the_posted_put_away_in_the_bin_and_in_the_ledger()
    {
        await GivenWarehouseAsync();
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == Lot).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpirationCalculation, "2Y"));
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 1, ("", "L1", 1));
        var putAway = await CreateAsync(order);
        await LineAsync(putAway, 0, l => l with { BinCode = "B2" });

        await PostFilledAsync(putAway);

        DateOnly? date = new(2027, 1, 15);
        var posted = Taken(await ActivityReader.FindPostedAsync(
            putAway.Type, Assert.Single(Taken(await ActivityReader.PostedAsync(putAway.Type, "", Supervisor))).No, Supervisor));
        Assert.Equal(("L1", "B2", date, 1m), posted.Lines.Select(l => (l.LotNo, l.BinCode, l.ExpirationDate, l.QtyBase)).Single());
        Assert.Equal(date, Assert.Single(await Company.Database.AllAsync<WarehouseEntry>()).ExpirationDate);
        Assert.Equal(date, Assert.Single(await EntriesAsync()).ExpirationDate);
    }

    [Fact, Trait("Scenario", "O-129")]
    public async Task What_has_expired_is_not_put_away_where_the_code_is_strict()
    {
        await GivenWarehouseAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", StrictSerial, 2, Serials("S", 2));
        await SetTrackingAsync(order, _ => true, t => t with { ExpirationDate = WorkDate.AddDays(-1) });
        var putAway = await CreateAsync(order);

        var refused = await TryPostAsync(await AutofillAsync(putAway));

        Assert.Equal(
            new[] { 10000, 20000 }.Select(no => "Expiration Date is before the posting date in Warehouse Activity Line "
                + $"Activity Type=Invt. Put-away,No.={putAway.No},Line No.={no}."),
            refused.Refusals.Select(r => r.Message));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Scenario", "O-159")]
    public async Task Boxes_of_serial_numbers_are_put_away_unit_by_unit()
    {
        await GivenWarehouseAsync();
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<ItemUnitOfMeasure>().Where(u => u.ItemNo == Serial && u.Code == "BOX")
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.QtyPerUnitOfMeasure, 4));
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Serial, 3);
        await Company.ChangeAsync(order, 0, l => l with { UnitOfMeasureCode = "BOX" });

        var putAway = await CreateAsync(order);

        Assert.Equal(Enumerable.Repeat(1m, 12), putAway.Lines.Select(l => l.QtyBase));
    }

    [Fact, Trait("Scenario", "O-161")]
    public async Task Goods_that_come_in_may_have_new_numbers()
    {
        await GivenWarehouseAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Both, 1);
        var putAway = await CreateAsync(order);

        var saved = await TryLineAsync(putAway, 0, l => l with { LotNo = "LOT-N", SerialNo = "SN-N", QtyToHandleBase = 1 });

        Assert.Empty(saved.Messages);
        Assert.Equal(("SN-N", "LOT-N"), Taken(saved).Lines.Select(l => (l.SerialNo, l.LotNo)).Single());
        await PostAsync(putAway);
        Assert.Equal(("SN-N", "LOT-N", 1m), (await EntriesAsync()).Select(e => (e.SerialNo, e.LotNo, e.Quantity)).Single());
    }
}
