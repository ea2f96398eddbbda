using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Journals;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>Goods whose lot was reclassified after they came, or after they left.</summary>
public sealed class UndoRedatedTests : ReclassTests
{
    private const string Milk = "MILK";
    private static readonly DateOnly First = new(2026, 1, 31);
    private static readonly DateOnly Second = new(2026, 6, 30);

    private UndoPoster UndoPoster => new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    [Fact, Trait("Rule", "PST-17"), Trait("Rule", "PST-30")]
    public async Task Goods_do_not_come_back_into_a_lot_that_has_another_date_by_now()
    {
        await GivenMilkAsync();
        await DatedAsync(Milk, First, ("", "L1", 8));
        var sales = await Company.SalesOrderAsync((Milk, 5));
        await Company.TrackAsync(sales.Key, 10000, ("", "L1", 5));
        var shipment = (await ShipAsync(sales.Key)).HandlingDocumentNo;
        await RedateAsync(Second);

        var refusal = Assert.Single(
            (await UndoPoster.UndoAsync(UndoKind.Shipment.Type, shipment, [], Guid.NewGuid(), Actors.InventoryManager)).Refusals);

        Assert.Equal(
            ("There are multiple expiration dates registered for lot L1.",
                "What is in stock of it was given another date meanwhile. Reclassify it to the date of the goods that come back.", 10000),
            (refusal.Message, refusal.WayOut, refusal.Line));
        await RedateAsync(First);
        Taken(await UndoPoster.UndoAsync(UndoKind.Shipment.Type, shipment, [], Guid.NewGuid(), Actors.InventoryManager));
        Assert.Equal(8, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Rule", "PST-30")]
    public async Task Goods_come_back_with_their_old_date_where_nothing_of_the_lot_is_left()
    {
        await GivenMilkAsync();
        await DatedAsync(Milk, First, ("", "L1", 5));
        var sales = await Company.SalesOrderAsync((Milk, 5));
        await Company.TrackAsync(sales.Key, 10000, ("", "L1", 5));
        var shipment = (await ShipAsync(sales.Key)).HandlingDocumentNo;

        Taken(await UndoPoster.UndoAsync(UndoKind.Shipment.Type, shipment, [], Guid.NewGuid(), Actors.InventoryManager));

        Assert.Equal(First, (await EntriesAsync())[^1].ExpirationDate);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task A_receipt_of_which_something_was_reclassified_stays()
    {
        await GivenMilkAsync();
        var order = await Company.OrderAsync((Milk, 3));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 3));
        await SetTrackingAsync(order.Key, _ => true, line => line with { ExpirationDate = First });
        var receipt = (await ReceiveAsync(order.Key)).HandlingDocumentNo;
        await RedateAsync(Second);

        var refusal = Assert.Single(
            (await UndoPoster.UndoAsync(UndoKind.Receipt.Type, receipt, [], Guid.NewGuid(), Actors.InventoryManager)).Refusals);

        Assert.Equal(
            ("Remaining Quantity must be equal to '3'  in Item Ledger Entry: Entry No.=1. Current value is '0'.",
                "Line 1, Lot No. L1: used with Item Reclass. Journal RC-1. Take that back first."),
            (refusal.Message, refusal.WayOut));
    }

    private Task GivenMilkAsync() => AddAsync(
        Milk, new ItemTrackingCode { Code = "DATED", LotSpecificTracking = true, IgnoreExpirationDates = false });

    /// <summary>All of the lot that is in stock gets a date.</summary>
    private async Task RedateAsync(DateOnly date)
    {
        await RenamedAsync(await ReclassAsync(Milk, await StockOfLotAsync("L1")), "L1", "L1", date);
        await PostedAsync(JournalTemplate.Reclass);
    }
}
