using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Writes many rows with one statement shape, inside the transaction that the context has open. One implementation per provider;
/// the cost per row does not grow with the table.
/// </summary>
public static class BulkWriter
{
    /// <summary>
    /// Inserts the rows as they are; keys must be known. A duplicate key throws <see cref="DbUpdateException"/> or the provider's
    /// exception, see <see cref="SaveConflicts"/>.
    /// </summary>
    public static Task InsertAsync<T>(this ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken = default)
        where T : class =>
        rows.Count == 0
            ? Task.CompletedTask
            : db is SqliteItemTrackingDb
                ? SqliteBulk.InsertAsync(db, rows, cancellationToken)
                : SqlServerBulk.InsertAsync(db, rows, cancellationToken);

    /// <summary>
    /// Sets the named properties of rows found by their primary key. Returns false when not every row was found; the caller then rolls
    /// back.
    /// </summary>
    public static Task<bool> TryUpdateAsync<T>(
        this ItemTrackingDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties,
        CancellationToken cancellationToken = default)
        where T : class =>
        rows.Count == 0
            ? Task.FromResult(true)
            : db is SqliteItemTrackingDb
                ? SqliteBulk.TryUpdateAsync(db, rows, properties, cancellationToken)
                : SqlServerBulk.TryUpdateAsync(db, rows, properties, cancellationToken);

    /// <summary>
    /// Deletes rows by their primary key. Returns false when not every row was found; the caller then rolls back.
    /// </summary>
    public static Task<bool> TryDeleteAsync<T>(
        this ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken = default)
        where T : class =>
        rows.Count == 0
            ? Task.FromResult(true)
            : db is SqliteItemTrackingDb
                ? SqliteBulk.TryDeleteAsync(db, rows, cancellationToken)
                : SqlServerBulk.TryDeleteAsync(db, rows, cancellationToken);

    /// <summary>
    /// Adds to a quantity by primary key: a missing row counts as zero and is inserted. Where <paramref name="mayGoBelowZero"/> is false
    /// the result must not be negative. Returns false when a condition failed; the caller then rolls back and says which numbers are short.
    /// Correct under any isolation level, because condition and change are one statement. Decreases come before increases, each in the
    /// order of the rows, so that what exists once can move from one row to another.
    /// </summary>
    /// <param name="db">Context with an open transaction.</param>
    /// <param name="rows">Records whose key is set and whose quantity property holds the change; sorted by key by the caller.</param>
    /// <param name="quantityProperty">Property to add to.</param>
    /// <param name="mayGoBelowZero">Whether this row may become negative.</param>
    /// <param name="onlyIntoNothing">Whether this row may be added to only while there is nothing: the unit exists once. Null for no
    /// row.</param>
    /// <param name="cancellationToken">Gives up between statements.</param>
    public static Task<bool> TryAddAsync<T>(
        this ItemTrackingDb db,
        IReadOnlyCollection<T> rows,
        string quantityProperty,
        Func<T, bool> mayGoBelowZero,
        Func<T, bool>? onlyIntoNothing = null,
        CancellationToken cancellationToken = default)
        where T : class =>
        rows.Count == 0
            ? Task.FromResult(true)
            : db is SqliteItemTrackingDb
                ? SqliteBulk.TryAddAsync(db, rows, quantityProperty, mayGoBelowZero, onlyIntoNothing ?? (_ => false), cancellationToken)
                : SqlServerBulk.TryAddAsync(db, rows, quantityProperty, mayGoBelowZero, onlyIntoNothing ?? (_ => false), cancellationToken);
}
