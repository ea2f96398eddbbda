using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>Copy Document (COPY-2).</summary>
public sealed class CopyDocumentTests : CopyingTests
{
    public static TheoryData<string> Kinds => [.. DocumentKind.All.Select(kind => kind.Caption)];

    [Fact]
    public void A_document_is_copied_from_every_kind_of_its_side()
    {
        Assert.Equal(
            [
                "Purchase Order", "Purchase Return Order", "Purchase Invoice", "Purchase Credit Memo", "Purchase Quote",
                "Blanket Purchase Order",
                "Posted Purchase Receipt", "Posted Return Shipment", "Posted Purchase Invoice", "Posted Purchase Credit Memo",
            ],
            CopySource.Of(DocumentSide.Purchasing).Select(source => source.Caption));
        Assert.Equal(
            [
                "Sales Order", "Sales Return Order", "Sales Invoice", "Sales Credit Memo", "Sales Quote", "Blanket Sales Order",
                "Posted Sales Shipment", "Posted Return Receipt", "Posted Sales Invoice", "Posted Sales Credit Memo",
            ],
            CopySource.Of(DocumentSide.Selling).Select(source => source.Caption));
    }

    [Theory, Trait("Rule", "COPY-2")]
    [MemberData(nameof(Kinds))]
    public async Task Lines_of_an_open_order_come_behind_those_that_are_there_without_numbers(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var order = DocumentKind.Of(kind.SourceType, DocumentType.Order);
        if (!order.Receives)
            await StockAsync(LotItem, ("", "LOT-A", 10));
        var from = await Company.DocumentAsync(order, (LotItem, 10), (PlainItem, 2));
        await Company.ChangeAsync(from.Key, 1, l => l with { UnitOfMeasureCode = "BOX", Description = "Two boxes", LocationCode = "RED" });
        await Company.TrackAsync(from.Key, 10000, ("", "LOT-A", 10));
        var into = await Company.DocumentAsync(kind, (Free, 1));

        var card = Taken(await TryCopyAsync(into.Key, order, from.Key.No.ToLowerInvariant()));

        Assert.Equal(
            [(10000, Free, 1m, "PCS", "BLUE"), (20000, LotItem, 10m, "PCS", "BLUE"), (30000, PlainItem, 2m, "BOX", "RED")],
            card.Lines.Select(l => (l.LineNo, l.ItemNo, l.Quantity, l.UnitOfMeasureCode, l.LocationCode)));
        Assert.Equal("Two boxes", card.Lines[2].Description);
        Assert.Empty(await RowsAsync(into.Key));
        Assert.Equal(10, (await Company.FindAsync(from.Key)).Lines[0].Tracking.Defined);
    }

    [Fact, Trait("Scenario", "O-080"), Trait("Rule", "COPY-2")]
    public async Task A_purchase_order_made_after_an_invoice_whose_lot_is_sold_out_has_the_line_without_numbers()
    {
        var (_, bought) = await BoughtAsync(LotItem, true, ("", "LOT-L", 6));
        var sale = await Company.SalesOrderAsync((LotItem, 6));
        await Company.TrackAsync(sale.Key, 10000, ("", "LOT-L", 6));
        await PostAllAsync(sale.Key);
        var order = await Company.DocumentAsync(DocumentKind.PurchaseOrder);

        var card = Taken(await TryCopyAsync(
            order.Key, DocumentKind.PurchaseOrder, bought.InvoiceNo, ItemLedgerDocumentType.PurchaseInvoice));

        Assert.Equal((LotItem, 6m), (card.Lines.Single().ItemNo, card.Lines.Single().Quantity));
        Assert.Empty(await RowsAsync(order.Key));
    }

    [Fact, Trait("Scenario", "O-083"), Trait("Rule", "COPY-2"), Trait("Rule", "DOC-2")]
    public async Task A_negative_invoice_line_is_copied_into_a_credit_memo_with_its_lot_going_out_again()
    {
        var invoice = await Company.DocumentAsync(DocumentKind.SalesInvoice, (LotItem, -1));
        await Company.TrackAsync(invoice.Key, 10000, ("", "LOT-A", -1));
        var posted = await PostAllAsync(invoice.Key);
        var came = Assert.Single(await EntriesAsync());
        Assert.Equal((ItemLedgerEntryType.Sale, 1m), (came.EntryType, came.Quantity));
        var memo = await Company.DocumentAsync(DocumentKind.SalesCreditMemo);

        var card = Taken(await TryCopyAsync(
            memo.Key, DocumentKind.SalesInvoice, posted.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));

        Assert.Equal(-1, card.Lines.Single().Quantity);
        Assert.Equal([("LOT-A", -1m, came.EntryNo, 0L)], await RowsAsync(memo.Key));
        Assert.Equal(-1, (await Company.OpenTrackingAsync(memo.Key, 10000)).Lines.Single().QuantityBase);
        await PostAllAsync(memo.Key);
        Assert.Equal(0, await StockOfLotAsync("LOT-A"));
    }

