using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// A room that refers to records of the rooms below it says so before one of them is deleted or begins to mean something else.
/// Implementations are found by assembly scan.
/// </summary>
public interface IUsage
{
    /// <summary>The refusal that names what still uses the record, or null.</summary>
    /// <param name="db">Context of the transaction that is about to delete or change.</param>
    /// <param name="table">Caption of the table, for instance <c>Item</c>.</param>
    /// <param name="key">Key of the record.</param>
    Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key);
}

/// <summary>Asks every room whether a record is still used.</summary>
public sealed class Usages(IEnumerable<IUsage> rooms)
{
    /// <summary>Every room of the core that answers.</summary>
    public static Usages OfAllRooms() => new(
        typeof(Usages).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUsage)))
            .Select(type => (IUsage)Activator.CreateInstance(type)!)
            .ToList());

    /// <summary>The first refusal, or null when nobody uses the record.</summary>
    public async Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key)
    {
        foreach (var room in rooms)
        {
            if (await room.FindAsync(db, table, key) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>The message of a room that uses the record.</summary>
    /// <param name="code">Rule id.</param>
    /// <param name="table">Caption of the table of the record.</param>
    /// <param name="key">Key of the record.</param>
    /// <param name="user">What uses it, with its number: <c>item 1000</c>.</param>
    public static Refusal InUse(RefusalCode code, string table, string key, string user) =>
        new(code, $"You cannot delete {table} {key} because it is used by {user}.");
}
