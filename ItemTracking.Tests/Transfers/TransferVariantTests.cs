using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>The variant of a line of a transfer order.</summary>
public sealed class TransferVariantTests : TransferTests
{
    [Theory]
    [InlineData("BLUE", "The Item Variant does not exist. Identification fields and values: Item No.='LOT',Code='BLUE'")]
    [InlineData("OLD", "Blocked must be equal to 'No'  in Item Variant: Item No.=LOT,Code=OLD. Current value is 'Yes'.")]
    public async Task A_variant_that_is_unknown_or_blocked_comes_onto_no_line(string variant, string message)
    {
        var order = await GivenAsync();

        var refusal = Assert.Single((await TryChangeAsync(order.No, l => l with { VariantCode = variant })).Refusals);

        Assert.Equal((message, "Variant Code", 10000), (refusal.Message, refusal.Field, refusal.Line));
        Assert.Equal("RED", (await FindAsync(order.No)).Lines[0].VariantCode);
    }

    [Fact]
    public async Task Another_item_takes_the_variant_away()
    {
        var order = await GivenAsync();

        await ChangeAsync(order.No, l => l with { ItemNo = PlainItem });

        Assert.Equal((PlainItem, ""), (await FindAsync(order.No)).Lines[0] is var line ? (line.ItemNo, line.VariantCode) : default);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task The_variant_of_a_tracked_line_stays()
    {
        var order = await GivenAsync();
        await TrackAsync(order, 10000, ("", "L1", 5));

        var refusal = Assert.Single((await TryChangeAsync(order.No, l => l with { VariantCode = "BLACK" })).Refusals);

        Assert.Equal((RefusalCode.DOC_4, "Variant Code"), (refusal.Code, refusal.Field));
    }

    [Fact, Trait("Rule", "DOC-18")]
    public async Task The_variant_of_what_was_shipped_stays_and_so_does_that_of_a_released_order()
    {
        var order = await GivenAsync(PlainItem);
        var other = await GivenAsync(PlainItem);
        other = Taken(await Transfers.ReleaseAsync(other.No, other.Version, Actors.InventoryManager));
        Assert.StartsWith(
            "Status must be equal to 'Open'", Message(await TryChangeAsync(other.No, l => l with { VariantCode = "BLACK" })),
            StringComparison.Ordinal);
        await ShipAsync(order.No);

        var refusal = (await TryChangeAsync(order.No, l => l with { VariantCode = "BLACK" })).Refusals[0];
        Assert.Equal((RefusalCode.DOC_18, "Variant Code"), (refusal.Code, refusal.Field));
    }

    [Fact, Trait("Rule", "DOC-16")]
    public async Task Goods_arrive_as_the_variant_they_left_as()
    {
        var order = await GivenAsync();
        await TrackAsync(order, 10000, ("", "L1", 5));

        await ShipAsync(order.No);
        await ReceiveAsync(order.No);

        Assert.Equal(
            [("BLUE", "RED", -5m), (Transit, "RED", 5m), (Transit, "RED", -5m), ("RED", "RED", 5m)],
            (await EntriesAsync()).TakeLast(4).Select(e => (e.LocationCode, e.VariantCode, e.Quantity)));
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_blocked_variant_is_not_shipped()
    {
        var order = await GivenAsync(PlainItem);
        await Company.BlockVariantAsync(PlainItem, "RED");

        Assert.Equal(
            "Blocked must be equal to 'No'  in Item Variant: Item No.=PLAIN,Code=RED. Current value is 'Yes'.",
            Message(await PostAsync(order.No, TransferChoice.Ship)));
    }

    /// <summary>Ten of lot L1, or of goods without numbers, in stock as the variant RED, of which five are to be moved.</summary>
    private async Task<TransferCard> GivenAsync(string item = LotItem)
    {
        if (!(await Company.Database.AllAsync<ItemVariant>()).Exists(v => v.ItemNo == item))
            await Company.AddVariantsAsync(item);
        var bought = await Company.OrderAsync((item, 10));
        await Company.ChangeAsync(bought.Key, 0, l => l with { VariantCode = "RED" });
        if (item == LotItem)
            await Company.TrackAsync(bought.Key, 10000, ("", "L1", 10));
        await PostAllAsync(bought.Key);
        var order = await TransferAsync((item, 5));
        await ChangeAsync(order.No, l => l with { VariantCode = "red" });
        return await FindAsync(order.No);
    }
}
