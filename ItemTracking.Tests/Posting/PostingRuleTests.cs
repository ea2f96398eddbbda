using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

public sealed class PostingRuleTests : PostingTests
{
    [Fact, Trait("Rule", "PST-5")]
    public async Task All_refusals_of_a_document_come_at_once_each_with_its_line()
    {
        var order = await Company.OrderAsync((SerialItem, 2), (LotItem, 3), (LotItem, 10), (PlainItem, 1));
        await Company.TrackAsync(order.Key, 30000, ("", "L1", 6), ("", "L2", 2));
        await ExecuteAsync<Item>(items => items.Where(i => i.No == PlainItem)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Blocked, true)));
        await ExecuteAsync<Vendor>(vendors => vendors.ExecuteUpdateAsync(set => set.SetProperty(v => v.Blocked, true)));

        var refused = await PostAsync(order.Key, PostingChoice.Handle);

        Assert.Equal(
            [
                (null, "Blocked must be equal to 'No'  in Vendor: No.=V1. Current value is 'Yes'."),
                (10000, "You must assign a serial number for item SERIAL."),
                (20000, "You must assign a lot number for item LOT."),
                (30000, "Qty. to Handle (Base) in the item tracking assigned to the document line for item LOT is currently 8. It must "
                    + "be 10."),
                (40000, "Blocked must be equal to 'No'  in Item: No.=PLAIN. Current value is 'Yes'."),
            ],
            refused.Refusals.Select(r => (r.Line, r.Message)));
        Assert.Empty(await Company.Database.AllAsync<Core.Ledger.Posting>());
    }

    [Fact, Trait("Rule", "DOC-6")]
    public async Task There_is_nothing_to_post_on_an_empty_order_or_before_goods_came()
    {
        var order = await Company.OrderAsync();
        Assert.Equal("There is nothing to post.", Message(await PostAsync(order.Key, PostingChoice.HandleAndInvoice)));

        var filled = await Company.OrderAsync((PlainItem, 3));
        Assert.Equal("There is nothing to post.", Message(await PostAsync(filled.Key, PostingChoice.Invoice)));
    }

    [Theory, Trait("Rule", "NOS-11")]
    [InlineData(PostingChoice.Handle, "Posted Receipt Nos.")]
    [InlineData(PostingChoice.HandleAndInvoice, "Posted Receipt Nos.,Posted Invoice Nos.")]
    public async Task A_series_that_is_not_chosen_is_named(PostingChoice choice, string fields)
    {
        var order = await Company.OrderAsync((PlainItem, 3));
        await ExecuteAsync<CompanyNumbering>(n => n.ExecuteUpdateAsync(set => set.SetProperty(c => c.PostedReceiptNos, "")
            .SetProperty(c => c.PostedInvoiceNos, "")));

        Assert.Equal(fields, string.Join(",", (await PostAsync(order.Key, choice)).Refusals.Select(r => r.Field)));
    }

    [Fact, Trait("Rule", "PST-6")]
    public async Task A_partly_received_line_of_an_item_that_asks_for_nothing_must_match_what_was_tracked()
    {
        var order = await Company.OrderAsync((Free, 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        await ReceiveAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 2), ("", "L2", 2));

        Assert.Equal(
            "The Qty. to Receive does not match the quantity defined in item tracking for item FREE.",
            Message(await PostAsync(order.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "ITL-56")]
    public async Task Received_and_invoiced_at_once_both_quantities_must_match()
    {
        var order = await Company.OrderAsync((SerialItem, 3));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 3));
        await SetTrackingAsync(order.Key, t => t.SerialNo == "S00001", t => t with { QtyToInvoiceBase = 0 });

        Assert.Equal(
            "Qty. to Invoice (Base) in the item tracking assigned to the document line for item SERIAL is currently 2. It must be "
                + "3.",
            Message(await PostAsync(order.Key, PostingChoice.HandleAndInvoice)));
    }

    /// <summary>The page takes no half serial number, so the row is forced past it.</summary>
    [Fact, Trait("Rule", "PST-16")]
    public async Task Half_a_serial_forced_past_the_pages_is_refused_by_posting_too()
    {
        var order = await Company.OrderAsync((InboundSerialItem, 0.5m));
        await Company.ForceTrackingAsync(order.Key, 10000, "S1", "", 0.5m);

        Assert.Equal("Quantity must be -1, 0 or 1 when Serial No. is stated.", Message(await PostAsync(order.Key, PostingChoice.Handle)));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task Two_lines_of_one_document_cannot_bring_in_one_serial()
    {
        var order = await Company.OrderAsync((SerialItem, 1), (SerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));
        await Company.TrackAsync(order.Key, 20000, ("S1", "", 1));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);
        Assert.Equal(("Serial No. S1 is already on inventory.", 20000), (refusal.Message, refusal.Line));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_serial_in_stock_at_another_location_counts_too()
    {
        foreach (var location in new[] { "BLUE", "RED" })
        {
            var order = await Company.OrderAsync((SerialItem, 1));
            await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
            await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));
            var posted = await PostAsync(order.Key, PostingChoice.Handle);
            Assert.Equal(location == "RED", posted.IsRefused);
        }
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_code_that_only_asks_for_serials_does_not_ask_for_them_once()
    {
        var order = await Company.OrderAsync((InboundSerialItem, 1), (InboundSerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));
        await Company.TrackAsync(order.Key, 20000, ("S1", "", 1));

        Assert.Equal(2, (await ReceiveAsync(order.Key)).EntryCount);
    }

    [Fact, Trait("Rule", "PST-12"), Trait("Rule", "PST-15")]
    public async Task A_negative_line_takes_its_lot_from_stock_and_never_more_than_there_is()
    {
        var order = await Company.OrderAsync((LotItem, 10), (LotItem, -4));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", -4));
        await ReceiveAsync(order.Key);
        Assert.Equal([(10m, 6m), (-4m, 0m)], (await EntriesAsync()).Select(e => (e.Quantity, e.RemainingQuantity)));

        var back = await Company.OrderAsync((LotItem, -7));
        await Company.TrackAsync(back.Key, 10000, ("", "L1", -7));
        Assert.Equal(
            "Item Tracking Lot No. L1 for Item No. LOT cannot be fully applied.",
            Message(await PostAsync(back.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Rule", "PST-12")]
    public async Task Without_specific_numbers_stock_may_be_taken_before_it_comes_and_what_comes_closes_it()
    {
        var taken = await Company.OrderAsync((PlainItem, -5));
        await ReceiveAsync(taken.Key);
        var brought = await Company.OrderAsync((PlainItem, 8));
        await ReceiveAsync(brought.Key);

        Assert.Equal([(-5m, 0m, false), (8m, 3m, true)], (await EntriesAsync()).Select(e => (e.Quantity, e.RemainingQuantity, e.Open)));
        Assert.Equal(3, (await Company.Database.AllAsync<TrackingBalance>()).Single().OnHand);
    }

    [Fact, Trait("Rule", "DOC-7")]
    public async Task An_order_received_and_invoiced_completely_is_gone_and_the_ledger_keeps_its_number()
    {
        var order = await Company.OrderAsync((SerialItem, 2), (PlainItem, 0));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));
        Assert.False((await ReceiveAsync(order.Key)).DocumentDeleted);
        Assert.True((await InvoiceAsync(order.Key)).DocumentDeleted);

        Assert.True((await Company.Reader.FindAsync(order.Key, Actors.PurchasingClerk)).IsRefused);
        Assert.Empty(await TrackingAsync());
        Assert.All(await EntriesAsync(), e => Assert.Equal("PO-1001", e.OrderNo));
    }

    [Fact, Trait("Rule", "DOC-7")]
    public async Task A_line_without_a_quantity_to_receive_is_skipped()
    {
        var order = await Company.OrderAsync((PlainItem, 3), (LotItem, 3));
        await Company.ChangeAsync(order.Key, 1, l => l with { QtyToHandle = 0 });

        var posted = await ReceiveAsync(order.Key);
        Assert.Equal(
            10000, Assert.Single((await PostedAsync(ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo)).Lines).LineNo);
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task What_was_received_without_numbers_is_invoiced_beside_the_lot()
    {
        var order = await Company.OrderAsync((Free, 2));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1 });
        await ReceiveAsync(order.Key);
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-X", 1));
        await ReceiveAsync(order.Key);

        Assert.True((await InvoiceAsync(order.Key)).DocumentDeleted);
        Assert.All(await EntriesAsync(), e => Assert.True(e.CompletelyInvoiced));
    }

    [Fact, Trait("Rule", "PST-27"), Trait("Rule", "PST-28")]
    public async Task The_ledger_says_who_when_from_where_and_keeps_the_dates_of_the_tracking_row()
    {
        var order = await Company.OrderAsync((LotItem, 2));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 2));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = new(2026, 3, 1), WarrantyDate = new(2027, 1, 15) });
        var posted = await ReceiveAsync(order.Key);

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(
            (ItemLedgerEntryType.Purchase, ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo, 10000, "PO-1001", 10000),
            (entry.EntryType, entry.DocumentType, entry.DocumentNo, entry.DocumentLineNo, entry.OrderNo, entry.OrderLineNo));
        Assert.Equal((LedgerSourceType.Vendor, "V1", "clerk"), (entry.SourceType, entry.SourceNo, entry.CreatedBy));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2027, 1, 15)), (entry.ExpirationDate, entry.WarrantyDate));
        var application = Assert.Single(await Company.Database.AllAsync<ItemApplicationEntry>());
        Assert.Equal(
            (entry.EntryNo, entry.EntryNo, 0L, 2m),
            (application.ItemLedgerEntryNo, application.InboundItemEntryNo, application.OutboundItemEntryNo, application.Quantity));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Posting_asks_for_the_right_of_every_part()
    {
        var order = await Company.OrderAsync((PlainItem, 1));

        Assert.Equal(2, (await Poster.PostAsync(
            order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.Auditor)).Refusals.Count(r => r.Code == RefusalCode.ROL_2));
        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await Poster.PostAsync(
            order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.WarehouseSupervisor)).Refusals).Code);
        Assert.False((await Poster.PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.WarehouseSupervisor)).IsRefused);
    }

    private async Task ExecuteAsync<T>(Func<IQueryable<T>, Task<int>> change)
        where T : class
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await change(db.Set<T>());
    }
}
