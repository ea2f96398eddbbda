using ItemTracking.Core.Assignment;
using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>Get Posted Document Lines to Reverse (COPY-1, PST-14).</summary>
public sealed class ReverseLinesTests : CopyingTests
{
    /// <summary>Every kind that takes back, with each kind of posted document that it takes back.</summary>
    public static TheoryData<string, ItemLedgerDocumentType> Kinds
    {
        get
        {
            var data = new TheoryData<string, ItemLedgerDocumentType>();
            foreach (var kind in DocumentKind.All)
                foreach (var posted in kind.Reversed())
                    data.Add(kind.Caption, posted.Type);
            return data;
        }
    }

    [Fact]
    public void Returns_and_credit_memos_take_back_invoices_first_and_what_moved_goods()
    {
        Assert.Equal(
            ["Posted Purchase Invoice", "Posted Purchase Receipt"],
            DocumentKind.PurchaseReturnOrder.Reversed().Select(posted => posted.Caption));
        Assert.Equal(
            ["Posted Sales Invoice", "Posted Sales Shipment"], DocumentKind.SalesCreditMemo.Reversed().Select(posted => posted.Caption));
        Assert.Equal(
            ["Purchase Return Order", "Sales Return Order", "Purchase Credit Memo", "Sales Credit Memo"],
            DocumentKind.All.Where(kind => kind.Reversed().Count > 0).Select(kind => kind.Caption));
    }

