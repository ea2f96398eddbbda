using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

public sealed class PartialPostingScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-060"), Trait("Rule", "PST-11")]
    public async Task To_invoice_four_of_ten_the_serials_must_say_which()
    {
        var order = await Company.OrderAsync((SerialItem, 10));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 10));
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 4 });

        Assert.Equal(
            "The quantity to invoice does not match the quantity defined in item tracking.",
            Message(await PostAsync(order.Key, PostingChoice.Invoice)));
        Assert.Empty(await Company.Database.AllAsync<ValueEntry>());
        Assert.All(await EntriesAsync(), e => Assert.Equal(0, e.InvoicedQuantity));
    }

    [Fact, Trait("Scenario", "O-061")]
    public async Task Exactly_the_serials_marked_are_invoiced()
    {
        var order = await Company.OrderAsync((SerialItem, 20));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 10 });
        await Company.TrackAsync(order.Key, 10000, Serials("S", 10));
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 6 });
        string[] notMarked = ["S00001", "S00003", "S00005", "S00007"];
        await SetTrackingAsync(order.Key, t => notMarked.Contains(t.SerialNo), t => t with { QtyToInvoiceBase = 0 });

        var posted = await InvoiceAsync(order.Key);

        Assert.Equal(6, Assert.Single((await PostedAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Lines).Quantity);
        Assert.Equal(
            ["S00002", "S00004", "S00006", "S00008", "S00009", "S00010"],
            (await EntriesAsync()).Where(e => e.CompletelyInvoiced).Select(e => e.SerialNo));
    }

    [Fact, Trait("Scenario", "O-062")]
    public async Task Of_three_lots_the_two_marked_are_invoiced()
    {
        var order = await Company.OrderAsync((LotItem, 30));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10), ("", "L2", 10), ("", "L3", 10));
        await ReceiveAsync(order.Key);
        await SetTrackingAsync(order.Key, t => t.LotNo == "L1", t => t with { QtyToInvoiceBase = 0 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 20 });

        var posted = await InvoiceAsync(order.Key);

        Assert.Equal(20, Assert.Single((await PostedAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Lines).Quantity);
        Assert.Equal([("L1", 0m), ("L2", 10m), ("L3", 10m)], (await EntriesAsync()).Select(e => (e.LotNo, e.InvoicedQuantity)));
        Assert.Equal([10m, 0m, 0m], (await TrackingAsync()).Select(t => t.QtyToInvoiceBase));
    }

    [Fact, Trait("Scenario", "O-064"), Trait("Rule", "ITL-56")]
    public async Task With_a_single_lot_there_is_no_doubt_which_number_is_meant()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 2 });
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 2 });
        await InvoiceAsync(order.Key);

        var line = Assert.Single((await Company.FindAsync(order.Key)).Lines);
        Assert.Equal((2m, 8m), (line.QuantityInvoiced, line.QtyToInvoice));
        Assert.Equal(8, Assert.Single(await TrackingAsync()).QtyToInvoiceBase);
    }

    [Fact, Trait("Scenario", "O-065")]
    public async Task When_only_one_lot_is_left_open_it_is_the_one_that_is_meant()
    {
        var order = await Company.OrderAsync((LotItem, 20));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10), ("", "L2", 10));
        await SetTrackingAsync(order.Key, t => t.LotNo == "L1", t => t with { QtyToHandleBase = 0, QtyToInvoiceBase = 0 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 10 });
        await ReceiveAndInvoiceAsync(order.Key);
        await SetTrackingAsync(order.Key, t => t.LotNo == "L1", t => t with { QtyToHandleBase = 10, QtyToInvoiceBase = 10 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 2 });
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 2 });
        await InvoiceAsync(order.Key);

        var line = Assert.Single((await Company.FindAsync(order.Key)).Lines);
        Assert.Equal((12m, 8m), (line.QuantityInvoiced, line.QtyToInvoice));
        Assert.Equal(8, (await TrackingAsync()).Single(t => t.LotNo == "L1").QtyToInvoiceBase);
    }

    [Fact, Trait("Scenario", "O-068"), Trait("Rule", "ITL-46")]
    public async Task Of_ten_with_six_handled_the_quantity_stays_above_six_and_four_are_left_to_handle()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await ReceivePartAsync(order.Key, 6);
        var sheet = await Company.OpenTrackingAsync(order.Key, 10000);

        Assert.Contains("must not be less than Quantity Handled (Base)", Message(sheet.SetQuantity(1, 5)));
        Assert.Equal("You cannot handle more than 4 units.", Message(sheet.SetQtyToHandle(1, 5)));
    }

    [Fact, Trait("Rule", "PST-8")]
    public async Task A_row_forced_past_the_page_to_handle_more_than_is_left_of_it_is_refused_by_posting_too()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await ReceivePartAsync(order.Key, 6);
        await ForceTrackingAsync(order.Key, _ => true, t => t.QtyToHandleBase = 5);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11, QtyToHandle = 5 });

        Assert.Equal("You cannot handle more than 4 units.", Message(await PostAsync(order.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-10"), Trait("Rule", "ITL-48")]
    public async Task Seven_pieces_received_and_invoiced_in_steps()
    {
        var order = await Company.OrderAsync((LotItem, 7));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 7));

        await ReceivePartAsync(order.Key, 4);
        Assert.Equal((3m, 4m, 0m), await StateAsync());
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 2, QtyToInvoice = 2 });
        await ReceiveAndInvoiceAsync(order.Key);
        Assert.Equal((1m, 6m, 2m), await StateAsync());
        await ReceivePartAsync(order.Key, 1);
        Assert.Equal((0m, 7m, 2m), await StateAsync());
        var last = await InvoiceAsync(order.Key);

        Assert.True(last.DocumentDeleted);
        Assert.Equal([(4m, 4m), (2m, 2m), (1m, 1m)], (await EntriesAsync()).Select(e => (e.Quantity, e.InvoicedQuantity)));
        Assert.Equal(
            [2m, 2m, 2m, 1m], (await Company.Database.AllAsync<ValueEntry>()).OrderBy(v => v.EntryNo).Select(v => v.InvoicedQuantity));
    }

    [Fact, Trait("Rule", "ITL-47")]
    public async Task After_four_of_ten_the_row_keeps_ten_handled_four_and_six_to_handle()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await ReceivePartAsync(order.Key, 4);

        var row = Assert.Single(await TrackingAsync());
        Assert.Equal((10m, 4m, 6m, 10m), (row.QuantityBase, row.QuantityHandledBase, row.QtyToHandleBase, row.QtyToInvoiceBase));
        var line = Assert.Single(await Company.Database.AllAsync<DocumentLine>());
        Assert.Equal((4m, 6m, 10m, 2L), (line.QuantityHandled, line.QtyToHandle, line.QtyToInvoice, line.TrackingVersion));
    }

    [Fact, Trait("Rule", "ITL-48")]
    public async Task Rows_that_were_left_out_are_offered_again_by_the_next_posting()
    {
        var order = await Company.OrderAsync((SerialItem, 4));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 4));
        await SetTrackingAsync(order.Key, t => t.SerialNo is "S00003" or "S00004", t => t with { QtyToHandleBase = 0 });
        await ReceivePartAsync(order.Key, 2);

        Assert.Equal(
            [(0m, 1m), (0m, 1m), (1m, 1m), (1m, 1m)], (await TrackingAsync()).Select(t => (t.QtyToHandleBase, t.QtyToInvoiceBase)));
    }

    private async Task ReceivePartAsync(DocumentKey key, decimal quantity)
    {
        await Company.ChangeAsync(key, 0, l => l with { QtyToHandle = quantity });
        await ReceiveAsync(key);
    }

    /// <summary>Open, handled and invoiced quantity of the only row.</summary>
    private async Task<(decimal Open, decimal Handled, decimal Invoiced)> StateAsync()
    {
        var row = Assert.Single(await TrackingAsync());
        return (row.QuantityBase - row.QuantityHandledBase, row.QuantityHandledBase, row.QuantityInvoicedBase);
    }
}
