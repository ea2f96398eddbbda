using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>Lets one transaction at a time decide about ledger entries.</summary>
internal static class EntryHoldStore
{
    private const int ChunkSize = 1000;

    /// <summary>
    /// A write before the read: every other transaction that wants one of the entries waits until this one ends, under any isolation level.
    /// All take them in the order of their numbers.
    /// </summary>
    public static async Task HoldEntriesAsync(
        this ItemTrackingDb db, IEnumerable<long> entryNos, CancellationToken cancellationToken = default)
    {
        foreach (var chunk in entryNos.Order().Chunk(ChunkSize))
        {
            await db.Set<ItemLedgerEntry>().Where(e => EF.Parameter(chunk).Contains(e.EntryNo))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Open, e => e.Open), cancellationToken);
        }
    }
}
