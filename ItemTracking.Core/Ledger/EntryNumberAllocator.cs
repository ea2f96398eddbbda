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
            async db =>
            {
                (string Ledger, int Count)[] wanted =
                [
                    (Entries, entries), (Applications, applications), (Values, values), (Warehouse, warehouse),
                    (Reservations, reservations),
                ];
                var first = await NextAsync(db, [.. wanted.Where(w => w.Count > 0)]);
                return new EntryNumbers(
                    first.GetValueOrDefault(Entries), first.GetValueOrDefault(Applications), first.GetValueOrDefault(Values),
                    first.GetValueOrDefault(Warehouse), first.GetValueOrDefault(Reservations));
            },
            cancellationToken: cancellationToken);

    /// <summary>The first of as many numbers of one ledger; 0 where none are wanted.</summary>
    internal static async Task<long> NextAsync(ItemTrackingDb db, string ledger, int count) =>
        count == 0 ? 0 : (await NextAsync(db, [(ledger, count)]))[ledger];

    /// <summary>The updates come before the read: no other transaction can reserve in between, under any isolation level.</summary>
    private static async Task<Dictionary<string, long>> NextAsync(ItemTrackingDb db, IReadOnlyList<(string Ledger, int Count)> wanted)
    {
        foreach (var (ledger, count) in wanted)
        {
            if (await db.Set<LedgerCounter>().Where(c => c.Ledger == ledger)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Next, c => c.Next + count)) == 0)
                throw new InvalidOperationException($"The counter {ledger}, which came with the database, is missing.");
        }

        var next = await db.Set<LedgerCounter>().AsNoTracking().WhereIn(db, c => c.Ledger, [.. wanted.Select(w => w.Ledger)])
            .ToDictionaryAsync(c => c.Ledger, c => c.Next);
        return wanted.ToDictionary(w => w.Ledger, w => next[w.Ledger] - w.Count);
    }
}
