using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>What a worker says of the lines of a put-away or pick, and what posting makes of it.</summary>
public sealed class WarehouseActivityTests : WarehouseTests
{
    [Fact, Trait("Rule", "DOC-21")]
    public async Task An_open_order_and_a_location_that_is_not_handled_make_nothing()
    {
        await GivenWarehouseAsync(location => location.RequireShipment = true);
        await StockAtAsync("EAST", PlainItem, null, ("", "", 5));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", PlainItem, 5);

        Assert.Equal(
            $"Status must be equal to 'Released'  in Sales Header: Document Type=Order,No.={order.No}. Current value is 'Open'.",
            Message(await Activities.CreateAsync(order.Source, Supervisor)));
        await ReleaseAsync(order);
        var refusal = Assert.Single((await Activities.CreateAsync(order.Source, Supervisor)).Refusals);
        Assert.Equal("There is nothing to handle.", refusal.Message);
        Assert.Contains("location EAST", refusal.WayOut, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "EXP-6")]
    public async Task What_expired_is_told_where_nothing_is_left_to_pick()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", StrictLot, WorkDate.AddDays(-1), ("", "EXPIRED", 5));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", StrictLot, 5);
        await ReleaseAsync(order);

        Assert.Equal(
            "There is nothing to handle.\n\nSome items were not included in the pick due to their expiration date.",
            Message(await Activities.CreateAsync(order.Source, Supervisor)));
    }

    [Fact, Trait("Rule", "EXP-2"), Trait("Rule", "DOC-21")]
    public async Task What_is_on_one_pick_is_not_proposed_to_another()
    {
        await GivenWarehouseAsync(location => location.PickAccordingToFefo = true);
        await StockAtAsync("EAST", Lot, new(2025, 6, 1), ("", "L1", 5));
        await StockAtAsync("EAST", Lot, new(2025, 7, 1), ("", "L2", 5));

        var first = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 3));
        var second = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 4));

        Assert.Equal([("", "L1", 3m)], Numbers(first));
        Assert.Equal([("", "L1", 2m), ("", "L2", 2m)], Numbers(second));
    }

    [Fact, Trait("Rule", "EXP-8")]
    public async Task Another_date_of_a_lot_changes_what_is_proposed_at_once()
    {
        await GivenWarehouseAsync(location => location.PickAccordingToFefo = true);
        await StockAtAsync("EAST", Lot, new(2025, 6, 1), ("", "L1", 5));
        await StockAtAsync("EAST", Lot, new(2025, 7, 1), ("", "L2", 5));
        await using (var db = Company.Database.Factory.CreateDbContext())
        {
            foreach (var entry in db.Set<ItemLedgerEntry>().Where(e => e.LotNo == "L1"))
                entry.ExpirationDate = new(2025, 8, 1);
            await db.SaveChangesAsync();
        }

        Assert.Equal([("", "L2", 5m)], Numbers(await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5))));
    }

    [Fact, Trait("Rule", "DOC-27"), Trait("Rule", "DOC-22"), Trait("Rule", "DOC-28")]
    public async Task What_cannot_be_on_a_line_is_refused_there()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("BINS", Both, null, ("S1", "L1", 1), ("S2", "L1", 1));
        await StockAtAsync("BINS", LotItem, null, ("", "L9", 4));
        var serials = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Both, 2));
        var lots = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", LotItem, 4, ("", "L9", 4)));

        Assert.Equal(("S1", "L1"), (await LineAsync(serials, 0, l => l with { SerialNo = "s1" })).Lines
            .Select(l => (l.SerialNo, l.LotNo)).First());
        Assert.Equal(
            "Warehouse Activity Line already exists with Serial No. S1.",
            Message(await TryLineAsync(serials, 1, l => l with { SerialNo = "S1" })));
        Assert.Equal(
            "A lot number could not be found for serial number S9.",
            Message(await TryLineAsync(serials, 1, l => l with { SerialNo = "S9" })));
        Assert.Equal(
            "You cannot handle more than the outstanding 1 units.",
            Message(await TryLineAsync(serials, 1, l => l with { QtyToHandleBase = 2 })));
        Assert.Equal(
            "The Bin does not exist. Identification fields and values: Location Code='BINS',Code='B9'",
            Message(await TryLineAsync(serials, 1, l => l with { BinCode = "B9" })));
        Assert.Equal(
            $"Warehouse item tracking is not enabled for No. {LotItem}.",
            Message(await TryLineAsync(lots, 0, l => l with { LotNo = "L9" })));
    }

    [Fact, Trait("Rule", "DOC-26")]
    public async Task A_line_is_split_where_something_of_it_is_handled_and_something_left()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "L1", 10));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 10));
        async Task<Outcome<WarehouseActivityCard>> SplitAsync() =>
            await Activities.SplitLineAsync(pick.Type, pick.No, 10000, (await CardAsync(pick)).Lines[0].Version, Supervisor);
        var key = $"Warehouse Activity Line Activity Type=Invt. Pick,No.={pick.No},Line No.=10000.";

        Assert.Equal($"Qty. to Handle must be greater than 0 in {key}", Message(await SplitAsync()));
        await AutofillAsync(pick);
        Assert.Equal($"Qty. to Handle must not be Qty. Outstanding in {key}", Message(await SplitAsync()));
        await LineAsync(pick, 0, l => l with { QtyToHandleBase = 4 });
        Assert.Equal([(4m, 4m), (6m, 0m)], Taken(await SplitAsync()).Lines.Select(l => (l.QtyBase, l.QtyToHandleBase)));
    }

    [Fact, Trait("Rule", "DOC-22"), Trait("Rule", "DOC-28"), Trait("Rule", "DOC-30")]
    public async Task A_line_is_posted_with_its_number_and_its_bin_only()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 5));

        Assert.Equal("There is nothing to post.", Message(await TryPostAsync(pick)));
        await LineAsync(await AutofillAsync(pick), 0, l => l with { BinCode = "" });
        Assert.Equal(
            new[] { "Lot No.", "Bin Code" }.Select(field => $"{field} must have a value in Warehouse Activity Line: Activity Type=Invt. "
                + $"Pick,No.={pick.No},Line No.=10000. It cannot be zero or empty."),
            (await TryPostAsync(pick)).Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Rule", "DOC-30"), Trait("Rule", "DOC-28")]
    public async Task One_order_line_is_picked_from_two_bins_and_what_is_undone_comes_back()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("BINS", Lot, null, ("", "L1", 4));
        await InBinAsync("B2", ("", "L1", 3), ("", "L2", 2));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "BINS", Lot, 9, ("", "L1", 7), ("", "L2", 2));
        var pick = await CreateAsync(order);
        Assert.Equal(
            [("B1", "L1", 4m), ("B2", "L1", 3m), ("B2", "L2", 2m)], pick.Lines.Select(l => (l.BinCode, l.LotNo, l.QtyBase)));

        var posted = await PostFilledAsync(pick);

        Assert.All(await Company.Database.AllAsync<BinBalance>(), b => Assert.Equal(0, b.QtyBase));
        Assert.Equal(9, (await Company.FindAsync(order)).Lines[0].QuantityHandled);
        Assert.Empty(await Company.Database.AllAsync<WarehouseActivityHeader>());
        Taken(await new UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock).UndoAsync(
            ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo, [10000], Guid.NewGuid(), Actors.Everyone));
        Assert.Equal(9, (await Company.Database.AllAsync<BinBalance>()).Sum(b => b.QtyBase));
    }

    [Fact, Trait("Requirement", "I10")]
    public async Task A_request_that_arrives_twice_posts_once_even_when_the_pick_is_gone()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 5));
        var pick = await AutofillAsync(await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", PlainItem, 5)));
        var request = Guid.NewGuid();

        var first = Taken(await ActivityPoster.PostAsync(pick.Type, pick.No, request, Supervisor));
        var second = Taken(await ActivityPoster.PostAsync(pick.Type, pick.No, request, Supervisor));

        Assert.Equal(first, second);
        Assert.Single(await Company.Database.AllAsync<PostedActivityHeader>());
        Assert.True((await TryPostAsync(pick)).IsRefused);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task Two_workers_post_one_pick_and_one_posting_comes_of_it()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "L1", 5));
        var pick = await AutofillAsync(await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5, ("", "L1", 5))));

        var posted = await AtOnceAsync(4, _ => ActivityPoster.PostAsync(pick.Type, pick.No, Guid.NewGuid(), Supervisor));

        Assert.Single(posted, p => !p.IsRefused);
        Assert.Equal(-5, (await EntriesAsync()).Where(e => e.EntryType == ItemLedgerEntryType.Sale).Sum(e => e.Quantity));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task Picks_that_are_made_at_once_share_the_stock()
    {
        await GivenWarehouseAsync(location => location.PickAccordingToFefo = true);
        await StockAtAsync("EAST", Serial, new(2025, 6, 1), Serials("S", 4));
        var orders = new List<DocumentKey>();
        for (var i = 0; i < 4; i++)
        {
            orders.Add(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Serial, 2));
            await ReleaseAsync(orders[^1]);
        }

        var made = await AtOnceAsync(4, n => Activities.CreateAsync(orders[n].Source, Supervisor));

        Assert.Equal(2, made.Count(m => !m.IsRefused));
        Assert.Equal(
            Serials("S", 4).Select(s => s.Serial),
            (await Company.Database.AllAsync<WarehouseActivityLine>()).Select(l => l.SerialNo).Order());
    }

    [Fact, Trait("Rule", "DOC-24"), Trait("Requirement", "R5")]
    public async Task A_line_that_another_worker_changed_is_not_saved_over()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 5));
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", PlainItem, 5));
        await LineAsync(pick, 0, l => l with { QtyToHandleBase = 2 });

        var late = await Activities.SaveLineAsync(pick.Type, pick.No, pick.Lines[0] with { QtyToHandleBase = 3 }, Supervisor);

        Assert.Equal(OutcomeKind.Outdated, late.Kind);
        Assert.Equal(2, (await CardAsync(pick)).Lines[0].QtyToHandleBase);
    }

    [Fact, Trait("Rule", "DOC-29")]
    public async Task Numbers_that_only_shipments_ask_for_come_from_the_order()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", OutboundSerialItem, null, ("", "", 2));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", OutboundSerialItem, 2);
        var pick = await CreateAsync(order);
        Assert.Equal([("", "", 2m)], Numbers(pick));

        Assert.StartsWith(
            "You must assign a serial number", Assert.Single((await TryPostAsync(await AutofillAsync(pick))).Refusals).Message,
            StringComparison.Ordinal);
        await Company.TrackAsync(order, 10000, ("X1", "", 1), ("X2", "", 1));
        await PostAsync(pick);
        Assert.Equal(["X1", "X2"], (await EntriesAsync()).Where(e => e.Quantity < 0).Select(e => e.SerialNo).Order());
    }

    [Fact, Trait("Rule", "EXP-2"), Trait("Rule", "EXP-4")]
    public async Task A_pick_line_tells_why_which_number_should_be_taken()
    {
        await GivenWarehouseAsync(location => location.PickAccordingToFefo = true);
        await StockAtAsync("EAST", Lot, new(2025, 7, 1), ("", "L2", 5));
        await StockAtAsync("EAST", Lot, new(2025, 6, 1), ("", "L1", 5));
        await StockAtAsync("EAST", Lot, new(2025, 5, 1), ("", "L0", 5));
        await BlockAsync(Lot, ItemTrackingType.LotNo, "L0");
        var pick = await CreateAsync(await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 5));

        Assert.Equal(
            [
                ("L1", 5m, "It expires first, on 2025-06-01."), ("L0", 0m, "Blocked."),
                ("L2", 0m, "Not needed: what expires earlier is enough."),
            ],
            Taken(await ActivityReader.ProposalAsync(pick.Type, pick.No, 10000, Supervisor)).Select(n => (n.LotNo, n.Quantity, n.Why)));
    }

    [Theory, Trait("Rule", "DOC-26")]
    [InlineData("S1", "S1", "")]
    [InlineData("(01)09506000134352(21)S1(10)L1", "S1", "L1")]
    public async Task A_scan_fills_the_line_that_waits_for_a_number(string scanned, string serialNo, string lotNo)
    {
        await GivenWarehouseAsync();
        var putAway = await CreateAsync(await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", Both, 2));

        var line = Taken(ActivityScan.Of(putAway, Read(scanned), _ => true));

        Assert.Equal((10000, serialNo, lotNo, 1m), (line.LineNo, line.SerialNo, line.LotNo, line.QtyToHandleBase));
        var saved = Taken(await Activities.SaveLineAsync(putAway.Type, putAway.No, line, Supervisor));
        Assert.Equal("It is scanned already: all of it is handled now.", Message(ActivityScan.Of(saved, Read(scanned), _ => true)));

        static TrackingNumbers Read(string text) => ActivityScan.Numbers(Taken(ScannedText.Read(text)));
    }

    private async Task InBinAsync(string bin, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((Lot, numbers.Sum(n => n.Quantity)));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "BINS", BinCode = bin });
        await Company.TrackAsync(order.Key, 10000, numbers);
        await PostAllAsync(order.Key);
    }
}
