using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Postings at a location that keeps its stock in bins; the invariants W1 and W2 are asked after every test.</summary>
public sealed class BinPostingTests : PostingTests
{
    private const string KeptLot = "KEPTLOT";
    private const string KeptSerial = "KEPTSERIAL";
    private const string KeptLotWithSerial = "KEPTLOTSN";

    [Fact]
    public async Task Goods_that_come_in_lie_in_the_bin_of_their_line()
    {
        await GivenBinsAsync();
        var order = await BinDocumentAsync(DocumentKind.PurchaseOrder, (KeptSerial, 2, "B1"), (PlainItem, 5, "B2"));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));
        await SetTrackingAsync(order.Key, t => t.SerialNo == "S00001", t => t with { ExpirationDate = new(2026, 1, 1) });

        var posted = await PostAllAsync(order.Key);

        var entries = (await Company.Database.AllAsync<WarehouseEntry>()).OrderBy(e => e.EntryNo).ToList();
        Assert.Equal(
            [("B1", KeptSerial, "S00001", 1m), ("B1", KeptSerial, "S00002", 1m), ("B2", PlainItem, "", 5m)],
            entries.Select(e => (e.BinCode, e.ItemNo, e.SerialNo, e.QtyBase)));
        Assert.Equal([new(2026, 1, 1), null, null], entries.Select(e => e.ExpirationDate));
        Assert.All(entries, e => Assert.Equal(
            ("GREEN", new DateOnly(2025, 1, 15), SourceTypes.PurchaseLine, 1, order.Key.No),
            (e.LocationCode, e.RegisteringDate, e.SourceType, e.SourceSubtype, e.SourceNo)));
        Assert.Equal([10000, 10000, 20000], entries.Select(e => e.SourceLineNo));
        Assert.Equal(
            ["B1", "B2"],
            (await PostedAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo)).Lines.Select(l => l.BinCode));
    }

    [Fact, Trait("Rule", "DOC-22")]
    public async Task A_bin_knows_only_the_numbers_that_the_code_keeps_through_warehouse_activities()
    {
        await GivenBinsAsync();
        var order = await BinDocumentAsync(
            DocumentKind.PurchaseOrder, (KeptLotWithSerial, 3, "B1"), (SerialItem, 2, "B1"), (LotItem, 5, "B1"));
        await Company.TrackAsync(order.Key, 10000, ("SN1", "LOT-A", 1), ("SN2", "LOT-A", 1), ("SN3", "LOT-B", 1));
        await Company.TrackAsync(order.Key, 20000, Serials("S", 2));
        await Company.TrackAsync(order.Key, 30000, ("", "L1", 2), ("", "L2", 3));
        foreach (var lineNo in new[] { 10000, 20000 })
            await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = new(2026, 1, 1) }, lineNo);

        await ReceiveAsync(order.Key);

        Assert.Equal(
            [("SN1", "LOT-A"), ("SN2", "LOT-A"), ("SN3", "LOT-B"), ("S00001", ""), ("S00002", ""), ("", "L1"), ("", "L2")],
            (await EntriesAsync()).Select(e => (e.SerialNo, e.LotNo)));
        var inBins = (await Company.Database.AllAsync<WarehouseEntry>()).OrderBy(e => e.EntryNo).ToList();
        Assert.Equal(
            [("LOT-A", 2m, new(2026, 1, 1)), ("LOT-B", 1m, new(2026, 1, 1)), ("", 2m, null), ("", 5m, default(DateOnly?))],
            inBins.Select(e => (e.LotNo, e.QtyBase, e.ExpirationDate)));
        Assert.All(inBins, e => Assert.Equal("", e.SerialNo));
    }

    [Fact, Trait("Rule", "DOC-22")]
    public async Task Numbers_that_bins_do_not_know_leave_them_as_any_stock_of_the_item()
    {
        await GivenBinsAsync();
        var order = await BinDocumentAsync(DocumentKind.PurchaseOrder, (SerialItem, 3, "B1"), (SerialItem, 1, "B2"));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 3));
        await Company.TrackAsync(order.Key, 20000, ("T1", "", 1));
        await ReceiveAsync(order.Key);
        var sale = await BinDocumentAsync(DocumentKind.SalesOrder, (SerialItem, 2, "B1"));
        await Company.TrackAsync(sale.Key, 10000, ("S00002", "", 1), ("T1", "", 1));

        await ShipAsync(sale.Key);

        Assert.Equal([("B1", 1m), ("B2", 1m)], await ContentsAsync());
    }

    [Fact]
    public async Task A_location_without_bins_has_no_warehouse_entries()
    {
        await GivenBinsAsync();
        await StockAsync(PlainItem, ("", "", 5));

        Assert.Empty(await Company.Database.AllAsync<WarehouseEntry>());
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_line_that_moves_stock_needs_a_bin_that_is_there()
    {
        await GivenBinsAsync();
        var order = await BinDocumentAsync(DocumentKind.PurchaseOrder, (PlainItem, 5, ""), (PlainItem, 5, "B1"), (PlainItem, 5, ""));
        await Company.ChangeAsync(order.Key, 2, l => l with { QtyToHandle = 0 });
        await using (var db = Company.Database.Factory.CreateDbContext())
        {
            db.Actor = Actors.Administrator;
            db.Remove(db.Set<Bin>().Single(b => b.LocationCode == "GREEN" && b.Code == "B1"));
            await db.SaveChangesAsync();
        }

        var refused = await PostAsync(order.Key, PostingChoice.Handle);

        Assert.Equal(
            [
                "Bin Code must have a value in Purchase Line: Document Type=Order,Document No.=PO-1001,Line No.=10000. It cannot be "
                    + "zero or empty.",
                "The Bin does not exist. Identification fields and values: Location Code='GREEN',Code='B1'",
            ],
            refused.Refusals.Select(r => r.Message));
        Assert.Equal([("Bin Code", 10000), ("Bin Code", 20000)], refused.Refusals.Select(r => (r.Field, r.Line)));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task No_more_is_taken_of_an_item_than_its_bin_holds()
    {
        await GivenBinsAsync((PlainItem, "", 10, "B1"), (PlainItem, "", 100, "B2"));
        var order = await BinDocumentAsync(DocumentKind.SalesOrder, (PlainItem, 8, "B1"), (PlainItem, 3, "B1"), (PlainItem, 3, "B2"));

        var refused = await PostAsync(order.Key, PostingChoice.Handle);

        Assert.Equal([10000, 20000], refused.Refusals.Select(r => r.Line));
        Assert.All(refused.Refusals, r => Assert.Equal("You have insufficient quantity of Item PLAIN in bin B1.", r.Message));
        Assert.Equal("1 too few lie there. Choose another bin or a smaller quantity.", refused.Refusals[0].WayOut);

        await Company.ChangeAsync(order.Key, 1, l => l with { QtyToHandle = 2 });
        await ShipAsync(order.Key);
        Assert.Equal([("B1", 0m), ("B2", 97m)], await ContentsAsync());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task No_more_is_taken_of_a_number_than_its_bin_holds()
    {
        await GivenBinsAsync((KeptLot, "L1", 3, "B1"), (KeptLot, "L2", 10, "B1"), (KeptLot, "L1", 10, "B2"));
        var order = await BinDocumentAsync(DocumentKind.SalesOrder, (KeptLot, 5, "B1"));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);

        Assert.Equal("You have insufficient quantity of Item KEPTLOT in bin B1.", refusal.Message);
        Assert.Equal("Lot No. L1: 2 too few lie there. Choose another bin, another number or a smaller quantity.", refusal.WayOut);
        await Company.ChangeAsync(order.Key, 0, l => l with { BinCode = "B2" });
        await ShipAsync(order.Key);
        Assert.Equal([("B1", 13m), ("B2", 5m)], await ContentsAsync());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task All_that_a_bin_holds_of_a_number_may_leave_it()
    {
        await GivenBinsAsync((KeptLot, "L1", 5, "B1"), (KeptLot, "L2", 10, "B1"));
        var order = await BinDocumentAsync(DocumentKind.SalesOrder, (KeptLot, 5, "B1"));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        await ShipAsync(order.Key);

        Assert.Equal([("B1", 10m)], await ContentsAsync());
    }

    [Fact]
    public async Task A_number_that_is_not_kept_through_warehouse_activities_is_not_looked_for_in_the_bin()
    {
        await GivenBinsAsync((LotItem, "L1", 3, "B1"), (LotItem, "L2", 10, "B1"), (LotItem, "L1", 10, "B2"));
        var order = await BinDocumentAsync(DocumentKind.SalesOrder, (LotItem, 5, "B1"));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        await ShipAsync(order.Key);

        Assert.Equal([("B1", 8m), ("B2", 10m)], await ContentsAsync());
    }

    [Fact]
    public async Task A_document_can_take_from_the_bin_what_it_brings_there()
    {
        await GivenBinsAsync();
        var order = await BinDocumentAsync(DocumentKind.PurchaseOrder, (KeptLot, 10, "B1"), (KeptLot, -4, "B1"));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", -4));

        await ReceiveAsync(order.Key);

        Assert.Equal([("B1", 6m)], await ContentsAsync());
    }

    [Fact]
    public async Task Goods_that_come_back_may_lie_in_another_bin()
    {
        await GivenBinsAsync((PlainItem, "", 10, "B1"));
        await ShipAsync((await BinDocumentAsync(DocumentKind.SalesOrder, (PlainItem, 4, "B1"))).Key);

        await ReceiveAsync((await BinDocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 1, "B2"))).Key);
        await ShipAsync((await BinDocumentAsync(DocumentKind.PurchaseReturnOrder, (PlainItem, 5, "B1"))).Key);

        Assert.Equal([("B1", 1m), ("B2", 1m)], await ContentsAsync());
    }

    [Fact]
    public async Task Of_eight_who_take_from_one_bin_at_once_only_as_many_get_goods_as_lie_there()
    {
        await GivenBinsAsync((PlainItem, "", 10, "B1"), (PlainItem, "", 100, "B2"));
        var keys = new List<DocumentKey>();
        for (var n = 0; n < 8; n++)
            keys.Add((await BinDocumentAsync(DocumentKind.SalesOrder, (PlainItem, 3, "B1"))).Key);

        var answers = await AtOnceAsync(8, n => PostBlindAsync(keys[n], PostingChoice.Handle));

        Assert.Equal(3, answers.Count(a => !a.IsRefused));
        Assert.All(
            answers.Where(a => a.IsRefused),
            a => Assert.True(a.Kind == OutcomeKind.Busy || a.Refusals[0].Code == RefusalCode.PST_15, a.Refusals[0].Message));
        Assert.Equal([("B1", 1m), ("B2", 100m)], await ContentsAsync());
    }

    [Fact]
    public async Task A_plan_does_not_outlive_what_lies_in_its_bin()
    {
        await GivenBinsAsync((PlainItem, "", 10, "B1"), (PlainItem, "", 100, "B2"));
        var late = await PlanAsync((await BinDocumentAsync(DocumentKind.SalesOrder, (PlainItem, 6, "B1"))).Key);
        var faster = await BinDocumentAsync(DocumentKind.SalesOrder, (PlainItem, 5, "B1"));
        await ShipAsync(faster.Key);

        Assert.Equal(RefusalCode.SAVE_3, Assert.Single((await WriteAsync(late)).Refusals).Code);
    }

    [Fact]
    public async Task A_plan_does_not_outlive_the_way_its_location_keeps_stock()
    {
        await Company.Database.AddAsync(new Location { Code = "PINK", Version = 1 });
        var order = await Company.OrderAsync((PlainItem, 5));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "PINK" });
        var late = await PlanAsync(order.Key);
        var stores = new SetupStores(Company.Database);
        var location = Taken(await stores.Locations.FindAsync("PINK", Actors.Administrator));
        Taken(await stores.Locations.SaveAsync(location with { BinMandatory = true }, Actors.Administrator));

        Assert.Equal(RefusalCode.SAVE_3, Assert.Single((await WriteAsync(late)).Refusals).Code);
        Assert.Equal(RefusalCode.PST_5, Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals).Code);
    }

    [Fact]
    public async Task A_plan_does_not_outlive_its_bin()
    {
        await GivenBinsAsync();
        var late = await PlanAsync((await BinDocumentAsync(DocumentKind.PurchaseOrder, (PlainItem, 5, "B1"))).Key);
        await using (var db = Company.Database.Factory.CreateDbContext())
        {
            db.Actor = Actors.Administrator;
            db.Remove(db.Set<Bin>().Single(b => b.LocationCode == "GREEN" && b.Code == "B1"));
            await db.SaveChangesAsync();
        }

        Assert.Equal(RefusalCode.SAVE_3, Assert.Single((await WriteAsync(late)).Refusals).Code);
    }

    [Fact]
    public async Task A_location_with_stock_or_a_bin_with_a_history_stays_as_it_is()
    {
        await GivenBinsAsync((PlainItem, "", 10, "B1"));
        var stores = new SetupStores(Company.Database);
        var location = Taken(await stores.Locations.FindAsync("GREEN", Actors.Administrator));

        var refused = await stores.Locations.SaveAsync(
            location with { BinMandatory = false, Bins = [.. location.Bins.Where(b => b.Code != "B1")] }, Actors.Administrator);

        Assert.Equal(
            [
                "You cannot change Bin Mandatory because item PLAIN is in stock at location GREEN.",
                "You cannot delete Bin B1 because it is used by warehouse entry 1."
            ],
            refused.Refusals.Select(r => r.Message));
    }

    /// <summary>Location GREEN with bins B1 and B2, and goods that were received into them.</summary>
    private async Task GivenBinsAsync(params (string Item, string Lot, decimal Quantity, string Bin)[] stock)
    {
        await Company.Database.AddBinsAsync("GREEN", "B1", "B2");
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "KEPT", LotSpecificTracking = true, LotWarehouseTracking = true });
        await Company.AddItemAsync(KeptLot, "KEPT");
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "KEPTSN", SNSpecificTracking = true, SNWarehouseTracking = true },
            new ItemTrackingCode
            {
                Code = "KEPTLOTSN",
                LotSpecificTracking = true,
                LotWarehouseTracking = true,
                SNPurchaseInboundTracking = true,
            });
        await Company.AddItemAsync(KeptSerial, "KEPTSN");
        await Company.AddItemAsync(KeptLotWithSerial, "KEPTLOTSN");
        foreach (var (item, lot, quantity, bin) in stock)
        {
            var order = await BinDocumentAsync(DocumentKind.PurchaseOrder, (item, quantity, bin));
            if (lot.Length > 0)
                await Company.TrackAsync(order.Key, 10000, ("", lot, quantity));
            await PostAllAsync(order.Key);
        }
    }

    private async Task<DocumentCard> BinDocumentAsync(DocumentKind kind, params (string Item, decimal Quantity, string Bin)[] lines)
    {
        var card = await Company.DocumentAsync(kind, [.. lines.Select(l => (l.Item, l.Quantity))]);
        for (var i = 0; i < lines.Length; i++)
            card = await Company.ChangeAsync(card.Key, i, l => l with { LocationCode = "GREEN", BinCode = lines[i].Bin });
        return card;
    }

    private async Task<IEnumerable<(string Bin, decimal Quantity)>> ContentsAsync() =>
        (await Company.Database.AllAsync<WarehouseEntry>()).GroupBy(e => e.BinCode).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Sum(e => e.QtyBase)));

    private Task<PlannedOrder> PlanAsync(DocumentKey key) => PlannedOrder.ReadAsync(Company.Database, key, PostingChoice.Handle);

    private Task<Outcome<PostedDocument>> WriteAsync(PlannedOrder order) => order.WriteAsync(Company.Database, Actors.Everyone);
}
