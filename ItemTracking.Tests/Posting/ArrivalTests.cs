using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Goods that arrive again in the act in which they leave, in the engine alone (PST-27, RCL-5 to RCL-10).</summary>
public sealed class ArrivalTests : PostingTests
{
    private static readonly DateOnly June = new(2025, 6, 30);
    private static readonly DateOnly July = new(2025, 7, 31);

    private int posted;

    [Fact, Trait("Rule", "PST-27")]
    public async Task Behind_what_leaves_stands_an_entry_for_each_that_was_consumed()
    {
        await StockAsync(LotItem, ("", "LOT-A", 4));
        await StockAsync(LotItem, ("", "LOT-A", 6));

        Taken(await PostAsync(
            Moves.Lot(-7, "LOT-A").Reclassified("RED", renamed: To("LOT-B")), Moves.Lot(-1, "LOT-A").Reclassified(renamed: To("LOT-C"))));

        var entries = await EntriesAsync();
        var moved = entries.Skip(2).ToList();
        Assert.Equal(
            [(-7, "LOT-A", "BLUE", 0), (4, "LOT-B", "RED", 4), (3, "LOT-B", "RED", 3), (-1, "LOT-A", "BLUE", 0), (1, "LOT-C", "BLUE", 1)],
            moved.Select(e => ((int)e.Quantity, e.LotNo, e.LocationCode, (int)e.RemainingQuantity)));
        Assert.All(moved, e => Assert.Equal(ItemLedgerEntryType.Transfer, e.EntryType));
        var (first, second) = (entries[0].EntryNo, entries[1].EntryNo);
        var no = moved.Select(e => e.EntryNo).ToList();
        Assert.Equal(
            [
                (no[0], first, no[0], -4, 0), (no[0], second, no[0], -3, 0),
                (no[1], no[1], no[0], 4, first), (no[2], no[2], no[0], 3, second),
                (no[3], second, no[3], -1, 0), (no[4], no[4], no[3], 1, second),
            ],
            (await Company.Database.AllAsync<ItemApplicationEntry>()).Where(a => no.Contains(a.ItemLedgerEntryNo)).OrderBy(a => a.EntryNo)
                .Select(a => (
                    a.ItemLedgerEntryNo, a.InboundItemEntryNo, a.OutboundItemEntryNo, (int)a.Quantity, a.TransferredFromEntryNo)));
        Assert.Equal(
            [("BLUE", "LOT-A", 2), ("BLUE", "LOT-C", 1), ("RED", "LOT-B", 7)],
            (await Company.Database.AllAsync<TrackingBalance>()).Where(b => b.OnHand != 0)
                .OrderBy(b => b.LocationCode).ThenBy(b => b.LotNo).Select(b => (b.LocationCode, b.LotNo, (int)b.OnHand)));
    }

