using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Documents;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Invoicing;

/// <summary>Combine Shipments and Combine Return Receipts (COMB-1).</summary>
public sealed class CombineTests : PostingTests
{
    private static readonly DocumentKind CreditMemo = DocumentKind.SalesCreditMemo;

    private CombineStore Combining => new(
        Company.Database.Factory, Company.Store, new(Company.Database.Transaction, Company.Reader));

    [Fact, Trait("Scenario", "O-074"), Trait("Rule", "COMB-1")]
    public async Task Two_return_receipts_become_one_credit_memo_whose_lines_have_their_serial_numbers()
    {
        await CombinesAsync(true);
        await ReceivedBackAsync(SerialItem, "A", 3);
        await ReceivedBackAsync(InboundSerialItem, "B", 4);

        var made = Taken(await Combining.CombineAsync(CreditMemo, ActorOf(CreditMemo)));

        var posted = await PostAllAsync(Assert.Single(made));
        Assert.Equal(
            "The return receipts are now combined and the number of credit memos created is 1.", CreditMemo.Combined(made.Count));
        var lines = (await PostedAsync(ItemLedgerDocumentType.SalesCreditMemo, posted.InvoiceNo)).Lines;
        Assert.Equal([(SerialItem, 3m), (InboundSerialItem, 4m)], lines.Select(l => (l.ItemNo, l.Quantity)));
        Assert.Equal(["A00001", "A00002", "A00003"], await SerialsAsync(posted.InvoiceNo, lines[0].LineNo));
        Assert.Equal(["B00001", "B00002", "B00003", "B00004"], await SerialsAsync(posted.InvoiceNo, lines[1].LineNo));
    }

    [Fact, Trait("Rule", "COMB-1")]
    public async Task What_stands_on_a_document_already_is_not_combined_again()
    {
        await CombinesAsync(true);
        await ReceivedBackAsync(SerialItem, "A", 3);
        Taken(await Combining.CombineAsync(CreditMemo, ActorOf(CreditMemo)));

        Assert.Equal("There is nothing to combine.", Message(await Combining.CombineAsync(CreditMemo, ActorOf(CreditMemo))));
        Assert.Single(await Company.Database.AllAsync<DocumentHeader>(), h => h.DocumentType == DocumentType.CreditMemo);
    }

    [Theory, Trait("Rule", "COMB-1")]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Who_does_not_want_it_or_is_blocked_gets_no_document(bool combines, bool isBlocked)
    {
        await ReceivedBackAsync(SerialItem, "A", 3);
        await CombinesAsync(combines, isBlocked);

        Assert.Equal("There is nothing to combine.", Message(await Combining.CombineAsync(CreditMemo, ActorOf(CreditMemo))));
        Assert.DoesNotContain(await Company.Database.AllAsync<DocumentHeader>(), h => h.DocumentType == DocumentType.CreditMemo);
    }

    [Fact, Trait("Rule", "COMB-1")]
    public async Task Shipments_become_one_invoice()
    {
        await CombinesAsync(true);
        await StockAsync(LotItem, ("", "L1", 9));
        foreach (var quantity in new[] { 4m, 5m })
        {
            var order = await Company.SalesOrderAsync((LotItem, quantity));
            await Company.TrackAsync(order.Key, 10000, ("", "L1", quantity));
            await ShipAsync(order.Key);
        }

        var made = Assert.Single(Taken(await Combining.CombineAsync(DocumentKind.SalesInvoice, ActorOf(DocumentKind.SalesInvoice))));

        Assert.Equal([4m, 5m], (await Company.FindAsync(made)).Lines.Select(l => l.Quantity));
        Assert.NotEmpty((await PostAllAsync(made)).InvoiceNo);
    }

    [Fact, Trait("Rule", "COMB-1")]
    public async Task The_card_of_a_customer_keeps_whether_shipments_are_combined()
    {
        var customers = new CustomerStore(Company.Database.Transaction, Company.Database.Factory, new([]), Company.Database.Clock);
        var card = Taken(await customers.SaveAsync(
            PartyCard.New with { No = "C9", Name = "Nine", CombineShipments = true }, Actors.Everyone));

        Assert.True(Taken(await customers.FindAsync("C9", Actors.Everyone)).CombineShipments);
        Assert.False(Taken(await customers.SaveAsync(card with { CombineShipments = false }, Actors.Everyone)).CombineShipments);
    }

    private async Task CombinesAsync(bool combines, bool isBlocked = false)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Set<Customer>().ExecuteUpdateAsync(
            set => set.SetProperty(c => c.CombineShipments, combines).SetProperty(c => c.Blocked, isBlocked));
    }

    private async Task ReceivedBackAsync(string item, string prefix, int count)
    {
        await StockAsync(item, Serials(prefix, count));
        var sold = await Company.SalesOrderAsync((item, count));
        await Company.TrackAsync(sold.Key, 10000, Serials(prefix, count));
        await PostAllAsync(sold.Key);
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (item, count));
        await Company.TrackAsync(back.Key, 10000, Serials(prefix, count));
        Taken(await PostAsync(back.Key, PostingChoice.Handle));
    }

    private async Task<IEnumerable<string>> SerialsAsync(string no, int lineNo) =>
        (await PostedTrackingAsync(ItemLedgerDocumentType.SalesCreditMemo, no, lineNo)).Select(row => row.SerialNo);
}