    [Theory, Trait("Rule", "COPY-2"), Trait("Rule", "PST-14")]
    [InlineData("Sales Return Order", ItemLedgerDocumentType.SalesShipment)]
    [InlineData("Sales Return Order", ItemLedgerDocumentType.SalesInvoice)]
    [InlineData("Sales Credit Memo", ItemLedgerDocumentType.SalesShipment)]
    [InlineData("Sales Credit Memo", ItemLedgerDocumentType.SalesInvoice)]
    [InlineData("Purchase Return Order", ItemLedgerDocumentType.PurchaseReceipt)]
    [InlineData("Purchase Return Order", ItemLedgerDocumentType.PurchaseInvoice)]
    [InlineData("Purchase Credit Memo", ItemLedgerDocumentType.PurchaseReceipt)]
    [InlineData("Purchase Credit Memo", ItemLedgerDocumentType.PurchaseInvoice)]
    public async Task What_was_posted_comes_into_a_document_that_takes_it_back_with_its_numbers(string caption, ItemLedgerDocumentType type)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var isSale = kind.Side == DocumentSide.Selling;
        var (_, posted) = isSale
            ? await SoldAsync(LotItem, true, ("", "LOT-A", 6), ("", "LOT-B", 4))
            : await BoughtAsync(LotItem, true, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var no = type is ItemLedgerDocumentType.SalesInvoice or ItemLedgerDocumentType.PurchaseInvoice
            ? posted.InvoiceNo : posted.HandlingDocumentNo;
        var into = await Company.DocumentAsync(kind);

        Taken(await TryCopyAsync(into.Key, kind, no, type));

        Assert.Equal(isSale ? [6m, 4m] : [-6m, -4m], (await RowsAsync(into.Key)).Select(row => row.Quantity));
        Assert.All(await RowsAsync(into.Key), row => Assert.NotEqual(0, isSale ? row.ApplFrom : row.ApplTo));
        await PostAllAsync(into.Key);
        Assert.Equal(isSale ? 10 : 0, (await EntriesAsync()).Sum(e => e.RemainingQuantity));
    }

    [Theory, Trait("Rule", "COPY-2")]
    [InlineData("Sales Order")]
    [InlineData("Sales Invoice")]
    public async Task An_order_or_invoice_made_after_a_posted_document_gets_no_numbers(string caption)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var (_, posted) = await SoldAsync(LotItem, true, ("", "LOT-A", 4));
        var into = await Company.DocumentAsync(kind);

        Taken(await TryCopyAsync(into.Key, kind, posted.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));

        Assert.Equal([4m], (await Company.FindAsync(into.Key)).Lines.Select(l => l.Quantity));
        Assert.Empty(await RowsAsync(into.Key));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task A_return_made_after_a_posted_return_gets_no_numbers()
    {
        await SoldAsync(LotItem, true, ("", "LOT-A", 4));
        var back = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);
        var posted = await PostAllAsync(back);
        var into = await Company.DocumentAsync(DocumentKind.SalesCreditMemo);

        Taken(await TryCopyAsync(into.Key, DocumentKind.SalesReturnOrder, posted.InvoiceNo, ItemLedgerDocumentType.SalesCreditMemo));

        Assert.Equal([4m], (await Company.FindAsync(into.Key)).Lines.Select(l => l.Quantity));
        Assert.Empty(await RowsAsync(into.Key));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task An_order_made_after_a_posted_credit_memo_gets_no_numbers()
    {
        await BoughtAsync(LotItem, true, ("", "LOT-A", 4));
        var back = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseInvoice);
        var posted = await PostAllAsync(back);
        var into = await Company.DocumentAsync(DocumentKind.PurchaseOrder);

        Taken(await TryCopyAsync(into.Key, DocumentKind.PurchaseReturnOrder, posted.InvoiceNo, ItemLedgerDocumentType.PurchaseCreditMemo));

