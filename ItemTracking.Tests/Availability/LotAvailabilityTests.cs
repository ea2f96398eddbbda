using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>Item Availability by Lot No. The work date, 15 January 2025, is a Wednesday.</summary>
public sealed class LotAvailabilityTests : PostingTests
{
    private DateOnly Today => Company.Database.Clock.Today;

    [Fact, Trait("Scenario", "O-145")]
    public async Task Documents_are_counted_by_their_dates_and_stock_never_is()
    {
        foreach (var (week, quantity) in new[] { (-1, 2m), (0, 1m), (+1, 4m) })
        {
            await ReceiveAndInvoiceAsync(await DocumentAsync(DocumentKind.PurchaseOrder, week, quantity));
            await DocumentAsync(DocumentKind.PurchaseOrder, week, quantity);
            await DocumentAsync(DocumentKind.SalesOrder, week, quantity);
        }

        Assert.Equal((7m, 1m, 1m, 7m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange))));
        Assert.Equal((7m, 3m, 3m, 7m), Figures(Assert.Single(await LotsAsync(AvailabilityView.BalanceAtDate))));
        Assert.Equal((7m, 4m, 4m, 7m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange, period => period.Next))));
        Assert.Equal(
            (7m, 0m, 0m, 7m), Figures(Assert.Single(await LotsAsync(AvailabilityView.BalanceAtDate, period => period.Previous.Previous))));
    }

    [Fact]
    public async Task The_open_part_of_every_kind_of_document_counts_on_the_side_it_moves_goods_to()
    {
        await StockAsync(LotItem, ("", "LOT1", 10));
        await DocumentAsync(DocumentKind.SalesReturnOrder, 0, 5);
        await DocumentAsync(DocumentKind.PurchaseReturnOrder, 0, 3);
        var order = await DocumentAsync(DocumentKind.SalesOrder, 0, 6);
        await SetTrackingAsync(order, _ => true, row => row with { QtyToHandleBase = 2, QtyToInvoiceBase = 2 });
        await Company.ChangeAsync(order, 0, l => l with { QtyToHandle = 2 });
        await ShipAsync(order);

        Assert.Equal((8m, 5m, 7m, 6m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange))));
    }

    [Fact]
    public async Task A_line_counts_on_its_own_date_before_that_of_its_document()
    {
        var order = await DocumentAsync(DocumentKind.PurchaseOrder, 0, 2);
        await Company.ChangeAsync(order, 0, l => l with { ExpectedReceiptDate = Today.AddDays(7) });

        Assert.Empty(await LotsAsync(AvailabilityView.NetChange));
        Assert.Equal(2, Assert.Single(await LotsAsync(AvailabilityView.NetChange, period => period.Next)).ScheduledReceipt);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 2)]
    [InlineData(19, 2)]
    [InlineData(20, 0)]
    public async Task First_and_last_day_belong_to_the_period(int day, int receipt)
    {
        var order = await DocumentAsync(DocumentKind.PurchaseOrder, 0, 2);
        await Company.ChangeAsync(order, 0, l => l with { ExpectedReceiptDate = new(2025, 1, day) });

        Assert.Equal(receipt, (await LotsAsync(AvailabilityView.NetChange)).Sum(lot => lot.ScheduledReceipt));
    }

    [Fact]
    public async Task A_document_without_a_date_counts_on_the_day_it_was_made()
    {
        var order = await Company.OrderAsync((LotItem, 2));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT1", 2));

        Assert.Equal(2, Assert.Single(await LotsAsync(AvailabilityView.NetChange)).ScheduledReceipt);
    }

    [Fact]
    public async Task Every_lot_has_its_row_with_the_date_that_comes_first_and_nothing_else_has_one()
    {
        await StockAsync(Free, ("", "LOT2", 2), ("", "LOT1", 1));
        await StockAsync(Free, ("S1", "", 1));
        await StockAsync(LotItem, ("", "LOT9", 1));

        var found = Taken(await Reader.FindAsync("free", "", Week, AvailabilityView.NetChange, Actors.Auditor));

        Assert.Equal((Free, "Item FREE"), (found.ItemNo, found.Description));
        Assert.Equal([("LOT1", 1m), ("LOT2", 2m)], found.Lots.Select(lot => (lot.LotNo, lot.Inventory)));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_told() => Assert.Equal(
        "The Item does not exist. Identification fields and values: No.='NONE'",
        Message(await Reader.FindAsync("none", "", Week, AvailabilityView.NetChange, Actors.Auditor)));

    [Fact, Trait("Case", "C-49"), Trait("Rule", "PST-20")]
    public async Task A_lot_that_is_all_shipped_keeps_its_date_while_a_line_still_names_it()
    {
        await DatedStockAsync("LOT1", 2, new(2026, 3, 1));
        await ShipAsync(await DocumentAsync(DocumentKind.SalesOrder, 0, 2));
        await DocumentAsync(DocumentKind.SalesOrder, 0, 5);

        var lot = Assert.Single(await LotsAsync(AvailabilityView.NetChange));
        Assert.Equal((0m, 0m, 5m, -5m), Figures(lot));
        Assert.Equal(new DateOnly(2026, 3, 1), lot.ExpirationDate);
    }

    [Fact, Trait("Case", "C-49"), Trait("Rule", "PST-20")]
    public async Task A_lot_that_lies_elsewhere_or_never_came_has_the_date_that_is_established()
    {
        await DatedStockAsync("LOT1", 2, new(2026, 3, 1));
        await DocumentAsync(DocumentKind.PurchaseOrder, 0, 5, "LOT1", "RED");
        await DocumentAsync(DocumentKind.PurchaseOrder, 0, 1, "LOT2", "RED");

        Assert.Equal(
            [("LOT1", 0m, 5m, new DateOnly(2026, 3, 1)), ("LOT2", 0m, 1m, default(DateOnly?))],
            (await LotsAsync(AvailabilityView.NetChange, location: "red"))
                .Select(lot => (lot.LotNo, lot.Inventory, lot.ScheduledReceipt, lot.ExpirationDate)));
    }

    [Fact, Trait("Case", "C-49")]
    public async Task Every_location_has_its_own_figures()
    {
        await StockAsync(LotItem, ("", "LOT1", 10));
        await DocumentAsync(DocumentKind.PurchaseOrder, 0, 5, "LOT1", "RED");
        await DocumentAsync(DocumentKind.SalesOrder, 0, 3);

        Assert.Equal((10m, 5m, 3m, 12m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange))));
        Assert.Equal((10m, 0m, 3m, 7m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange, location: "BLUE"))));
        Assert.Equal((0m, 5m, 0m, 5m), Figures(Assert.Single(await LotsAsync(AvailabilityView.NetChange, location: "red"))));
        Assert.Empty(await LotsAsync(AvailabilityView.NetChange, location: "NOWHERE"));
    }

    private LotAvailabilityReader Reader => new(Company.Database.Factory);

    private AvailabilityPeriod Week => AvailabilityPeriod.Of(PeriodLength.Week, Today);

    private async Task<IReadOnlyList<LotAvailability>> LotsAsync(
        AvailabilityView view, Func<AvailabilityPeriod, AvailabilityPeriod>? move = null, string location = "") =>
        Taken(await Reader.FindAsync(LotItem, location, move is null ? Week : move(Week), view, Actors.Auditor)).Lots;

    /// <summary>A lot that came in with an expiration date.</summary>
    private async Task DatedStockAsync(string lotNo, decimal quantity, DateOnly date)
    {
        await StockAsync(LotItem, ("", lotNo, quantity));
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Set<ItemLedgerEntry>().Where(e => e.LotNo == lotNo)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpirationDate, date));
    }

    /// <summary>An open document for a lot, so many weeks from now.</summary>
    private async Task<DocumentKey> DocumentAsync(
        DocumentKind kind, int week, decimal quantity, string lotNo = "LOT1", string location = "BLUE")
    {
        var day = Today.AddDays(7 * week);
        var card = await Company.DocumentAsync(kind, (LotItem, quantity));
        Taken(await Company.Store.SaveHeaderAsync(card with { PostingDate = day, ExpectedReceiptDate = day }, ActorOf(kind)));
        await Company.ChangeAsync(card.Key, 0, line => line with { LocationCode = location });
        await Company.TrackAsync(card.Key, 10000, ("", lotNo, quantity));
        return card.Key;
    }

    private static (decimal Inventory, decimal Receipt, decimal Requirement, decimal Balance) Figures(LotAvailability lot) =>
        (lot.Inventory, lot.ScheduledReceipt, lot.GrossRequirement, lot.ProjectedAvailableBalance);
}
