using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>Orders that are made of quotes and blanket orders.</summary>
public sealed class MakeOrderTests : CopyingTests
{
    private MakeOrderStore Orders => new(Company.Database.Transaction, Company.Reader, Company.Database.Clock);

    [Fact, Trait("Scenario", "O-081"), Trait("Rule", "COPY-2")]
    public async Task A_quote_made_after_a_posted_invoice_has_its_line_without_numbers()
    {
        var (_, sold) = await SoldAsync(LotItem, true, ("", "LOT-A", 5));
        var (_, bought) = await BoughtAsync(LotItem, true, ("", "LOT-B", 6));
        var sales = await Company.DocumentAsync(DocumentKind.SalesQuote);
        var purchase = await Company.DocumentAsync(DocumentKind.PurchaseQuote);

        var offered = Taken(await TryCopyAsync(
            sales.Key, DocumentKind.SalesInvoice, sold.InvoiceNo, ItemLedgerDocumentType.SalesInvoice));
        var asked = Taken(await TryCopyAsync(
            purchase.Key, DocumentKind.PurchaseInvoice, bought.InvoiceNo, ItemLedgerDocumentType.PurchaseInvoice));

        Assert.Equal([(LotItem, 5m)], offered.Lines.Select(l => (l.ItemNo, l.Quantity)));
        Assert.Equal([(LotItem, 6m)], asked.Lines.Select(l => (l.ItemNo, l.Quantity)));
        Assert.Empty(await TrackingAsync(sales.Key));
        Assert.Empty(await TrackingAsync(purchase.Key));
    }

    [Fact, Trait("Scenario", "O-082"), Trait("Rule", "COPY-2")]
    public async Task A_blanket_order_made_after_a_posted_invoice_has_its_line_without_numbers()
    {
        var (_, bought) = await BoughtAsync(LotItem, true, ("", "LOT-A", 6));
        var blanket = await Company.DocumentAsync(DocumentKind.BlanketPurchaseOrder);

        var card = Taken(await TryCopyAsync(
            blanket.Key, DocumentKind.PurchaseInvoice, bought.InvoiceNo, ItemLedgerDocumentType.PurchaseInvoice));

        Assert.Equal([(LotItem, 6m)], card.Lines.Select(l => (l.ItemNo, l.Quantity)));
        Assert.Empty(await TrackingAsync(blanket.Key));
    }

