using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Information;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>A posted invoice is cancelled by a credit memo (CANCEL-1). Every test ends with the invariants of the ledger.</summary>
public sealed class CancelTests : UndoTests
{
    private CancelPoster Cancel => new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    [Fact, Trait("Scenario", "O-193"), Trait("Rule", "CANCEL-1")]
    public async Task An_invoice_of_a_part_of_a_sales_order_is_cancelled_and_the_part_is_shipped_and_invoiced_again()
    {
        await StockAsync(LotItem, ("", "LOT-L", 15));
        var order = await Company.SalesOrderAsync((LotItem, 15));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 5, QtyToInvoice = 5 });
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-L", 5));
        var posted = await PostAllAsync(order.Key);

        var cancelled = await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        Assert.Equal([("LOT-L", -5m, -5m, 0m, 0m)], await NumbersAsync(order.Key));
        var line = (await Company.FindAsync(order.Key)).Lines[0];
        Assert.Equal((0m, 0m), (line.QuantityHandled, line.QuantityInvoiced));
        Assert.Equal(
            [(ItemLedgerDocumentType.SalesShipment, -5m, true), (ItemLedgerDocumentType.SalesCreditMemo, 5m, true)],
            (await EntriesAsync()).Where(e => e.EntryType == ItemLedgerEntryType.Sale)
                .Select(e => (e.DocumentType, e.Quantity, e.CompletelyInvoiced)));
        var memo = await PostedAsync(ItemLedgerDocumentType.SalesCreditMemo, cancelled.InvoiceNo);
        Assert.Equal((posted.InvoiceNo, 5m), (memo.CancelledInvoiceNo, Assert.Single(memo.Lines).Quantity));
        Assert.Equal(
            cancelled.InvoiceNo, (await PostedAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).CancelledByNo);

        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 5, QtyToInvoice = 5 });
        await PostAllAsync(order.Key);
        Assert.Equal(10, await StockOfLotAsync("LOT-L"));
    }

    [Fact, Trait("Scenario", "O-194"), Trait("Rule", "CANCEL-1")]
    public async Task An_invoice_of_a_part_of_what_was_shipped_is_cancelled_and_only_that_part_is_to_be_shipped_again()
    {
        var (order, _) = await ShippedAsync(LotItem, ("", "LOT-L", 12));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 5 });
        await SetTrackingAsync(order.Key, _ => true, l => l with { QtyToInvoiceBase = 5 });
        var posted = await InvoiceAsync(order.Key);

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        var row = Assert.Single((await Company.OpenTrackingAsync(order.Key, 10000)).Lines);
        Assert.Equal((12m, 5m, 12m), (row.QuantityBase, row.QtyToHandleBase, row.QtyToInvoiceBase));
        var again = await PostAllAsync(order.Key);
        Assert.True(again.DocumentDeleted);
        Assert.Equal(0, await StockOfLotAsync("LOT-L"));
    }

    [Fact, Trait("Scenario", "O-196"), Trait("Rule", "CANCEL-1")]
    public async Task An_invoice_of_a_part_of_a_purchase_order_is_cancelled_and_the_part_is_received_and_invoiced_again()
    {
        var order = await Company.OrderAsync((LotItem, 15));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 5, QtyToInvoice = 5 });
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-L", 5));
        var posted = await PostAllAsync(order.Key);

        await CancelAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo);

        Assert.Equal([("LOT-L", 5m, 5m, 0m, 0m)], await NumbersAsync(order.Key));
        Assert.Equal(0, await StockOfLotAsync("LOT-L"));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 5, QtyToInvoice = 5 });
        await PostAllAsync(order.Key);
        Assert.Equal(5, await StockOfLotAsync("LOT-L"));
    }

    [Fact, Trait("Scenario", "O-073"), Trait("Rule", "CANCEL-1")]
    public async Task An_invoice_that_took_over_a_shipment_is_cancelled_and_its_order_is_there_to_be_posted_again()
    {
        await StockAsync(LotItem, ("", "LOT-A", 1), ("", "LOT-B", 1));
        var order = await Company.SalesOrderAsync((LotItem, 1), (LotItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 1));
        await Company.TrackAsync(order.Key, 20000, ("", "LOT-B", 1));
        var posted = await InvoicedAsync(await ShipAsync(order.Key));
        Assert.DoesNotContain(await Company.Database.AllAsync<DocumentHeader>(), h => h.No == order.Key.No);

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted);

        Assert.Equal([("LOT-A", -1m, -1m, 0m, 0m), ("LOT-B", -1m, -1m, 0m, 0m)], await NumbersAsync(order.Key));
        var found = await Company.FindAsync(order.Key);
        Assert.Equal([(1m, 0m, 0m), (1m, 0m, 0m)], found.Lines.Select(l => (l.Quantity, l.QuantityHandled, l.QuantityInvoiced)));
        Assert.True((await PostAllAsync(order.Key)).DocumentDeleted);
        Assert.Equal(0, await StockOfLotAsync("LOT-A") + await StockOfLotAsync("LOT-B"));
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task An_order_that_its_own_posting_finished_stays_gone_when_its_invoice_is_cancelled()
    {
        var (order, posted) = await SoldAsync(SerialItem, ("S1", "", 1));

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        Assert.DoesNotContain(await Company.Database.AllAsync<DocumentHeader>(), h => h.No == order.No);
        Assert.Equal(1, (await EntriesAsync())[^1].RemainingQuantity);
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task An_order_that_its_own_posting_finished_is_there_again_when_its_invoice_is_corrected()
    {
        var (order, posted) = await SoldAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo, corrects: true);

        Assert.Equal([("S1", -1m, -1m, 0m, 0m), ("S2", -1m, -1m, 0m, 0m)], await NumbersAsync(order));
        Assert.True((await PostAllAsync(order)).DocumentDeleted);
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task Goods_that_came_with_an_invoice_go_back_and_the_invoice_is_there_again_when_it_is_corrected()
    {
        var invoice = await Company.DocumentAsync(DocumentKind.PurchaseInvoice, (LotItem, 4));
        await Company.TrackAsync(invoice.Key, 10000, ("", "L1", 4));
        var posted = await PostAllAsync(invoice.Key);

        await CancelAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo, corrects: true);

        Assert.Equal(0, await StockOfLotAsync("L1"));
        Assert.Equal([("L1", 4m, 4m, 0m, 0m)], await NumbersAsync(invoice.Key));
        await PostAllAsync(invoice.Key);
        Assert.Equal(4, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task Goods_without_numbers_go_back_to_the_very_entries_they_were_taken_from()
    {
        await StockAsync(PlainItem, ("", "", 7));
        var order = await Company.SalesOrderAsync((PlainItem, 3));
        var posted = await PostAllAsync(order.Key);

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        var sales = (await EntriesAsync()).Where(e => e.EntryType == ItemLedgerEntryType.Sale).ToList();
        Assert.Equal([(-3m, 0m), (3m, 0m)], sales.Select(e => (e.Quantity, e.ShippedQtyNotReturned)));
        Assert.Equal(7, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task A_line_in_another_unit_gives_back_what_was_invoiced_in_that_unit()
    {
        await StockAsync(LotItem, ("", "LOT-A", 24));
        var order = await Company.SalesOrderAsync((LotItem, 2));
        await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX" });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 1, QtyToInvoice = 1 });
        var perBox = (await Company.FindAsync(order.Key)).Lines[0].QuantityBase / 2;
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", perBox));
        var posted = await PostAllAsync(order.Key);

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        var line = (await Company.FindAsync(order.Key)).Lines[0];
        Assert.Equal((2m, 0m, 0m), (line.Quantity, line.QuantityHandled, line.QuantityInvoiced));
        Assert.Equal([("LOT-A", -perBox, -perBox, 0m, 0m)], await NumbersAsync(order.Key));
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task What_comes_back_has_the_date_of_the_stock_it_was_taken_from()
    {
        var bought = await Company.OrderAsync((LotItem, 4));
        await Company.TrackAsync(bought.Key, 10000, ("", "L1", 4));
        await SetTrackingAsync(bought.Key, _ => true, l => l with { ExpirationDate = new(2026, 3, 1) });
        await PostAllAsync(bought.Key);
        var sale = await Company.SalesOrderAsync((LotItem, 4));
        await Company.TrackAsync(sale.Key, 10000, ("", "L1", 4));
        var posted = await PostAllAsync(sale.Key);

        await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        Assert.Equal(new DateOnly(2026, 3, 1), (await EntriesAsync())[^1].ExpirationDate);
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task An_invoice_is_cancelled_once_and_a_second_request_says_by_which_credit_memo()
    {
        var (_, posted) = await SoldAsync(SerialItem, ("S1", "", 1));
        var first = await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        var refusal = Assert.Single((await TryCancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).Refusals);

        Assert.Equal($"Posted Sales Invoice {posted.InvoiceNo} has already been cancelled.", refusal.Message);
        Assert.Equal($"Posted Sales Credit Memo {first.InvoiceNo} cancels it.", refusal.WayOut);
    }

    [Fact, Trait("Rule", "CANCEL-1"), Trait("Rule", "I10")]
    public async Task Two_who_cancel_one_invoice_at_once_post_one_credit_memo()
    {
        var (_, posted) = await SoldAsync(LotItem, ("", "L1", 5));

        var answers = await AtOnceAsync(2, _ => TryCancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Single(await Company.Database.AllAsync<PostedDocumentHeader>(), h => h.CancelledInvoiceNo.Length > 0);
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task Goods_that_were_sold_since_are_not_there_to_go_back_and_the_shipment_is_named()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        var posted = await PostAllAsync(order.Key);
        var sale = await Company.SalesOrderAsync((LotItem, 2));
        await Company.TrackAsync(sale.Key, 10000, ("", "L1", 2));
        var shipment = await ShipAsync(sale.Key);

        var refusal = Assert.Single((await TryCancelAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Refusals);

        Assert.Equal("Lot No. L1: of the 5 that were invoiced, 3 have not left since and can be taken back.", refusal.Message);
        Assert.Equal(
            $"Used with Posted Sales Shipment {shipment.HandlingDocumentNo}. Enter a credit memo for what is left.", refusal.WayOut);
        Assert.Equal(3, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "CANCEL-1"), Trait("Rule", "PST-13")]
    public async Task Goods_that_are_kept_for_somebody_are_not_cancelled_and_the_way_out_is_one()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        var posted = await PostAllAsync(order.Key);
        var sale = await Company.SalesOrderAsync((LotItem, 3));
        Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock)
            .ReserveAsync(sale.Key.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor));

        var refusal = Assert.Single((await TryCancelAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Refusals);

        Assert.StartsWith("Cancelling takes back these very goods: cancel the reservation", refusal.WayOut, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "CANCEL-1")]
    public async Task Goods_that_were_given_back_since_are_not_with_the_customer_any_more()
    {
        var (_, posted) = await SoldAsync(SerialItem, ("S1", "", 1));
        var sold = (await EntriesAsync())[^1].EntryNo;
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 1));
        await Company.TrackAsync(back.Key, 10000, ("S1", "", 1));
        await SetTrackingAsync(back.Key, _ => true, l => l with { ApplFromItemEntry = sold });
        await ReceiveAsync(back.Key);

        var refusal = Assert.Single((await TryCancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)).Refusals);

        Assert.Equal("Serial No. S1: of the 1 that were invoiced, 0 have not come back since and can be taken back.", refusal.Message);
        var receipt = Assert.Single(
            await Company.Database.AllAsync<PostedDocumentHeader>(), h => h.DocumentType == ItemLedgerDocumentType.SalesReturnReceipt);
        Assert.Equal(
            $"Given back with Posted Return Receipt {receipt.No}. All of it has come back: credit it there.", refusal.WayOut);
    }

    [Theory, Trait("Rule", "CANCEL-1")]
    [InlineData(false, "which is undone")]
    [InlineData(true, "which has come back since")]
    public async Task A_shipment_whose_goods_are_in_stock_again_is_not_said_to_have_them(bool comesBack, string since)
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        var posted = await PostAllAsync(order.Key);
        var sale = await Company.SalesOrderAsync((LotItem, 5));
        await Company.TrackAsync(sale.Key, 10000, ("", "L1", 5));
        var shipment = await ShipAsync(sale.Key);
        if (comesBack)
        {
            var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 5));
            await Company.TrackAsync(back.Key, 10000, ("", "L1", 5));
            var sold = (await EntriesAsync())[^1].EntryNo;
            await SetTrackingAsync(back.Key, _ => true, l => l with { ApplFromItemEntry = sold });
            await ReceiveAsync(back.Key);
        }
        else
        {
            await UndoAsync(UndoKind.Shipment, shipment);
        }

        var refusal = Assert.Single((await TryCancelAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Refusals);

        Assert.Equal(
            $"Used with Posted Sales Shipment {shipment.HandlingDocumentNo}, {since}. What of them is in stock again belongs to "
                + "another entry, and goes back with a credit memo.",
            refusal.WayOut);
    }

    [Fact, Trait("Rule", "PST-26")]
    public async Task A_lot_that_was_blocked_meanwhile_does_not_come_back()
    {
        var (_, posted) = await SoldAsync(LotItem, ("", "L1", 5));
        await Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "L1", Blocked = true, Version = 1 });

        Assert.Contains(
            "Blocked must be equal to 'No'", Message(await TryCancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo)),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_post_credit_memos_may_not_cancel()
    {
        var (_, posted) = await SoldAsync(SerialItem, ("S1", "", 1));

        Assert.NotEmpty((await Cancel.CancelAsync(
            ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo, Guid.NewGuid(), Actors.Auditor)).Refusals);
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task The_audit_trail_says_what_cancels_the_invoice()
    {
        var (_, posted) = await SoldAsync(SerialItem, ("S1", "", 1));
        var cancelled = await CancelAsync(ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo);

        var entry = Assert.Single(await Company.Database.AllAsync<AuditEntry>(), a => a.Action == AuditAction.Cancelled);
        Assert.Equal(
            ("Posted Sales Invoice", posted.InvoiceNo, $"Posted Sales Credit Memo: {cancelled.InvoiceNo}"),
            (entry.Table, entry.Key, entry.After));
    }

    private Task<Outcome<PostedDocument>> TryCancelAsync(ItemLedgerDocumentType type, string no, bool corrects = false) =>
        Cancel.CancelAsync(type, no, Guid.NewGuid(), Actors.Everyone, corrects);

    private async Task<PostedDocument> CancelAsync(ItemLedgerDocumentType type, string no, bool corrects = false) =>
        Taken(await TryCancelAsync(type, no, corrects));

    /// <summary>A sales order that was shipped and invoiced in one go, and so is finished.</summary>
    private async Task<(DocumentKey Order, PostedDocument Posted)> SoldAsync(
        string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        await StockAsync(item, numbers);
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        return (order.Key, await PostAllAsync(order.Key));
    }

    /// <summary>Number of the invoice that took over all of a shipment.</summary>
    private async Task<string> InvoicedAsync(PostedDocument shipment)
    {
        var invoice = await Company.DocumentAsync(DocumentKind.SalesInvoice);
        var lines = (await PostedAsync(ItemLedgerDocumentType.SalesShipment, shipment.HandlingDocumentNo)).Lines;
        Taken(await new GetLinesStore(Company.Database.Transaction, Company.Reader).GetAsync(
            invoice.Key, [.. lines.Select(l => new ChosenLine(shipment.HandlingDocumentNo, l.LineNo))],
            ActorOf(DocumentKind.SalesInvoice)));
        return (await PostAllAsync(invoice.Key)).InvoiceNo;
    }

    /// <summary>Tracking rows of a document: number, quantity, to handle, handled, invoiced; base units, sign of the ledger.</summary>
    private async Task<IReadOnlyList<(string, decimal, decimal, decimal, decimal)>> NumbersAsync(DocumentKey key) =>
    [
        .. (await TrackingAsync(key)).OrderBy(t => t.SourceRefNo).ThenBy(t => t.LineNo).Select(t => (
            t.SerialNo + t.LotNo, t.QuantityBase, t.QtyToHandleBase, t.QuantityHandledBase, t.QuantityInvoicedBase)),
    ];
}
