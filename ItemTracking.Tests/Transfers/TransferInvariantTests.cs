using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>Every invariant of transfers is seen red once: sound data is spoilt on purpose, found, and put back.</summary>
public sealed class TransferInvariantTests : TransferTests
{
    [Fact, Trait("Rule", "I8")]
    public Task A_line_that_shipped_more_than_left() => SpoiltAsync(
        "I8", db => Lines(db).ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityShippedBase, 5m)),
        db => Lines(db).ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityShippedBase, 6m)));

    [Fact, Trait("Rule", "I8")]
    public Task A_line_that_received_more_than_was_shipped() => SpoiltAsync(
        "I8", db => Lines(db).ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityReceivedBase, 7m)),
        db => Lines(db).ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityReceivedBase, 2m)));

    [Fact, Trait("Rule", "I12")]
    public Task Goods_in_transit_that_nobody_sent() => SpoiltAsync(
        "I12", db => InTransit(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 3m)),
        db => InTransit(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 4m)));

    [Fact, Trait("Rule", "I12")]
    public Task Goods_that_arrived_with_another_date() => SpoiltAsync(
        "I12", db => Arrived(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpirationDate, new DateOnly(2027, 1, 1))),
        db => Arrived(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpirationDate, (DateOnly?)null)));

    [Fact, Trait("Rule", "I12")]
    public Task Numbers_to_receive_that_were_not_shipped() => SpoiltAsync(
        "I12", db => Rows(db, TransferDirection.Inbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.LotNo, "OTHER")),
        db => Rows(db, TransferDirection.Inbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.LotNo, "L1")));

    [Fact, Trait("Rule", "I12")]
    public Task Numbers_that_count_as_shipped_and_are_not() => SpoiltAsync(
        "I12", db => Rows(db, TransferDirection.Outbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, -7m)),
        db => Rows(db, TransferDirection.Outbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, -6m)));

    [Fact, Trait("Rule", "I18")]
    public Task Numbers_without_a_line() => SpoiltAsync(
        "I18", db => Rows(db, TransferDirection.Outbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.SourceRefNo, 7)),
        db => Rows(db, TransferDirection.Outbound).ExecuteUpdateAsync(set => set.SetProperty(t => t.SourceRefNo, 10000)));

    [Theory, Trait("Rule", "I7")]
    [InlineData(4, TransferDirection.Inbound, 10000, LotItem)]
    [InlineData(1, TransferDirection.Outbound, 10000, LotItem)]
    [InlineData(1, TransferDirection.Inbound, 20000, LotItem)]
    [InlineData(1, TransferDirection.Inbound, 10000, SerialItem)]
    public async Task More_or_other_goods_reserved_than_a_line_will_bring_in(
        int quantity, TransferDirection side, int lineNo, string item)
    {
        var order = await TransferAsync((LotItem, 3));
        var sale = await Company.SalesOrderAsync((item, 9));
        await Company.ChangeAsync(sale.Key, 0, l => l with { LocationCode = "RED" });
        await using var db = Company.Database.Factory.CreateDbContext();
        var row = new Reservation
        {
            EntryNo = await EntryNumberAllocator.NextAsync(db, EntryNumberAllocator.Reservations, 1),
            ItemNo = item,
            LocationCode = "RED",
            DemandSourceType = sale.Key.SourceType,
            DemandSourceSubtype = (int)sale.Key.DocumentType,
            DemandSourceId = sale.Key.No,
            DemandSourceRefNo = 10000,
            SupplySourceType = SourceTypes.TransferLine,
            SupplySourceSubtype = (int)side,
            SupplySourceId = order.No,
            SupplySourceRefNo = lineNo,
            QuantityBase = quantity,
        };
        db.Add(row);
        await db.SaveChangesAsync();

        var found = Taken(await new InvariantReader(Company.Database.Factory).CheckAsync(Actors.Everyone));
        db.Remove(row);
        await db.SaveChangesAsync();

        Assert.Equal(["I7"], found.Select(v => v.Id));
    }

    private static IQueryable<TransferLine> Lines(ItemTrackingDb db) => db.Set<TransferLine>();

    private static IQueryable<ItemLedgerEntry> InTransit(ItemTrackingDb db) =>
        db.Set<ItemLedgerEntry>().Where(e => e.DocumentType == ItemLedgerDocumentType.TransferShipment && e.Positive);

    private static IQueryable<ItemLedgerEntry> Arrived(ItemTrackingDb db) =>
        db.Set<ItemLedgerEntry>().Where(e => e.DocumentType == ItemLedgerDocumentType.TransferReceipt && e.Positive);

    private static IQueryable<TrackingSpecification> Rows(ItemTrackingDb db, TransferDirection direction) =>
        db.Set<TrackingSpecification>().Where(t => t.SourceType == SourceTypes.TransferLine && t.SourceSubtype == (int)direction);

    /// <summary>Of a lot of 10 on an order for 8, 6 were shipped and 2 of them received.</summary>
    private async Task SpoiltAsync(string id, Func<ItemTrackingDb, Task> spoil, Func<ItemTrackingDb, Task> putBack)
    {
        await StockAsync(LotItem, ("", "L1", 10));
        var order = await TransferAsync((LotItem, 8));
        await TrackAsync(order, 10000, ("", "L1", 8));
        await HandleAsync(order.No, TransferDirection.Outbound, ("L1", 6));
        await ChangeAsync(order.No, l => l with { QtyToShip = 6 });
        await ShipAsync(order.No);
        await HandleAsync(order.No, TransferDirection.Inbound, ("L1", 2));
        await ChangeAsync(order.No, l => l with { QtyToReceive = 2 });
        await ReceiveAsync(order.No);
        await using var db = Company.Database.Factory.CreateDbContext();

        await spoil(db);

        var found = Taken(await new InvariantReader(Company.Database.Factory).CheckAsync(Actors.Everyone));
        Assert.Contains(id, found.Select(v => v.Id));
        await putBack(db);
    }
}
