using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Undo;

/// <summary>The order that gets quantities and numbers back, while they are undone.</summary>
internal interface IUndoneOrderStore
{
    /// <summary>Writes to its records so that nobody else changes them before the transaction ends.</summary>
    Task HoldAsync(ItemTrackingDb db);

    /// <summary>Its records are still those that were read.</summary>
    Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken);

    /// <summary>Writes what it has to handle again; throws where it is not as it was read.</summary>
    Task WriteAsync(ItemTrackingDb db, CancellationToken cancellationToken);
}
