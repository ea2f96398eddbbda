using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Stress;

/// <summary>
/// A poster that allocates as it must not be done: it reads, checks, and writes what it has read. Everything that would notice a change in
/// between is told that there was none; the balance has no condition and the serial number no unique key. All else is the application's
/// own: documents, request ids and reservations are guarded as ever, so that what is found is found in the allocation of stock.
/// </summary>
internal sealed class UnguardedPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction)
{
    private readonly OrderRequestReader orders = new(factory);
    private readonly MovementFactsReader reader = new(factory);
    private readonly EntryNumberAllocator numbers = new(transaction);

    public async Task<Outcome<PostedDocument>> PostAsync(Core.Documents.DocumentKey key, PostingChoice choice, Guid requestId, Actor actor)
    {
        var read = await reader.ReadAsync(
            async ct => (await orders.ReadAsync(key, choice, ct))
                .Then<ISourceStore>(order => new OrderSourceStore(order, new(order.Header.PostingDate))),
            default);
        if (read.IsRefused)
            return Outcome<PostedDocument>.Refused(read.Refusals);
        var (source, request) = read.Value;
        var plan = PostingPlan.Build(request);
        if (plan.IsRefused)
            return Outcome<PostedDocument>.Refused(plan.Refusals);
        var reserved = await numbers.ReserveAsync(
            plan.Value.Entries.Count, plan.Value.Application.Applications.Count, plan.Value.Invoiced.Count, 0, 0, default);
        if (reserved.IsRefused)
            return Outcome<PostedDocument>.Refused(reserved.Refusals);
        var stamp = new PostingStamp(requestId, reserved.Value, actor.UserName, DateTimeOffset.UtcNow);
        return await transaction.RunAsync(
            key.No, actor, async db => await PlanStore.WriteAsync(db, source, await UnguardedAsync(db, plan.Value), stamp, default),
            () => Task.FromResult(PlanStore.Stale));
    }

    private static async Task<PostingPlan> UnguardedAsync(ItemTrackingDb db, PostingPlan plan)
    {
        var request = plan.Request;
        long[] used = [.. plan.Application.Remaining.Keys.Where(entryNo => entryNo > 0)];
        var remaining = await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => used.Contains(e.EntryNo))
            .ToDictionaryAsync(e => e.EntryNo, e => e.RemainingQuantity);
        foreach (var balance in plan.Balances)
            balance.Row.SNSpecific = false;
        await db.StageNumbersAsync(request.Movements, default);
        return plan with
        {
            Request = request with
            {
                OpenEntries = [.. request.OpenEntries.Select(e => e with
                {
                    Remaining = remaining.GetValueOrDefault(e.EntryNo, e.Remaining)
                })],
                Numbers = plan.MovesGoods
                    ? await NumberFactsReader.ReadAsync(db, request.Movements, default)
                    : request.Numbers,
            },
            Balances = [.. plan.Balances.Select(b => b with { MayGoBelowZero = true })],
        };
    }
}