    [Fact, Trait("Scenario", "O-084"), Trait("Rule", "MAKE-2")]
    public async Task An_order_of_a_part_of_a_blanket_order_takes_the_lot_for_this_part_only()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, LotItem, 80, ("", "LOT-A", 80));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 10 });

        var order = await MadeAsync(blanket);

        Assert.Equal((DocumentType.Order, SourceTypes.SalesLine), (order.Key.DocumentType, order.Key.SourceType));
        Assert.Equal(
            [(LotItem, 10m, 10m, 10m)], order.Lines.Select(l => (l.ItemNo, l.Quantity, l.QtyToHandle, l.QtyToInvoice)));
        Assert.Equal(("C1", "BLUE"), (order.PartyNo, order.LocationCode));
        var numbers = Assert.Single((await Company.OpenTrackingAsync(order.Key, 10000)).Lines);
        Assert.Equal(("LOT-A", 10m, 10m), (numbers.LotNo, numbers.QuantityBase, numbers.QtyToHandleBase));
        var rest = (await Company.FindAsync(blanket)).Lines.Single();
        Assert.Equal((80m, 0m, 0m), (rest.Quantity, rest.QtyToHandle, rest.QuantityHandled));
        var kept = Assert.Single((await Company.OpenTrackingAsync(blanket, 10000)).Lines);
        Assert.Equal(("LOT-A", 70m), (kept.LotNo, kept.QuantityBase));
    }

    [Theory, Trait("Rule", "MAKE-1")]
    [InlineData("Sales Quote", "Sales Order")]
    [InlineData("Purchase Quote", "Purchase Order")]
    public async Task A_quote_becomes_an_order_with_all_its_numbers_and_is_gone(string caption, string makes)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var quote = await Company.DocumentAsync(kind, (LotItem, 5), (SerialItem, 2), (PlainItem, 3));
        await Company.TrackAsync(quote.Key, 10000, ("", "LOT-A", 3), ("", "LOT-B", 2));
        await Company.TrackAsync(quote.Key, 20000, Serials("S", 2));
        Company.Database.Clock.Advance(TimeSpan.FromDays(30));

        var order = await MadeAsync(quote.Key);

        Assert.Equal(makes, DocumentKind.Of(order.Key).Caption);
        Assert.Equal(
            [(10000, LotItem, 5m, 5m, 5m), (20000, SerialItem, 2m, 2m, 2m), (30000, PlainItem, 3m, 3m, 3m)],
            order.Lines.Select(l => (l.LineNo, l.ItemNo, l.Quantity, l.QtyToHandle, l.QtyToInvoice)));
        var today = Company.Database.Clock.Today;
        Assert.Equal((today, today), (order.PostingDate, order.DocumentDate));
        Assert.Equal(
            [("LOT-A", 3m), ("LOT-B", 2m)],
            (await Company.OpenTrackingAsync(order.Key, 10000)).Lines.Select(l => (l.LotNo, l.QtyToHandleBase)));
        Assert.Equal(
            ["S00001", "S00002"], (await Company.OpenTrackingAsync(order.Key, 20000)).Lines.Select(l => l.SerialNo));
        Assert.True((await Company.Reader.FindAsync(quote.Key, PurchaseCompany.ActorOf(kind))).IsRefused);
        Assert.Empty(await TrackingAsync(quote.Key));
    }

    [Fact, Trait("Rule", "MAKE-1")]
    public async Task The_order_of_a_quote_is_posted_as_if_it_had_been_typed()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        var quote = await Company.DocumentAsync(DocumentKind.SalesQuote, (LotItem, 5));
        await Company.TrackAsync(quote.Key, 10000, ("", "LOT-A", 5));

        await PostAllAsync((await MadeAsync(quote.Key)).Key);

        Assert.Equal(0, await StockOfLotAsync("LOT-A"));
    }

    [Theory, Trait("Rule", "MAKE-1")]
    [InlineData("Sales Quote", "A sales quote is not posted.")]
    [InlineData("Blanket Sales Order", "A blanket sales order is not posted.")]
    [InlineData("Purchase Quote", "A purchase quote is not posted.")]
    [InlineData("Blanket Purchase Order", "A blanket purchase order is not posted.")]
    public async Task Quotes_and_blanket_orders_are_not_posted(string caption, string message)
    {
        var kind = DocumentKind.All.Single(k => k.Caption == caption);
        var document = await Company.DocumentAsync(kind, (PlainItem, 5));

        Assert.Equal(message, Message(await PostBlindAsync(document.Key, PostingChoice.HandleAndInvoice)));
        Assert.Equal(message, Message(await Poster.PreviewAsync(document.Key, PostingChoice.Handle, PurchaseCompany.ActorOf(kind))));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task Only_the_numbers_that_are_to_be_handled_go_onto_the_order()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, SerialItem, 4, Serials("S", 4));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 2 });
        await SetTrackingAsync(blanket, l => l.SerialNo is "S00001" or "S00003", l => l with { QtyToHandleBase = 0, QtyToInvoiceBase = 0 });

        var order = await MadeAsync(blanket);

        Assert.Equal(["S00002", "S00004"], (await Company.OpenTrackingAsync(order.Key, 10000)).Lines.Select(l => l.SerialNo));
        Assert.Equal(
            [("S00001", 1m), ("S00003", 1m)],
            (await Company.OpenTrackingAsync(blanket, 10000)).Lines.Select(l => (l.SerialNo, l.QtyToHandleBase)));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task A_line_without_a_quantity_to_ship_keeps_all_its_numbers_and_stands_on_no_order()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, LotItem, 80, ("", "LOT-A", 80));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 0 });
        Taken(await Company.Store.SaveLineAsync(
            blanket, new() { ItemNo = PlainItem, Quantity = 3 }, PurchaseCompany.ActorOf(DocumentKind.BlanketSalesOrder)));

        var order = await MadeAsync(blanket);

        Assert.Equal([(20000, PlainItem)], order.Lines.Select(l => (l.LineNo, l.ItemNo)));
        Assert.Equal([("LOT-A", -80m, 0L, 0L)], await RowsAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task What_is_on_orders_and_what_is_shipped_is_not_ordered_again()
    {
        await StockAsync(LotItem, ("", "LOT-A", 80));
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, LotItem, 80, ("", "LOT-A", 80));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 50 });
        var first = await MadeAsync(blanket);
        await Company.ChangeAsync(first.Key, 0, l => l with { QtyToHandle = 20 });
        await ShipAsync(first.Key);
        Assert.Equal((80m, 20m, 0m), await BlanketLineAsync(blanket));

        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 31 });
        var refusal = Assert.Single((await TryMakeAsync(blanket)).Refusals);
        Assert.Equal(
            ("Qty. to Ship (Base) must not be more than 30.", "Of 80, 30 are on orders and 20 are shipped.", 10000),
            (refusal.Message, refusal.WayOut, refusal.Line));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 30 });
        var second = await MadeAsync(blanket);

        Assert.Equal(30, second.Lines.Single().Quantity);
        Assert.Empty((await Company.OpenTrackingAsync(blanket, 10000)).Lines);
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task What_orders_ship_and_invoice_counts_on_the_blanket_order_and_what_is_undone_does_not()
    {
        await StockAsync(LotItem, ("", "LOT-A", 80));
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, LotItem, 80, ("", "LOT-A", 80));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 10 });
        var shipped = await MadeAsync(blanket);
        var shipment = await ShipAsync(shipped.Key);
        Assert.Equal((80m, 10m, 0m), await BlanketLineAsync(blanket));

        Taken(await new UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock).UndoAsync(
            ItemLedgerDocumentType.SalesShipment, shipment.HandlingDocumentNo, [10000], Guid.NewGuid(), Actors.Everyone));
        Assert.Equal((80m, 0m, 0m), await BlanketLineAsync(blanket));

        var posted = await PostAllAsync(shipped.Key);
        Assert.Equal((80m, 10m, 10m), await BlanketLineAsync(blanket));

        Taken(await new CancelPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock).CancelAsync(
            ItemLedgerDocumentType.SalesInvoice, posted.InvoiceNo, Guid.NewGuid(), Actors.Everyone, corrects: true));
        Assert.Equal((80m, 0m, 0m), await BlanketLineAsync(blanket));
        await PostAllAsync(shipped.Key);
        Assert.Equal((80m, 10m, 10m), await BlanketLineAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2"), Trait("Rule", "DOC-12")]
    public async Task What_an_invoice_takes_from_its_shipments_counts_as_invoiced_on_the_blanket_order()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketPurchaseOrder, PlainItem, 12);
        foreach (var part in new[] { 5, 4 })
        {
            await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = part });
            await ReceiveAsync((await MadeAsync(blanket)).Key);
        }

        var invoice = await Company.DocumentAsync(DocumentKind.PurchaseInvoice);
        var receipts = Taken(await new Core.Invoicing.LinesToInvoiceReader(Company.Database.Factory)
            .ListAsync(invoice.Key, new(""), Actors.PurchasingClerk)).Rows;
        Taken(await new Core.Invoicing.GetLinesStore(Company.Database.Transaction, Company.Reader).GetAsync(
            invoice.Key, [.. receipts.Select(l => new Core.Invoicing.ChosenLine(l.DocumentNo, l.LineNo))], Actors.PurchasingClerk));
        await PostAllAsync(invoice.Key);

        Assert.Equal((12m, 9m, 9m), await BlanketLineAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task No_more_is_shipped_of_a_blanket_order_than_it_is_for()
    {
        await StockAsync(PlainItem, ("", "", 20));
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, PlainItem, 8);
        var order = await MadeAsync(blanket);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 9 });

        Assert.Equal(
            $"You cannot ship more than 8 units of line 10000 of Blanket Sales Order {blanket.No}.",
            Message(await PostAsync(order.Key, PostingChoice.Handle)));

        await Company.ChangeAsync(blanket, 0, l => l with { Quantity = 9 });
        await ShipAsync(order.Key);
        Assert.Equal((9m, 9m, 0m), await BlanketLineAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task An_order_counts_in_the_unit_of_the_blanket_order()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketPurchaseOrder, PlainItem, 10);
        await Company.ChangeAsync(blanket, 0, l => l with { UnitOfMeasureCode = "BOX" });
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 2 });
        var order = await MadeAsync(blanket);
        await Company.ChangeAsync(order.Key, 0, l => l with { UnitOfMeasureCode = "PCS", Quantity = 24 });

        await ReceiveAsync(order.Key);

        Assert.Equal((10m, 2m, 0m), await BlanketLineAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task A_line_that_becomes_another_item_does_not_count_any_more()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketPurchaseOrder, PlainItem, 10);
        var order = await MadeAsync(blanket);
        await Company.ChangeAsync(order.Key, 0, l => l with { ItemNo = Free });

        await ReceiveAsync(order.Key);

        Assert.Equal((10m, 0m, 0m), await BlanketLineAsync(blanket));
        await Company.ChangeAsync(blanket, 0, l => l with { QtyToHandle = 10 });
        await MadeAsync(blanket);
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task A_blanket_order_for_another_item_by_now_does_not_count_what_is_received()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketPurchaseOrder, PlainItem, 10);
        var order = await MadeAsync(blanket);
        await Company.ChangeAsync(blanket, 0, l => l with { ItemNo = Free });

        await ReceiveAsync(order.Key);

        Assert.Equal((10m, 0m, 0m), await BlanketLineAsync(blanket));
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task A_blanket_order_stays_while_orders_count_against_it_and_their_vendor_stays_too()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketPurchaseOrder, PlainItem, 10);
        var order = await MadeAsync(blanket);
        var (card, actor) = (await Company.FindAsync(blanket), Actors.PurchasingClerk);
        var message = $"Blanket Order No. must be equal to ''  in Purchase Line: Document Type=Order,Document No.={order.Key.No},"
            + $"Line No.=10000. Current value is '{blanket.No}'.";

        Assert.Equal(message, Message(await Company.Store.DeleteAsync(blanket, card.Version, true, actor)));
        Assert.Equal(message, Message(await Company.Store.DeleteLineAsync(blanket, 10000, card.Lines[0].Version, true, actor)));
        await Company.Database.AddAsync(new Vendor { No = "V2", Name = "Other" });
        Assert.Equal(message, Message(await Company.Store.SaveHeaderAsync(order with { PartyNo = "V2" }, actor)));

        Taken(await Company.Store.DeleteAsync(order.Key, order.Version, true, actor));
        Taken(await Company.Store.DeleteAsync(blanket, card.Version, true, actor));
    }

    [Fact, Trait("Rule", "MAKE-1")]
    public async Task Nothing_is_ordered_without_a_party_or_a_quantity_and_each_reason_is_said()
    {
        var empty = Taken(await Company.Store.CreateAsync(SourceTypes.SalesLine, DocumentType.Quote, Actors.SalesOrderProcessor));

        var refusals = (await Orders.MakeAsync(empty, Actors.SalesOrderProcessor)).Refusals;

        Assert.Equal(
            [
                $"Customer No. must have a value in Sales Header: Document Type=Quote,No.={empty.Key.No}. It cannot be zero or empty.",
                "There is nothing to order: Quantity is 0 on every line.",
            ],
            refusals.Select(r => r.Message));
    }

    [Fact, Trait("Rule", "MAKE-1")]
    public async Task What_somebody_changed_since_is_not_ordered()
    {
        var quote = await Company.DocumentAsync(DocumentKind.SalesQuote, (PlainItem, 5));
        await Company.ChangeAsync(quote.Key, 0, l => l with { Quantity = 6 });

        Assert.True((await Orders.MakeAsync(quote, Actors.SalesOrderProcessor)).IsRefused);
        Assert.Equal(6, (await MadeAsync(quote.Key)).Lines.Single().Quantity);
        Assert.Contains("does not exist", Message(await Orders.MakeAsync(quote, Actors.SalesOrderProcessor)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "MAKE-2")]
    public async Task Of_two_who_make_an_order_at_once_one_gets_it()
    {
        var blanket = await BlanketAsync(DocumentKind.BlanketSalesOrder, LotItem, 80, ("", "LOT-A", 80));
        var seen = await Company.FindAsync(blanket);

        var made = await AtOnceAsync(4, _ => Orders.MakeAsync(seen, Actors.SalesOrderProcessor));

        Assert.Single(made, order => !order.IsRefused);
        Assert.Equal([("LOT-A", -80m)], (await TrackingAsync()).Select(row => (row.LotNo, row.QuantityBase)));
    }

    [Fact, Trait("Rule", "MAKE-1")]
    public async Task An_order_without_a_series_is_not_made_and_the_quote_stays()
    {
        var quote = await Company.DocumentAsync(DocumentKind.SalesQuote, (PlainItem, 5));
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set.SetProperty(n => n.SalesOrderNos, ""));

        Assert.True((await TryMakeAsync(quote.Key)).IsRefused);
        Assert.Equal(5, (await Company.FindAsync(quote.Key)).Lines.Single().Quantity);
    }

    private async Task<DocumentKey> BlanketAsync(
        DocumentKind kind, string item, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var blanket = await Company.DocumentAsync(kind, (item, quantity));
        if (numbers.Length > 0)
            await Company.TrackAsync(blanket.Key, 10000, numbers);
        return blanket.Key;
    }

    private async Task<(decimal Quantity, decimal Handled, decimal Invoiced)> BlanketLineAsync(DocumentKey blanket)
    {
        var line = (await Company.FindAsync(blanket)).Lines.Single();
        return (line.Quantity, line.QuantityHandled, line.QuantityInvoiced);
    }

    private async Task<Outcome<DocumentCard>> TryMakeAsync(DocumentKey key) =>
        await Orders.MakeAsync(await Company.FindAsync(key), PurchaseCompany.ActorOf(DocumentKind.Of(key)));

    private async Task<DocumentCard> MadeAsync(DocumentKey key) => Taken(await TryMakeAsync(key));
}
