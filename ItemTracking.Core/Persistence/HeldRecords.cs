using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Keeps records as they are while something is decided by them (Q4, Q5): whoever saves a reference to a record holds the record first, and
/// whoever deletes or changes a record holds it before asking who uses it. One of the two waits, and then sees what the other did.
/// </summary>
public static class HeldRecords
{
    /// <summary>
    /// A write that changes nothing, before the read: until this transaction ends nobody else changes, deletes or holds these records,
    /// under any isolation level. Returns how many there are.
    /// </summary>
    public static Task<int> HoldAsync<T>(this IQueryable<T> records, CancellationToken cancellationToken = default)
        where T : class, IVersioned =>
        records.ExecuteUpdateAsync(
            set => set.SetProperty(
                record => EF.Property<long>(record, nameof(IVersioned.Version)),
                record => EF.Property<long>(record, nameof(IVersioned.Version))),
            cancellationToken);
}
