using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Posting;

/// <summary>An order that was read and decided, and is written later than the application would.</summary>
internal sealed record PlannedOrder(ISourceStore Source, PostingPlan Plan)
{
    public static async Task<PlannedOrder> ReadAsync(TestDatabase database, DocumentKey key, PostingChoice choice)
    {
        var read = await new MovementFactsReader(database.Factory).ReadAsync(
            async ct => (await new OrderRequestReader(database.Factory).ReadAsync(key, choice, ct))
                .Then<ISourceStore>(order => new OrderSourceStore(order, new(order.Header.PostingDate))),
            default);
        Assert.Empty(read.Refusals);
        return new(read.Value.Source, PostingPlan.Build(read.Value.Request).Must());
    }

    public Task<Outcome<PostedDocument>> WriteAsync(TestDatabase database, Actor actor) => database.Transaction.RunAsync(
        "order",
        actor,
        db => PlanStore.WriteAsync(
            db, Source, Plan, new PostingStamp(Guid.NewGuid(), new(1000, 1000, 1000, 1000), "late", database.Clock.GetUtcNow()), default),
        () => Task.FromResult(PlanStore.Stale));
}
