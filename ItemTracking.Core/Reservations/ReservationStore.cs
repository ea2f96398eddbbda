using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// Keeps stock, or what will come, for document lines, and gives it up (RSV-5). Blocked numbers are reserved like others: posting refuses
/// them (INF-9).
/// </summary>
public sealed class ReservationStore(WriteTransaction transaction, TimeProvider time)
{
    /// <summary>
    /// Reserves what the line still calls for: stock, the oldest first, then what open purchase orders, sales return orders and
    /// transfer orders will bring in, the first expected first. While the user has not answered, a line that names specific numbers asks.
    /// </summary>
    /// <param name="demand">Line that takes goods out.</param>
    /// <param name="choice">What the user answered; No means any stock.</param>
    /// <param name="numbers">Numbers of the line to reserve; all of them when empty. Looked at where specific numbers are chosen.</param>
    /// <param name="actor">Who reserves: whoever may change the document.</param>
    /// <returns>The quantity that is reserved now in addition, base units.</returns>
    public async Task<Outcome<decimal>> ReserveAsync(
        SourceRef demand, ReserveChoice choice, IReadOnlyCollection<TrackingNumbers> numbers, Actor actor)
    {
        if (actor.Deny(demand.EditPermission(), "reserve for the lines of this document") is { } denied)
            return denied;
        var stamp = new ReservationStamp(actor.UserName, time.GetUtcNow());
        return await RunAsync(demand, async db =>
        {
            var reserved = 0m;
            var changed = await ReservationRowsStore.ChangeAsync(db, async () =>
            {
                var facts = await ReservationFactsReader.ReadAsync(db, demand);
                var plan = facts.Then(f => ReservationPlan.Reserve(f, choice, numbers, stamp));
                if (plan.IsRefused)
                    return Outcome<ReservationChanges>.Refused(plan.Refusals);
                reserved = plan.Value;
                return facts.Value!.Stock.Changes();
            });
            return changed.Then(_ => Outcome<decimal>.Of(reserved));
        });
    }

    /// <summary>Gives up one reservation of the line.</summary>
    /// <param name="demand">Line it is kept for.</param>
    /// <param name="entryNo">Number of the reservation.</param>
    /// <param name="actor">Who gives it up.</param>
    public async Task<Outcome<Done>> CancelAsync(SourceRef demand, long entryNo, Actor actor)
    {
        if (DenyCancel(demand, actor) is { } denied)
            return denied;
        return await RunAsync(
            demand, async db => await db.Set<Reservation>().For(demand).Where(r => r.EntryNo == entryNo).ExecuteDeleteAsync() == 1
                ? Outcome<Done>.Of(Done.Instance)
                : ReservationRefusals.Gone(entryNo));
    }

    /// <summary>Gives up everything that is kept for the line.</summary>
    public async Task<Outcome<Done>> CancelAllAsync(SourceRef demand, Actor actor)
    {
        if (DenyCancel(demand, actor) is { } denied)
            return denied;
        return await RunAsync(demand, async db =>
        {
            await db.Set<Reservation>().For(demand).ExecuteDeleteAsync();
            return Outcome<Done>.Of(Done.Instance);
        });
    }

    private static Refusal? DenyCancel(SourceRef demand, Actor actor) =>
        actor.Deny(demand.EditPermission(), "cancel reservations of this document");

    /// <summary>One transaction that holds the document; begun again when the same stock was changed meanwhile.</summary>
    private Task<Outcome<T>> RunAsync<T>(SourceRef demand, Func<ItemTrackingDb, Task<Outcome<T>>> work)
    {
        var key = new DocumentKey(demand.SourceType, (DocumentType)demand.SourceSubtype, demand.SourceId);
        var what = $"the reservations of {DocumentKind.Of(demand).Name(demand.SourceId)}";
        return RetryPolicy.RepeatLostRacesAsync(() => transaction.RunAsync(what, async db =>
        {
            await db.HoldAsync(key);
            return await work(db);
        }));
    }
}
