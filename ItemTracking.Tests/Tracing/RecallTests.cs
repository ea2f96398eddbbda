using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracing;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Journals;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Tracing;

/// <summary>From one number to where its goods are, who got them and what asks for them.</summary>
public sealed class RecallTests : ReclassTests
{
    private static readonly DateOnly January20 = new(2025, 1, 20);

    private static readonly InformationKey Lot = new(ItemTrackingType.LotNo, LotItem, "", "LOT-A");

    private RecallReader Recalls => new(Company.Database.Factory);

    private BlockStore Blocks => new(Company.Database.Transaction, Company.Database.Clock);

    [Fact, Trait("Rule", "RECALL-1")]
    public async Task Goods_are_followed_to_customers_to_other_numbers_and_to_where_they_lie()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 20));
        await SoldAsync("LOT-A", 4);
        await DatedAsync(LotItem, January15, ("", "LOT-X", 7));
        await RenamedAsync(await ReclassAsync(LotItem, 16), "LOT-A", "LOT-B", January20);
        await PostedAsync(JournalTemplate.Reclass);
        await SoldAsync("LOT-B", 6);
        await SoldAsync("LOT-X", 2);
        var waiting = await Company.SalesOrderAsync((LotItem, 3));
        await Company.TrackAsync(waiting.Key, 10000, ("", "LOT-B", 3));

        var recall = Taken(await Recalls.FindAsync(Lot with { Number = "lot-a" }, Actors.Auditor));

        Assert.Equal(["LOT-A", "LOT-B"], recall.Numbers.Select(n => n.Number));
        Assert.Equal([("LOT-B", "BLUE", 10m)], recall.Stock.Select(s => (s.Number.Number, s.LocationCode, s.Quantity)));
        Assert.Equal(
            [("LOT-B", 6m, 0m), ("LOT-A", 4m, 0m)], recall.Deliveries.Select(d => (d.Number.Number, d.Shipped, d.Returned)));
        Assert.All(recall.Deliveries, d => Assert.Equal("C1", d.Entry.SourceNo));
        Assert.Equal((10m, 10m, 10m), (recall.InStock, recall.Shipped, recall.StillOut));
        Assert.Equal([(waiting.Key.Line(10000), 3m)], recall.OpenLines.Select(l => (l.Source, l.QuantityBase)));
    }

    [Fact, Trait("Rule", "RECALL-1")]
    public async Task What_came_back_is_told_and_what_was_undone_was_never_delivered()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        await SoldAsync("LOT-A", 4);
        var sold = (await EntriesAsync())[^1].EntryNo;
        var undone = await SoldAsync("LOT-A", 5);
        Taken(await new UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock)
            .UndoAsync(UndoKind.Shipment.Type, undone, [10000], Guid.NewGuid(), Actors.WarehouseSupervisor));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 1));
        await Company.TrackAsync(back.Key, 10000, ("", "LOT-A", 1));
        await SetTrackingAsync(back.Key, _ => true, l => l with { ApplFromItemEntry = sold });
        await ReceiveAsync(back.Key);

        var recall = Taken(await Recalls.FindAsync(Lot, Actors.Auditor));

        Assert.Equal([(4m, 1m, 3m)], recall.Deliveries.Select(d => (d.Shipped, d.Returned, d.StillOut)));
        Assert.Equal(17, recall.InStock);
    }

    [Fact, Trait("Rule", "RECALL-1"), Trait("Rule", "INF-9")]
    public async Task All_numbers_are_blocked_with_one_reason_and_nothing_of_them_is_posted_any_more()
    {
        await DatedAsync(LotItem, January15, ("", "LOT-A", 20));
        await RenamedAsync(await ReclassAsync(LotItem, 20), "LOT-A", "LOT-B", January20);
        await PostedAsync(JournalTemplate.Reclass);
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-A", Description = "Blue", Version = 1 });
        var recall = Taken(await Recalls.FindAsync(Lot, Actors.InventoryManager));
        Assert.Empty(recall.Blocked);

        Assert.Contains(
            "must have a value", Message(await Blocks.BlockAsync(recall.Numbers, " ", Actors.InventoryManager)), StringComparison.Ordinal);
        Assert.NotEmpty((await Blocks.BlockAsync(recall.Numbers, "Leaks", Actors.Auditor)).Refusals);
        Assert.Equal(2, Taken(await Blocks.BlockAsync(recall.Numbers, "Leaks", Actors.InventoryManager)));
        Assert.Equal(0, Taken(await Blocks.BlockAsync(recall.Numbers, "Again", Actors.InventoryManager)));

        Assert.Equal(recall.Numbers.ToHashSet(), Taken(await Recalls.FindAsync(Lot, Actors.InventoryManager)).Blocked);
        Assert.All(
            await Company.Database.AllAsync<LotNoInformation>(), card => Assert.Equal((true, "Leaks"), (card.Blocked, card.BlockedReason)));
        var sale = await Company.SalesOrderAsync((LotItem, 3));
        await Company.TrackAsync(sale.Key, 10000, ("", "LOT-B", 3));
        Assert.Contains(
            "Blocked must be equal to 'No'", Message(await PostAsync(sale.Key, PostingChoice.Handle)), StringComparison.Ordinal);
    }

    private async Task<string> SoldAsync(string lot, decimal quantity)
    {
        var sale = await Company.SalesOrderAsync((LotItem, quantity));
        await Company.TrackAsync(sale.Key, 10000, ("", lot, quantity));
        return (await ShipAsync(sale.Key)).HandlingDocumentNo;
    }
}
