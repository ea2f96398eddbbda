using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Stock that is taken from an entry the clerk names (PST-14).</summary>
public sealed class FixedApplicationScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-058"), Trait("Rule", "PST-14")]
    public async Task Only_what_is_not_handled_yet_must_fit_into_the_entry_that_is_named()
    {
        await StockAsync(LotItem, ("", "LOT-A", 15));
        var order = await SaleAsync(LotItem, ("", "LOT-A", 15));
        await SetTrackingAsync(order, _ => true, t => t with { QtyToHandleBase = 5 });
        await Company.ChangeAsync(order, 0, l => l with { QtyToHandle = 5 });
        await ShipAsync(order);
        await SetTrackingAsync(order, _ => true, t => t with { ApplToItemEntry = 1 });
        await ShipAsync(order);

        Assert.Equal(
            [(15m, 0m, 0L), (-5m, 0m, 0L), (-10m, 0m, 1L)],
            (await EntriesAsync()).Select(e => (e.Quantity, e.RemainingQuantity, e.AppliesToEntry)));
        Assert.Contains(
            (1, 3, -10m),
            (await Company.Database.AllAsync<ItemApplicationEntry>())
                .Select(a => (a.InboundItemEntryNo, a.OutboundItemEntryNo, a.Quantity)));
    }

    [Fact, Trait("Scenario", "O-059"), Trait("Rule", "PST-14")]
    public async Task After_the_named_entry_is_cleared_the_serial_itself_decides_which_stock_goes_back()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        var order = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (SerialItem, 2));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));
        await SetTrackingAsync(order.Key, t => t.SerialNo == "S00001", t => t with { ApplToItemEntry = 1 });
        await SetTrackingAsync(order.Key, t => t.SerialNo == "S00002", t => t with { ApplToItemEntry = 2 });
        await SetTrackingAsync(order.Key, _ => true, t => t with { ApplToItemEntry = 0 });
        await PostAllAsync(order.Key);

        Assert.Equal(
            [("S00001", 0m, 0L), ("S00002", 0m, 0L)],
            (await EntriesAsync()).Where(e => !e.Positive).Select(e => (e.SerialNo, e.RemainingQuantity, e.AppliesToEntry)));
        Assert.All(await EntriesAsync(), e => Assert.False(e.Open));
    }

    /// <summary>
    /// The document made from the posted lines is not built yet; the tracking line names the entry as such a document would.
    /// </summary>
    [Fact, Trait("Scenario", "O-120"), Trait("Rule", "PST-21"), Trait("Rule", "PST-14")]
    public async Task An_expired_serial_goes_back_to_the_vendor_applied_to_its_receipt_and_carries_its_date()
    {
        var date = new DateOnly(2025, 1, 15);
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "STRICT",
            SNSpecificTracking = true,
            StrictExpirationPosting = true
        });
        await Company.AddItemAsync("STRICT", "STRICT");
        var receipt = await Company.OrderAsync(("STRICT", 1));
        await Company.TrackAsync(receipt.Key, 10000, ("S1", "", 1));
        await SetTrackingAsync(receipt.Key, _ => true, t => t with { ExpirationDate = date });
        await PostAllAsync(receipt.Key);

        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, ("STRICT", 1));
        Taken(await Company.Store.SaveHeaderAsync(
            back with { DocumentDate = new(2025, 1, 16), PostingDate = new(2025, 1, 16) }, Actors.PurchasingClerk));
        await Company.TrackAsync(back.Key, 10000, ("S1", "", 1));
        await SetTrackingAsync(back.Key, _ => true, t => t with { ApplToItemEntry = 1 });
        await ShipAsync(back.Key);

        var entry = (await EntriesAsync())[^1];
        Assert.Equal((-1m, 0m, 1L, (DateOnly?)date), (entry.Quantity, entry.RemainingQuantity, entry.AppliesToEntry, entry.ExpirationDate));
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task A_named_entry_is_used_although_older_stock_is_there_and_before_others_take_from_it()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        await StockAsync(LotItem, ("", "L1", 3));
        var order = await Company.SalesOrderAsync((LotItem, 1), (LotItem, 3));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 1));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", 3));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ApplToItemEntry = 1 }, 20000);
        await ShipAsync(order.Key);

        Assert.Equal([0m, 2m], (await EntriesAsync()).Where(e => e.Positive).Select(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task More_than_the_named_entry_has_is_refused_although_other_stock_is_there()
    {
        await StockAsync(LotItem, ("", "L1", 3));
        await StockAsync(LotItem, ("", "L1", 3));
        var order = await SaleAsync(LotItem, ("", "L1", 3));
        await SetTrackingAsync(order, _ => true, t => t with { ApplToItemEntry = 1 });
        await ShipAsync(await SaleAsync(LotItem, ("", "L1", 1)));

        Assert.Equal(
            "Remaining Quantity is too low in Item Ledger Entry Entry No.='1'.", Message(await PostAsync(order, PostingChoice.Handle)));
    }

    /// <summary>The page refuses such entries (ITL-57); that posting does so too shows only when they are forced past it.</summary>
    [Fact, Trait("Rule", "PST-14")]
    public async Task A_named_entry_that_does_not_fit_the_row_is_refused_with_all_that_differs()
    {
        await StockAsync(PlainItem, ("", "", 1));
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var order = await SaleAsync(SerialItem, ("S1", "", 1));

        await ForceTrackingAsync(order, _ => true, t => t.ApplToItemEntry = 1);
        Assert.Equal(
            [
                "Item No. must be equal to 'SERIAL'  in Item Ledger Entry: Entry No.='1'. Current value is 'PLAIN'.",
                "Serial No. must be equal to 'S1'  in Item Ledger Entry: Entry No.='1'. Current value is ''.",
            ],
            (await PostAsync(order, PostingChoice.Handle)).Refusals.Select(r => r.Message));
        await ForceTrackingAsync(order, _ => true, t => t.ApplToItemEntry = 3);
        Assert.Equal(
            "Serial No. must be equal to 'S1'  in Item Ledger Entry: Entry No.='3'. Current value is 'S2'.",
            Message(await PostAsync(order, PostingChoice.Handle)));
        await ForceTrackingAsync(order, _ => true, t => t.ApplToItemEntry = 99);
        Assert.Equal(
            "The Item Ledger Entry does not exist. Identification fields and values: Entry No.='99'",
            Message(await PostAsync(order, PostingChoice.Handle)));
    }

    /// <summary>Forced past the page, which refuses such entries (ITL-57).</summary>
    [Fact, Trait("Rule", "PST-14")]
    public async Task Stock_that_is_named_must_have_come_in_and_lie_where_the_line_takes_it()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        await ShipAsync(await SaleAsync(LotItem, ("", "L1", 1)));
        var order = await SaleAsync("RED", LotItem, ("", "L1", 1));
        await ForceTrackingAsync(order, _ => true, t => t.ApplToItemEntry = 2);

        Assert.Equal(
            [
                "Positive must be equal to 'Yes'  in Item Ledger Entry: Entry No.='2'. Current value is 'No'.",
                "Location Code must be equal to 'RED'  in Item Ledger Entry: Entry No.='2'. Current value is 'BLUE'.",
            ],
            (await PostAsync(order, PostingChoice.Handle)).Refusals.Select(r => r.Message));
    }

    private Task<DocumentKey> SaleAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        SaleAsync("BLUE", item, numbers);

    private async Task<DocumentKey> SaleAsync(string location, string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }
}
