using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>First numbers of the blocks reserved for one posting; 0 of a block that was not asked for.</summary>
/// <param name="Entries">Item ledger entries.</param>
/// <param name="Applications">Application entries.</param>
/// <param name="Values">Value entries.</param>
/// <param name="Warehouse">Warehouse entries.</param>
/// <param name="Reservations">Reservations.</param>
internal readonly record struct EntryNumbers(long Entries, long Applications, long Values, long Warehouse = 0, long Reservations = 0);

/// <summary>Reserves blocks of entry numbers: unique and rising, gaps are allowed (PST-28).</summary>
internal sealed class EntryNumberAllocator(WriteTransaction transaction)
{
    /// <summary>Item ledger entries.</summary>
    public const string Entries = "ENTRY";

    /// <summary>Application entries.</summary>
    public const string Applications = "APPLICATION";

    /// <summary>Value entries.</summary>
    public const string Values = "VALUE";

    /// <summary>Reservations.</summary>
    public const string Reservations = "RESERVATION";

    /// <summary>Warehouse entries.</summary>
    public const string Warehouse = "WAREHOUSE";

    /// <summary>All of them; a counter of each comes with the database, so that no two first postings make the same one (Q6).</summary>
    public static IReadOnlyList<string> Ledgers { get; } = [Entries, Applications, Values, Reservations, Warehouse];

    /// <summary>
    /// Reserves all blocks in one short transaction of its own, so that a posting knows its numbers before it writes in bulk and no counter
    /// waits for its end. Refused as busy when the counters stay held by others.
    /// </summary>
    /// <param name="entries">How many item ledger entries.</param>
    /// <param name="applications">How many application entries.</param>
    /// <param name="values">How many value entries.</param>
    /// <param name="warehouse">How many warehouse entries.</param>
    /// <param name="reservations">How many reservations.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<Outcome<EntryNumbers>> ReserveAsync(
        int entries, int applications, int values, int warehouse, int reservations, CancellationToken cancellationToken) =>
        transaction.RunAsync<EntryNumbers>(
            "entry numbers",
            async db => new EntryNumbers(
                await NextAsync(db, Entries, entries),
                await NextAsync(db, Applications, applications),
                await NextAsync(db, Values, values),
                await NextAsync(db, Warehouse, warehouse),
                await NextAsync(db, Reservations, reservations)),
            cancellationToken: cancellationToken);

    /// <summary>The update comes before the read: no other transaction can reserve in between, under any isolation level.</summary>
    internal static async Task<long> NextAsync(ItemTrackingDb db, string ledger, int count)
    {
        if (count == 0)
            return 0;
        var counters = db.Set<LedgerCounter>().Where(c => c.Ledger == ledger);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Next, c => c.Next + count)) == 0)
            throw new InvalidOperationException($"The counter {ledger}, which came with the database, is missing.");
        return await counters.Select(c => c.Next).SingleAsync() - count;
    }
}
