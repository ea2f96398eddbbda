using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>The engine takes movements in their order; only orders put first what comes in.</summary>
public sealed class MovementOrderTests : PostingTests
{
    [Theory, Trait("Rule", "PST-16")]
    [InlineData("RED", CostingMethod.FIFO)]
    [InlineData("RED", CostingMethod.LIFO)]
    [InlineData("BLUE", CostingMethod.FIFO)]
    [InlineData("BLUE", CostingMethod.LIFO)]
    [InlineData("", CostingMethod.FIFO)]
    public async Task A_serial_that_an_earlier_movement_takes_out_comes_in_again(string to, CostingMethod costing)
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));

        Taken(await PostAsync([Using(costing, Moves.Serials(-1, "S1")), Using(costing, Moves.Serials(1, "S1").At(to))]));

        var entries = await EntriesAsync();
        Assert.Equal([0, 1, 0, 1], entries.Select(e => e.RemainingQuantity));
        var taken = (await Company.Database.AllAsync<ItemApplicationEntry>()).Single(a => a.Quantity < 0);
        Assert.Equal((entries[0].EntryNo, entries[2].EntryNo), (taken.InboundItemEntryNo, taken.OutboundItemEntryNo));
        Assert.Equal([("BLUE", "S2"), (to, "S1")], await InStockAsync());
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task Two_serials_change_places()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        Taken(await PostAsync([Moves.Serials(1, "S2").At("RED")]));

        Taken(await PostAsync(
            [Moves.Serials(-1, "S1"), Moves.Serials(-1, "S2").At("RED"), Moves.Serials(1, "S2"), Moves.Serials(1, "S1").At("RED")], "R-2"));

        Assert.Equal([("BLUE", "S2"), ("RED", "S1")], await InStockAsync());
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_new_serial_comes_in_goes_out_and_comes_in_again()
    {
        Taken(await PostAsync([Moves.Serials(1, "S1"), Moves.Serials(-1, "S1"), Moves.Serials(1, "S1").At("RED")]));

        Assert.Equal([0, 0, 1], (await EntriesAsync()).Select(e => e.RemainingQuantity));
        Assert.Equal([("RED", "S1")], await InStockAsync());
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_serial_that_a_later_movement_takes_out_is_still_in_stock()
    {
        await StockAsync(SerialItem, ("S1", "", 1));

        var refusal = Assert.Single((await PostAsync([Moves.Serials(1, "S1").At("RED"), Moves.Serials(-1, "S1")])).Refusals);

        Assert.Equal(("Serial No. S1 is already on inventory.", 10000), (refusal.Message, refusal.Line));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task A_serial_that_was_taken_out_comes_in_again_but_once()
    {
        await StockAsync(SerialItem, ("S1", "", 1));

        var refusal = Assert.Single(
            (await PostAsync([Moves.Serials(-1, "S1"), Moves.Serials(1, "S1"), Moves.Serials(1, "S1").At("RED")])).Refusals);

        Assert.Equal(
            (
                "Serial No. S1 is already on inventory.", 30000,
                "Another line that is posted with it brings it in too. Choose another number on one of them."),
            (refusal.Message, refusal.Line, refusal.WayOut));
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Rule", "COD-8")]
    public async Task What_goes_out_does_not_take_what_comes_in_after_it()
    {
        var refusal = Assert.Single((await PostAsync([Moves.Serials(-1, "S1"), Moves.Serials(1, "S1")])).Refusals);

        Assert.Equal((RefusalCode.PST_15, 10000), (refusal.Code, refusal.Line));
    }

    [Fact, Trait("Rule", "PST-12")]
    public async Task What_comes_in_closes_what_went_below_zero_before_it()
    {
        Taken(await PostAsync([Moves.Plain(-5), Moves.Plain(8)]));

        Assert.Equal([0, 3], (await EntriesAsync()).Select(e => e.RemainingQuantity));
        Assert.Equal([3], (await Company.Database.AllAsync<TrackingBalance>()).Select(b => b.OnHand));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Stock_that_may_not_go_below_zero_does_not_do_so_before_goods_come_in()
    {
        ItemMovement[] movements = [Moves.Plain(-5), Moves.Plain(8)];
        var refusal = Assert.Single((await PostAsync([.. movements.Select(m => m with
        {
            Item = m.Item with { PreventNegativeInventory = PreventNegativeInventory.Yes }
        })])).Refusals);

        Assert.Equal(("You have insufficient quantity of Item PLAIN on inventory.", 10000), (refusal.Message, refusal.Line));
    }

    private static ItemMovement Using(CostingMethod costing, ItemMovement movement) =>
        movement with { Item = movement.Item with { CostingMethod = costing } };

    private async Task<IEnumerable<(string Location, string SerialNo)>> InStockAsync() =>
        (await Company.Database.AllAsync<TrackingBalance>()).Where(b => b.OnHand != 0)
            .OrderBy(b => b.LocationCode.Length == 0).ThenBy(b => b.LocationCode).ThenByDescending(b => b.SerialNo)
            .Select(b => (b.LocationCode, b.SerialNo));

    private Task<Outcome<PostedDocument>> PostAsync(ItemMovement[] movements, string number = "R-1") =>
        Engine.PostAsync(Company.Database, new GivenSource(Moves.InOrder(movements)) { Drawn = number });
}
