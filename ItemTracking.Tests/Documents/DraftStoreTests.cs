using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Documents;

/// <summary>Entries that are not saved yet: one row per user and source, for nobody else, for thirty days (C-53).</summary>
[Trait("Case", "C-53")]
public sealed class DraftStoreTests : IDisposable
{
    private static readonly SourceRef Line = DocumentKey.PurchaseOrder("PO-1").Line(10000);
    private static readonly Actor Colleague = new("carol", [Roles.PurchasingClerk]);

    private readonly TestDatabase database = new();

    private DraftStore Store => new(database.Transaction, database.Factory, database.Clock);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_draft_is_given_back_to_its_user_and_to_nobody_else()
    {
        await KeepAsync("mine", Actors.PurchasingClerk);

        Assert.Equal(new KeptDraft("mine", 3, database.Clock.GetUtcNow()), await FindAsync(Actors.PurchasingClerk));
        Assert.Equal("mine", (await FindAsync(new("Clerk", [Roles.PurchasingClerk])))?.Content);
        Assert.Null(await FindAsync(Colleague));
        Assert.Null((await Store.FindAsync(Line with { SourceRefNo = 20000 }, Actors.PurchasingClerk)).Value);
    }

    [Fact]
    public async Task A_later_draft_takes_the_place_of_the_former_and_touches_no_other()
    {
        await KeepAsync("first", Actors.PurchasingClerk);
        await KeepAsync("another's", Colleague);
        await KeepAsync("second", Actors.PurchasingClerk);

        Assert.Equal(["another's", "second"], (await database.AllAsync<Draft>()).Select(d => d.Content).Order());

        await Store.DeleteAsync(Line, Actors.PurchasingClerk);
        Assert.Equal(["another's"], (await database.AllAsync<Draft>()).Select(d => d.Content));
    }

    [Fact]
    public async Task Two_nodes_that_keep_the_first_draft_at_once_leave_one_row()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => new ItemTrackingDbFactory(database.Options, database.Clock))
            .Select(factory => new DraftStore(new WriteTransaction(factory), factory, database.Clock));

        var kept = await Task.WhenAll(nodes.Select((node, i) => Task.Run(() =>
            node.SaveAsync(Line, new($"from {i}", 1, database.Clock.GetUtcNow()), Actors.PurchasingClerk))));

        Assert.All(kept, outcome => Assert.Empty(outcome.Refusals));
        Assert.Single(await database.AllAsync<Draft>());
    }

    [Fact]
    public async Task A_draft_is_offered_for_thirty_days_and_goes_with_the_next_write_after_them()
    {
        await KeepAsync("old", Actors.PurchasingClerk);
        database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.NotNull(await FindAsync(Actors.PurchasingClerk));

        database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(Actors.PurchasingClerk));
        Assert.Empty((await Store.LinesAsync(DocumentKey.PurchaseOrder("PO-1").Source, Actors.PurchasingClerk)).Value!);

        await KeepAsync("new", Colleague);
        Assert.Equal(["new"], (await database.AllAsync<Draft>()).Select(d => d.Content));
    }

    [Fact]
    public async Task The_lines_of_a_document_with_a_draft_of_the_user_are_told()
    {
        var order = DocumentKey.PurchaseOrder("PO-1");
        foreach (var line in (int[])[0, 10000, 30000])
            await Store.SaveAsync(order.Line(line), new("x", 1, database.Clock.GetUtcNow()), Actors.PurchasingClerk);
        await Store.SaveAsync(order.Line(20000), new("x", 1, database.Clock.GetUtcNow()), Colleague);
        await Store.SaveAsync(
            DocumentKey.PurchaseOrder("PO-2").Line(40000), new("x", 1, database.Clock.GetUtcNow()), Actors.PurchasingClerk);

        Assert.Equal([0, 10000, 30000], (await Store.LinesAsync(order.Source, Actors.PurchasingClerk)).Value!.Order());
    }

    [Fact]
    public async Task Entries_of_more_than_sixteen_million_characters_are_refused_and_the_former_draft_stays()
    {
        await KeepAsync("former", Actors.PurchasingClerk);

        var kept = await Store.SaveAsync(
            Line, new(new string('x', DraftStore.MaxLength + 1), 1, database.Clock.GetUtcNow()), Actors.PurchasingClerk);

        Assert.Equal("There are too many unsaved changes to keep a draft of them.", Assert.Single(kept.Refusals).Message);
        Assert.Equal("former", (await FindAsync(Actors.PurchasingClerk))?.Content);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_change_the_document_keeps_and_finds_no_draft_of_it()
    {
        await KeepAsync("mine", Actors.PurchasingClerk);

        Assert.All(
            [
                (await Store.SaveAsync(Line, new("x", 1, database.Clock.GetUtcNow()), Actors.SalesOrderProcessor)).Refusals,
                (await Store.FindAsync(Line, new("clerk", [Roles.Auditor]))).Refusals,
                (await Store.DeleteAsync(Line, new("clerk", [Roles.Auditor]))).Refusals,
                (await Store.LinesAsync(DocumentKey.PurchaseOrder("PO-1").Source, Actor.Nobody)).Refusals,
            ],
            refusals => Assert.StartsWith("You do not have permission", Assert.Single(refusals).Message, StringComparison.Ordinal));
        Assert.Single(await database.AllAsync<Draft>());
    }

    private async Task KeepAsync(string content, Actor actor) =>
        Assert.Empty((await Store.SaveAsync(Line, new(content, 3, database.Clock.GetUtcNow()), actor)).Refusals);

    private async Task<KeptDraft?> FindAsync(Actor actor)
    {
        var found = await Store.FindAsync(Line, actor);
        Assert.Empty(found.Refusals);
        return found.Value;
    }
}
