using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Expiration and warranty dates of goods that go out to customers or back to vendors.</summary>
public sealed class OutboundDateScenarios : PostingTests
{
    private static readonly DateOnly January15 = new(2025, 1, 15);

    [Fact, Trait("Scenario", "O-118"), Trait("Rule", "PST-21")]
    public async Task Serials_that_expired_are_not_shipped_where_the_code_is_strict()
    {
        await StockSerialsAsync(
            new ItemTrackingCode { Code = "STRICT", SNSpecificTracking = true, StrictExpirationPosting = true }, 5, January15);
        var order = await SaleAsync("STRICT", new(2025, 1, 18), Serials("S", 5));

        Assert.Equal(
            Enumerable.Range(1, 5).Select(no => $"Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='{no}'."),
            (await PostAsync(order, PostingChoice.Handle)).Refusals.Select(r => r.Message));
        Assert.Equal(5, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Scenario", "O-119"), Trait("Rule", "PST-21"), Trait("Rule", "PST-22")]
    public async Task On_the_day_they_expire_serials_are_shipped_and_keep_their_date()
    {
        await StockSerialsAsync(
            new ItemTrackingCode { Code = "STRICT", SNSpecificTracking = true, StrictExpirationPosting = true }, 5, January15);
        await ShipAsync(await SaleAsync("STRICT", January15, Serials("S", 5)));

        Assert.Equal(
            Enumerable.Repeat<DateOnly?>(January15, 5), (await EntriesAsync()).Where(e => !e.Positive).Select(e => e.ExpirationDate));
    }

    [Fact, Trait("Rule", "PST-21")]
    public async Task A_lot_that_expired_is_not_sold_but_goes_back_to_the_vendor()
    {
        await StockLotAsync(new(2025, 1, 10));
        Assert.Equal(
            "Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='1'.",
            Message(await PostAsync(await SaleAsync("STRICT", January15, ("", "LOT-A", 3)), PostingChoice.Handle)));

        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, ("STRICT", 3));
        await Company.TrackAsync(back.Key, 10000, ("", "LOT-A", 3));
        await ShipAsync(back.Key);
        Assert.Equal((7m, new DateOnly(2025, 1, 10)), (await StockOfLotAsync("LOT-A"), (await EntriesAsync())[^1].ExpirationDate));
    }

    [Theory, Trait("Acceptance", "A7"), Trait("Rule", "PST-21")]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task Strict_stock_leaves_on_its_last_day_and_not_after(int dayOfMay, bool isRefused)
    {
        await StockLotAsync(new(2025, 5, 10));

        Assert.Equal(
            isRefused,
            (await PostAsync(await SaleAsync("STRICT", new(2025, 5, dayOfMay), ("", "LOT-A", 3)), PostingChoice.Handle)).IsRefused);
    }

    [Fact, Trait("Acceptance", "A4"), Trait("Rule", "PST-16"), Trait("Rule", "PST-20")]
    public async Task A_serial_that_was_sold_comes_back_with_the_date_it_had()
    {
        await StockSerialsAsync(new ItemTrackingCode { Code = "STRICT", SNSpecificTracking = true }, 1, January15);
        await ShipAsync(await SaleAsync("STRICT", January15, Serials("S", 1)));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, ("STRICT", 1));
        await Company.TrackAsync(back.Key, 10000, Serials("S", 1));
        await ReceiveAsync(back.Key);

        Assert.Equal([January15, January15, January15], (await EntriesAsync()).Select(e => e.ExpirationDate));
    }