    [Theory, Trait("Rule", "COPY-1"), Trait("Rule", "PST-14")]
    [MemberData(nameof(Kinds))]
    public async Task What_was_posted_is_taken_back_from_its_entries(string caption, ItemLedgerDocumentType type)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var isSale = kind.Side == DocumentSide.Selling;
        var (_, posted) = isSale
            ? await SoldAsync(LotItem, true, ("", "LOT-A", 6), ("", "LOT-B", 4))
            : await BoughtAsync(LotItem, true, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var no = type.IsInvoice() ? posted.InvoiceNo : posted.HandlingDocumentNo;
        var document = await Company.DocumentAsync(kind);
        var offered = Assert.Single(await OfferedAsync(document.Key, type));
        Assert.Equal(
            (no, 10000, 10m, 10m, 2), (offered.DocumentNo, offered.LineNo, offered.Quantity, offered.QtyNotReversed, offered.TrackedUnits));

        var card = Taken(await TryReverseAsync(document.Key, type, (no, 10000)));

        var line = Assert.Single(card.Lines);
        Assert.Equal((LotItem, "Item LOT", 10m, "BLUE", "Complete 10/10"),
            (line.ItemNo, line.Description, line.Quantity, line.LocationCode, line.Tracking.Text));
        var (a, b) = (await EntryAsync("LOT-A", isSale ? -1 : 1), await EntryAsync("LOT-B", isSale ? -1 : 1));
        Assert.Equal(
            isSale ? [("LOT-A", 6m, 0L, a), ("LOT-B", 4m, 0L, b)] : [("LOT-A", -6m, a, 0L), ("LOT-B", -4m, b, 0L)],
            await RowsAsync(document.Key));

        await PostAllAsync(document.Key);

        var entries = (await EntriesAsync()).ToDictionary(e => e.EntryNo);
        Assert.All([entries[a], entries[b]], e => Assert.Equal(0, isSale ? e.ShippedQtyNotReturned : e.RemainingQuantity));
        Assert.Empty(await OfferedAsync((await Company.DocumentAsync(kind)).Key, type));
        Assert.Equal(isSale ? 10 : 0, entries.Values.Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Scenario", "O-077"), Trait("Rule", "COPY-1")]
    public async Task Of_a_posted_invoice_the_invoiced_quantities_are_taken_back()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5), ("", "L2", 5));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 8 });
        await SetTrackingAsync(order.Key, _ => true, t => t with { QtyToHandleBase = 4, QtyToInvoiceBase = 4 });
        await ReceiveAsync(order.Key);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 0, QtyToInvoice = 6 });
        await SetTrackingAsync(
            order.Key, _ => true, t => t with { QtyToHandleBase = 0, QtyToInvoiceBase = t.LotNo == "L1" ? 4 : 2 });
        var invoice = await InvoiceAsync(order.Key);

        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder);
        var offered = Assert.Single(await OfferedAsync(back.Key, ItemLedgerDocumentType.PurchaseInvoice));
        Assert.Equal((invoice.InvoiceNo, 6m, 6m), (offered.DocumentNo, offered.Quantity, offered.QtyNotReversed));
        var card = Taken(await TryReverseAsync(back.Key, ItemLedgerDocumentType.PurchaseInvoice, (offered.DocumentNo, offered.LineNo)));

        Assert.Equal(6, Assert.Single(card.Lines).Quantity);
        var sheet = await Company.OpenTrackingAsync(back.Key, 10000);
        Assert.Equal([("L1", 4m), ("L2", 2m)], sheet.Lines.Select(line => (line.LotNo, line.QuantityBase)));
        Assert.Equal(8, Assert.Single(await OfferedAsync(back.Key, ItemLedgerDocumentType.PurchaseReceipt)).QtyNotReversed);
    }

    [Fact, Trait("Scenario", "O-078"), Trait("Rule", "DOC-4")]
    public async Task A_sales_return_line_cannot_become_smaller_than_its_numbers()
    {
        await StockAsync(LotItem, ("", "LOT-A", 20));
        var order = await Company.SalesOrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 10));
        await PostAllAsync(order.Key);
        var back = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);
        Assert.Equal(("LOT-A", 10m), (await RowsAsync(back)).Select(row => (row.Numbers, row.Quantity)).Single());

        Assert.StartsWith(
            "Item tracking defined for item LOT in the Sales Line accounts for more than the quantity you have entered.",
            Message(await Company.TryChangeAsync(back, 0, l => l with { Quantity = 5 })), StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-079"), Trait("Rule", "DOC-4")]
    public async Task A_purchase_credit_memo_line_cannot_become_smaller_than_its_numbers()
    {
        await BoughtAsync(LotItem, false, ("", "LOT-A", 10));
        var memo = await ReversedAsync(DocumentKind.PurchaseCreditMemo, ItemLedgerDocumentType.PurchaseReceipt);
        Assert.Equal(("LOT-A", -10m), (await RowsAsync(memo)).Select(row => (row.Numbers, row.Quantity)).Single());

        Assert.StartsWith(
            "Item tracking defined for item LOT in the Purchase Line accounts for more than the quantity you have entered.",
            Message(await Company.TryChangeAsync(memo, 0, l => l with { Quantity = 5 })), StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-085"), Trait("Rule", "PTP-1")]
    public async Task Item_Tracking_Lines_of_a_listed_line_are_those_of_exactly_this_line()
    {
        await StockAsync(LotItem, ("", "LOT-A", 3), ("", "LOT-B", 2));
        var order = await Company.SalesOrderAsync((LotItem, 3), (LotItem, 2));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 3));
        await Company.TrackAsync(order.Key, 20000, ("", "LOT-B", 2));
        await ShipAsync(order.Key);
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder);
        var before = await OfferedAsync(back.Key, ItemLedgerDocumentType.SalesShipment);

        var second = before[1];
        var rows = await PostedTrackingAsync(second.Type, second.DocumentNo, second.LineNo);

        Assert.Equal([("LOT-B", 2m)], rows.Select(row => (row.LotNo, row.Quantity)));
        Assert.Equal(before, await OfferedAsync(back.Key, ItemLedgerDocumentType.SalesShipment));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Only_what_has_not_come_back_is_offered_and_taken_back()
    {
        var (_, posted) = await SoldAsync(SerialItem, false, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        var first = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);
        await Company.EditTrackingAsync(first, 10000, sheet => sheet.Delete([sheet.Lines.Single(l => l.SerialNo == "S2").LineNo]));
        await Company.ChangeAsync(first, 0, l => l with { Quantity = 2 });
        await ReceiveAsync(first);

        var next = await Company.DocumentAsync(DocumentKind.SalesReturnOrder);
        var offered = Assert.Single(await OfferedAsync(next.Key, ItemLedgerDocumentType.SalesShipment));
        Assert.Equal((3m, 1m, 1), (offered.Quantity, offered.QtyNotReversed, offered.TrackedUnits));
        Taken(await TryReverseAsync(next.Key, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000)));

        Assert.Equal([("S2", 1m, 0L, await EntryAsync("S2", -1))], await RowsAsync(next.Key));
        await ReceiveAsync(next.Key);
        Assert.Empty(await OfferedAsync(next.Key, ItemLedgerDocumentType.SalesShipment));
        Assert.StartsWith(
            $"Nothing is left to be reversed of line 10000 of Posted Sales Shipment {posted.HandlingDocumentNo}.",
            Message(await TryReverseAsync(next.Key, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000))),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Of_a_receipt_only_what_is_in_stock_goes_back()
    {
        await BoughtAsync(LotItem, false, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var sale = await Company.SalesOrderAsync((LotItem, 8));
        await Company.TrackAsync(sale.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 2));
        await ShipAsync(sale.Key);

        var back = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);

        Assert.Equal([("LOT-B", -2m, await EntryAsync("LOT-B", 1), 0L)], await RowsAsync(back));
        Assert.Equal(2, (await Company.FindAsync(back)).Lines.Single().Quantity);
        await PostAllAsync(back);
        Assert.Equal(0, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task The_same_goods_are_not_taken_back_twice_by_one_document_whether_by_shipment_or_by_invoice()
    {
        var (_, posted) = await SoldAsync(LotItem, true, ("", "LOT-A", 5));
        var back = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);

        Assert.StartsWith(
            "Nothing is left to be reversed",
            Message(await TryReverseAsync(back, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000))),
            StringComparison.Ordinal);
        await Company.EditTrackingAsync(back, 10000, sheet => sheet.SetQuantity(sheet.Lines.Single().LineNo, 2));

        Taken(await TryReverseAsync(back, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000)));

        Assert.Equal([("LOT-A", 2m), ("LOT-A", 3m)], (await RowsAsync(back)).Select(row => (row.Numbers, row.Quantity)));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task A_lot_that_one_invoice_line_took_from_two_shipments_makes_two_lines_each_with_its_entry()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var order = await Company.SalesOrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        await SetTrackingAsync(order.Key, _ => true, t => t with { QtyToHandleBase = 4, QtyToInvoiceBase = 4 });
        await ShipAsync(order.Key);
        await ShipAsync(order.Key);
        await InvoiceAsync(order.Key);

        var back = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);

        var sold = (await EntriesAsync()).Where(e => !e.Positive).ToList();
        Assert.Equal([-4m, -6m], sold.Select(e => e.Quantity));
        Assert.Equal([4m, 6m], (await Company.FindAsync(back)).Lines.Select(l => l.Quantity));
        Assert.Equal([("LOT-A", 4m, 0L, sold[0].EntryNo), ("LOT-A", 6m, 0L, sold[1].EntryNo)], await RowsAsync(back));
        await PostAllAsync(back);
        Assert.All((await EntriesAsync()).Where(e => !e.Positive), e => Assert.Equal(0, e.ShippedQtyNotReturned));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task A_part_that_makes_no_whole_boxes_goes_back_in_base_units()
    {
        var order = await Company.OrderAsync((SerialItem, 1));
        await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "BOX" });
        await Company.TrackAsync(order.Key, 10000, Serials("S", 12));
        await ReceiveAsync(order.Key);
        var whole = await ReversedAsync(DocumentKind.PurchaseCreditMemo, ItemLedgerDocumentType.PurchaseReceipt);
        Assert.Equal([(1m, "BOX")], (await Company.FindAsync(whole)).Lines.Select(l => (l.Quantity, l.UnitOfMeasureCode)));
        var sale = await Company.SalesOrderAsync((SerialItem, 5));
        await Company.TrackAsync(sale.Key, 10000, Serials("S", 5));
        await ShipAsync(sale.Key);

        var part = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);

        var line = Assert.Single((await Company.FindAsync(part)).Lines);
        Assert.Equal((7m, "PCS", "Complete 7/7"), (line.Quantity, line.UnitOfMeasureCode, line.Tracking.Text));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Goods_without_numbers_go_back_without_naming_an_entry()
    {
        await BoughtAsync(PlainItem, false, ("", "", 7));

        var back = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);

        Assert.Equal([7m], (await Company.FindAsync(back)).Lines.Select(l => l.Quantity));
        Assert.Empty(await RowsAsync(back));
        await PostAllAsync(back);
        Assert.Equal(0, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "COPY-1"), Trait("Rule", "PST-14")]
    public async Task Goods_at_a_blank_location_go_back_from_there()
    {
        var order = await Company.OrderAsync();
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(order.Key)) with { LocationCode = "" }, Actors.PurchasingClerk));
        Taken(await Company.Store.SaveLineAsync(
            order.Key, new DocumentLineCard { ItemNo = LotItem, Quantity = 3 }, Actors.PurchasingClerk));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 3));
        await ReceiveAsync(order.Key);

        var back = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);

        Assert.Equal("", (await Company.FindAsync(back)).Lines.Single().LocationCode);
        await PostAllAsync(back);
    }

    [Fact, Trait("Rule", "COPY-1"), Trait("Rule", "PST-20")]
    public async Task Sold_goods_come_back_with_the_dates_they_left_with()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 5));
        await SetTrackingAsync(
            order.Key, _ => true, t => t with { ExpirationDate = new DateOnly(2030, 6, 1), WarrantyDate = new DateOnly(2031, 1, 1) });
        await PostAllAsync(order.Key);
        var sale = await Company.SalesOrderAsync((LotItem, 5));
        await Company.TrackAsync(sale.Key, 10000, ("", "LOT-A", 5));
        await SetTrackingAsync(sale.Key, _ => true, t => t with { WarrantyDate = new DateOnly(2032, 1, 1) });
        await PostAllAsync(sale.Key);

        var back = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);
        var shown = (await Company.OpenTrackingAsync(back, 10000)).Lines.Single();
        Assert.Equal(
            (new DateOnly(2030, 6, 1), new DateOnly(2032, 1, 1)), (shown.ExpirationDate!.Value, shown.WarrantyDate!.Value));
        await PostAllAsync(back);

        Assert.Equal(new DateOnly(2030, 6, 1), (await EntriesAsync())[^1].ExpirationDate);
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Lines_that_were_undone_are_not_offered_and_refused()
    {
        var (_, posted) = await BoughtAsync(PlainItem, false, ("", "", 4));
        var undo = new UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);
        Taken(await undo.UndoAsync(
            ItemLedgerDocumentType.PurchaseReceipt, posted.HandlingDocumentNo, [10000], Guid.NewGuid(), Actors.WarehouseSupervisor));
        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder);

        Assert.Empty(await OfferedAsync(back.Key, ItemLedgerDocumentType.PurchaseReceipt));
        Assert.StartsWith(
            "Nothing is left to be reversed",
            Message(await TryReverseAsync(back.Key, ItemLedgerDocumentType.PurchaseReceipt, (posted.HandlingDocumentNo, 10000))),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Lines_are_found_by_words_and_the_newest_document_stands_first()
    {
        await BoughtAsync(PlainItem, false, ("", "", 1));
        await BoughtAsync(LotItem, false, ("", "LOT-A", 2));
        await BoughtAsync(Free, false, ("", "", 3));
        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder);

        Assert.Equal(
            ["R-0003", "R-0002", "R-0001"],
            (await OfferedAsync(back.Key, ItemLedgerDocumentType.PurchaseReceipt)).Select(line => line.DocumentNo));
        Assert.Equal(
            [LotItem], (await OfferedAsync(back.Key, ItemLedgerDocumentType.PurchaseReceipt, "r-0002")).Select(line => line.ItemNo));
        var part = Taken(await Lines.ListAsync(
            back.Key, ItemLedgerDocumentType.PurchaseReceipt, new(Skip: 1, Take: 1), Actors.PurchasingClerk));
        Assert.Equal(("R-0002", true), (part.Rows.Single().DocumentNo, part.HasMore));
    }

    [Fact, Trait("Rule", "COPY-1"), Trait("Rule", "DOC-8")]
    public async Task Lines_of_another_customer_are_not_taken_back()
    {
        var (_, posted) = await SoldAsync(PlainItem, false, ("", "", 1));
        await Company.Database.AddAsync(new Customer { No = "C2", Name = "Other" });
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder);
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(back.Key)) with { PartyNo = "C2" }, Actors.SalesOrderProcessor));

        Assert.Empty(await OfferedAsync(back.Key, ItemLedgerDocumentType.SalesShipment));
        Assert.Equal(
            "The Customer No. on the Posted Sales Shipment S-0001 and the Sales Return Order SRO-1001 must be the same.",
            Message(await TryReverseAsync(back.Key, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000))));
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task All_or_none_and_only_into_an_open_document()
    {
        var (_, posted) = await SoldAsync(PlainItem, false, ("", "", 1));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 1));
        var type = ItemLedgerDocumentType.SalesShipment;

        Assert.StartsWith(
            "The Posted Sales Shipment does not exist.",
            Message(await TryReverseAsync(back.Key, type, (posted.HandlingDocumentNo, 10000), ("S-9999", 10000))),
            StringComparison.Ordinal);
        Assert.Equal("No line is chosen.", Message(await TryReverseAsync(back.Key, type)));
        Assert.Single((await Company.FindAsync(back.Key)).Lines);

        Taken(await Company.Store.ReleaseAsync(back.Key, (await Company.FindAsync(back.Key)).Version, Actors.SalesOrderProcessor));
        Assert.StartsWith(
            "Status must be equal to 'Open'", Message(await TryReverseAsync(back.Key, type, (posted.HandlingDocumentNo, 10000))),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COPY-1"), Trait("Rule", "PST-5")]
    public async Task An_item_that_is_blocked_since_is_refused_with_the_line_it_stands_on()
    {
        var (_, posted) = await SoldAsync(PlainItem, false, ("", "", 1));
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == PlainItem).ExecuteUpdateAsync(set => set.SetProperty(i => i.Blocked, true));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder);

        var refused = Assert.Single(
            (await TryReverseAsync(back.Key, ItemLedgerDocumentType.SalesShipment, (posted.HandlingDocumentNo, 10000))).Refusals);

        Assert.Contains("PLAIN", refused.Message, StringComparison.Ordinal);
        Assert.Contains("It stands on line 10000 of Posted Sales Shipment S-0001.", refused.WayOut, StringComparison.Ordinal);
        Assert.Empty((await Company.FindAsync(back.Key)).Lines);
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task Two_returns_of_one_shipment_take_it_back_once()
    {
        await SoldAsync(LotItem, false, ("", "LOT-A", 5));
        var first = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);
        var second = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);

        var posted = await AtOnceAsync(2, n => PostBlindAsync(n == 0 ? first : second, PostingChoice.Handle));

        Assert.Single(posted, result => !result.IsRefused);
        Assert.Equal(5, await StockOfLotAsync("LOT-A"));
    }

    [Theory, Trait("Requirement", "Q7"), Trait("Database", "SQLite")]
    [InlineData(ItemLedgerDocumentType.PurchaseReceipt, "IX_ItemLedgerEntry_DocumentType_DocumentNo_DocumentLineNo")]
    [InlineData(ItemLedgerDocumentType.PurchaseInvoice, "IX_ValueEntry_DocumentType_DocumentNo_DocumentLineNo")]
    public async Task Lines_of_a_party_are_found_by_its_documents_and_their_entries_by_the_line(ItemLedgerDocumentType type, string index)
    {
        await using var db = Company.Database.Factory.CreateDbContext();

        var plan = await QueryPlan.OfAsync(db, LinesToReverseReader.Lines(db, DocumentKind.PurchaseReturnOrder, type, "V1", ""));

        Assert.Contains("IX_PostedDocumentHeader_PartyNo_OrderSourceType", plan, StringComparison.Ordinal);
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.Contains("Line_1 (DocumentType=? AND DocumentNo=?)", plan, StringComparison.Ordinal);
    }
}
