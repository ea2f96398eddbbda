using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Asks every room above what it knows about items.</summary>
public sealed class ItemUseReader
{
    private static readonly IReadOnlyList<IItemUse> Rooms =
    [
        .. typeof(IItemUse).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IItemUse)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IItemUse)Activator.CreateInstance(type)!),
    ];

    /// <summary>The first of these items for which a room finds such a thing, or null.</summary>
    public async Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items)
    {
        foreach (var room in Rooms)
        {
            if (await room.FirstAsync(db, use, items) is { } found)
                return found;
        }

        return null;
    }
}
