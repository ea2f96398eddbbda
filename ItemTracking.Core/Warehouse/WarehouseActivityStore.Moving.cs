using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <content>Movements between bins.</content>
public sealed partial class WarehouseActivityStore
{
    /// <summary>
    /// New Movement: goods are to be taken from one bin and placed in another of the same location; registering it moves them. Returns its
    /// number, or everything that stands against it (DOC-21, DOC-22, DOC-28).
    /// </summary>
    /// <param name="typed">What is to be moved.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<string>> CreateMovementAsync(NewMovement typed, Actor actor)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, "create warehouse movements") is { } denied)
            return denied;
        Refusal[] unreadable = [.. typed.Unreadable()];
        return unreadable.Length > 0
            ? Outcome<string>.Refused(unreadable)
            : await transaction.RunAsync("warehouse movement", actor, db => CreateMovementAsync(db, typed.Normalised(), actor));
    }

    private async Task<Outcome<string>> CreateMovementAsync(ItemTrackingDb db, NewMovement move, Actor actor)
    {
        await db.Set<Bin>().Where(b => b.LocationCode == move.LocationCode && (b.Code == move.FromBinCode || b.Code == move.ToBinCode))
            .HoldAsync();
        await db.Set<Location>().Where(l => l.Code == move.LocationCode).HoldAsync();
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == move.LocationCode);
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == move.ItemNo);
        var code = item is null
            ? null
            : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode);
        var bins = await db.Set<Bin>().Where(b => b.LocationCode == move.LocationCode).WhereIn(
            db, b => b.Code, [move.FromBinCode, move.ToBinCode]).Select(b => b.Code).ToListAsync();
        var variantExists = move.VariantCode.Length == 0
            || await db.Set<ItemVariant>().AnyAsync(v => v.ItemNo == move.ItemNo && v.Code == move.VariantCode);
        Refusal[] refusals =
        [
            .. location is null
                ? [Refusals.NotFound(RefusalCode.SET_4, SetupTables.Location, SetupTables.CodeKey(move.LocationCode), "Location Code")]
                : Array.Empty<Refusal>(),
            .. item is null
                ? [Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(move.ItemNo), "Item No.")]
                : Array.Empty<Refusal>(),
            .. MovementRefusals.Check(move, TrackingPolicy.Of(code), bins, variantExists),
        ];
        if (refusals.Length > 0)
            return Outcome<string>.Refused(refusals);
        var number = await DocumentStore.DrawNumberAsync(db, WarehouseActivityType.Movement.Numbers(), actor.WorkDateOn(time));
        if (number.IsRefused)
            return number;
        const WarehouseActivityType Movement = WarehouseActivityType.Movement;
        var header = Header(Movement, RegisterSourceStore.KeyOf(Movement, number.Value), location!, actor.WorkDateOn(time));
        header.No = number.Value;
        db.Add(header);
        await db.SaveChangesAsync();
        await db.InsertAsync(MovementLines.Of(header, move, item!));
        return number;
    }
}
