using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Goods come back from customers and go back to vendors.</summary>
public sealed class ReturnScenarios : PostingTests
{
    private const string ToHandleMismatch =
        "Qty. to Handle (Base) in the item tracking assigned to the document line for item LOT is currently 10. It must be 2.";

    [Fact, Trait("Scenario", "O-022")]
    public async Task A_return_may_be_given_new_serial_numbers()
    {
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 3));
        await Company.AssignSerialsAsync(order.Key, 10000, SerialItem, 3);

        Assert.Equal(
            [("NEW-1", 1m), ("NEW-2", 1m), ("NEW-3", 1m)], (await TrackingAsync(order.Key)).Select(t => (t.SerialNo, t.QuantityBase)));
    }

    [Fact, Trait("Scenario", "O-046")]
    public async Task An_item_that_asks_for_nothing_goes_back_to_the_vendor_without_and_then_with_a_lot()
    {
        await StockAsync(Free, ("", "", 60));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (Free, 60));
        await HandleOneAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await HandleOneAsync(order.Key);

        Assert.Equal(
            [("", -1m), ("LOT-X", -1m)],
            (await EntriesAsync())
                .Where(e => e.DocumentType == ItemLedgerDocumentType.PurchaseReturnShipment)
                .Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-054")]
    public async Task An_item_that_asks_for_nothing_comes_back_without_and_then_with_a_lot()
    {
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (Free, 60));
        await HandleOneAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await HandleOneAsync(order.Key);

        Assert.Equal([("", 1m), ("LOT-X", 1m)], (await EntriesAsync()).Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Scenario", "O-055")]
    public async Task A_serial_comes_back_in_the_lot_it_was_sold_with()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync("CHAIR", "SNLOT");
        (string, string, decimal)[] numbers = [.. Enumerable.Range(1, 6).Select(n => ($"SN{n}", "LOT-A", 1m))];
        await StockAsync("CHAIR", numbers);
        var order = await Company.SalesOrderAsync(("CHAIR", 6));
        await Company.TrackAsync(order.Key, 10000, numbers);
        await PostAllAsync(order.Key);

        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, ("CHAIR", 1));
        await Company.TrackAsync(back.Key, 10000, ("SN3", "", 1));
        var posted = await PostAllAsync(back.Key);

        var entries = (await EntriesAsync()).Where(e => e.SerialNo == "SN3" && e.EntryType == ItemLedgerEntryType.Sale).ToList();
        Assert.Equal([(-1m, "LOT-A"), (1m, "LOT-A")], entries.Select(e => (e.Quantity, e.LotNo)));
        Assert.Equal(
            (ItemLedgerDocumentType.SalesReturnReceipt, posted.HandlingDocumentNo, 1m),
            (entries[1].DocumentType, entries[1].DocumentNo, entries[1].InvoicedQuantity));
        Assert.Equal("SN3", Assert.Single(await PostedTrackingAsync(ItemLedgerDocumentType.SalesCreditMemo, posted.InvoiceNo)).SerialNo);
    }

    [Fact, Trait("Rule", "ITL-44")]
    public async Task A_serial_typed_on_a_return_brings_the_lot_it_was_sold_or_bought_with()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync("CHAIR", "SNLOT");
        await StockAsync("CHAIR", ("SN1", "LOT-A", 1), ("SN2", "LOT-B", 1));
        var order = await Company.SalesOrderAsync(("CHAIR", 1));
        await Company.TrackAsync(order.Key, 10000, ("SN1", "LOT-A", 1));
        await ShipAsync(order.Key);

        Assert.Equal("LOT-A", await LotAsync(DocumentKind.SalesReturnOrder, 1, "SN1"));
        Assert.Equal("LOT-A", await LotAsync(DocumentKind.SalesOrder, -1, "sn1"));
        Assert.Equal("LOT-B", await LotAsync(DocumentKind.PurchaseReturnOrder, 1, "SN2"));
        Assert.Equal("LOT-A", await LotAsync(DocumentKind.PurchaseReturnOrder, 1, "SN1"));
        Assert.Equal("", await LotAsync(DocumentKind.SalesReturnOrder, 1, "SN9"));
        Assert.Equal("", await LotAsync(DocumentKind.PurchaseOrder, 1, "SN1"));
        Assert.Equal("", await LotAsync(DocumentKind.SalesOrder, 1, "SN1"));

        async Task<string> LotAsync(DocumentKind kind, decimal quantity, string typed)
        {
            var sheet = await Company.OpenTrackingAsync((await Company.DocumentAsync(kind, ("CHAIR", quantity))).Key, 10000);
            var known = await new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock).ExistingAsync(sheet, typed, "");
            return Taken(sheet.AddLine(new(SerialNo: typed) { Existing = known })).Lines.Single().LotNo;
        }
    }

    [Fact, Trait("Rule", "PST-1")]
    public async Task A_return_of_five_serials_is_received_and_credited()
    {
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 5));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 5));
        var posted = await PostAllAsync(order.Key);

        Assert.Equal(
            Enumerable.Repeat((1m, 1m, true), 5),
            (await EntriesAsync()).Select(e => (e.Quantity, e.InvoicedQuantity, e.CompletelyInvoiced)));
        Assert.True(posted.DocumentDeleted);
    }

    [Fact, Trait("Scenario", "O-059")]
    public async Task Without_a_fixed_application_the_serial_itself_decides_which_stock_goes_back()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (SerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S00002", "", 1));
        await PostAllAsync(order.Key);

        Assert.Equal(
            [("S00001", 1m), ("S00002", 0m)], (await EntriesAsync()).Where(e => e.Positive).Select(e => (e.SerialNo, e.RemainingQuantity)));
        Assert.Equal(0, (await EntriesAsync())[^1].AppliesToEntry);
    }

    [Fact, Trait("Scenario", "O-069")]
    public async Task Of_two_lots_set_to_go_back_no_smaller_part_is_shipped()
    {
        await StockAsync(LotItem, ("", "L1", 10), ("", "L2", 10));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (LotItem, 10));

        Assert.Equal(ToHandleMismatch, await TwoOfTenAsync(order));
    }

    [Fact, Trait("Scenario", "O-070")]
    public async Task Of_two_lots_set_to_come_back_no_smaller_part_is_received()
    {
        await StockAsync(LotItem, ("", "L1", 10), ("", "L2", 10));
        var sold = await Company.SalesOrderAsync((LotItem, 20));
        await Company.TrackAsync(sold.Key, 10000, ("", "L1", 10), ("", "L2", 10));
        await ShipAsync(sold.Key);
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 10));

        Assert.Equal(ToHandleMismatch, await TwoOfTenAsync(order));
    }

    private async Task<string> TwoOfTenAsync(DocumentCard order)
    {
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 6), ("", "L2", 4));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 2 });
        var entries = (await EntriesAsync()).Count;
        var refusal = Message(await PostAsync(order.Key, PostingChoice.Handle));
        Assert.Equal(entries, (await EntriesAsync()).Count);
        return refusal;
    }
}
