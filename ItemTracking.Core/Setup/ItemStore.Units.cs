using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <content>The units of an item.</content>
public sealed partial class ItemStore
{
    /// <summary>Units that left the card are deleted, and others count other quantities, unless a document uses them (C-28).</summary>
    private async Task<IReadOnlyList<Refusal>> PutUnitsAsync(ItemTrackingDb db, string no, IReadOnlyList<ItemUnitCard> units)
    {
        var stored = await db.Set<ItemUnitOfMeasure>().Where(u => u.ItemNo == no).ToDictionaryAsync(u => u.Code);
        var used = new List<Refusal?>();
        foreach (var (unit, line) in units.Select((unit, index) => (unit, index + 1)))
        {
            if (!stored.Remove(unit.Code, out var row))
                db.Add(new ItemUnitOfMeasure { ItemNo = no, Code = unit.Code, QtyPerUnitOfMeasure = unit.QtyPerUnitOfMeasure });
            else if (row.QtyPerUnitOfMeasure != unit.QtyPerUnitOfMeasure)
            {
                row.QtyPerUnitOfMeasure = unit.QtyPerUnitOfMeasure;
                var key = SetupTables.OfItemKey(no, [unit.Code]);
                used.Add(await usages.FindAsync(db, SetupTables.QtyPerUnitOfMeasure, key) is { } open ? open with { Line = line } : null);
            }
        }

        db.RemoveRange(stored.Values);
        if (stored.Count > 0)
            used.Add(await usages.FindAsync(db, SetupTables.ItemUnitOfMeasure, SetupTables.OfItemKey(no, stored.Keys)));
        return [.. used.OfType<Refusal>()];
    }

    private static async Task<IReadOnlyList<ItemUnitCard>> UnitsAsync(ItemTrackingDb db, string no) =>
        await db.Set<ItemUnitOfMeasure>().AsNoTracking().Where(u => u.ItemNo == no)
            .OrderBy(u => u.QtyPerUnitOfMeasure).ThenBy(u => u.Code).Select(u => new ItemUnitCard(u.Code, u.QtyPerUnitOfMeasure))
            .ToListAsync();
}
