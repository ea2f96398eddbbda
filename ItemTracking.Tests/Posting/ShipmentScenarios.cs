using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Goods go out to customers.</summary>
public sealed class ShipmentScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-052")]
    public async Task Two_lots_are_shipped_and_invoiced_in_parts()
    {
        await StockAsync(LotItem, ("", "LOT-A", 6), ("", "LOT-B", 12));
        var order = await Company.SalesOrderAsync((LotItem, 18));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 12));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 13 });
        await SetTrackingAsync(order.Key, t => t.LotNo == "LOT-B", t => (t.QtyToHandleBase, t.QtyToInvoiceBase) = (-7, -7));

        var posted = await PostAllAsync(order.Key);

        Assert.Equal([("LOT-A", -6m), ("LOT-B", -7m)], (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.LotNo, e.Quantity)));
        Assert.Equal((0m, 5m), (await StockOfLotAsync("LOT-A"), await StockOfLotAsync("LOT-B")));
        Assert.Equal(
            [("LOT-A", 6m), ("LOT-B", 7m)],
            (await PostedTrackingAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).Select(r => (r.LotNo, r.Quantity)));
    }

    [Fact, Trait("Scenario", "O-053"), Trait("Rule", "PST-6")]
    public async Task An_item_that_asks_for_nothing_is_shipped_without_and_then_with_a_lot()
    {
        await StockAsync(Free, ("", "", 60));
        var order = await Company.SalesOrderAsync((Free, 60));
        await ShipOneAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await ShipOneAsync(order.Key);

        Assert.Equal([("", -1m), ("LOT-X", -1m)], (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-056")]
    public async Task A_box_of_three_takes_three_serials_of_one_piece_each()
    {
        await Company.AddItemAsync("CRATE", "SN");
        await Company.Database.AddAsync(new UnitOfMeasure { Code = "BOX3" }, new ItemUnitOfMeasure { ItemNo = "CRATE", Code = "BOX3", QtyPerUnitOfMeasure = 3 });
        await StockAsync("CRATE", Serials("S", 15));
        var order = await Company.SalesOrderAsync(("CRATE", 1));
        order = await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX3" });
        Assert.Equal(3, order.Lines[0].Tracking.Undefined);
        await Company.TrackAsync(order.Key, 10000, Serials("S", 3));

        var posted = await PostAllAsync(order.Key);

        Assert.Equal([("S00001", -1m), ("S00002", -1m), ("S00003", -1m)], (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.SerialNo, e.Quantity)));
        Assert.Equal((1m, 3m), Assert.Single((await PostedAsync(ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo)).Lines) is var line ? (line.Quantity, line.QuantityBase) : default);
    }

    private async Task ShipOneAsync(DocumentKey key)
    {
        await Company.ChangeAsync(key, 0, l => l with { QtyToHandle = 1 });
        await ShipAsync(key);
    }
}
