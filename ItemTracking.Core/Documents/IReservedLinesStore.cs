using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents;

/// <summary>
/// The reservations of document lines as documents need them. Reservations stand above documents and implement it, so that the floors stay
/// in order.
/// </summary>
public interface IReservedLinesStore
{
    /// <summary>
    /// What is reserved for each line of a document that takes goods out, and of each line that brings goods in; base units, positive.
    /// Lines without reservations are left out. Of a transfer order a side is asked for.
    /// </summary>
    Task<IReadOnlyDictionary<SourceRef, decimal>> TotalsAsync(ItemTrackingDb db, SourceKey key);

    /// <summary>
    /// Deletes the reservations for and from a line, or the whole document when <paramref name="lineNo"/> is null, inside the caller's
    /// transaction.
    /// </summary>
    Task DeleteAsync(ItemTrackingDb db, SourceKey key, int? lineNo);
}
