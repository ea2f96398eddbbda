using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>Whether lines follow their document to another location.</summary>
[Trait("Case", "C-50")]
public sealed class LinesFollowTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await PurchaseCompany.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Another_location_of_a_document_with_lines_asks_and_saves_nothing_before_the_answer()
    {
        var order = await company.OrderAsync((PlainItem, 5), (LotItem, 3));

        var asked = await MoveAsync(order, "red");

        Assert.Equal(OutcomeKind.Question, asked.Kind);
        Assert.Equal("You have changed Location Code.\nDo you want to update the lines?", Message(asked));
        Assert.Equal("Location Code", asked.Refusals[0].Field);
        Assert.Equal(("BLUE", "BLUE BLUE"), await WhereAsync(order.Key));
    }

    [Theory]
    [InlineData(true, "RED RED")]
    [InlineData(false, "BLUE BLUE")]
    public async Task The_answer_and_the_header_are_one_save(bool linesFollow, string lines)
    {
        var order = await company.OrderAsync((PlainItem, 5), (LotItem, 3));

        var saved = await MoveAsync(order, "red", linesFollow);

        Assert.Equal(order.Version + 1, Taken(saved).Version);
        Assert.Empty(saved.Messages);
        Assert.Equal(("RED", lines), await WhereAsync(order.Key));
    }

    [Fact]
    public async Task Lines_that_may_not_follow_stay_and_say_why()
    {
        var order = await company.OrderAsync((PlainItem, 5), (LotItem, 3), (SerialItem, 2));
        await company.Database.HandleAsync(order.Key, 10000, 2);
        await company.TrackAsync(order.Key, 20000, ("", "L1", 1));

        var saved = await MoveAsync(await company.FindAsync(order.Key), "RED", true);

        Assert.Equal(("RED", "BLUE BLUE RED"), await WhereAsync(order.Key));
        Assert.Equal(
            [
                "Line 1 (item PLAIN) stays at location BLUE: Quantity Received must be equal to '0'  in Purchase Line: "
                    + "Document Type=Order,Document No.=PO-1001,Line No.=10000. Current value is '2'.",
                "Line 2 (item LOT) stays at location BLUE: Item tracking is defined for item LOT in the Purchase Line. You must delete the "
                    + "existing item tracking before modifying or deleting the Purchase Line.",
            ],
            saved.Messages);
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task Numbers_of_a_line_go_along_to_another_location_when_the_user_says_so()
    {
        var order = await company.OrderAsync((LotItem, 10));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 6), ("", "L2", 4));
        var before = (await company.Database.AllAsync<DocumentLine>()).Single();

        var asked = await company.TryChangeAsync(order.Key, 0, ToRed);
        var no = await company.TryChangeAsync(order.Key, 0, ToRed, false);
        Assert.Equal((OutcomeKind.Question, OutcomeKind.Refused), (asked.Kind, no.Kind));
        Assert.Equal(
            "10 (Base) have item tracking on this line of Purchase Order PO-1001. Do you want to take it along to location RED?",
            asked.Refusals[0].WayOut);
        Assert.Equal(Message(no), Message(asked));
        Assert.All(await company.Database.AllAsync<TrackingSpecification>(), row => Assert.Equal("BLUE", row.LocationCode));

        Taken(await company.TryChangeAsync(order.Key, 0, ToRed, true));

        var after = (await company.Database.AllAsync<DocumentLine>()).Single();
        Assert.Equal(("RED", before.TrackingVersion + 1), (after.LocationCode, after.TrackingVersion));
        Assert.Equal(
            [("L1", 6m, "RED"), ("L2", 4m, "RED")],
            (await company.Database.AllAsync<TrackingSpecification>()).OrderBy(row => row.LotNo)
                .Select(row => (row.LotNo, row.QuantityBase, row.LocationCode)));
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task Numbers_go_along_neither_to_another_item_nor_when_a_part_of_them_is_received()
    {
        var order = await company.OrderAsync((LotItem, 10));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 6), ("", "L2", 4));

        Assert.Equal(
            OutcomeKind.Refused,
            (await company.TryChangeAsync(order.Key, 0, l => l with { ItemNo = PlainItem, LocationCode = "RED" }, true)).Kind);
        await company.Database.HandleAsync(order.Key, 10000, 6);

        foreach (bool? answer in new bool?[] { null, true })
            Assert.Equal(OutcomeKind.Refused, (await company.TryChangeAsync(order.Key, 0, ToRed, answer)).Kind);
    }

    [Fact]
    public async Task A_line_moves_its_page_of_numbers_along_and_leaves_its_bin()
    {
        await company.Database.AddBinsAsync("GREEN", "B1");
        var order = await company.OrderAsync((PlainItem, 5));
        await company.ChangeAsync(order.Key, 0, line => line with { LocationCode = "GREEN", BinCode = "B1" });
        var before = (await company.Database.AllAsync<DocumentLine>()).Single();

        Taken(await MoveAsync(await company.FindAsync(order.Key), "RED", true));

        var after = (await company.Database.AllAsync<DocumentLine>()).Single();
        Assert.Equal(("RED", "", before.TrackingVersion + 1), (after.LocationCode, after.BinCode, after.TrackingVersion));
    }

    [Fact]
    public async Task What_leaves_no_line_behind_asks_nothing()
    {
        var order = await company.OrderAsync();
        order = Taken(await MoveAsync(order, "RED"));
        order = Taken(await company.Store.SaveLineAsync(order.Key, new() { ItemNo = PlainItem, Quantity = 1 }, Actors.PurchasingClerk));
        order = await company.ChangeAsync(order.Key, 0, line => line with { LocationCode = "BLUE" });

        order = Taken(await company.Store.SaveHeaderAsync(order with { ExternalDocumentNo = "A" }, Actors.PurchasingClerk));
        Assert.False((await MoveAsync(order, "BLUE")).IsRefused);
    }

    [Theory]
    [InlineData("NOWHERE", "does not exist")]
    [InlineData("TRANSIT", "In-Transit")]
    public async Task A_location_that_is_refused_is_not_asked_about(string location, string part)
    {
        var order = await company.OrderAsync((PlainItem, 5));

        Assert.Contains(part, Message(await MoveAsync(order, location)), StringComparison.Ordinal);
        Assert.Contains(part, Message(await MoveAsync(order, location, true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_follow_a_document_to_no_location()
    {
        var order = await company.SalesOrderAsync((PlainItem, 5));

        Taken(await company.Store.SaveHeaderAsync(order with { LocationCode = "" }, Actors.SalesOrderProcessor, true));

        Assert.Equal(("", ""), await WhereAsync(order.Key));
    }

    private Task<Outcome<DocumentCard>> MoveAsync(DocumentCard order, string location, bool? linesFollow = null) =>
        company.Store.SaveHeaderAsync(order with { LocationCode = location }, Actors.PurchasingClerk, linesFollow);

    private async Task<(string Header, string Lines)> WhereAsync(DocumentKey key)
    {
        var card = await company.FindAsync(key);
        return (card.LocationCode, string.Join(' ', card.Lines.Select(line => line.LocationCode)));
    }

    private static DocumentLineCard ToRed(DocumentLineCard line) => line with { LocationCode = "RED" };
}
