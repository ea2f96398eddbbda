using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>
/// What a posting was decided by still holds when it is written (Q5): somebody changes the set-up at the gate between the two, and the
/// posting is decided anew.
/// </summary>
public sealed class ChangedSetupTests : PostingTests
{
    private SetupStores Stores => new(Company.Database);

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_a_code_that_becomes_specific_while_stock_without_numbers_is_posted_is_seen()
    {
        var order = await Company.OrderAsync((Free, 5));

        var refused = await PostAfterAsync(order.Key, async () =>
        {
            var code = Taken(await Stores.Codes.FindAsync("FREE", Actors.Administrator));
            Taken(await Stores.Codes.SaveAsync(code with { Serial = code.Serial.WithSpecific(true) }, Actors.Administrator));
        });

        Assert.Contains("You must assign a serial number for item FREE.", refused.Refusals.Select(r => r.Message));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_an_item_that_gets_a_specific_code_while_its_stock_is_posted_is_seen()
    {
        await Company.AddItemAsync("NEW", "");
        var order = await Company.SalesOrderAsync((Free, 1), ("NEW", 5));

        var refused = await PostAfterAsync(order.Key, () => ChangeItemAsync("NEW", item => item with { ItemTrackingCode = "SN" }));

        Assert.Contains("You must assign a serial number for item NEW.", refused.Refusals.Select(r => r.Message));
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_an_item_that_is_blocked_while_it_is_posted_is_seen()
    {
        var order = await Company.OrderAsync((PlainItem, 5));

        var refused = await PostAfterAsync(order.Key, () => ChangeItemAsync(PlainItem, item => item with { Blocked = true }));

        Assert.Equal(10000, Assert.Single(refused.Refusals).Line);
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_an_inventory_setup_that_forbids_stock_below_zero_while_goods_go_out_is_seen()
    {
        var order = await Company.SalesOrderAsync((PlainItem, 5));

        var refused = await PostAfterAsync(order.Key, async () =>
            Taken(await Stores.InventorySetup.SaveAsync(new InventorySetupCard(true, 0), Actors.Administrator)));

        Assert.True(refused.IsRefused);
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_a_change_that_does_not_matter_lets_the_posting_be_decided_anew_and_written_once()
    {
        var order = await Company.OrderAsync((PlainItem, 5));

        Taken(await PostAfterAsync(order.Key, () => ChangeItemAsync(PlainItem, item => item with { Description = "Renamed" })));

        Assert.Single(await EntriesAsync());
    }

    private async Task ChangeItemAsync(string no, Func<ItemCard, ItemCard> change) =>
        Taken(await Stores.Items.SaveAsync(change(Taken(await Stores.Items.FindAsync(no, Actors.Administrator))), Actors.Administrator));

    private async Task<Outcome<PostedDocument>> PostAfterAsync(DocumentKey key, Func<Task> change)
    {
        await Company.Database.SaveSetupOnceAsync();
        var gated = new WriteTransaction(new ActsFirst(Company.Database.Factory, change));
        var poster = new DocumentPoster(Company.Database.Factory, gated, Company.Database.Clock);
        return await poster.PostAsync(key, PostingChoice.Handle, Guid.NewGuid(), ActorOf(DocumentKind.Of(key)));
    }
}