        Assert.Equal([4m], (await Company.FindAsync(into.Key)).Lines.Select(l => l.Quantity));
        Assert.Empty(await RowsAsync(into.Key));
    }

    [Fact, Trait("Rule", "COPY-2"), Trait("Rule", "PST-30")]
    public async Task Lines_that_were_undone_are_not_copied()
    {
        var order = await Company.OrderAsync((PlainItem, 4), (Free, 3));
        var receipt = (await ReceiveAsync(order.Key)).HandlingDocumentNo;
        var undo = new UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);
        Taken(await undo.UndoAsync(
            ItemLedgerDocumentType.PurchaseReceipt, receipt, [10000], Guid.NewGuid(), Actors.WarehouseSupervisor));
        var into = await Company.OrderAsync();

        Taken(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, receipt, ItemLedgerDocumentType.PurchaseReceipt));

        Assert.Equal([(Free, 3m)], (await Company.FindAsync(into.Key)).Lines.Select(l => (l.ItemNo, l.Quantity)));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task A_lot_that_was_shipped_twice_is_copied_on_two_lines_that_make_the_whole()
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var order = await Company.SalesOrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        await SetTrackingAsync(order.Key, _ => true, t => t with { QtyToHandleBase = 4, QtyToInvoiceBase = 4 });
        await ShipAsync(order.Key);
        await ShipAsync(order.Key);
        var invoice = await InvoiceAsync(order.Key);
        var into = await Company.DocumentAsync(DocumentKind.SalesCreditMemo);

        var card = Taken(await TryCopyAsync(
            into.Key, DocumentKind.SalesCreditMemo, invoice.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));

        Assert.Equal([(4m, "Complete 4/4"), (6m, "Complete 6/6")], card.Lines.Select(l => (l.Quantity, l.Tracking.Text)));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task Numbers_that_came_back_are_left_undefined_on_the_whole_line()
    {
        var (_, posted) = await SoldAsync(SerialItem, true, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        var first = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesInvoice);
        await Company.EditTrackingAsync(first, 10000, sheet => Core.Assignment.EditLines.Delete(sheet, [1]));
        await Company.ChangeAsync(first, 0, l => l with { Quantity = 2 });
        await ReceiveAsync(first);
        var into = await Company.DocumentAsync(DocumentKind.SalesCreditMemo);

        var card = Taken(await TryCopyAsync(
            into.Key, DocumentKind.SalesCreditMemo, posted.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));

        Assert.Equal((3m, "2 of 3 undefined"), (card.Lines.Single().Quantity, card.Lines.Single().Tracking.Text));
        Assert.Equal([("S1", 1m, 0L, await EntryAsync("S1", -1))], await RowsAsync(into.Key));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task The_header_brings_party_and_location_and_without_it_the_party_must_be_there()
    {
        await Company.Database.AddAsync(new Vendor { No = "V2", Name = "Other" });
        var from = await Company.OrderAsync((PlainItem, 3));
        Taken(await Company.Store.SaveHeaderAsync(
            (await Company.FindAsync(from.Key)) with { PartyNo = "V2", ExternalDocumentNo = "EXT-1", LocationCode = "RED" },
            Actors.PurchasingClerk, linesFollow: false));
        var into = Taken(await Company.Store.CreateAsync(
            DocumentKind.PurchaseInvoice.SourceType, DocumentType.Invoice, Actors.PurchasingClerk));
        Assert.Contains("Vendor No.", Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, from.Key.No)),
            StringComparison.Ordinal);
        Assert.Empty((await Company.FindAsync(into.Key)).Lines);

        var card = Taken(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, from.Key.No, includesHeader: true));

        Assert.Equal(
            ("V2", "Other", "RED", "", into.PostingDate),
            (card.PartyNo, card.PartyName, card.LocationCode, card.ExternalDocumentNo, card.PostingDate));
        Assert.Equal([("BLUE", 3m)], card.Lines.Select(l => (l.LocationCode, l.Quantity)));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task Of_another_customer_lines_come_without_numbers()
    {
        var (_, posted) = await SoldAsync(LotItem, true, ("", "LOT-A", 4));
        await Company.Database.AddAsync(new Customer { No = "C2", Name = "Other" });
        var into = await Company.DocumentAsync(DocumentKind.SalesCreditMemo);
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(into.Key)) with { PartyNo = "C2" }, Actors.SalesOrderProcessor));

        Taken(await TryCopyAsync(into.Key, DocumentKind.SalesCreditMemo, posted.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));

        Assert.Empty(await RowsAsync(into.Key));
        Assert.Equal("C2", (await Company.FindAsync(into.Key)).PartyNo);
    }

    [Fact, Trait("Rule", "COPY-2"), Trait("Rule", "DOC-5")]
    public async Task The_header_is_not_changed_where_goods_were_received_from_its_vendor()
    {
        await Company.Database.AddAsync(new Vendor { No = "V2", Name = "Other" });
        var from = await Company.OrderAsync((PlainItem, 3));
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(from.Key)) with { PartyNo = "V2" }, Actors.PurchasingClerk));
        var into = await Company.OrderAsync((PlainItem, 2));
        await ReceiveAsync(into.Key);

        Assert.StartsWith(
            "Quantity Received must be equal to '0'",
            Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, from.Key.No, includesHeader: true)), StringComparison.Ordinal);
        Assert.Equal((1, "V1"), ((await Company.FindAsync(into.Key)).Lines.Count, (await Company.FindAsync(into.Key)).PartyNo));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task What_cannot_be_copied_says_so_and_changes_nothing()
    {
        var empty = await Company.OrderAsync();
        var into = await Company.OrderAsync((PlainItem, 1));
        Assert.Equal("Document No. must be filled in.", Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, " ")));
        Assert.Equal(
            $"Purchase Order {into.Key.No} cannot be copied into itself.",
            Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, into.Key.No)));
        Assert.Equal(
            $"There is nothing to copy: Purchase Order {empty.Key.No} has no lines.",
            Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, empty.Key.No)));
        Assert.StartsWith(
            "The Posted Purchase Receipt does not exist.",
            Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, "R-77", ItemLedgerDocumentType.PurchaseReceipt)),
            StringComparison.Ordinal);
        Taken(await Company.Store.ReleaseAsync(into.Key, (await Company.FindAsync(into.Key)).Version, Actors.PurchasingClerk));
        Assert.StartsWith(
            "Status must be equal to 'Open'",
            Message(await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, empty.Key.No)), StringComparison.Ordinal);
        Assert.Single((await Company.FindAsync(into.Key)).Lines);
    }

    [Fact, Trait("Rule", "COPY-2"), Trait("Rule", "PST-5")]
    public async Task Every_line_that_is_refused_is_told_and_none_is_added()
    {
        var from = await Company.OrderAsync((PlainItem, 3), (Free, 1), (LotItem, 2));
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == PlainItem || i.No == LotItem)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Blocked, true));
        var into = await Company.OrderAsync();

        var refused = await TryCopyAsync(into.Key, DocumentKind.PurchaseOrder, from.Key.No);

        Assert.Equal(
            [$"It stands on line 10000 of Purchase Order {from.Key.No}.", $"It stands on line 30000 of Purchase Order {from.Key.No}."],
            refused.Refusals.Select(refusal => refusal.WayOut));
        Assert.Empty((await Company.FindAsync(into.Key)).Lines);
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task An_invoice_that_was_taken_from_receipts_is_copied_as_goods_of_its_own()
    {
        await BoughtAsync(PlainItem, false, ("", "", 3));
        var from = await Company.DocumentAsync(DocumentKind.PurchaseInvoice);
        Taken(await new Core.Invoicing.GetLinesStore(Company.Database.Transaction, Company.Reader)
            .GetAsync(from.Key, [new("R-0001", 10000)], Actors.PurchasingClerk));
        var into = await Company.DocumentAsync(DocumentKind.PurchaseInvoice);

        var line = Assert.Single(Taken(await TryCopyAsync(into.Key, DocumentKind.PurchaseInvoice, from.Key.No)).Lines);

        Assert.Equal((3m, "", 0m), (line.Quantity, line.HandlingDocumentNo, line.QuantityHandled));
    }

    [Fact, Trait("Rule", "COPY-2")]
    public async Task Documents_of_the_party_are_proposed_the_last_first_and_never_the_document_itself()
    {
        await BoughtAsync(PlainItem, true, ("", "", 1));
        await BoughtAsync(PlainItem, true, ("", "", 2));
        var first = await Company.OrderAsync();
        var second = await Company.OrderAsync();
        var sources = CopySource.Of(DocumentSide.Purchasing);
        var reader = new CopySourceReader(Company.Database.Factory);
        async Task<IReadOnlyList<LookupRow>> FindAsync(string caption, string typed, DocumentKey into) =>
            Taken(await reader.FindAsync(into, sources.Single(s => s.Caption == caption), typed, Actors.PurchasingClerk));

        Assert.Equal(["I-0002", "I-0001"], (await FindAsync("Posted Purchase Invoice", "", first.Key)).Select(row => row.Code));
        Assert.Equal(["R-0001"], (await FindAsync("Posted Purchase Receipt", "0001", first.Key)).Select(row => row.Code));
        Assert.Equal([second.Key.No], (await FindAsync("Purchase Order", "", first.Key)).Select(row => row.Code));
        await Company.Database.AddAsync(new Vendor { No = "V2", Name = "Other" });
        Taken(await Company.Store.SaveHeaderAsync((await Company.FindAsync(first.Key)) with { PartyNo = "V2" }, Actors.PurchasingClerk));
        Assert.Empty(await FindAsync("Posted Purchase Invoice", "", first.Key));
        var blank = Taken(await Company.Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Invoice, Actors.PurchasingClerk));
        Assert.Equal(2, (await FindAsync("Posted Purchase Invoice", "", blank.Key)).Count);
        Assert.True((await reader.FindAsync(first.Key, sources[0], "", Actors.Administrator)).IsRefused);
    }
}
