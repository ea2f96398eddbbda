using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Goods go out to customers.</summary>
public sealed class ShipmentScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-051"), Trait("Rule", "DOC-29")]
    public async Task Serials_asked_for_at_the_sale_alone_may_be_new_and_need_no_stock()
    {
        var order = await Company.SalesOrderAsync((OutboundSerialItem, 5));
        Assert.Equal(
            "You must assign a serial number for item OUTSERIAL.", Message(await PostAsync(order.Key, PostingChoice.HandleAndInvoice)));

        await Company.AssignSerialsAsync(order.Key, 10000, OutboundSerialItem, 5);
        await PostAllAsync(order.Key);

        var entries = await EntriesAsync();
        Assert.Equal(
            Enumerable.Repeat((-1m, -1m, -1m, true), 5),
            entries.Select(e => (e.Quantity, e.RemainingQuantity, e.InvoicedQuantity, e.Open)));
        Assert.Equal(["NEW-1", "NEW-2", "NEW-3", "NEW-4", "NEW-5"], entries.Select(e => e.SerialNo));
        Assert.All(entries, e => Assert.Equal(
            (ItemLedgerEntryType.Sale, ItemLedgerDocumentType.SalesShipment, -1m), (e.EntryType, e.DocumentType, e.ShippedQtyNotReturned)));
    }

    [Fact, Trait("Scenario", "O-052")]
    public async Task Two_lots_are_shipped_and_invoiced_in_parts()
    {
        await StockAsync(LotItem, ("", "LOT-A", 6), ("", "LOT-B", 12));
        var order = await Company.SalesOrderAsync((LotItem, 18));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 12));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 13 });
        await SetTrackingAsync(order.Key, t => t.LotNo == "LOT-B", t => t with { QtyToHandleBase = 7, QtyToInvoiceBase = 7 });

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
        await HandleOneAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await HandleOneAsync(order.Key);

        Assert.Equal([("", -1m), ("LOT-X", -1m)], (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-056")]
    public async Task A_box_of_three_takes_three_serials_of_one_piece_each()
    {
        await Company.AddItemAsync("CRATE", "SN");
        await Company.Database.AddAsync(
            new UnitOfMeasure { Code = "BOX3" }, new ItemUnitOfMeasure { ItemNo = "CRATE", Code = "BOX3", QtyPerUnitOfMeasure = 3 });
        await StockAsync("CRATE", Serials("S", 15));
        var order = await Company.SalesOrderAsync(("CRATE", 1));
        order = await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX3" });
        var sheet = await Company.OpenTrackingAsync(order.Key, 10000);
        Assert.Equal((3m, 3m), (sheet.Matrix.Source.Quantity, sheet.Matrix.Undefined.Quantity));
        var offer = sheet.Offer();
        Assert.Equal((15, 3m, 3m), (offer.Rows.Count, offer.Selectable, offer.Selected));
        await Company.EditTrackingAsync(order.Key, 10000, opened => opened.TakeOver(offer));

        var posted = await PostAllAsync(order.Key);

        Assert.Equal(
            [("S00001", -1m), ("S00002", -1m), ("S00003", -1m)],
            (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.SerialNo, e.Quantity)));
        var line = Assert.Single((await PostedAsync(ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo)).Lines);
        Assert.Equal((1m, 3m), (line.Quantity, line.QuantityBase));
    }

    [Fact, Trait("Scenario", "O-063"), Trait("Rule", "PST-11")]
    public async Task To_invoice_twelve_of_three_shipped_lots_the_lots_must_say_which()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "LOTOUT", LotSalesOutboundTracking = true });
        await Company.AddItemAsync("OUTLOT", "LOTOUT");
        await StockAsync("OUTLOT", ("", "", 30));
        var order = await Company.SalesOrderAsync(("OUTLOT", 30));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10), ("", "L2", 10), ("", "L3", 10));
        await ShipAsync(order.Key);
        Assert.Equal(0, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 12 });

        Assert.Equal(
            "The quantity to invoice does not match the quantity defined in item tracking.",
            Message(await PostAsync(order.Key, PostingChoice.Invoice)));
    }

    [Fact, Trait("Scenario", "O-066")]
    public async Task What_is_shipped_and_what_is_invoiced_is_kept_per_lot()
    {
        await StockAsync(LotItem, ("", "L1", 5), ("", "L2", 5));
        var order = await Company.SalesOrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5), ("", "L2", 5));
        await SetTrackingAsync(order.Key, t => t.LotNo == "L1", t => t with { QtyToHandleBase = 4, QtyToInvoiceBase = 0 });
        await SetTrackingAsync(order.Key, t => t.LotNo == "L2", t => t with { QtyToHandleBase = 4, QtyToInvoiceBase = 3 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 8, QtyToInvoice = 3 });
        await PostAllAsync(order.Key);

        var sheet = await Company.OpenTrackingAsync(order.Key, 10000);
        Assert.Equal([("L1", 4m, 0m), ("L2", 4m, 3m)], sheet.Lines.Select(l => (l.LotNo, l.QuantityHandledBase, l.QuantityInvoicedBase)));
    }

    [Fact, Trait("Scenario", "O-067"), Trait("Rule", "PST-10")]
    public async Task Four_of_ten_are_shipped_and_six_of_the_lot_are_left()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var order = await Company.SalesOrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 10));
        await Company.EditTrackingAsync(order.Key, 10000, sheet => sheet.SetQtyToHandle(1, 4));
        Assert.Equal(
            (-10m, -4m),
            Assert.Single(await TrackingAsync(order.Key)) is var stored ? (stored.QuantityBase, stored.QtyToHandleBase) : default);

        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        await ShipAsync(order.Key);

        Assert.Equal(-4, (await EntriesAsync())[^1].Quantity);
        var left = Assert.Single((await Company.OpenTrackingAsync(order.Key, 10000)).Lines);
        Assert.Equal((4m, 6m), (left.QuantityHandledBase, left.QtyToHandleBase));
    }

    [Fact, Trait("Scenario", "O-071")]
    public async Task Six_boxes_shipped_and_invoiced_three_two_and_one_are_six_exactly()
    {
        await StockAsync(SerialItem, Serials("S", 72));
        var order = await Company.SalesOrderAsync((SerialItem, 6));
        await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX" });
        await Company.TrackAsync(order.Key, 10000, Serials("S", 72));
        var shipped = await ShipAsync(order.Key);

        foreach (var (boxes, last) in new[] { (3, "S00036"), (2, "S00060") })
            await InvoiceBoxesAsync(order.Key, boxes, last);
        Assert.Equal(
            (5m, 1m), (await Company.FindAsync(order.Key)).Lines[0] is var left ? (left.QuantityInvoiced, left.QtyToInvoice) : default);
        Assert.Equal(5, (await PostedAsync(ItemLedgerDocumentType.SalesShipment, shipped.HandlingDocumentNo)).Lines[0].QuantityInvoiced);
        Assert.True((await InvoiceBoxesAsync(order.Key, 1, "S00072")).DocumentDeleted);

        var shipment = Assert.Single((await PostedAsync(ItemLedgerDocumentType.SalesShipment, shipped.HandlingDocumentNo)).Lines);
        var entries = (await EntriesAsync()).Where(e => e.DocumentNo == shipped.HandlingDocumentNo).ToList();
        Assert.Equal((6m, 72m, 6m), (shipment.Quantity, shipment.QuantityBase, shipment.QuantityInvoiced));
        Assert.All(entries, e => Assert.True(e.CompletelyInvoiced));
    }

    /// <summary>Invoices boxes of twelve serials each; the serial numbers up to the last one are marked.</summary>
    private async Task<PostedDocument> InvoiceBoxesAsync(DocumentKey key, int boxes, string last)
    {
        await Company.ChangeAsync(key, 0, l => l with { QtyToInvoice = boxes });
        await SetTrackingAsync(key, t => string.CompareOrdinal(t.SerialNo, last) > 0, t => t with { QtyToInvoiceBase = 0 });
        var posted = await InvoiceAsync(key);
        var line = Assert.Single((await PostedAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).Lines);
        Assert.Equal(
            (boxes, boxes * 12), (line.Quantity, (await PostedTrackingAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).Count));
        return posted;
    }
}
