using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Assignment;

/// <summary>Lines that are applied to ledger entries, from the page to the posting.</summary>
public sealed class ItemEntryScenarios : PostingTests
{
    [Fact, Trait("Scenario", "O-058")]
    public async Task Only_the_part_of_a_line_that_is_not_shipped_yet_must_fit_into_the_entry_it_is_applied_to()
    {
        await StockAsync(LotItem, ("", "LOT-A", 15));
        var received = (await EntriesAsync())[0];
        var order = await Company.SalesOrderAsync((LotItem, 15));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 15));
        await SetTrackingAsync(order.Key, _ => true, row => row with { QtyToHandleBase = 5, QtyToInvoiceBase = 5 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 5 });
        await ShipAsync(order.Key);

        var line = (await Company.OpenTrackingAsync(order.Key, 10000)).Lines[0];
        Assert.Equal((15m, 5m, 10m), (line.QuantityBase, line.QuantityHandledBase, line.QtyToHandleBase));
        await ApplyAsync(order.Key, received.EntryNo);
        Assert.Equal(received.EntryNo, Assert.Single(await TrackingAsync(order.Key)).ApplToItemEntry);
        await ShipAsync(order.Key);

        var shipped = (await EntriesAsync())[^1];
        Assert.Equal((-10m, "LOT-A"), (shipped.Quantity, shipped.LotNo));
        Assert.Equal(
            (received.EntryNo, -10m),
            (await Company.Database.AllAsync<ItemApplicationEntry>())
                .Where(a => a.OutboundItemEntryNo == shipped.EntryNo)
                .Select(a => (a.InboundItemEntryNo, a.Quantity))
                .Single());
    }

    [Fact, Trait("Rule", "ITL-57")]
    public async Task The_list_offers_open_stock_with_exactly_the_numbers_of_the_line()
    {
        await StockAsync(LotItem, ("", "LOT-A", 15), ("", "LOT-B", 2));
        await StockAsync(LotItem, ("", "LOT-A", 3));
        var order = await Company.SalesOrderAsync((LotItem, 15));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 15));
        await ShipAsync(order.Key);

        Assert.Equal([("LOT-A", 3m)], (await ListAsync(await OrderAsync(), "lot-a")).Select(e => (e.Numbers.LotNo, e.RemainingQuantity)));
        Assert.Empty(await ListAsync(await OrderAsync(), ""));
    }

    [Fact, Trait("Rule", "ITL-57")]
    public async Task A_return_is_offered_what_was_shipped_newest_first()
    {
        await StockAsync(LotItem, ("", "LOT-A", 15));
        foreach (var quantity in new[] { 4m, 6m })
        {
            var order = await Company.SalesOrderAsync((LotItem, quantity));
            await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", quantity));
            await ShipAsync(order.Key);
        }

        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 2));

        Assert.Equal([-6m, -4m], (await ListAsync(back.Key, "LOT-A")).Select(e => e.ShippedQtyNotReturned));
    }

    private ApplicableEntryReader Entries => new(Company.Database.Factory);

    private async Task<DocumentKey> OrderAsync() => (await Company.SalesOrderAsync((LotItem, 1))).Key;

    private async Task<IReadOnlyList<ApplicableEntry>> ListAsync(DocumentKey key, string lotNo) =>
        Taken(await Entries.ListAsync(
            await Company.OpenTrackingAsync(key, 10000), new("", Codes.Normalise(lotNo)), ActorOf(DocumentKind.Of(key))));

    private async Task ApplyAsync(DocumentKey key, long entryNo)
    {
        var entry = Taken<ApplicableEntry?>(await Entries.FindAsync(
            await Company.OpenTrackingAsync(key, 10000), entryNo, Actors.SalesOrderProcessor));
        await Company.EditTrackingAsync(key, 10000, sheet => sheet.SetApplToItemEntry(1, entryNo, entry));
    }
}
