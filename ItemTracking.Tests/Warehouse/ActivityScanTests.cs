using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>A worker works put-aways and picks off scan by scan (WRK-1…WRK-5).</summary>
public sealed class ActivityScanTests : WarehouseTests
{
    private static readonly DateOnly June = new(2025, 6, 1);
    private static readonly DateOnly July = new(2025, 7, 1);

    private static Actor Worker => Actors.WarehouseWorker;

    private ActivityScanStore Scanning => new(Activities, Company.Database.Factory, Company.Database.Clock);

    private static void Fefo(Location location) => location.PickAccordingToFefo = true;

    [Fact, Trait("Rule", "WRK-2")]
    public async Task The_way_leads_bin_by_bin_and_one_scan_handles_all_of_a_lot()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("BINS", Lot, July, ("", "L2", 3));
        await StockInAsync("BINS", "B2", Lot, June, ("", "L1", 4));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 7));

        var first = ActivitySteps.Next(pick)!;
        Assert.Equal(("B1", "L2", 3m, 2), (first.Line.BinCode, first.Line.LotNo, first.Line.QtyOutstandingBase, ActivitySteps.Left(pick)));
        pick = Taken(await ScanAsync(pick, "l2"));
        var second = ActivitySteps.Next(pick)!;
        Assert.Equal(("B2", "L1", 1), (second.Line.BinCode, second.Line.LotNo, ActivitySteps.Left(pick)));
        pick = Taken(await ScanAsync(pick, "L1"));

        Assert.Null(ActivitySteps.Next(pick));
        Assert.All(pick.Lines, line => Assert.Equal(line.QtyBase, line.QtyToHandleBase));
        Assert.Equal("It is scanned already: all of it is handled now.", Message(await ScanAsync(pick, "L1")));
    }

    [Fact, Trait("Rule", "WRK-2")]
    public async Task A_scanned_bin_is_compared_where_goods_are_taken_and_filled_in_where_they_are_placed()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("BINS", Lot, June, ("", "L1", 3));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 3));
        Assert.Equal("This is bin B2; the goods are taken from bin B1.", Message(await ScanAsync(pick, "B2")));
        Assert.Equal(0, Taken(await ScanAsync(pick, "b1")).Lines[0].QtyToHandleBase);

        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "BINS", Lot, 5, ("", "L9", 5));
        await Company.ChangeAsync(order, 0, line => line with { BinCode = "" });
        var putAway = await CreateAsync(order);
        putAway = Taken(await ScanAsync(putAway, "L9"));
        Assert.True(ActivitySteps.Next(putAway)!.AsksForBin);
        putAway = Taken(await ScanAsync(putAway, "B2"));

        Assert.Equal("B2", putAway.Lines[0].BinCode);
        Assert.Null(ActivitySteps.Next(putAway));
    }

    [Fact, Trait("Rule", "WRK-2")]
    public async Task A_plain_scan_goes_to_the_line_whose_item_has_the_number_whatever_stands_first()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "L1", 5));
        await StockAtAsync("EAST", Serial, null, ("S1", "", 1));
        var order = (await Company.SalesOrderAsync((Serial, 1), (Lot, 5))).Key;
        foreach (var index in new[] { 0, 1 })
            await Company.ChangeAsync(order, index, line => line with { LocationCode = "EAST" });
        var pick = await CreateAsync(order);

        pick = Taken(await ScanAsync(pick, "L1"));
        Assert.Equal([("", "", 0m), ("", "L1", 5m)], pick.Lines.Select(l => (l.SerialNo, l.LotNo, l.QtyToHandleBase)));
        pick = Taken(await ScanAsync(pick, "S1"));
        Assert.Equal([("S1", 1m), ("", 5m)], pick.Lines.Select(l => (l.SerialNo, l.QtyToHandleBase)));
    }

    [Fact, Trait("Rule", "WRK-2")]
    public async Task A_line_without_numbers_is_handled_by_a_scan_of_its_item()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", PlainItem, 5));

        Assert.Equal(5, Taken(await ScanAsync(pick, PlainItem)).Lines[0].QtyToHandleBase);
    }

    [Fact, Trait("Rule", "WRK-3")]
    public async Task A_wrong_scan_says_why_it_cannot_be_picked()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", StrictLot, July, ("", "GOOD", 5));
        await StockAtAsync("EAST", StrictLot, WorkDate.AddDays(-1), ("", "OLD", 5));
        await StockAtAsync("EAST", StrictLot, July.AddDays(1), ("", "BAD", 5));
        await StockAtAsync("EAST", StrictLot, July.AddDays(2), ("", "FEW", 2));
        await StockAtAsync("EAST", StrictLot, July.AddDays(3), ("", "KEPT", 5));
        await BlockAsync(StrictLot, ItemTrackingType.LotNo, "BAD");
        var other = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", StrictLot, 5, ("", "KEPT", 5));
        Assert.Equal(5, Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock).ReserveAsync(
            other.Line(10000), ReserveChoice.SpecificNumbers, [], Actors.SalesOrderProcessor)));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", StrictLot, 5));

        Assert.Equal(
            $"Lot No. OLD cannot be picked. It expired on {WorkDate.AddDays(-1):yyyy-MM-dd}, and the item tracking code is strict.",
            Message(await ScanAsync(pick, "OLD")));
        Assert.Equal("Lot No. BAD cannot be picked. Blocked.", Message(await ScanAsync(pick, "BAD")));
        Assert.Equal("Only 2 of Lot No. FEW are free, and 5 are wanted.", Message(await ScanAsync(pick, "FEW")));
        Assert.Equal(
            "Lot No. KEPT cannot be picked. All of it is kept for other documents.", Message(await ScanAsync(pick, "KEPT")));
        Assert.Equal("Lot No. NOWHERE is not in stock at EAST.", Message(await ScanAsync(pick, "nowhere")));
        Assert.All((await CardAsync(pick)).Lines, line => Assert.Equal(0, line.QtyToHandleBase));
    }

    [Fact, Trait("Rule", "WRK-3"), Trait("Rule", "DOC-25")]
    public async Task What_the_order_fixed_is_named_and_cannot_be_swapped()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, June, ("", "L1", 5));
        await StockAtAsync("EAST", Lot, July, ("", "L2", 5));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5, ("", "L1", 5));
        var pick = await CreateAsync(order);

        var expected = $"Sales Order {order.No} names Lot No. L1: Lot No. L2 cannot be picked for it.";
        Assert.Equal(expected, Message(await ScanAsync(pick, "L2")));
        Assert.Equal(expected, Message(await Scanning.SwapAsync(pick.Type, pick.No, "L2", Worker)));
    }

    [Fact, Trait("Rule", "WRK-4")]
    public async Task Another_lot_that_is_free_may_be_taken_with_its_bin_and_date()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("BINS", Lot, June, ("", "L1", 5));
        await StockInAsync("BINS", "B2", Lot, July, ("", "L2", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 5));

        var refusal = Assert.Single((await ScanAsync(pick, "L2")).Refusals);
        Assert.Equal((RefusalCode.WRK_4, pick.Lines[0].LineNo), (refusal.Code, refusal.Line));
        Assert.Equal(
            $"The pick takes Lot No. L1 (expires {June:d}). Lot No. L2 (expires {July:d}) is free.", refusal.Message);
        var swapped = Taken(await Scanning.SwapAsync(pick.Type, pick.No, "L2", Worker)).Lines[0];

        Assert.Equal(("L2", "B2", July, 5m), (swapped.LotNo, swapped.BinCode, swapped.ExpirationDate!.Value, swapped.QtyToHandleBase));
    }

    [Fact, Trait("Rule", "WRK-3")]
    public async Task A_bin_that_is_empty_by_now_is_told()
    {
        await GivenWarehouseAsync(Fefo);
        await StockAtAsync("BINS", Lot, June, ("", "L1", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 5));
        await SetAsync(2);

        var refused = Message(await ScanAsync(pick, "L1"));
        await SetAsync(5);
        Assert.Equal("Only 2 of Lot No. L1 lie in bin B1, and 5 are wanted.", refused);

        async Task SetAsync(decimal quantity)
        {
            await using var db = Company.Database.Factory.CreateDbContext();
            await db.Set<BinBalance>().ExecuteUpdateAsync(set => set.SetProperty(balance => balance.QtyBase, quantity));
        }
    }

    [Fact, Trait("Rule", "WRK-5")]
    public async Task Less_with_a_reason_is_left_behind_until_it_is_asked_for_again()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, June, ("", "L1", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5, ("", "L1", 5)));
        var line = pick.Lines[0];

        pick = Taken(await Activities.SaveLineAsync(
            pick.Type, pick.No, line with { QtyToHandleBase = 3, ShortReason = " Damaged " }, Worker));
        Assert.Null(ActivitySteps.Next(pick));
        Assert.Equal("Damaged", Assert.Single(ActivitySteps.Short(pick)).ShortReason);
        Assert.Contains(
            await Company.Database.AllAsync<AuditEntry>(), row => row.After == "Qty. to Handle: 3, Reason: Damaged");

        pick = Taken(await Activities.SaveLineAsync(
            pick.Type, pick.No, pick.Lines[0] with { QtyToHandleBase = 0, ShortReason = "" }, Worker));
        Assert.NotNull(ActivitySteps.Next(pick));
        pick = Taken(await Activities.SaveLineAsync(
            pick.Type, pick.No, pick.Lines[0] with { QtyToHandleBase = 5, ShortReason = "Damaged" }, Worker));
        Assert.Equal("", pick.Lines[0].ShortReason);
    }

    [Fact, Trait("Rule", "WRK-1")]
    public async Task Work_is_what_is_nobodys_or_ones_own_and_what_is_due_first_stands_first()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, June, ("", "L1", 50));
        var (late, mine, others) = (await DueAsync(July), await DueAsync(June), await DueAsync(June));
        Taken(await Activities.AssignAsync(mine.Type, mine.No, mine.Version, Worker.UserName, Worker));
        Taken(await Activities.AssignAsync(others.Type, others.No, others.Version, "SOMEBODY", Supervisor));

        Assert.Equal([mine.No, late.No], Taken(await ActivityReader.WorkAsync("", Worker)).Select(row => row.No));
        Assert.Equal([mine.No, others.No, late.No], Taken(await ActivityReader.WorkAsync("", Supervisor)).Select(row => row.No));
        Assert.Equal(
            $"Inventory Pick {others.No} is assigned to SOMEBODY.", Message(await ScanAsync(others, "L1")));

        async Task<WarehouseActivityCard> DueAsync(DateOnly day)
        {
            var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5, ("", "L1", 5));
            await using (var db = Company.Database.Factory.CreateDbContext())
            {
                await db.Set<DocumentHeader>().Where(header => header.No == order.No)
                    .ExecuteUpdateAsync(set => set.SetProperty(header => header.ExpectedReceiptDate, day));
            }

            return await CreateAsync(order);
        }
    }

    private Task<Outcome<WarehouseActivityCard>> ScanAsync(WarehouseActivityCard card, string text) =>
        Scanning.ScanAsync(card.Type, card.No, text, Worker);
}