    [Fact, Trait("Acceptance", "A5"), Trait("Rule", "PST-12")]
    public async Task A_code_that_only_asks_for_serials_on_sales_ships_one_that_was_never_in_stock()
    {
        await StockAsync(OutboundSerialItem, ("", "", 1));
        await StockAsync(OutboundSerialItem, ("", "", 1));
        var order = await Company.SalesOrderAsync((OutboundSerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("NEW", "", 1));
        await ShipAsync(order.Key);

        Assert.Equal([("", 0m), ("", 1m), ("NEW", 0m)], (await EntriesAsync()).Select(e => (e.SerialNo, e.RemainingQuantity)));
    }

    [Fact, Trait("Scenario", "O-130"), Trait("Rule", "PST-24")]
    public async Task A_sale_restarts_the_warranty_from_its_document_date()
    {
        await StockSerialsAsync(new ItemTrackingCode { Code = "WARRANTY", SNSpecificTracking = true, WarrantyDateFormula = "1M" }, 4, null);
        var posted = await ShipAsync(await SaleAsync("WARRANTY", January15, Serials("S", 4)));

        Assert.Equal(
            Enumerable.Repeat<DateOnly?>(new(2025, 2, 15), 4),
            (await PostedTrackingAsync(ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo)).Select(r => r.WarrantyDate));
    }

    [Fact, Trait("Scenario", "O-131"), Trait("Rule", "PST-23")]
    public async Task A_required_warranty_date_is_asked_for_on_a_sale_and_kept_as_typed()
    {
        await StockSerialsAsync(
            new ItemTrackingCode { Code = "WARRANTY", SNSpecificTracking = true, ManWarrantyDateEntryReqd = true }, 4, null,
            new(2025, 3, 1));
        var order = await SaleAsync("WARRANTY", January15, Serials("S", 4));
        Assert.Equal(
            "Warranty Date must have a value in Tracking Specification: Entry No.=1. It cannot be zero or empty.",
            (await PostAsync(order, PostingChoice.Handle)).Refusals[0].Message);

        await SetTrackingAsync(order, _ => true, t => t with { WarrantyDate = new(2025, 7, 15) });
        var posted = await ShipAsync(order);

        Assert.Equal(
            Enumerable.Repeat<DateOnly?>(new(2025, 7, 15), 4),
            (await PostedTrackingAsync(ItemLedgerDocumentType.SalesShipment, posted.HandlingDocumentNo)).Select(r => r.WarrantyDate));
    }

    [Fact, Trait("Acceptance", "A22"), Trait("Rule", "PST-24")]
    public async Task A_formula_of_a_year_ends_a_year_after_the_document_date_of_the_sale()
    {
        await StockSerialsAsync(new ItemTrackingCode { Code = "WARRANTY", SNSpecificTracking = true, WarrantyDateFormula = "1Y" }, 1, null);
        Company.Database.Clock.Advance(TimeSpan.FromDays(365));
        await ShipAsync(await SaleAsync("WARRANTY", new(2026, 3, 10), Serials("S", 1)));

        Assert.Equal(new DateOnly(2027, 3, 10), (await EntriesAsync())[^1].WarrantyDate);
    }

    /// <summary>A sales order of one tracked line with this document and posting date.</summary>
    private async Task<DocumentKey> SaleAsync(string item, DateOnly date, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        Taken(await Company.Store.SaveHeaderAsync(order with { DocumentDate = date, PostingDate = date }, Actors.SalesOrderProcessor));
        await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    private async Task StockLotAsync(DateOnly expires)
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "STRICT",
            LotSpecificTracking = true,
            StrictExpirationPosting = true
        });
        await Company.AddItemAsync("STRICT", "STRICT");
        await ReceiveAsync("STRICT", expires, null, ("", "LOT-A", 10));
    }

    /// <summary>Serials S00001 and on of an item that is called as its code.</summary>
    private async Task StockSerialsAsync(ItemTrackingCode code, int count, DateOnly? expires, DateOnly? warranty = null)
    {
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(code.Code, code.Code);
        await ReceiveAsync(code.Code, expires, warranty, Serials("S", count));
    }

    private async Task ReceiveAsync(
        string item, DateOnly? expires, DateOnly? warranty, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = expires, WarrantyDate = warranty });
        await ReceiveAsync(order.Key);
    }
}
