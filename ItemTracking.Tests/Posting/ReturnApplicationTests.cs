using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Goods that come back and name the entry they went out with (PST-14, PST-27).</summary>
public sealed class ReturnApplicationTests : PostingTests
{
    [Fact, Trait("Rule", "PST-14"), Trait("Rule", "PST-27")]
    public async Task What_comes_back_is_stock_anew_and_counts_as_returned_of_what_went_out()
    {
        await SellAsync(("", "L1", 5));
        await PostAllAsync(await ReturnAsync("L1", 3, applFrom: 2, "RED"));

        var entries = await EntriesAsync();
        Assert.Equal(
            [(5m, 0m, 0m), (-5m, 0m, -2m), (3m, 3m, 0m)], entries.Select(e => (e.Quantity, e.RemainingQuantity, e.ShippedQtyNotReturned)));
        Assert.Equal((3, 3, 2, 3m), (await Company.Database.AllAsync<ItemApplicationEntry>())
            .Select(a => (a.ItemLedgerEntryNo, a.InboundItemEntryNo, a.OutboundItemEntryNo, a.Quantity))
            .Last());
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task No_more_comes_back_than_went_out_however_many_rows_and_documents_bring_it()
    {
        await SellAsync(("", "L1", 5));
        await PostAllAsync(await ReturnAsync("L1", 2, applFrom: 2));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 2), (LotItem, 2));
        await Company.TrackAsync(back.Key, 10000, ("", "L1", 2));
        await Company.TrackAsync(back.Key, 20000, ("", "L1", 2));
        foreach (var lineNo in new[] { 10000, 20000 })
            await SetTrackingAsync(back.Key, _ => true, t => t with { ApplFromItemEntry = 2 }, lineNo);

        var refusal = Assert.Single((await PostAsync(back.Key, PostingChoice.Handle)).Refusals);
        Assert.Equal(("Shipped Qty. Not Returned is too low in Item Ledger Entry Entry No.='2'.", 20000), (refusal.Message, refusal.Line));
    }

    /// <summary>Forced past the page, which refuses such entries (ITL-57).</summary>
    [Fact, Trait("Rule", "PST-14")]
    public async Task What_comes_back_is_what_went_out()
    {
        await StockAsync(LotItem, ("", "L2", 1));
        await SellAsync(("", "L1", 5));
        async Task<IEnumerable<string>> RefusedAsync(int entry)
        {
            var back = await ReturnAsync("L1", 1, applFrom: 0);
            await ForceTrackingAsync(back, _ => true, t => t.ApplFromItemEntry = entry);
            return (await PostAsync(back, PostingChoice.Handle)).Refusals.Select(r => r.Message);
        }

        Assert.Equal(
            [
                "Positive must be equal to 'No'  in Item Ledger Entry: Entry No.='1'. Current value is 'Yes'.",
                "Lot No. must be equal to 'L1'  in Item Ledger Entry: Entry No.='1'. Current value is 'L2'.",
            ],
            await RefusedAsync(1));
        Assert.Equal(["The Item Ledger Entry does not exist. Identification fields and values: Entry No.='99'"], await RefusedAsync(99));
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task Of_two_returns_of_the_same_sale_at_once_one_is_refused()
    {
        for (var round = 0; round < 5; round++)
        {
            await SellAsync(("", $"L{round}", 5));
            var sold = (int)(await EntriesAsync())[^1].EntryNo;
            DocumentKey[] returns = [await ReturnAsync($"L{round}", 5, sold), await ReturnAsync($"L{round}", 5, sold)];

            var answers = await AtOnceAsync(2, n => PostBlindAsync(returns[n], PostingChoice.Handle));

            Assert.Single(answers, a => !a.IsRefused);
            Assert.Equal(
                $"Shipped Qty. Not Returned is too low in Item Ledger Entry Entry No.='{sold}'.",
                Message(answers.Single(a => a.IsRefused)));
        }
    }

    [Fact, Trait("Rule", "PST-14"), Trait("Rule", "PST-19"), Trait("Rule", "PST-20")]
    public async Task A_return_that_names_its_sale_needs_no_date_and_gets_that_of_the_goods()
    {
        var date = new DateOnly(2025, 6, 1);
        await Company.Database.AddAsync(new ItemTrackingCode { Code = "DATED", SNSpecificTracking = true, ManExpirDateEntryReqd = true });
        await Company.AddItemAsync("DATED", "DATED");
        var receipt = await Company.OrderAsync(("DATED", 1));
        await Company.TrackAsync(receipt.Key, 10000, ("S1", "", 1));
        await SetTrackingAsync(receipt.Key, _ => true, t => t with { ExpirationDate = date });
        await PostAllAsync(receipt.Key);
        var sale = await Company.SalesOrderAsync(("DATED", 1));
        await Company.TrackAsync(sale.Key, 10000, ("S1", "", 1));
        await PostAllAsync(sale.Key);

        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, ("DATED", 1));
        await Company.TrackAsync(back.Key, 10000, ("S1", "", 1));
        await SetTrackingAsync(back.Key, _ => true, t => t with { ApplFromItemEntry = 2 });
        await PostAllAsync(back.Key);

        Assert.Equal([date, date, date], (await EntriesAsync()).Select(e => e.ExpirationDate));
    }

    [Fact, Trait("Rule", "PST-27"), Trait("Rule", "PST-12")]
    public async Task What_comes_back_of_stock_that_left_before_it_came_closes_that_entry_too()
    {
        var sale = await Company.SalesOrderAsync((OutboundSerialItem, 1));
        await Company.TrackAsync(sale.Key, 10000, ("N1", "", 1));
        await PostAllAsync(sale.Key);
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (OutboundSerialItem, 1));
        await Company.TrackAsync(back.Key, 10000, ("N1", "", 1));
        await SetTrackingAsync(back.Key, _ => true, t => t with { ApplFromItemEntry = 1 });
        await PostAllAsync(back.Key);

        Assert.Equal(
            [(-1m, 0m, 0m), (1m, 0m, 0m)], (await EntriesAsync()).Select(e => (e.Quantity, e.RemainingQuantity, e.ShippedQtyNotReturned)));
    }

    /// <summary>The lot is bought and sold.</summary>
    private async Task SellAsync((string Serial, string Lot, decimal Quantity) lot)
    {
        await StockAsync(LotItem, lot);
        var sale = await Company.SalesOrderAsync((LotItem, lot.Quantity));
        await Company.TrackAsync(sale.Key, 10000, lot);
        await PostAllAsync(sale.Key);
    }

    private async Task<DocumentKey> ReturnAsync(string lot, decimal quantity, long applFrom, string location = "BLUE")
    {
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, quantity));
        await Company.ChangeAsync(back.Key, 0, l => l with { LocationCode = location });
        await Company.TrackAsync(back.Key, 10000, ("", lot, quantity));
        await SetTrackingAsync(back.Key, _ => true, t => t with { ApplFromItemEntry = applFrom });
        return back.Key;
    }
}
