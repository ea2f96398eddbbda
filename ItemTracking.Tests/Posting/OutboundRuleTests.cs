using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>What is special where stock goes out, or a document's sign is turned round.</summary>
public sealed class OutboundRuleTests : PostingTests
{
    public static TheoryData<string, ItemLedgerEntryType, ItemLedgerDocumentType, ItemLedgerDocumentType, decimal> Kinds => new()
    {
        {
            "Purchase Order",
            ItemLedgerEntryType.Purchase,
            ItemLedgerDocumentType.PurchaseReceipt,
            ItemLedgerDocumentType.PurchaseInvoice,
            1
        },
        {
            "Purchase Return Order",
            ItemLedgerEntryType.Purchase,
            ItemLedgerDocumentType.PurchaseReturnShipment,
            ItemLedgerDocumentType.PurchaseCreditMemo,
            -1
        },
        { "Sales Order", ItemLedgerEntryType.Sale, ItemLedgerDocumentType.SalesShipment, ItemLedgerDocumentType.SalesInvoice, -1 },
        {
            "Sales Return Order",
            ItemLedgerEntryType.Sale,
            ItemLedgerDocumentType.SalesReturnReceipt,
            ItemLedgerDocumentType.SalesCreditMemo,
            1
        },
    };

    [Theory, MemberData(nameof(Kinds)), Trait("Rule", "PST-1"), Trait("Rule", "DOC-2")]
    public async Task Each_kind_of_document_posts_its_own_entries_and_a_negative_line_turns_them_round(
        string caption, ItemLedgerEntryType entryType, ItemLedgerDocumentType handling, ItemLedgerDocumentType invoice, decimal sign)
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await Company.DocumentAsync(DocumentKind.All.Single(k => k.Caption == caption), (LotItem, 3), (LotItem, -2));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 3));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", -2));
        var posted = await PostAllAsync(order.Key);

        var entries = (await EntriesAsync()).Where(e => e.OrderNo == order.Key.No).ToList();
        Assert.All(entries, e => Assert.Equal(
            (entryType, handling, posted.HandlingDocumentNo, true), (e.EntryType, e.DocumentType, e.DocumentNo, e.CompletelyInvoiced)));
        Assert.Equal([3 * sign, -2 * sign], entries.OrderBy(e => e.OrderLineNo).Select(e => e.Quantity));
        Assert.Equal([3m, -2m], (await PostedAsync(handling, posted.HandlingDocumentNo)).Lines.Select(l => l.Quantity));
        Assert.Equal(3, Assert.Single(await PostedTrackingAsync(invoice, posted.InvoiceNo)).Quantity);
        Assert.Equal(10 + sign, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task A_lot_that_is_asked_for_by_number_never_goes_below_zero()
    {
        await StockAsync(LotItem, ("", "L1", 4));
        var order = await Company.SalesOrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);
        Assert.Equal(
            ("Item Tracking Lot No. L1 for Item No. LOT cannot be fully applied.", 10000),
            (refusal.Message, refusal.Line));
        Assert.Equal(4, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task A_serial_at_another_location_is_not_there()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        var order = await Company.SalesOrderAsync((SerialItem, 1));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "RED" });
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));

        Assert.Equal(
            "Item Tracking Serial No. S1 for Item No. SERIAL cannot be fully applied.",
            Message(await PostAsync(order.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Rule", "PST-12")]
    public async Task What_is_not_asked_for_by_number_may_leave_before_it_comes_and_the_receipt_closes_it()
    {
        await StockAsync(PlainItem, ("", "", 4));
        var order = await Company.SalesOrderAsync((PlainItem, 10));
        await ShipAsync(order.Key);
        Assert.Equal([0m, -6m], (await EntriesAsync()).Select(e => e.RemainingQuantity));

        await StockAsync(PlainItem, ("", "", 8));
        Assert.Equal([0m, 0m, 2m], (await EntriesAsync()).Select(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "PST-27"), Trait("Rule", "PST-16")]
    public async Task A_sold_serial_is_out_of_stock_once_and_may_come_back_once()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        var order = await Company.SalesOrderAsync((SerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));
        await PostAllAsync(order.Key);
        var sold = (await EntriesAsync())[^1];
        Assert.Equal((-1m, 0m, false, -1m), (sold.Quantity, sold.RemainingQuantity, sold.Open, sold.ShippedQtyNotReturned));
        Assert.Contains(
            (await Company.Database.AllAsync<ItemApplicationEntry>())
                .Select(a => (a.InboundItemEntryNo, a.OutboundItemEntryNo, a.Quantity)),
            a => a == (1, sold.EntryNo, -1m));

        await ReturnAsync("S1");
        var again = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 1));
        await Company.TrackAsync(again.Key, 10000, ("S1", "", 1));
        Assert.Equal("Serial No. S1 is already on inventory.", Message(await PostAsync(again.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_blocked_customer_is_shipped_nothing()
    {
        var order = await Company.SalesOrderAsync((PlainItem, 1));
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<DocumentHeader>()
                .Where(h => h.No == order.Key.No)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.PartyNo, "CBLOCKED"));

        Assert.Equal(
            "Blocked must be equal to 'No'  in Customer: No.=CBLOCKED. Current value is 'Yes'.",
            Message(await PostAsync(order.Key, PostingChoice.Handle)));
    }

    [Fact]
    public async Task Only_a_customer_who_is_there_and_not_blocked_gets_an_order()
    {
        var order = await Company.SalesOrderAsync();

        Assert.Equal(
            "The Customer does not exist. Identification fields and values: No.='V1'", Message(await SetCustomerAsync(order, "v1")));
        Assert.Equal(
            "Blocked must be equal to 'No'  in Customer: No.=CBLOCKED. Current value is 'Yes'.",
            Message(await SetCustomerAsync(order, "cblocked")));
        Assert.Equal("Contoso", Taken(await SetCustomerAsync(order, "c1")).PartyName);
    }

    [Theory, Trait("Rule", "STO-4"), Trait("Rule", "ITL-7")]
    [InlineData(5, false)]
    [InlineData(-5, true)]
    public async Task The_expiration_date_is_stored_where_goods_come_in_whatever_the_document(decimal quantity, bool isStored)
    {
        var order = await Company.SalesOrderAsync((LotItem, quantity));
        var date = new DateOnly(2026, 1, 1);
        await Company.EditTrackingAsync(
            order.Key, 10000, sheet => sheet.AddLine(new(LotNo: "L1", Quantity: quantity)).Then(s => s.SetExpirationDate(1, date)));

        Assert.Equal(isStored ? date : null, Assert.Single(await TrackingAsync(order.Key)).ExpirationDate);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Receipts_and_shipments_are_posted_for_documents_that_one_may_see()
    {
        var sale = await Company.SalesOrderAsync((PlainItem, 1));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 1));
        var purchase = await Company.OrderAsync((PlainItem, 1));

        Assert.Equal("You do not have permission to ship sales orders.", Message(await PostAsync(sale.Key, Actors.PurchasingClerk)));
        Assert.Equal(
            "You do not have permission to receive sales return orders.", Message(await PostAsync(back.Key, Actors.PurchasingClerk)));
        Assert.Equal(
            "You do not have permission to receive purchase orders.", Message(await PostAsync(purchase.Key, Actors.SalesOrderProcessor)));
        Assert.Equal("You do not have permission to ship sales orders.", Message(await PostAsync(sale.Key, Actors.Auditor)));
        Taken(await PostAsync(purchase.Key, Actors.WarehouseSupervisor));
        Taken(await PostAsync(sale.Key, Actors.InventoryManager));
        Taken(await PostAsync(back.Key, Actors.SalesOrderProcessor));
        Assert.Equal(
            "You do not have permission to invoice sales orders.",
            Message(await Poster.PostAsync(sale.Key, PostingChoice.Invoice, Guid.NewGuid(), Actors.InventoryManager)));
    }

    private Task<Outcome<PostedDocument>> PostAsync(DocumentKey key, Actor actor) =>
        Poster.PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), actor);

    private Task<Outcome<DocumentCard>> SetCustomerAsync(DocumentCard order, string no) =>
        Company.Store.SaveHeaderAsync(order with { PartyNo = no }, Actors.SalesOrderProcessor);

    private async Task ReturnAsync(string serialNo)
    {
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 1));
        await Company.TrackAsync(back.Key, 10000, (serialNo, "", 1));
        await PostAllAsync(back.Key);
        Assert.Equal(
            (1m, 1m, ItemLedgerDocumentType.SalesReturnReceipt),
            (await EntriesAsync())[^1] is var entry ? (entry.Quantity, entry.RemainingQuantity, entry.DocumentType) : default);
    }
}
