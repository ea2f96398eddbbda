using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>What is to be written so that the stored reservations agree with what was decided.</summary>
/// <param name="Inserts">New reservations; they get their entry numbers before they are written.</param>
/// <param name="Updates">Stored reservations with another quantity.</param>
/// <param name="Deletes">Stored reservations that are used up, moved or given up.</param>
/// <param name="EntryNos">Ledger entries that were used or are kept otherwise than before, rising: whoever writes holds them first.</param>
internal sealed record ReservationChanges(
    IReadOnlyList<Reservation> Inserts, IReadOnlyList<Reservation> Updates, IReadOnlyList<Reservation> Deletes,
    IReadOnlyList<long> EntryNos)
{
    public static readonly ReservationChanges None = new([], [], [], []);

    public bool IsEmpty => Inserts.Count + Updates.Count + Deletes.Count == 0;

    /// <summary>Documents that are to supply something otherwise than before, in one order for everybody.</summary>
    public IEnumerable<SourceKey> SupplyDocuments => Inserts.Concat(Updates).Concat(Deletes).Where(row => row.ItemLedgerEntryNo == 0)
        .Select(row => row.Supply.Key).Distinct()
        .OrderBy(key => key.SourceType).ThenBy(key => key.SourceSubtype).ThenBy(key => key.SourceId, Codes.Comparer);

    /// <summary>Numbers the new reservations in a row.</summary>
    /// <param name="first">First number of the block that was drawn for them.</param>
    public void Number(long first)
    {
        foreach (var row in Inserts)
            row.EntryNo = first++;
    }

    /// <summary>The difference between the rows as they were read and as they are now.</summary>
    public static ReservationChanges Of(IEnumerable<KeptRow> rows, IEnumerable<long> used)
    {
        var changed = rows.Where(row => row.IsChanged).ToList();
        return new(
            [.. changed.Where(row => row.Stored is null).Select(row => row.ToReservation())],
            [.. changed.Where(row => row.Stored is not null && row.Quantity > 0).Select(row => row.ToReservation())],
            [.. changed.Where(row => row.Stored is not null && row.Quantity == 0).Select(row => row.ToReservation())],
            [.. changed.Select(row => row.Key.EntryNo).Concat(used).Where(entryNo => entryNo != 0).Distinct().Order()]);
    }
}