    [Fact, Trait("Rule", "RCL-10")]
    public async Task What_arrives_first_is_moved_on_by_a_later_line()
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));

        Taken(await PostAsync(
            Moves.Lot(-5, "LOT-A").Reclassified("RED"), Moves.Lot(-5, "LOT-A").At("RED").Reclassified(renamed: To("LOT-B"))));

        Assert.Equal([("LOT-B", "BLUE", 5m)], await InStockAsync());
    }

    [Fact, Trait("Rule", "RCL-10")]
    public async Task Goods_without_a_number_only_change_their_place()
    {
        await StockAsync(PlainItem, ("", "", 5));

        Taken(await PostAsync(Moves.Plain(-2).Reclassified("RED")));

        Assert.Equal([("", "BLUE", 3m), ("", "RED", 2m)], await InStockAsync());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Nothing_arrives_that_is_not_there()
    {
        await StockAsync(PlainItem, ("", "", 5));

        Assert.Equal(
            "You have insufficient quantity of Item PLAIN on inventory.", Message(await PostAsync(Moves.Plain(-6).Reclassified("RED"))));
    }

    [Fact, Trait("Rule", "RCL-6"), Trait("Rule", "RCL-10")]
    public async Task A_whole_lot_gets_another_date_and_keeps_its_warranty()
    {
        await DatedStockAsync("LOT-A", 5, June, warranty: July);

        Taken(await PostAsync(Moves.Lot(-5, "LOT-A").Reclassified(expires: July)));

        var entries = (await EntriesAsync())[^2..];
        Assert.Equal([(-5, June), (5, July)], entries.Select(e => ((int)e.Quantity, e.ExpirationDate!.Value)));
        Assert.Equal(July, entries[1].WarrantyDate);
    }

    [Theory, Trait("Rule", "RCL-6"), Trait("Rule", "RCL-8")]
    [InlineData(3, "LOT-A", "06/30/2025", "07/31/2025")]
    [InlineData(5, "LOT-B", "07/31/2025", "")]
    public async Task A_part_of_a_lot_and_what_joins_a_lot_take_its_date(int quantity, string lot, string expected, string current)
    {
        await DatedStockAsync("LOT-A", 5, June);
        await DatedStockAsync("LOT-B", 2, July);

        var refused = await PostAsync(
            Moves.Lot(-quantity, "LOT-A").Reclassified(expires: lot == "LOT-A" ? July : null, renamed: To(lot)));

        Assert.Equal(
            $"New Expiration Date must be equal to '{expected}'  in Tracking Specification: Entry No.=1. Current value is '{current}'.",
            Message(refused));
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Rule", "RCL-8")]
    public async Task A_lot_of_which_nothing_is_left_takes_any_date()
    {
        await DatedStockAsync("LOT-A", 5, June);
        await DatedStockAsync("LOT-B", 2, July);
        Taken(await PostAsync(Moves.Lot(-2, "LOT-B").Reclassified(expires: July, renamed: To("LOT-C"))));

        Taken(await PostAsync(Moves.Lot(-5, "LOT-A").Reclassified(expires: new(2026, 1, 1), renamed: To("LOT-B"))));

        Assert.Equal(new DateOnly(2026, 1, 1), (await EntriesAsync())[^1].ExpirationDate);
    }

    [Fact, Trait("Rule", "RCL-7")]
    public async Task Lots_that_become_one_have_one_date()
    {
        await DatedStockAsync("LOT-A", 5, June);
        await DatedStockAsync("LOT-B", 5, July);

        var refused = await PostAsync(
            Moves.Lot(-5, "LOT-A").Reclassified(expires: June, renamed: To("LOT-N")),
            Moves.Lot(-5, "LOT-B").Reclassified(expires: July, renamed: To("LOT-N")));

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("There are multiple expiration dates registered for lot LOT-N.", 20000), (refusal.Message, refusal.Line));
    }

    [Fact, Trait("Rule", "RCL-9")]
    public async Task A_blank_date_is_the_new_date()
    {
        await DatedStockAsync("LOT-A", 5, June);

        Taken(await PostAsync(Moves.Lot(-5, "LOT-A").Reclassified(renamed: To("LOT-N"))));

        Assert.Null((await EntriesAsync())[^1].ExpirationDate);
    }

    [Fact, Trait("Rule", "RCL-9")]
    public async Task A_blank_date_is_refused_where_one_is_required()
    {
        await DatedStockAsync("LOT-A", 5, June);
        var movement = Moves.Lot(-5, "LOT-A").Requiring(new() { Code = "LOT", LotSpecificTracking = true, ManExpirDateEntryReqd = true });

        Assert.Equal(
            "New Expiration Date must have a value in Tracking Specification: Entry No.=1. It cannot be zero or empty.",
            Message(await PostAsync(movement.Reclassified())));
    }

    [Fact, Trait("Rule", "RCL-5")]
    public async Task What_arrives_needs_the_numbers_that_leave()
    {
        await StockAsync(SerialItem, ("S1", "", 1));

        Assert.Equal(
            "New Serial No. must have a value in Tracking Specification: Entry No.=1. It cannot be zero or empty.",
            Message(await PostAsync(Moves.Serials(-1, "S1").Reclassified(renamed: _ => TrackingNumbers.None))));
    }

    [Theory, Trait("Rule", "RCL-5"), Trait("Rule", "PST-16")]
    [InlineData("S2", "Serial No. S2 is already on inventory.")]
    [InlineData("S1", null)]
    [InlineData("S3", null)]
    public async Task A_new_serial_number_is_not_in_stock_anywhere(string serial, string? message)
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));

        var posted = await PostAsync(Moves.Serials(-1, "S1").Reclassified("RED", renamed: _ => new(serial, "")));

        Assert.Equal(message, posted.Refusals.Select(r => r.Message).SingleOrDefault());
    }

    [Theory, Trait("Rule", "RCL-10"), Trait("Rule", "PST-26")]
    [InlineData("LOT-A")]
    [InlineData("LOT-N")]
    public async Task Neither_the_old_nor_the_new_number_is_blocked(string blocked)
    {
        await StockAsync(LotItem, ("", "LOT-A", 5));
        await Company.Database.AddAsync(new Core.Information.LotNoInformation { ItemNo = LotItem, LotNo = blocked, Blocked = true });

        Assert.StartsWith(
            "Blocked must be equal to 'No'  in Lot No. Information:",
            Message(await PostAsync(Moves.Lot(-5, "LOT-A").Reclassified(renamed: To("LOT-N")))), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "RCL-10")]
    public async Task Expired_goods_are_reclassified()
    {
        var strict = new Core.Setup.ItemTrackingCode { Code = "LOT", LotSpecificTracking = true, StrictExpirationPosting = true };
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Core.Setup.ItemTrackingCode>().Where(c => c.Code == "LOT")
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.StrictExpirationPosting, true));
        await DatedStockAsync("LOT-A", 5, new(2024, 12, 31));

        Taken(await PostAsync(Moves.Lot(-5, "LOT-A").Requiring(strict).Reclassified(expires: June)));

        Assert.Equal(June, (await EntriesAsync())[^1].ExpirationDate);
    }

    private static Func<TrackingNumbers, TrackingNumbers> To(string lot) => n => n with { LotNo = lot };

    private async Task DatedStockAsync(string lot, decimal quantity, DateOnly expires, DateOnly? warranty = null)
    {
        var movement = Moves.Lot(quantity, lot);
        Taken(await PostAsync(movement with
        {
            Numbers = [movement.Numbers[0] with { ExpirationDate = expires, WarrantyDate = warranty }]
        }));
    }

    private async Task<IEnumerable<(string Lot, string Location, decimal Quantity)>> InStockAsync() =>
        (await EntriesAsync()).Where(e => e.RemainingQuantity != 0).Select(e => (e.LotNo, e.LocationCode, e.RemainingQuantity));

    private Task<Outcome<PostedDocument>> PostAsync(params ItemMovement[] movements) =>
        Engine.PostAsync(Company.Database, new GivenSource(Moves.InOrder(movements)) { Drawn = $"J-{++posted}" });
}
