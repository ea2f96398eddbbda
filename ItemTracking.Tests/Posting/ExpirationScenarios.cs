using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Expiration and warranty dates through the poster.</summary>
public sealed class ExpirationScenarios : PostingTests
{
    private static readonly DateOnly January = new(2025, 1, 31);
    private static readonly DateOnly February = new(2025, 2, 28);

    [Fact, Trait("Scenario", "O-117"), Trait("Rule", "PST-19")]
    public async Task Serials_received_with_a_typed_date_have_it_in_the_ledger()
    {
        await AddAsync("STRICT", new ItemTrackingCode
        {
            Code = "STRICT",
            SNSpecificTracking = true,
            StrictExpirationPosting = true,
            ManExpirDateEntryReqd = true
        });
        var order = await Company.OrderAsync(("STRICT", 5));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 5));
        Assert.Equal(5, (await PostAsync(order.Key, PostingChoice.Handle)).Refusals.Count(r => r.Code == RefusalCode.PST_19));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = new(2025, 1, 15) });

        await ReceiveAsync(order.Key);

        var entries = (await EntriesAsync()).Where(e => e is { SourceType: LedgerSourceType.Vendor, SourceNo: "V1" });
        Assert.Equal(Enumerable.Repeat<DateOnly?>(new(2025, 1, 15), 5), entries.Select(e => e.ExpirationDate));
    }

    /// <summary>The page writes one date to the whole lot, so the two dates are forced past it.</summary>
    [Fact, Trait("Scenario", "O-122"), Trait("Rule", "PST-17")]
    public async Task Two_dates_of_one_new_lot_that_came_by_import_are_refused()
    {
        await AddAsync("BOTH", new ItemTrackingCode { Code = "BOTH", SNSpecificTracking = true, LotSpecificTracking = true });
        var order = await Company.OrderAsync(("BOTH", 2));
        await Company.TrackAsync(order.Key, 10000, ("SN1", "LOT-A", 1), ("SN2", "LOT-A", 1));
        await ForceTrackingAsync(order.Key, _ => true, t => t.ExpirationDate = t.SerialNo == "SN1" ? new(2025, 1, 16) : new(2025, 1, 17));

        Assert.Equal(
            "There are multiple expiration dates registered for lot LOT-A.", Message(await PostAsync(order.Key, PostingChoice.Handle)));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Acceptance", "A3")]
    public async Task A_serial_in_stock_at_one_location_is_not_received_at_another()
    {
        await ReceiveLineAsync("BLUE", SerialItem, ("S1", "", 1));
        var red = await OrderAsync("RED", SerialItem, ("S1", "", 1));

        Assert.Equal("Serial No. S1 is already on inventory.", Message(await PostAsync(red.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Acceptance", "A9"), Trait("Rule", "PST-20")]
    public async Task A_lot_received_before_and_consumed_keeps_its_date_for_ever()
    {
        var again = await OrderAsync("BLUE", LotItem, ("", "L1", 4));
        await SetTrackingAsync(again.Key, _ => true, t => t with { ExpirationDate = February });
        await ReceiveDatedAsync("L1", 10, January);
        await ReceiveLineAsync("BLUE", LotItem, ("", "L1", -10));
        Assert.Equal(RefusalCode.PST_20, Assert.Single((await PostAsync(again.Key, PostingChoice.Handle)).Refusals).Code);

        await Company.EditTrackingAsync(again.Key, 10000, reopened => reopened);
        await ReceiveAsync(again.Key);

        Assert.Equal([January, January, January], (await EntriesAsync()).Select(e => e.ExpirationDate));
    }

    [Fact, Trait("Rule", "PST-20")]
    public async Task The_last_inbound_entry_decides_whatever_its_location()
    {
        var red = await OrderAsync("RED", LotItem, ("", "L1", 4));
        await SetTrackingAsync(red.Key, _ => true, t => t with { ExpirationDate = February });
        await ReceiveDatedAsync("L1", 10, null);

        Assert.Equal(RefusalCode.PST_20, Assert.Single((await PostAsync(red.Key, PostingChoice.Handle)).Refusals).Code);
    }

    [Fact, Trait("Rule", "PST-22")]
    public async Task What_is_sent_back_carries_the_date_it_came_with()
    {
        await ReceiveDatedAsync("L1", 10, January);
        await ReceiveLineAsync("BLUE", LotItem, ("", "L1", -3));

        Assert.Equal((-3m, January), ((await EntriesAsync())[^1].Quantity, (await EntriesAsync())[^1].ExpirationDate));
    }

    [Fact, Trait("Rule", "PST-21")]
    public async Task A_negative_line_takes_no_expired_stock_where_the_code_is_strict_and_names_the_entry()
    {
        await AddAsync("STRICT", new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true });
        var order = await OrderAsync("BLUE", "STRICT", ("", "L1", 10));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = new(2025, 1, 14) });
        await ReceiveAsync(order.Key);
        var away = await OrderAsync("BLUE", "STRICT", ("", "L1", -2));

        Assert.Equal(
            "Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='1'.",
            Message(await PostAsync(away.Key, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "PST-17")]
    public async Task A_lot_that_lies_in_stock_with_two_dates_is_not_received_into()
    {
        await ReceiveDatedAsync("L1", 10, January);
        await ReceiveDatedAsync("L1", 10, January);
        await SetDateAsync(1, February);
        var again = await OrderAsync("BLUE", LotItem, ("", "L1", 4));

        Assert.Equal(
            "There are multiple expiration dates registered for lot L1.", Message(await PostAsync(again.Key, PostingChoice.Handle)));
        await SetDateAsync(1, January);
    }

    [Fact, Trait("Rule", "PST-17")]
    public async Task The_date_of_stock_that_is_gone_does_not_matter()
    {
        await ReceiveDatedAsync("L1", 10, January);
        await ReceiveLineAsync("BLUE", LotItem, ("", "L1", -10));
        await ReceiveDatedAsync("L1", 5, January);
        await SetDateAsync(1, February);

        await ReceiveAsync((await OrderAsync("BLUE", LotItem, ("", "L1", 4))).Key);

        Assert.Equal((4m, January), ((await EntriesAsync())[^1].Quantity, (await EntriesAsync())[^1].ExpirationDate));
        await SetDateAsync(1, January);
    }

    [Fact, Trait("Rule", "PST-20"), Trait("Rule", "PST-24")]
    public async Task Formulas_of_item_and_code_count_from_the_document_date()
    {
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "MILK", LotSpecificTracking = true, WarrantyDateFormula = "1Y" },
            new Item { No = "MILK", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "MILK", ExpirationCalculation = "10D" },
            new ItemUnitOfMeasure { ItemNo = "MILK", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        await ReceiveLineAsync("BLUE", "MILK", ("", "L1", 10));

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal((new DateOnly(2025, 1, 25), new DateOnly(2026, 1, 15)), (entry.ExpirationDate, entry.WarrantyDate));
    }

    [Fact, Trait("Rule", "PST-12")]
    public async Task Stock_of_a_LIFO_item_leaves_newest_first()
    {
        await Company.Database.AddAsync(
            new Item { No = "LIFO", BaseUnitOfMeasure = "PCS", CostingMethod = CostingMethod.LIFO },
            new ItemUnitOfMeasure { ItemNo = "LIFO", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        foreach (var quantity in new[] { 3m, 3m, -4m })
            await ReceiveAsync((await Company.OrderAsync(("LIFO", quantity))).Key);

        Assert.Equal([2m, 0m, 0m], (await EntriesAsync()).Select(e => e.RemainingQuantity));
    }

    private async Task AddAsync(string item, ItemTrackingCode code)
    {
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(item, code.Code);
    }

    private async Task<DocumentCard> OrderAsync(
        string location, string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        await Company.TrackAsync(order.Key, 10000, numbers);
        return order;
    }

    private async Task ReceiveLineAsync(string location, string item, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        await ReceiveAsync((await OrderAsync(location, item, numbers)).Key);

    private async Task ReceiveDatedAsync(string lot, decimal quantity, DateOnly? date)
    {
        var order = await OrderAsync("BLUE", LotItem, ("", lot, quantity));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = date });
        await ReceiveAsync(order.Key);
    }

    private async Task SetDateAsync(long entryNo, DateOnly date)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        db.Set<ItemLedgerEntry>().Single(e => e.EntryNo == entryNo).ExpirationDate = date;
        await db.SaveChangesAsync();
    }
}
