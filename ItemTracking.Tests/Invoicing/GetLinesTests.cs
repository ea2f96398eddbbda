using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Invoicing;

/// <summary>Invoices and credit memos that take over what was received or shipped, with its numbers (DOC-8…13, STO-12).</summary>
public sealed class GetLinesTests : PostingTests
{
    private LinesToInvoiceReader Lines => new(Company.Database.Factory);

    private GetLinesStore Get => new(Company.Database.Transaction, Company.Reader);

    private TrackingSheetReader Sheets => new(Company.Database.Factory, Company.Database.Clock);

    public static TheoryData<string> Kinds => [.. DocumentKind.All.Where(kind => kind.IsInvoice).Select(kind => kind.Caption)];

    [Theory, Trait("Rule", "DOC-8"), Trait("Rule", "DOC-10"), Trait("Rule", "DOC-12")]
    [MemberData(nameof(Kinds))]
    public async Task What_was_handled_is_invoiced_with_its_numbers_and_its_order_is_finished(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var of = kind.Gets!.Order;
        if (!of.Receives)
            await StockAsync(LotItem, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var order = await Company.DocumentAsync(of, (LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var handled = Taken(await PostAsync(order.Key, PostingChoice.Handle)).HandlingDocumentNo;
        var before = await EntriesAsync();

        var invoice = await Company.DocumentAsync(kind);
        var offered = Assert.Single(await OfferedAsync(invoice.Key));
        Assert.Equal(
            (handled, 10000, 10m, 0m, 10m, 2),
            (offered.DocumentNo, offered.LineNo, offered.Quantity, offered.QuantityInvoiced, offered.QtyNotInvoiced, offered.TrackedUnits));
        var line = Assert.Single((await GetAsync(invoice.Key, offered)).Lines);
        Assert.Equal(
            (LotItem, "Item LOT", 10m, handled, "Complete 10/10"),
            (line.ItemNo, line.Description, line.Quantity, line.HandlingDocumentNo, line.Tracking.Text));
        Assert.Empty(await OfferedAsync(invoice.Key));

        var posted = await PostAllAsync(invoice.Key);

        Assert.Equal(before.Select(e => e.EntryNo), (await EntriesAsync()).Select(e => e.EntryNo));
        Assert.All(
            (await EntriesAsync()).Where(e => e.DocumentNo == handled),
            e => Assert.Equal((true, e.Quantity), (e.CompletelyInvoiced, e.InvoicedQuantity)));
        Assert.Equal(
            [("LOT-A", 6m), ("LOT-B", 4m)],
            (await PostedTrackingAsync(kind.Invoicing.Posted.Type, posted.InvoiceNo)).Select(row => (row.LotNo, row.Quantity)));
        Assert.Equal(10, Assert.Single((await PostedAsync(kind.Gets.Posted.Type, handled)).Lines).QuantityInvoiced);
        Assert.DoesNotContain(
            await Company.Database.AllAsync<DocumentHeader>(), header => header.No == order.Key.No || header.No == invoice.Key.No);
        Assert.DoesNotContain(await TrackingAsync(), row => row.SourceId == order.Key.No || row.SourceId == invoice.Key.No);
    }

    [Fact, Trait("Rule", "PST-1")]
    public async Task Goods_that_come_with_an_invoice_are_received_under_its_number()
    {
        var invoice = await Company.DocumentAsync(DocumentKind.PurchaseInvoice, (SerialItem, 2));
        await Company.TrackAsync(invoice.Key, 10000, ("S1", "", 1), ("S2", "", 1));

        var posted = await PostAllAsync(invoice.Key);

        Assert.All(
            await EntriesAsync(),
            e => Assert.Equal(
                (ItemLedgerEntryType.Purchase, ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo, 1m, 1m, true),
                (e.EntryType, e.DocumentType, e.DocumentNo, e.Quantity, e.InvoicedQuantity, e.CompletelyInvoiced)));
        Assert.Equal(["S1", "S2"], (await EntriesAsync()).Select(e => e.SerialNo));
        Assert.Equal("I-0001", posted.InvoiceNo);
        Assert.Equal(2, Assert.Single((await PostedAsync(ItemLedgerDocumentType.PurchaseInvoice, posted.InvoiceNo)).Lines).Quantity);
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task Goods_that_leave_with_an_invoice_need_their_numbers()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        var invoice = await Company.DocumentAsync(DocumentKind.SalesInvoice, (SerialItem, 1));

        Assert.Equal(
            "You must assign a serial number for item SERIAL.", Message(await PostAsync(invoice.Key, PostingChoice.HandleAndInvoice)));

        await Company.TrackAsync(invoice.Key, 10000, ("S1", "", 1));
        await PostAllAsync(invoice.Key);
        Assert.Equal([1m, -1m], (await EntriesAsync()).Select(e => e.Quantity));
    }

    [Fact, Trait("Scenario", "O-072"), Trait("Rule", "DOC-11"), Trait("Acceptance", "A15")]
    public async Task Numbers_of_a_line_that_was_received_before_are_locked_quantities_and_lines_are_not()
    {
        var (invoice, _) = await InvoiceOfLotsAsync();

        var sheet = Taken(await Sheets.OpenAsync(invoice.Line(10000), Actors.PurchasingClerk));

        Assert.Equal([("LOT-A", 6m), ("LOT-B", 4m)], sheet.Lines.Select(line => (line.LotNo, line.QuantityBase)));
        Assert.False(sheet.Rights.EditsLines || sheet.Rights.InsertsLines || sheet.Rights.EditsExpirationDate);
        var locked = sheet.Mode.Reason!.Message;
        Assert.StartsWith("These numbers were posted with Receipt R-0001.", locked, StringComparison.Ordinal);
        Assert.Equal(locked, Message(sheet.SetWarrantyDate(1, new DateOnly(2030, 1, 1))));
        Assert.Equal(locked, Message(sheet.SetExpirationDate(1, new DateOnly(2030, 1, 1))));
        sheet = Taken(sheet.SetQuantity(1, 2));
        sheet = Taken(sheet.Delete([2]));
        Assert.Equal((2m, 8m), (sheet.Matrix.Defined.Quantity, sheet.Matrix.Undefined.Quantity));
        Taken(await new TrackingSheetStore(Company.Database.Transaction, Sheets).SaveAsync(sheet, Actors.PurchasingClerk, new()));

        var row = Assert.Single(await TrackingAsync(invoice));
        Assert.Equal(
            ("LOT-A", 2m, 2m, 0m, 2m),
            (row.LotNo, row.QuantityBase, row.QuantityHandledBase, row.QtyToHandleBase, row.QtyToInvoiceBase));
    }

    [Fact, Trait("Rule", "PST-11"), Trait("Rule", "DOC-12")]
    public async Task A_part_of_a_receipt_is_invoiced_and_the_rest_is_offered_again()
    {
        var (invoice, order) = await InvoiceOfLotsAsync();
        await LowerAsync(invoice, ("LOT-A", 2), ("LOT-B", 1));
        Assert.Equal(
            "The quantity to invoice does not match the quantity defined in item tracking.",
            Message(await PostAsync(invoice, PostingChoice.HandleAndInvoice)));
        await Company.ChangeAsync(invoice, 0, line => line with { Quantity = 3 });

        await PostAllAsync(invoice);

        Assert.Equal([("LOT-A", 6m, 2m), ("LOT-B", 4m, 1m)], (await EntriesAsync()).Select(e => (e.LotNo, e.Quantity, e.InvoicedQuantity)));
        Assert.Equal([("LOT-A", 2m, 4m), ("LOT-B", 1m, 3m)],
            (await TrackingAsync(order)).Select(row => (row.LotNo, row.QuantityInvoicedBase, row.QtyToInvoiceBase)));
        var left = (await Company.FindAsync(order)).Lines[0];
        Assert.Equal((10m, 3m, 7m), (left.QuantityHandled, left.QuantityInvoiced, left.QtyToInvoice));
        var next = await Company.DocumentAsync(DocumentKind.PurchaseInvoice);
        var offered = Assert.Single(await OfferedAsync(next.Key));
        Assert.Equal((3m, 7m), (offered.QuantityInvoiced, offered.QtyNotInvoiced));
        await GetAsync(next.Key, offered);
        Assert.Equal([("LOT-A", 4m), ("LOT-B", 3m)], (await TrackingAsync(next.Key)).Select(row => (row.LotNo, row.QuantityBase)));
        await PostAllAsync(next.Key);
        Assert.All(await EntriesAsync(), e => Assert.True(e.CompletelyInvoiced));
    }

    [Fact, Trait("Rule", "DOC-12")]
    public async Task What_the_user_chose_to_receive_next_stays_as_it_was_when_an_invoice_is_posted()
    {
        var order = await Company.OrderAsync((PlainItem, 10));
        await Company.ChangeAsync(order.Key, 0, line => line with { QtyToHandle = 4 });
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, line => line with { QtyToHandle = 1 });
        var invoice = await GotAsync(DocumentKind.PurchaseInvoice);

        await PostAllAsync(invoice);

        var line = (await Company.FindAsync(order.Key)).Lines[0];
        Assert.Equal((4m, 4m, 1m, 1m), (line.QuantityHandled, line.QuantityInvoiced, line.QtyToHandle, line.QtyToInvoice));
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task A_receipt_that_another_invoice_took_is_refused_and_nothing_is_posted()
    {
        var (first, _) = await InvoiceOfLotsAsync();
        var second = await GotAsync(DocumentKind.PurchaseInvoice);
        await PostAllAsync(first);

        Assert.Equal(
            "Line 10000 of the receipt R-0001, which you are attempting to invoice, has already been invoiced.",
            Message(await PostAsync(second, PostingChoice.HandleAndInvoice)));
        Assert.Equal(2, (await EntriesAsync()).Count(e => e.CompletelyInvoiced));
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task More_than_is_left_of_a_receipt_is_refused()
    {
        var (first, _) = await InvoiceOfLotsAsync();
        var second = await GotAsync(DocumentKind.PurchaseInvoice);
        await LowerAsync(first, ("LOT-A", 1), ("LOT-B", 4));
        await Company.ChangeAsync(first, 0, line => line with { Quantity = 5 });
        await PostAllAsync(first);

        Assert.Equal(
            "The quantity you are attempting to invoice is greater than the quantity in receipt R-0001.",
            Message(await PostAsync(second, PostingChoice.HandleAndInvoice)));
        Assert.Equal(
            "The quantity you are attempting to invoice is greater than the quantity in receipt R-0001.",
            Message(await Company.TryChangeAsync(second, 0, line => line with { Quantity = 11 })));
    }

    [Fact, Trait("Rule", "DOC-12")]
    public async Task Two_invoices_of_one_receipt_at_once_invoice_it_once()
    {
        var (first, _) = await InvoiceOfLotsAsync();
        var second = await GotAsync(DocumentKind.PurchaseInvoice);

        var posted = await AtOnceAsync(2, n => PostBlindAsync(n == 0 ? first : second, PostingChoice.HandleAndInvoice));

        Assert.Single(posted, result => !result.IsRefused);
        Assert.All(await EntriesAsync(), e => Assert.Equal(e.Quantity, e.InvoicedQuantity));
    }

    [Fact, Trait("Rule", "DOC-9")]
    public async Task One_invoice_takes_lines_of_several_receipts_and_orders()
    {
        var first = await Company.OrderAsync((SerialItem, 2), (PlainItem, 5));
        await Company.TrackAsync(first.Key, 10000, ("A1", "", 1), ("A2", "", 1));
        await ReceiveAsync(first.Key);
        var second = await Company.OrderAsync((SerialItem, 1));
        await Company.TrackAsync(second.Key, 10000, ("B1", "", 1));
        await ReceiveAsync(second.Key);

        var invoice = await GotAsync(DocumentKind.PurchaseInvoice);

        Assert.Equal(
            [(10000, "R-0001", SerialItem), (20000, "R-0001", PlainItem), (30000, "R-0002", SerialItem)],
            (await Company.FindAsync(invoice)).Lines.Select(line => (line.LineNo, line.HandlingDocumentNo, line.ItemNo)));
        await PostAllAsync(invoice);
        Assert.Empty(await Company.Database.AllAsync<DocumentHeader>());
        Assert.All(await EntriesAsync(), e => Assert.True(e.CompletelyInvoiced));
    }

    [Fact, Trait("Rule", "DOC-8")]
    public async Task Lines_of_another_vendor_are_not_copied()
    {
        var order = await Company.OrderAsync((PlainItem, 1));
        await ReceiveAsync(order.Key);
        await Company.Database.AddAsync(new Core.Setup.Vendor { No = "V2", Name = "Other" });
        var invoice = await Company.DocumentAsync(DocumentKind.PurchaseInvoice);
        await Company.Store.SaveHeaderAsync((await Company.FindAsync(invoice.Key)) with { PartyNo = "V2" }, Actors.PurchasingClerk);

        Assert.Empty(await OfferedAsync(invoice.Key));
        Assert.Equal(
            "The Vendor No. on the Posted Purchase Receipt R-0001 and the Purchase Invoice PID-1001 must be the same.",
            Message(await Get.GetAsync(invoice.Key, [new("R-0001", 10000)], Actors.PurchasingClerk)));
    }

    [Fact, Trait("Rule", "DOC-8")]
    public async Task A_released_invoice_and_one_that_has_the_line_get_none()
    {
        var (invoice, _) = await InvoiceOfLotsAsync();
        Assert.Equal(
            "Line 10000 of Posted Purchase Receipt R-0001 is on Purchase Invoice PID-1001 already.",
            Message(await Get.GetAsync(invoice, [new("R-0001", 10000)], Actors.PurchasingClerk)));
        var card = await Company.FindAsync(invoice);
        Taken(await Company.Store.ReleaseAsync(invoice, card.Version, Actors.PurchasingClerk));

        Assert.StartsWith(
            "Status must be equal to 'Open'", Message(await Get.GetAsync(invoice, [new("R-0001", 10000)], Actors.PurchasingClerk)),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "DOC-9")]
    public async Task A_line_that_was_received_keeps_its_item_unit_and_place()
    {
        var (invoice, _) = await InvoiceOfLotsAsync();

        var refused = await Company.TryChangeAsync(invoice, 0, line => line with { UnitOfMeasureCode = "BOX" });

        Assert.Contains(
            refused.Refusals,
            refusal => refusal.Field == "Unit of Measure"
                && refusal.Message.StartsWith("Receipt No. must be equal to ''", StringComparison.Ordinal));
        Assert.Equal("PCS", (await Company.FindAsync(invoice)).Lines[0].UnitOfMeasureCode);
    }

    [Fact, Trait("Scenario", "O-075")]
    public async Task A_credit_memo_with_lines_of_a_return_shipment_is_deleted_with_them()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 5));
        await ShipAsync(order.Key);
        var memo = await GotAsync(DocumentKind.PurchaseCreditMemo);

        var card = await Company.FindAsync(memo);
        Taken(await Company.Store.DeleteAsync(memo, card.Version, consent: true, Actors.PurchasingClerk));

        Assert.Empty(await TrackingAsync(memo));
        Assert.DoesNotContain(await Company.Database.AllAsync<DocumentLine>(), line => line.DocumentNo == memo.No);
    }

    [Fact, Trait("Scenario", "O-071")]
    public async Task A_shipment_of_boxes_that_was_invoiced_in_three_parts_is_invoiced_exactly()
    {
        var serials = Serials("S", 72);
        await StockAsync(SerialItem, serials);
        var order = await Company.SalesOrderAsync((SerialItem, 6));
        await Company.ChangeAsync(order.Key, 0, line => line with { UnitOfMeasureCode = "BOX" });
        await Company.TrackAsync(order.Key, 10000, serials);
        var shipment = (await ShipAsync(order.Key)).HandlingDocumentNo;
        foreach (var (boxes, first) in new[] { (3, 0), (2, 36), (1, 60) })
        {
            var invoice = await GotAsync(DocumentKind.SalesInvoice);
            var kept = serials.Skip(first).Take(boxes * 12).Select(number => number.Serial).ToHashSet();
            await DeleteAsync(invoice, line => !kept.Contains(line.SerialNo));
            await Company.ChangeAsync(invoice, 0, line => line with { Quantity = boxes });
            await PostAllAsync(invoice);
        }

        Assert.Equal(6, Assert.Single((await PostedAsync(ItemLedgerDocumentType.SalesShipment, shipment)).Lines).QuantityInvoiced);
        Assert.Empty(await OfferedAsync((await Company.DocumentAsync(DocumentKind.SalesInvoice)).Key));
    }

    [Fact, Trait("Rule", "DOC-13"), Trait("Rule", "RSV-3")]
    public async Task What_was_shipped_before_is_not_requested_once_more_by_its_invoice()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var order = await Company.SalesOrderAsync((LotItem, 4));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 4));
        await ShipAsync(order.Key);
        await GotAsync(DocumentKind.SalesInvoice);

        var other = await Company.SalesOrderAsync((LotItem, 6));
        var sheet = Taken(await Sheets.OpenAsync(other.Key.Line(10000), Actors.SalesOrderProcessor));

        var figures = sheet.Availability.OfLot("LOT-A");
        Assert.Equal((6m, 0m), (figures.TotalQuantity, figures.TotalRequestedQuantity));
    }

    [Theory, Trait("Rule", "ROL-2")]
    [MemberData(nameof(Kinds))]
    public async Task Only_who_edits_documents_of_the_side_gets_lines(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var invoice = await Company.DocumentAsync(kind);

        Assert.True((await Get.GetAsync(invoice.Key, [new("R-0001", 10000)], Actors.Auditor)).IsRefused);
        Assert.True((await Lines.ListAsync(invoice.Key, new(), Actors.Administrator)).IsRefused);
    }

    private async Task<IReadOnlyList<LineToInvoice>> OfferedAsync(DocumentKey invoice) =>
        Taken(await Lines.ListAsync(invoice, new(), PurchaseCompany.ActorOf(DocumentKind.Of(invoice)))).Rows;

    private async Task<DocumentCard> GetAsync(DocumentKey invoice, params LineToInvoice[] lines) =>
        Taken(await Get.GetAsync(invoice, [.. lines.Select(line => line.Key())], PurchaseCompany.ActorOf(DocumentKind.Of(invoice))));

    /// <summary>A new invoice with all that it may take over.</summary>
    private async Task<DocumentKey> GotAsync(DocumentKind kind)
    {
        var invoice = await Company.DocumentAsync(kind);
        await GetAsync(invoice.Key, [.. await OfferedAsync(invoice.Key)]);
        return invoice.Key;
    }

    /// <summary>An invoice of a receipt of 6 of LOT-A and 4 of LOT-B, and the order behind it.</summary>
    private async Task<(DocumentKey Invoice, DocumentKey Order)> InvoiceOfLotsAsync()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 4));
        await ReceiveAsync(order.Key);
        return (await GotAsync(DocumentKind.PurchaseInvoice), order.Key);
    }

    private async Task LowerAsync(DocumentKey invoice, params (string Lot, decimal Quantity)[] quantities)
    {
        foreach (var (lot, quantity) in quantities)
            await EditAsync(invoice, sheet => sheet.SetQuantity(sheet.Lines.Single(line => line.LotNo == lot).LineNo, quantity));
    }

    private Task DeleteAsync(DocumentKey invoice, Func<TrackingLine, bool> which) =>
        EditAsync(invoice, sheet => sheet.Delete([.. sheet.Lines.Where(which).Select(line => line.LineNo)]));

    private async Task EditAsync(DocumentKey invoice, Func<TrackingSheet, Outcome<TrackingSheet>> edit)
    {
        var actor = PurchaseCompany.ActorOf(DocumentKind.Of(invoice));
        var sheet = Taken(edit(Taken(await Sheets.OpenAsync(invoice.Line(10000), actor))));
        Taken(await new TrackingSheetStore(Company.Database.Transaction, Sheets).SaveAsync(sheet, actor, new()));
    }
}
