using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.DataCheck;

/// <summary>Every invariant is seen red once: sound data is spoilt on purpose and the invariant must find it.</summary>
public sealed class InvariantTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var order = await company.OrderAsync((SerialItem, 3), (LotItem, 10), (LotItem, -2), (PlainItem, 4));
        await company.TrackAsync(order.Key, 10000, Serials("S", 3));
        await company.TrackAsync(order.Key, 20000, ("", "L1", 10));
        await company.TrackAsync(order.Key, 30000, ("", "L1", -2));
        await company.ChangeAsync(order.Key, 3, l => l with { QtyToHandle = 2, QtyToInvoice = 1 });
        Taken(await poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Sound_data_has_no_violation() => Assert.Empty(await ViolationsAsync());

    [Fact]
    public Task I1_stock_that_remains_nowhere() =>
        SpoiltAsync("I1", db => db.Set<ItemLedgerEntry>().Where(e => e.LotNo == "L1" && e.Quantity > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 7m)));

    [Fact]
    public Task I2_a_serial_in_stock_twice() => SpoiltAsync("I2", db => InsertAsync(db, e => (e.EntryNo, e.LocationCode) = (900, "RED")));

    [Fact]
    public Task I3_a_serial_taken_that_was_not_there() =>
        SpoiltAsync(
            "I3",
            db => InsertAsync(db, e => (e.EntryNo, e.Quantity, e.SerialNo, e.RemainingQuantity, e.Open) = (900, -1, "NEVER", 0, false)));

    [Fact]
    public Task I4_open_with_nothing_remaining() => SpoiltAsync("I4", db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 0m)));

    [Fact]
    public Task I4_more_remaining_than_there_was() => SpoiltAsync("I4", db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 2m)));

    [Fact]
    public Task I5_an_application_that_is_missing() =>
        SpoiltAsync("I5", db => db.Set<ItemApplicationEntry>().Where(a => a.OutboundItemEntryNo != 0).ExecuteDeleteAsync());

    [Fact]
    public Task I5_an_entry_without_its_own_row() =>
        SpoiltAsync("I5", db => db.Set<ItemApplicationEntry>().Where(a => a.ItemLedgerEntryNo == 1).ExecuteDeleteAsync());

    [Fact]
    public Task I5_different_lots_joined() => SpoiltAsync("I5", db => db.Set<ItemLedgerEntry>().Where(e => e.Quantity == -2)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.LotNo, "L2")));

    [Fact]
    public Task I5_more_given_back_than_came_back() => SpoiltAsync("I5", db => db.Set<ItemLedgerEntry>().Where(e => e.Quantity == -2)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.ShippedQtyNotReturned, -1m)));

    [Fact]
    public Task I5_goods_that_come_back_of_another_lot() => SpoiltAsync("I5", async db =>
    {
        var sold = await db.Set<ItemLedgerEntry>().Where(e => e.Quantity == -2).Select(e => e.EntryNo).SingleAsync();
        await db.Set<ItemApplicationEntry>()
            .Where(a => a.ItemLedgerEntryNo == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.OutboundItemEntryNo, sold));
    });

    [Fact]
    public Task I6_a_balance_that_is_not_the_ledger() => SpoiltAsync("I6", db => db.Set<TrackingBalance>().Where(b => b.LotNo == "L1")
        .ExecuteUpdateAsync(set => set.SetProperty(b => b.OnHand, 9m)));

    [Fact]
    public Task I6_a_balance_that_is_missing() =>
        SpoiltAsync("I6", db => db.Set<TrackingBalance>().Where(b => b.LotNo == "L1").ExecuteDeleteAsync());

    [Fact]
    public Task I6_a_balance_without_entries() => SpoiltAsync("I6", async db =>
    {
        db.Add(new TrackingBalance { ItemNo = PlainItem, LotNo = "GHOST" });
        await db.SaveChangesAsync();
    });

    [Fact]
    public Task I8_a_line_that_handled_something_else() => SpoiltAsync("I8", db => db.Set<DocumentLine>().Where(l => l.LineNo == 40000)
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityHandledBase, 3m)));

    [Fact]
    public Task I8_a_row_that_handled_something_else() =>
        SpoiltAsync("I8", db => db.Set<TrackingSpecification>().Where(t => t.SerialNo == "S00001")
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, 0m)));

    [Fact]
    public Task I8_an_entry_invoiced_without_a_value_entry() =>
        SpoiltAsync("I8", db => db.Set<ValueEntry>().Where(v => v.ItemLedgerEntryNo == 1).ExecuteDeleteAsync());

    [Fact]
    public Task I9_a_specific_serial_that_is_missing() => SpoiltAsync("I9", db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.SerialNo, "")));

    [Fact]
    public async Task I9_a_lot_that_a_flag_asks_for_while_the_code_was_not_changed_since()
    {
        await SpoiltAsync("I9", db => db.Set<ItemTrackingCode>().Where(c => c.Code == "LOT")
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LotSpecificTracking, false)
                .SetProperty(c => c.SNPurchaseOutboundTracking, true)));

        await ChangeCodeLaterAsync();
        Assert.DoesNotContain("I9", (await ViolationsAsync()).Select(v => v.Id));
    }

    [Fact]
    public Task I10_an_entry_of_no_posting() => SpoiltAsync("I10", db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.PostingId, Guid.NewGuid())));

    [Fact]
    public Task I10_a_posted_document_of_no_posting() => SpoiltAsync("I10", db => db.Set<PostedDocumentHeader>()
        .ExecuteUpdateAsync(set => set.SetProperty(h => h.PostingId, Guid.NewGuid())));

    [Fact]
    public Task I11_a_number_drawn_and_not_used() => SpoiltAsync("I11", db => db.Set<NoSeriesLine>().Where(l => l.SeriesCode == "RCPT")
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.LastNoUsed, "R-0003")));

    [Fact]
    public Task I11_the_counter_behind_the_ledger() =>
        SpoiltAsync("I11", db => db.Set<LedgerCounter>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Next, 1)));

    [Fact]
    public Task I13_a_lot_in_stock_with_two_dates() => SpoiltAsync("I13", db => InsertAsync(db, e =>
        (e.EntryNo, e.ItemNo, e.SerialNo, e.LotNo, e.ExpirationDate) = (900, LotItem, "", "L1", new DateOnly(2025, 2, 1))));

    [Fact]
    public async Task I13_is_about_stock_alone_and_about_one_date()
    {
        await using (var db = company.Database.Factory.CreateDbContext())
            await db.Set<ItemLedgerEntry>()
                .Where(e => e.LotNo == "L1" && e.Quantity < 0)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpirationDate, new DateOnly(2025, 2, 1)));
        Assert.Empty(await ViolationsAsync());
    }

    [Theory]
    [InlineData(AuditAction.Blocked, "")]
    [InlineData(AuditAction.Created, "Blocked: Yes")]
    public Task I14_a_lot_moved_while_it_was_blocked(AuditAction action, string after) =>
        SpoiltAsync("I14", db => BlockAsync(db, action, after));

    [Fact]
    public Task I14_a_serial_moved_while_it_was_blocked() => SpoiltAsync("I14", async db =>
    {
        company.Database.Clock.Advance(TimeSpan.FromHours(-1));
        await AuditAsync(db, AuditAction.Blocked, "Serial No. Information", $"{SerialItem}, S00002");
    });

    [Fact]
    public async Task I14_what_moved_after_the_number_was_unblocked_is_sound()
    {
        await using (var db = company.Database.Factory.CreateDbContext())
        {
            await BlockAsync(db, AuditAction.Blocked, "");
            await AuditAsync(db, AuditAction.Unblocked, "Lot No. Information", $"{LotItem}, L1");
        }

        Assert.Empty(await ViolationsAsync());
    }

    [Fact]
    public async Task I15_a_sale_of_stock_that_had_expired_while_the_code_was_strict()
    {
        await SpoiltAsync("I15", async db =>
        {
            await db.Set<ItemTrackingCode>()
                .Where(c => c.Code == "LOT")
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.StrictExpirationPosting, true));
            await db.Set<ItemLedgerEntry>().Where(e => e.LotNo == "L1")
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.EntryType, ItemLedgerEntryType.Sale)
                    .SetProperty(e => e.ExpirationDate, new DateOnly(2025, 1, 14)));
        });

        await ChangeCodeLaterAsync();
        Assert.DoesNotContain("I15", (await ViolationsAsync()).Select(v => v.Id));
    }

    [Fact]
    public Task I16_a_serial_with_two_units() => SpoiltAsync("I16", db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.Quantity, 2m)));

    [Fact]
    public Task I17_a_transfer_that_brings_in_what_never_left() => SpoiltAsync("I17", db => InsertAsync(db, e =>
        (e.EntryNo, e.ItemNo, e.SerialNo, e.LotNo, e.EntryType) = (900, LotItem, "", "L9", ItemLedgerEntryType.Transfer)));

    [Fact]
    public Task I18_tracking_without_a_line() =>
        SpoiltAsync("I18", db => db.Set<DocumentLine>().Where(l => l.LineNo == 10000).ExecuteDeleteAsync());

    [Fact]
    public Task W1_stock_that_lies_in_no_bin() =>
        SpoiltAsync(
            "W1",
            db => db.Set<Location>().Where(l => l.Code == "BLUE").ExecuteUpdateAsync(set => set.SetProperty(l => l.BinMandatory, true)));

    [Fact]
    public Task W1_a_bin_with_goods_that_nobody_has() => SpoiltAsync("W1", async db =>
    {
        await db.Set<Location>().Where(l => l.Code == "RED").ExecuteUpdateAsync(set => set.SetProperty(l => l.BinMandatory, true));
        db.Add(new BinBalance { ItemNo = PlainItem, LocationCode = "RED", BinCode = "B1", QtyBase = 1 });
        await db.SaveChangesAsync();
    });

    [Fact]
    public Task W1_a_bin_that_knows_a_number_which_its_code_does_not_keep_there() =>
        SpoiltAsync("W1", db => PutIntoBinAsync(db, b => b.LotNo));

    [Fact]
    public async Task W1_bins_that_know_no_number_where_no_code_keeps_any_are_sound()
    {
        await using var db = company.Database.Factory.CreateDbContext();
        await PutIntoBinAsync(db, _ => "");

        Assert.DoesNotContain("W1", (await ViolationsAsync()).Select(v => v.Id));
    }

    [Fact]
    public Task W2_a_bin_with_less_than_nothing() => SpoiltAsync("W2", async db =>
    {
        db.AddRange(
            new BinBalance { ItemNo = PlainItem, LocationCode = "RED", BinCode = "B1", QtyBase = -1 },
            new BinBalance { ItemNo = PlainItem, LocationCode = "RED", BinCode = "B2", QtyBase = 1 });
        await db.SaveChangesAsync();
    });

    [Fact]
    public Task W3_a_bin_with_goods_that_no_entry_brought() => SpoiltAsync("W3", async db =>
    {
        db.Add(new BinBalance { ItemNo = PlainItem, LocationCode = "RED", BinCode = "B1", QtyBase = 1 });
        await db.SaveChangesAsync();
    });

    [Fact]
    public Task W3_entries_of_a_number_that_its_bin_does_not_hold() => SpoiltAsync("W3", async db =>
    {
        db.AddRange(
            new WarehouseEntry { EntryNo = 1, ItemNo = PlainItem, LocationCode = "RED", BinCode = "B1", LotNo = "L1", QtyBase = 1 },
            new BinBalance { ItemNo = PlainItem, LocationCode = "RED", BinCode = "B1", LotNo = "L2", QtyBase = 1 });
        await db.SaveChangesAsync();
    });

    [Fact]
    public Task W4_goods_that_were_placed_as_others_were_taken() => SpoiltAsync("W4", db => RegisterAsync(db, "L2"));

    [Fact]
    public async Task W4_what_was_taken_and_placed_alike_is_sound()
    {
        await using var db = company.Database.Factory.CreateDbContext();
        await RegisterAsync(db, "L1");

        Assert.DoesNotContain("W4", (await ViolationsAsync()).Select(v => v.Id));
    }

    [Fact]
    public Task W5_a_picked_number_that_its_document_does_not_have() => SpoiltAsync("W5", async db =>
    {
        var header = new WarehouseActivityHeader { Type = WarehouseActivityType.Shipment, No = "WS", SourceType = SourceTypes.SalesLine };
        var line = new WarehouseActivityLine { Type = header.Type, No = header.No, LineNo = 10000, SourceType = header.SourceType };
        db.AddRange(
            header, line,
            new WhseItemTrackingLine { No = line.No, LineNo = line.LineNo, ItemNo = PlainItem, LotNo = "L1", QtyBase = 1 });
        await db.SaveChangesAsync();
    });

    private static async Task RegisterAsync(ItemTrackingDb db, string placed)
    {
        const WarehouseActivityType Pick = WarehouseActivityType.Pick;
        db.AddRange(
            new PostedActivityHeader { Type = Pick, No = "RPI" },
            new PostedActivityLine
            {
                Type = Pick,
                No = "RPI",
                LineNo = 10000,
                Action = WarehouseAction.Take,
                ItemNo = PlainItem,
                LotNo = "L1",
                QtyBase = 1,
            },
            new PostedActivityLine
            {
                Type = Pick,
                No = "RPI",
                LineNo = 20000,
                TakeLineNo = 10000,
                Action = WarehouseAction.Place,
                ItemNo = PlainItem,
                LotNo = placed,
                QtyBase = 1,
            });
        await db.SaveChangesAsync();
    }

    /// <summary>BLUE keeps its stock in one bin, which knows these lots.</summary>
    private static async Task PutIntoBinAsync(ItemTrackingDb db, Func<TrackingBalance, string> lotNo)
    {
        await db.Set<Location>().Where(l => l.Code == "BLUE").ExecuteUpdateAsync(set => set.SetProperty(l => l.BinMandatory, true));
        var stock = await db.Set<TrackingBalance>().AsNoTracking().Where(b => b.LocationCode == "BLUE").ToListAsync();
        db.AddRange(stock.GroupBy(b => (b.ItemNo, b.LocationCode, LotNo: lotNo(b))).Select(of => new BinBalance
        {
            ItemNo = of.Key.ItemNo,
            LocationCode = of.Key.LocationCode,
            BinCode = "B1",
            LotNo = of.Key.LotNo,
            QtyBase = of.Sum(b => b.OnHand),
        }));
        await db.SaveChangesAsync();
    }

    /// <summary>Lot L1 was blocked an hour before it was posted.</summary>
    private async Task BlockAsync(ItemTrackingDb db, AuditAction action, string after)
    {
        company.Database.Clock.Advance(TimeSpan.FromHours(-1));
        await AuditAsync(db, action, "Lot No. Information", $"{LotItem}, L1", after);
    }

    private async Task AuditAsync(ItemTrackingDb db, AuditAction action, string table, string key, string after = "")
    {
        db.Add(new AuditEntry
        {
            At = company.Database.Clock.GetUtcNow(),
            UserName = "quality",
            Action = action,
            Table = table,
            Key = key,
            After = after
        });
        await db.SaveChangesAsync();
    }

    private async Task ChangeCodeLaterAsync()
    {
        company.Database.Clock.Advance(TimeSpan.FromHours(1));
        await using var db = company.Database.Factory.CreateDbContext();
        await AuditAsync(db, AuditAction.Changed, "Item Tracking Code", "LOT");
    }

    [Fact]
    public Task I7_more_reserved_than_remains() => SpoiltAsync("I7", db => ReserveAsync(db, r => r.QuantityBase = 2));

    [Fact]
    public Task I7_reserved_of_nothing() => SpoiltAsync("I7", db => ReserveAsync(db, r => r.ItemLedgerEntryNo = 0));

    [Fact]
    public Task I7_reserved_of_another_number() => SpoiltAsync("I7", db => ReserveAsync(db, r => r.SerialNo = "S9"));

    [Fact]
    public Task I7_reserved_for_no_line() => SpoiltAsync("I7", db => ReserveAsync(db, r => r.DemandSourceRefNo = 7));

    [Fact]
    public Task I11_the_next_number_of_a_reservation_is_in_use() => SpoiltAsync("I11", db => ReserveAsync(db, r => r.EntryNo++));

    [Fact]
    public async Task A_reservation_that_is_covered_is_no_violation()
    {
        await using (var db = company.Database.Factory.CreateDbContext())
            await ReserveAsync(db, _ => { });
        Assert.Empty(await ViolationsAsync());
    }

    [Fact]
    public async Task I7_more_reserved_for_or_of_a_line_than_it_calls_for_or_brings()
    {
        var key = await OrderedAsync();
        var other = await company.OrderAsync((SerialItem, 1));
        await using (var db = company.Database.Factory.CreateDbContext())
        {
            await ReserveAsync(
                db,
                r => (r.ItemLedgerEntryNo, r.SupplySourceType, r.SupplySourceSubtype, r.SupplySourceId, r.SupplySourceRefNo, r.QuantityBase)
                    = (0, other.Key.SourceType, (int)other.Key.DocumentType, other.Key.No, 10000, 5), key);
        }

        Assert.Equal(["I7", "I7"], (await ViolationsAsync()).Select(v => v.Id));
    }

    private async Task<DocumentKey> OrderedAsync() => (await company.SalesOrderAsync((SerialItem, 1))).Key;

    /// <summary>One unit of entry 1 kept for a sales order, changed to be unsound.</summary>
    private async Task ReserveAsync(ItemTrackingDb db, Action<Reservation> change, DocumentKey? demand = null)
    {
        var key = demand ?? await OrderedAsync();
        var row = new Reservation
        {
            EntryNo = await EntryNumberAllocator.NextAsync(db, EntryNumberAllocator.Reservations, 1),
            ItemNo = SerialItem,
            LocationCode = "BLUE",
            DemandSourceType = key.SourceType,
            DemandSourceSubtype = (int)key.DocumentType,
            DemandSourceId = key.No,
            DemandSourceRefNo = 10000,
            ItemLedgerEntryNo = (await company.Database.AllAsync<ItemLedgerEntry>()).Single(e => e.SerialNo == "S00001").EntryNo,
            QuantityBase = 1,
        };
        change(row);
        db.Add(row);
        await db.SaveChangesAsync();
    }

    private static async Task InsertAsync(ItemTrackingDb db, Action<ItemLedgerEntry> change)
    {
        var entry = new ItemLedgerEntry { ItemNo = SerialItem, SerialNo = "S00001", Quantity = 1, RemainingQuantity = 1, Open = true };
        change(entry);
        entry.Positive = entry.Quantity > 0;
        db.Add(entry);
        await db.SaveChangesAsync();
    }

    private async Task SpoiltAsync(string id, Func<ItemTrackingDb, Task> spoil)
    {
        await using (var db = company.Database.Factory.CreateDbContext())
            await spoil(db);
        Assert.Contains(id, (await ViolationsAsync()).Select(v => v.Id));
    }

    private async Task<IReadOnlyList<InvariantViolation>> ViolationsAsync() =>
        Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Auditor));
}
