using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>The variant of a document line.</summary>
public sealed class VariantCodeTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        await company.AddVariantsAsync(LotItem);
        await company.Database.AddAsync(
            new ItemVariant { ItemNo = SerialItem, Code = "RED" }, new ItemVariant { ItemNo = SerialItem, Code = "WHITE" });
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_line_of_every_kind_of_document_names_a_variant_of_its_item(int kind)
    {
        var document = await company.DocumentAsync(DocumentKind.All[kind], (LotItem, 10));

        var line = (await company.ChangeAsync(document.Key, 0, l => l with { VariantCode = " red" })).Lines[0];

        Assert.Equal((LotItem, "RED", 10), (line.ItemNo, line.VariantCode, line.Quantity));
        Assert.Equal("RED", (await company.FindAsync(document.Key)).Lines[0].VariantCode);
        Assert.Equal("RED", (await company.OpenTrackingAsync(document.Key, 10000)).Source.VariantCode);
    }

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, DocumentKind.All.Count)];

    [Theory]
    [InlineData("BLUE", "The Item Variant does not exist. Identification fields and values: Item No.='LOT',Code='BLUE'")]
    [InlineData("OLD", "Blocked must be equal to 'No'  in Item Variant: Item No.=LOT,Code=OLD. Current value is 'Yes'.")]
    [InlineData("12345678901", "The length of the string is 11, but it must be less than or equal to 10 characters. Value: 12345678901")]
    public async Task A_variant_that_is_unknown_blocked_or_no_code_comes_onto_no_line(string variant, string message)
    {
        var order = await LineAsync();

        var refusal = Assert.Single((await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = variant })).Refusals);

        Assert.Equal((message, "Variant Code", 10000), (refusal.Message, refusal.Field, refusal.Line));
        Assert.Equal("RED", (await company.FindAsync(order.Key)).Lines[0].VariantCode);
    }

    [Fact]
    public async Task A_variant_of_another_item_is_none_of_this_one()
    {
        var order = await company.OrderAsync((SerialItem, 1));

        Assert.Equal(
            "The Item Variant does not exist. Identification fields and values: Item No.='SERIAL',Code='BLACK'",
            Message(await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = "BLACK" })));
    }

    [Fact]
    public async Task A_variant_that_was_blocked_on_the_line_does_not_hinder_its_other_fields()
    {
        var order = await LineAsync();
        await company.BlockVariantAsync(LotItem, "RED");

        Assert.Equal("RED", (await company.ChangeAsync(order.Key, 0, l => l with { Quantity = 11 })).Lines[0].VariantCode);
        await company.ChangeAsync(order.Key, 0, l => l with { VariantCode = "BLACK" });
        Assert.Equal(
            RefusalCode.PST_5,
            Assert.Single((await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = "RED" })).Refusals).Code);
    }

    [Fact]
    public async Task Another_item_takes_the_variant_away_unless_one_of_its_own_is_named()
    {
        var order = await LineAsync();
        Assert.Equal("", (await company.ChangeAsync(order.Key, 0, l => l with { ItemNo = SerialItem })).Lines[0].VariantCode);

        order = await LineAsync();
        Assert.Equal(
            "WHITE",
            (await company.ChangeAsync(order.Key, 0, l => l with { ItemNo = SerialItem, VariantCode = "WHITE" })).Lines[0].VariantCode);
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task Another_variant_is_told_to_a_tracking_page_that_was_opened_before()
    {
        var order = await LineAsync();
        var before = Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion;

        await company.ChangeAsync(order.Key, 0, l => l with { VariantCode = "BLACK" });

        Assert.Equal(before + 1, Assert.Single(await company.Database.AllAsync<DocumentLine>()).TrackingVersion);
    }

    [Theory, Trait("Rule", "DOC-4"), Trait("Rule", "ITL-58")]
    [InlineData("BLACK")]
    [InlineData("")]
    public async Task The_variant_of_a_tracked_line_stays(string variant)
    {
        var order = await LineAsync();
        await company.TrackAsync(order.Key, 10000, ("", "L1", 10));

        var refusal = Assert.Single((await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = variant })).Refusals);

        Assert.Equal(
            "Item tracking is defined for item LOT in the Purchase Line.\nYou must delete the existing item tracking before modifying or "
                + "deleting the Purchase Line.",
            refusal.Message);
        Assert.Equal("Variant Code", refusal.Field);
    }

    [Fact, Trait("Rule", "DOC-5")]
    public async Task The_variant_of_what_was_received_stays()
    {
        var order = await LineAsync();
        await company.Database.HandleAsync(order.Key, 10000, 6);

        var refusal = (await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = "BLACK" })).Refusals[0];

        Assert.StartsWith("Quantity Received must be equal to '0'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Variant Code", refusal.Field);
    }

    [Fact]
    public async Task A_released_document_keeps_the_variants_of_its_lines()
    {
        var order = await LineAsync();
        order = Taken(await company.Store.ReleaseAsync(order.Key, order.Version, Actors.PurchasingClerk));

        Assert.StartsWith(
            "Status must be equal to 'Open'",
            Message(await company.TryChangeAsync(order.Key, 0, l => l with { VariantCode = "BLACK" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_goes_to_another_location_takes_the_variants_of_its_lines_along()
    {
        var order = await LineAsync();

        Taken(await company.Store.SaveHeaderAsync(order with { LocationCode = "RED" }, Actors.PurchasingClerk, linesFollow: true));

        var line = (await company.FindAsync(order.Key)).Lines[0];
        Assert.Equal(("RED", "RED"), (line.LocationCode, line.VariantCode));
    }

    [Fact]
    public async Task Look_ups_propose_the_variants_of_the_item_that_may_come_onto_a_line()
    {
        var lookups = new LookupReader(company.Database.Factory);

        Assert.Equal(["BLACK", "RED"], (await lookups.VariantsAsync("lot", "", Actors.Auditor)).Select(row => row.Code));
        Assert.Equal(["RED"], (await lookups.VariantsAsync("LOT", "r", Actors.Auditor)).Select(row => row.Code));
        Assert.Empty(await lookups.VariantsAsync(PlainItem, "", Actors.Auditor));
        Assert.True(await lookups.UsesVariantsAsync(Actors.Auditor));
    }

    [Fact, Trait("Requirement", "S1")]
    public async Task S1_who_is_nobody_is_proposed_no_variant()
    {
        var lookups = new LookupReader(company.Database.Factory);

        Assert.Empty(await lookups.VariantsAsync(LotItem, "", Core.Users.Actor.Nobody));
        Assert.False(await lookups.UsesVariantsAsync(Core.Users.Actor.Nobody));
    }

    [Fact]
    public async Task Without_variants_no_line_has_one_to_name()
    {
        using var other = await PurchaseCompany.CreateAsync();

        Assert.False(await new LookupReader(other.Database.Factory).UsesVariantsAsync(Actors.Auditor));
    }

    private async Task<DocumentCard> LineAsync()
    {
        var order = await company.OrderAsync((LotItem, 10));
        return await company.ChangeAsync(order.Key, 0, l => l with { VariantCode = "RED" });
    }
}
