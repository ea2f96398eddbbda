using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>First numbers of the blocks reserved for one posting.</summary>
/// <param name="Entries">Item ledger entries.</param>
/// <param name="Applications">Application entries.</param>
/// <param name="Values">Value entries.</param>
/// <param name="Warehouse">Warehouse entries; 0 when none were asked for.</param>
internal readonly record struct EntryNumbers(long Entries, long Applications, long Values, long Warehouse = 0);

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

    /// <summary>
    /// Reserves all blocks in one short transaction of its own, so that a posting knows its numbers before it writes in bulk.
    /// </summary>
    public async Task<Outcome<EntryNumbers>> ReserveAsync(
        int entries, int applications, int values, int warehouse, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isRaced = false;
            var numbers = await transaction.RunAsync<EntryNumbers>(
                "entry numbers",
                async db => new EntryNumbers(
                    await NextAsync(db, Entries, entries),
                    await NextAsync(db, Applications, applications),
                    await NextAsync(db, Values, values),
                    warehouse == 0 ? 0 : await NextAsync(db, Warehouse, warehouse)),
                () =>
                {
                    isRaced = true;
                    return Task.FromResult(Refusals.ChangedByAnotherUser("entry numbers"));
                },
                cancellationToken);
            if (!isRaced)
                return numbers;
        }
    }

    /// <summary>The update comes before the read: no other transaction can reserve in between, under any isolation level.</summary>
    internal static async Task<long> NextAsync(ItemTrackingDb db, string ledger, int count)
    {
        var counters = db.Set<LedgerCounter>().Where(c => c.Ledger == ledger);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Next, c => c.Next + count)) > 0)
            return await counters.Select(c => c.Next).SingleAsync() - count;
        db.Add(new LedgerCounter { Ledger = ledger, Next = 1 + count });
        await db.SaveChangesAsync();
        return 1;
    }
}
