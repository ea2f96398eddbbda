using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Whether stock may leave before it comes (PST-15).</summary>
public sealed class StockBelowZeroTests : PostingTests
{
    private const string Insufficient = "You have insufficient quantity of Item PLAIN on inventory.";

    [Theory, Trait("Rule", "PST-15")]
    [InlineData(PreventNegativeInventory.Default, false, false)]
    [InlineData(PreventNegativeInventory.Default, true, true)]
    [InlineData(PreventNegativeInventory.No, true, false)]
    [InlineData(PreventNegativeInventory.Yes, false, true)]
    public async Task The_item_decides_whether_its_stock_may_go_below_zero_and_leaves_it_to_the_setup(
        PreventNegativeInventory ofItem, bool bySetup, bool isRefused)
    {
        await SetAsync(PlainItem, ofItem);
        await Company.Database.AddAsync(new InventorySetup { PreventNegativeInventory = bySetup });
        await StockAsync(PlainItem, ("", "", 4));
        var order = await Company.SalesOrderAsync((PlainItem, 5));

        var answer = await PostAsync(order.Key, PostingChoice.Handle);
        Assert.Equal(isRefused, answer.IsRefused);
        Assert.All(answer.Refusals, r => Assert.Equal((Insufficient, 10000), (r.Message, r.Line)));
        Assert.Equal(isRefused ? 4 : -1, (await Company.Database.AllAsync<TrackingBalance>()).Single().OnHand);
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Stock_of_another_number_counts_where_no_number_is_specific()
    {
        await SetAsync(OutboundSerialItem, PreventNegativeInventory.Yes);
        await StockAsync(OutboundSerialItem, ("", "", 2));
        var order = await Company.SalesOrderAsync((OutboundSerialItem, 3));
        await Company.TrackAsync(order.Key, 10000, Serials("N", 3));
        Assert.Equal(
            "You have insufficient quantity of Item OUTSERIAL on inventory.", Message(await PostAsync(order.Key, PostingChoice.Handle)));

        var smaller = await Company.SalesOrderAsync((OutboundSerialItem, 2));
        await Company.TrackAsync(smaller.Key, 10000, Serials("N", 2));
        await ShipAsync(smaller.Key);
    }

    [Fact, Trait("Rule", "PST-15")]
    public void Goods_that_only_change_their_place_must_be_there_whatever_the_item_says()
    {
        var request = Requests.Of(new ItemTrackingCode(), Requests.Line(-3)).InStock(2)
            .As(ItemLedgerEntryType.Transfer, ItemLedgerDocumentType.TransferShipment);

        Assert.Equal(["You have insufficient quantity of Item 1000 on inventory."], request.Messages());
        Assert.Empty(request.InStock(3).Messages());
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Of_two_postings_that_take_the_last_units_at_once_one_is_refused()
    {
        await SetAsync(PlainItem, PreventNegativeInventory.Yes);
        for (var round = 0; round < 5; round++)
        {
            await StockAsync(PlainItem, ("", "", 5));
            DocumentCard[] orders = [await Company.SalesOrderAsync((PlainItem, 5)), await Company.SalesOrderAsync((PlainItem, 5))];

            var answers = await AtOnceAsync(2, n => PostBlindAsync(orders[n].Key, PostingChoice.Handle));

            Assert.Single(answers, a => !a.IsRefused);
            Assert.Equal(Insufficient, Message(answers.Single(a => a.IsRefused)));
            Assert.Equal(0, (await Company.Database.AllAsync<TrackingBalance>()).Single().OnHand);
        }
    }

    private async Task SetAsync(string item, PreventNegativeInventory choice)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Set<Item>().Where(i => i.No == item).ExecuteUpdateAsync(set => set.SetProperty(i => i.PreventNegativeInventory, choice));
    }
}
