using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>What undoing receipts, shipments and returns leaves in ledger, posted document, bins and order (PST-30).</summary>
public sealed class UndoPostingTests : UndoTests
{
    private static readonly DateOnly Expires = new(2026, 1, 31);

    [Fact, Trait("Rule", "PST-30")]
    public async Task An_undone_receipt_closes_both_entries_and_marks_both_lines()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5), ("", "L2", 2));

        var undone = await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal(new(receipt.HandlingDocumentNo, "", DocumentDeleted: false, EntryCount: 2), undone);
        Assert.Equal(
            [("L1", 5m, 0m, 0L), ("L2", 2m, 0m, 0L), ("L1", -5m, 0m, 1L), ("L2", -2m, 0m, 2L)],
            (await EntriesAsync()).Select(e => (e.LotNo, e.Quantity, e.RemainingQuantity, e.AppliesToEntry)));
        Assert.All(await EntriesAsync(), e => Assert.Equal((e.Quantity, true), (e.InvoicedQuantity, e.CompletelyInvoiced)));
        Assert.All(
            await CorrectionsAsync(),
            e => Assert.Equal(
                (ItemLedgerDocumentType.PurchaseReceipt, receipt.HandlingDocumentNo, 20000, order.Key.No, 10000, 0m),
                (e.DocumentType, e.DocumentNo, e.DocumentLineNo, e.OrderNo, e.OrderLineNo, e.ShippedQtyNotReturned)));
        Assert.Equal([(10000, 7m, 7m, true), (20000, -7m, -7m, true)], await LinesAsync(UndoKind.Receipt, receipt));
        var cues = new DocumentCuesReader(Company.Database.Factory, new TrackedLinesStore());
        Assert.Equal(
            new HomeCue(1) { Undone = 1 },
            (await cues.HandlingPostedAsync(DocumentKind.PurchaseOrder, new(2025, 1, 15), Actors.PurchasingClerk)).Value);
        Assert.All((await PostedAsync(UndoKind.Receipt.Type, receipt.HandlingDocumentNo)).Lines, l => Assert.False(l.HasTracking));
        Assert.Empty(await PostedTrackingAsync(UndoKind.Receipt.Type, receipt.HandlingDocumentNo));
        Assert.Empty(await PostedTrackingAsync(UndoKind.Receipt.Type, receipt.HandlingDocumentNo, 20000));
        Assert.Equal((0m, 7m), await HandledAsync(order.Key));
        Assert.Equal([("L1", 5m, 5m, 0m), ("L2", 2m, 2m, 0m)], await RowsAsync(order.Key));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task What_was_undone_can_be_received_and_invoiced_again()
    {
        var (order, receipt) = await ReceivedAsync(SerialItem, Serials("S", 3));
        await UndoAsync(UndoKind.Receipt, receipt);

        var again = await PostAllAsync(order.Key);

        Assert.True(again.DocumentDeleted);
        Assert.Equal(3, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Of_a_number_whose_receipt_was_undone_nobody_is_told_that_it_was_shipped()
    {
        var (_, receipt) = await ReceivedAsync(SerialItem, ("S1", "", 1));
        await UndoAsync(UndoKind.Receipt, receipt);
        var sale = await Company.SalesOrderAsync((SerialItem, 1));
        await Company.TrackAsync(sale.Key, 10000, ("S1", "", 1));

        Assert.StartsWith(
            $"Serial No. S1 was taken back with Posted Purchase Receipt {receipt.HandlingDocumentNo} by ",
            Assert.Single((await PostAsync(sale.Key, PostingChoice.Handle)).Refusals).WayOut,
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task One_of_three_lines_is_undone_and_the_others_stay()
    {
        var order = await Company.OrderAsync((PlainItem, 3), (LotItem, 4), (PlainItem, 5));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", 4));
        var receipt = await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, receipt, 20000);

        Assert.Equal(
            [(10000, 3m, 0m, false), (20000, 4m, 4m, true), (25000, -4m, -4m, true), (30000, 5m, 0m, false)],
            await LinesAsync(UndoKind.Receipt, receipt));
        Assert.Equal([3m, 0m, 5m], (await Company.FindAsync(order.Key)).Lines.Select(l => l.QuantityHandled));
        Assert.Equal(0, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task Of_two_partial_receipts_only_the_one_that_is_undone_goes_back()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        var first = await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 3 });
        await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, first);

        Assert.Equal([("L1", 10m, 7m, 3m)], await RowsAsync(order.Key));
        Assert.Equal([0m, 3m, 0m], (await EntriesAsync()).Select(e => e.RemainingQuantity));
        await InvoiceAsync(order.Key);
        Assert.Equal(3, (await Company.FindAsync(order.Key)).Lines[0].QuantityInvoiced);
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task An_undone_shipment_gives_stock_back_with_the_date_and_the_warranty_of_its_entry()
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "DATED",
            LotSpecificTracking = true,
            IgnoreExpirationDates = false,
            StrictExpirationPosting = true,
            WarrantyDateFormula = "1Y",
        });
        await Company.AddItemAsync("MILK", "DATED");
        var stock = await Company.OrderAsync(("MILK", 8));
        await Company.TrackAsync(stock.Key, 10000, ("", "L1", 8));
        await SetTrackingAsync(stock.Key, _ => true, t => t with { ExpirationDate = Expires });
        await PostAllAsync(stock.Key);
        var order = await Company.SalesOrderAsync(("MILK", 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        await SetTrackingAsync(order.Key, _ => true, t => t with { WarrantyDate = new(2030, 1, 1) });
        var shipment = await ShipAsync(order.Key);
        Company.Database.Clock.Advance(TimeSpan.FromDays(1000));

        await UndoAsync(UndoKind.Shipment, shipment);

        var (left, back) = ((await EntriesAsync())[1], Assert.Single(await CorrectionsAsync()));
        Assert.Equal((-5m, 0m, 0m, true), (left.Quantity, left.RemainingQuantity, left.ShippedQtyNotReturned, left.CompletelyInvoiced));
        Assert.Equal((5m, 5m, true, left.EntryNo), (back.Quantity, back.RemainingQuantity, back.Open, back.AppliesToEntry));
        Assert.Equal((Expires, new DateOnly(2030, 1, 1), left.PostingDate), (back.ExpirationDate, back.WarrantyDate, back.PostingDate));
        Assert.Null(Assert.Single(await TrackingAsync(order.Key)).WarrantyDate);
        Assert.Equal(8, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task A_shipment_of_two_stocks_comes_back_as_one_entry_with_the_date_of_the_first()
    {
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "LOTOUT", LotSalesOutboundTracking = true });
        await Company.AddItemAsync("SCREW", "LOTOUT");
        await StockAsync("SCREW", ("", "", 3));
        await StockAsync("SCREW", ("", "", 3));
        var order = await Company.SalesOrderAsync(("SCREW", 5));
        await Company.TrackAsync(order.Key, 10000, ("", "OUT", 5));
        var shipment = await ShipAsync(order.Key);

        await UndoAsync(UndoKind.Shipment, shipment);

        Assert.Equal([(0m, ""), (1m, ""), (0m, "OUT"), (5m, "OUT")], (await EntriesAsync()).Select(e => (e.RemainingQuantity, e.LotNo)));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task A_shipment_of_more_than_there_was_closes_its_own_shortage_first()
    {
        await StockAsync(PlainItem, ("", "", 5));
        var older = await Company.SalesOrderAsync((PlainItem, 7));
        await ShipAsync(older.Key);
        var order = await Company.SalesOrderAsync((PlainItem, 3));
        var shipment = await ShipAsync(order.Key);

        await UndoAsync(UndoKind.Shipment, shipment);

        Assert.Equal([0m, -2m, 0m, 0m], (await EntriesAsync()).Select(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task An_undone_return_receipt_lets_the_goods_come_back_again()
    {
        var (_, _) = await ShippedAsync(LotItem, ("", "L1", 6));
        var sold = (await EntriesAsync())[^1];
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 4));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 4));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ApplFromItemEntry = sold.EntryNo });
        var receipt = await ReceiveAsync(order.Key);
        Assert.Equal(-2, (await EntriesAsync())[1].ShippedQtyNotReturned);

        await UndoAsync(UndoKind.ReturnReceipt, receipt);

        Assert.Equal(-6, (await EntriesAsync())[1].ShippedQtyNotReturned);
        Assert.Equal([(4m, 0m), (-4m, 0m)], (await EntriesAsync()).TakeLast(2).Select(e => (e.Quantity, e.RemainingQuantity)));
        Assert.Equal([("L1", 4m, 4m, 0m)], await RowsAsync(order.Key));
        await PostAllAsync(order.Key);
        Assert.Equal(-2, (await EntriesAsync())[1].ShippedQtyNotReturned);
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task An_undone_return_shipment_is_in_stock_again()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (SerialItem, 2));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));
        var shipment = await ShipAsync(order.Key);

        await UndoAsync(UndoKind.ReturnShipment, shipment);

        Assert.Equal([("S00001", 1m), ("S00002", 1m)], (await CorrectionsAsync()).Select(e => (e.SerialNo, e.RemainingQuantity)));
        Assert.Equal([(10000, 2m, 2m, true), (20000, -2m, -2m, true)], await LinesAsync(UndoKind.ReturnShipment, shipment));
        Assert.Equal(2, (await Company.FindAsync(order.Key)).Lines[0].QtyToHandle);
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task A_line_that_went_the_other_way_is_undone_the_other_way()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await Company.OrderAsync((LotItem, -2), (PlainItem, 3));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", -2));
        var receipt = await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal(5, await StockOfLotAsync("L1"));
        Assert.Equal(
            [(10000, -2m), (15000, 2m), (20000, 3m), (30000, -3m)],
            (await LinesAsync(UndoKind.Receipt, receipt)).Select(l => (l.LineNo, l.Quantity)));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task Boxes_of_a_variant_go_back_in_boxes()
    {
        await Company.AddVariantsAsync(LotItem);
        var order = await Company.OrderAsync((LotItem, 2));
        await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX", VariantCode = "RED" });
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 24));
        var receipt = await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal([(24m, "RED"), (-24m, "RED")], (await EntriesAsync()).Select(e => (e.Quantity, e.VariantCode)));
        Assert.Equal((0m, 2m), await HandledAsync(order.Key));
    }

    [Fact, Trait("Rule", "PST-30"), Trait("Rule", "DOC-22")]
    public async Task Bins_give_back_what_they_got()
    {
        await Company.Database.AddBinsAsync("GREEN", "B1");
        var order = await Company.OrderAsync((LotItem, 4));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B1" });
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 4));
        var receipt = await ReceiveAsync(order.Key);

        await UndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal(
            [("B1", 4m, SourceTypes.PurchaseLine), ("B1", -4m, SourceTypes.PurchRcptLine)],
            (await Company.Database.AllAsync<WarehouseEntry>()).OrderBy(e => e.EntryNo).Select(e => (e.BinCode, e.QtyBase, e.SourceType)));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task Invoices_of_the_order_leave_out_what_was_undone()
    {
        var order = await Company.OrderAsync((PlainItem, 6));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        var first = await ReceiveAsync(order.Key);
        await UndoAsync(UndoKind.Receipt, first);

        Assert.True((await PostAsync(order.Key, Core.Orders.PostingChoice.Invoice)).IsRefused);
        var posted = await PostAllAsync(order.Key);

        Assert.True(posted.DocumentDeleted);
        Assert.Equal(6, (await EntriesAsync())[^1].InvoicedQuantity);
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task The_same_request_undoes_once()
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        var request = Guid.NewGuid();

        var first = await UndoPoster.UndoAsync(UndoKind.Receipt.Type, receipt.HandlingDocumentNo, [], request, Actors.InventoryManager);
        var second = await UndoPoster.UndoAsync(UndoKind.Receipt.Type, receipt.HandlingDocumentNo, [], request, Actors.InventoryManager);

        Assert.Equal(Taken(first), Taken(second));
        Assert.Single(await CorrectionsAsync());
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Of_two_users_who_undo_at_once_one_does()
    {
        var (order, receipt) = await ReceivedAsync(SerialItem, Serials("S", 20));

        var results = await AtOnceAsync(4, _ => TryUndoAsync(UndoKind.Receipt, receipt));

        Assert.Single(results, r => !r.IsRefused);
        Assert.Equal(20, (await CorrectionsAsync()).Count);
        Assert.Equal(0, (await Company.FindAsync(order.Key)).Lines[0].QuantityHandled);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Undo_and_invoice_at_once_never_do_both()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));

        var results = await AtOnceAsync(
            2, n => n == 0 ? TryUndoAsync(UndoKind.Receipt, receipt) : PostBlindAsync(order.Key, Core.Orders.PostingChoice.Invoice));

        Assert.Single(results, r => !r.IsRefused);
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task An_undo_stands_in_the_audit_trail()
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        await UndoAsync(UndoKind.Receipt, receipt);

        var line = Assert.Single(await Company.Database.AllAsync<AuditEntry>(), a => a.Action == AuditAction.Undone);
        Assert.Equal(
            ("Posted Purchase Receipt", receipt.HandlingDocumentNo, "Line 10000: LOT, 5 PCS", "supervisor"),
            (line.Table, line.Key, line.After, line.UserName));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task A_line_that_is_undone_is_posted_in_one_transaction_or_not_at_all()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        Company.Database.Faults.Break(Fault.Full);

        Assert.True((await TryUndoAsync(UndoKind.Receipt, receipt)).IsRefused);
        Company.Database.Faults.Repair();
        Assert.Empty(await CorrectionsAsync());
        Assert.Equal(5, (await Company.FindAsync(order.Key)).Lines[0].QuantityHandled);
    }

    private async Task<(decimal Handled, decimal ToHandle)> HandledAsync(DocumentKey key)
    {
        var line = (await Company.FindAsync(key)).Lines[0];
        return (line.QuantityHandled, line.QtyToHandle);
    }
}
