using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Reservations;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Which stock is used first: the posting date decides, and only on one day the entry number (PST-12).</summary>
public sealed class OrderOfUseTests : ReservationTests
{
    private const string LifoItem = "LIFO";

    [Theory, Trait("Rule", "PST-12")]
    [InlineData(PlainItem, 3, 0, 2)]
    [InlineData(LifoItem, 0, 3, 2)]
    public async Task Stock_is_used_by_posting_date_whatever_the_order_in_which_it_was_entered(string item, int late, int early, int middle)
    {
        await StockOfThreeDaysAsync(item);

        await ShipAsync((await Company.SalesOrderAsync((item, 4))).Key);

        Assert.Equal([late, early, middle], (await EntriesAsync()).Where(e => e.Positive).Select(e => (int)e.RemainingQuantity));
    }

    [Theory, Trait("Rule", "PST-12")]
    [InlineData(PlainItem, -3, 0, -2)]
    [InlineData(LifoItem, 0, -3, -2)]
    public async Task What_was_taken_before_it_came_is_closed_by_posting_date(string item, int late, int early, int middle)
    {
        await OnDaysAsync(item, -3, 20, 10, 15);

        await ReceiveAsync((await Company.OrderAsync((item, 4))).Key);

        Assert.Equal([late, early, middle], (await EntriesAsync()).Where(e => !e.Positive).Select(e => (int)e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task What_came_in_first_by_posting_date_is_reserved_first()
    {
        await StockOfThreeDaysAsync(PlainItem);

        await ReserveAsync(await SalesLineAsync(PlainItem, 4));

        Assert.Equal([(3L, 1m), (2L, 3m)], (await Company.Database.AllAsync<Reservation>())
            .Select(r => (r.ItemLedgerEntryNo, r.QuantityBase)).OrderBy(r => r.QuantityBase));
    }

    /// <summary>Entries 1, 2 and 3 of the 20th, the 10th and the 15th.</summary>
    private async Task StockOfThreeDaysAsync(string item) => await OnDaysAsync(item, 3, 20, 10, 15);

    private async Task OnDaysAsync(string item, decimal quantity, params int[] days)
    {
        if (item == LifoItem)
        {
            await Company.Database.AddAsync(
                new Item { No = LifoItem, BaseUnitOfMeasure = "PCS", CostingMethod = CostingMethod.LIFO },
                new ItemUnitOfMeasure { ItemNo = LifoItem, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        }

        foreach (var day in days)
        {
            var order = await Company.OrderAsync((item, quantity));
            Taken(await Company.Store.SaveHeaderAsync(order with { PostingDate = new(2025, 1, day) }, Actors.PurchasingClerk));
            await ReceiveAsync(order.Key);
        }
    }
}
