using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps vendors.</summary>
public sealed class VendorStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, TimeProvider clock)
{
    /// <summary>Vendors whose number or name holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<VendorRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.ReadVendors, "see vendors") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<Vendor>().AsNoTracking().Matching(search, v => v.No, v => v.Name)
            .OrderBy(v => v.No).Select(v => new VendorRow(v.No, v.Name, v.Blocked)).ToShortListAsync();
    }

    /// <summary>One vendor.</summary>
    public async Task<Outcome<VendorCard>> FindAsync(string no, Actor actor)
    {
        if (actor.Deny(Permission.ReadVendors, "see vendors") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        await using var db = factory.CreateDbContext();
        var vendor = await db.Set<Vendor>().AsNoTracking().SingleOrDefaultAsync(v => v.No == key);
        return vendor is null ? Refusals.NotFound("SET-4", SetupTables.Vendor, SetupTables.NoKey(key)) : vendor.ToCard();
    }

    /// <summary>Saves a new or a changed vendor.</summary>
    public async Task<Outcome<VendorCard>> SaveAsync(VendorCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditVendors, "change vendors") is { } denied)
            return denied;
        List<Refusal> refusals = [.. SetupTables.CheckNo(card.No, card.Name, "Name")];
        if (refusals.Count > 0)
            return Outcome<VendorCard>.Refused(refusals);
        var no = Codes.Normalise(card.No);
        return await transaction.RunAsync(What(no), actor, db => SaveAsync(db, no, card, clock.Today()), () => Task.FromResult(Exists(no)));
    }

    /// <summary>Deletes a vendor without documents.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string no, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditVendors, "delete vendors") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        return await transaction.RunAsync(What(key), actor, async db =>
            await usages.FindAsync(db, SetupTables.Vendor, key) is { } used
                ? used
                : await db.DeleteAsync<Vendor>(v => v.No == key, version, What(key)));
    }

    private static async Task<Outcome<VendorCard>> SaveAsync(ItemTrackingDb db, string no, VendorCard card, DateOnly today)
    {
        var found = await db.ForSaveAsync<Vendor>(v => v.No == no, card.Version, What(no), () => Exists(no));
        if (found.IsRefused)
            return Outcome<VendorCard>.Refused(found.Refusals);
        var vendor = found.Value;
        if (card.Version == 0)
        {
            var number = await RecordNumberAllocator.NumberAsync(db, no, n => n.VendorNos, SetupTables.Vendor, today, taken => db.Set<Vendor>().AnyAsync(v => v.No == taken));
            if (number.IsRefused)
                return Outcome<VendorCard>.Refused(number.Refusals);
            vendor.No = number.Value;
        }

        vendor.Name = Texts.Normalise(card.Name);
        vendor.Blocked = card.Blocked;
        await db.SaveAsync(vendor);
        return vendor.ToCard();
    }

    private static string What(string no) => $"vendor {no}";

    private static Refusal Exists(string no) =>
        Refusals.AlreadyExists("SET-2", SetupTables.Vendor, SetupTables.NoKey(no), "No.");
}
