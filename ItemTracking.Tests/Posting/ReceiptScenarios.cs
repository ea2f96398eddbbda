using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

public sealed class ReceiptScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-042")]
    public async Task Serials_required_inbound_are_asked_for_and_then_posted_one_entry_each()
    {
        var order = await Company.OrderAsync((InboundSerialItem, 6));
        Assert.Equal(
            "You must assign a serial number for item INSERIAL.", Message(await PostAsync(order.Key, PostingChoice.HandleAndInvoice)));

        await Company.TrackAsync(order.Key, 10000, Serials("S", 6));
        var posted = await ReceiveAndInvoiceAsync(order.Key);

        var entries = await EntriesAsync();
        Assert.Equal(Enumerable.Repeat(1m, 6), entries.Select(e => e.Quantity));
        Assert.Equal(Serials("S", 6).Select(s => s.Serial), entries.Select(e => e.SerialNo));
        Assert.Equal(6, (await PostedTrackingAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo)).Count);
        Assert.Equal(6, (await PostedTrackingAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Count);
    }

    [Fact, Trait("Scenario", "O-043"), Trait("Rule", "PST-16")]
    public async Task A_serial_in_stock_stops_the_whole_second_order_until_it_has_other_serials()
    {
        var first = await Company.OrderAsync((SerialItem, 12));
        await Company.TrackAsync(first.Key, 10000, Serials("S", 12));
        var second = await Company.OrderAsync((SerialItem, 12));
        await Company.TrackAsync(second.Key, 10000, [.. Serials("T", 11), ("S00007", "", 1)]);
        await ReceiveAsync(first.Key);

        var refusal = Assert.Single((await PostAsync(second.Key, PostingChoice.HandleAndInvoice)).Refusals);
        Assert.Equal(("Serial No. S00007 is already on inventory.", 10000), (refusal.Message, refusal.Line));
        Assert.Equal("It is at location BLUE (entry 7). Choose another number.", refusal.WayOut);
        Assert.Equal(12, (await EntriesAsync()).Count);

        await Company.EditTrackingAsync(second.Key, 10000, sheet => sheet.Delete([.. sheet.Lines.Select(line => line.LineNo)]));
        await Company.TrackAsync(second.Key, 10000, Serials("U", 12));
        Assert.Equal(12, (await ReceiveAndInvoiceAsync(second.Key)).EntryCount);
        Assert.Equal(12, (await EntriesAsync()).Count(e => e.SerialNo.StartsWith('U')));
    }

    [Fact, Trait("Scenario", "O-045"), Trait("Rule", "PST-6")]
    public async Task An_item_that_asks_for_nothing_is_received_without_and_then_with_a_lot()
    {
        var order = await Company.OrderAsync((Free, 60));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        await ReceiveAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        await ReceiveAsync(order.Key);

        Assert.Equal([("", 1m), ("LOT-X", 1m)], (await EntriesAsync()).Select(e => (e.LotNo, e.Quantity)));
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task Four_of_twelve_serials_are_invoiced()
    {
        var order = await ReceivedTwelveAsync();
        await InvoiceFourAsync(order);

        var entries = await EntriesAsync();
        Assert.Equal(
            ["S00001", "S00002", "S00003", "S00004"],
            entries.Where(e => e is { CompletelyInvoiced: true, InvoicedQuantity: 1 }).Select(e => e.SerialNo));
        Assert.Equal(8, entries.Count(e => e is { CompletelyInvoiced: false, InvoicedQuantity: 0 }));
        Assert.Equal(4, (await Company.Database.AllAsync<ValueEntry>()).Count);
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task The_other_eight_are_invoiced_later_by_an_invoice_of_their_own()
    {
        var order = await ReceivedTwelveAsync();
        var first = await InvoiceFourAsync(order);
        var second = await InvoiceAsync(order.Key);

        Assert.All(await EntriesAsync(), e => Assert.True(e.CompletelyInvoiced));
        Assert.Equal(4, (await PostedTrackingAsync(ItemLedgerDocumentType.PurchaseInvoice, first.InvoiceNo)).Count);
        Assert.Equal(
            Enumerable.Range(5, 8).Select(n => $"S{n:00000}"),
            (await PostedTrackingAsync(ItemLedgerDocumentType.PurchaseInvoice, second.InvoiceNo)).Select(r => r.SerialNo));
        Assert.True(second.DocumentDeleted);
    }

    private async Task<PostedDocument> InvoiceFourAsync(DocumentCard order)
    {
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 4 });
        await SetTrackingAsync(order.Key, t => string.CompareOrdinal(t.SerialNo, "S00004") > 0, t => t with { QtyToInvoiceBase = 0 });
        return await InvoiceAsync(order.Key);
    }

    private async Task<DocumentCard> ReceivedTwelveAsync()
    {
        var order = await Company.OrderAsync((SerialItem, 12));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 12));
        await ReceiveAsync(order.Key);
        return order;
    }
}
