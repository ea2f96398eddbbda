using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Reservations;

/// <summary>Writes reservations inside the transaction of whoever reserves, saves numbers or posts.</summary>
internal static class ReservationRowsStore
{
    /// <summary>Stock or reservations changed while they were read: the caller rolls back and begins again.</summary>
    public static readonly Refusal Stale = new(
        RefusalCode.SAVE_3,
        "Another user took or reserved the same stock at the same moment.",
        Kind: OutcomeKind.Busy,
        WayOut: "Nothing was changed. Try again.");

    private const int MaxRounds = 6;

    /// <summary>
    /// Reads and decides until the decision rests on nothing that another transaction could still change, then writes it: documents are
    /// held first, then entries in the order of their numbers, and whatever is held for the first time is read once more.
    /// </summary>
    /// <param name="db">Context with an open transaction; the document of the demand line is held by it.</param>
    /// <param name="decide">Reads and decides; is called more than once.</param>
    public static async Task<Outcome<Done>> ChangeAsync(ItemTrackingDb db, Func<Task<Outcome<ReservationChanges>>> decide)
    {
        var (documents, entries) = (new HashSet<SourceKey>(), new HashSet<long>());
        for (var round = 0; round < MaxRounds; round++)
        {
            var decided = await decide();
            if (decided.IsRefused)
                return Outcome<Done>.Refused(decided.Refusals);
            if (!await HoldMoreAsync(db, decided.Value, documents, entries))
                return await NumberAndWriteAsync(db, decided.Value) ? Done.Instance : Stale;
        }

        return Stale;
    }

    /// <summary>Writes the changes, numbered already; the entries they rest on are held. False when a row is gone.</summary>
    public static async Task<bool> TryWriteAsync(
        ItemTrackingDb db, ReservationChanges changes, CancellationToken cancellationToken = default)
    {
        if (!await db.TryDeleteAsync(changes.Deletes, cancellationToken)
            || !await db.TryUpdateAsync(changes.Updates, [nameof(Reservation.QuantityBase)], cancellationToken))
            return false;
        await db.InsertAsync(changes.Inserts, cancellationToken);
        return true;
    }

    private static async Task<bool> NumberAndWriteAsync(ItemTrackingDb db, ReservationChanges changes)
    {
        changes.Number(await EntryNumberAllocator.NextAsync(db, EntryNumberAllocator.Reservations, changes.Inserts.Count));
        return await TryWriteAsync(db, changes);
    }

    private static async Task<bool> HoldMoreAsync(
        ItemTrackingDb db, ReservationChanges changes, HashSet<SourceKey> documents, HashSet<long> entries)
    {
        var newDocuments = changes.SupplyDocuments.Where(documents.Add).ToList();
        foreach (var document in newDocuments)
            await db.HoldAsync(document);
        var newEntries = changes.EntryNos.Where(entries.Add).ToList();
        await db.HoldEntriesAsync(newEntries);
        return newDocuments.Count + newEntries.Count > 0;
    }
}
