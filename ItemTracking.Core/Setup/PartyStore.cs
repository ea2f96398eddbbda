using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps vendors.</summary>
public sealed class VendorStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, TimeProvider clock)
    : PartyStore<Vendor>(PartyKind.Vendor, transaction, factory, usages, clock);

/// <summary>Keeps customers.</summary>
public sealed class CustomerStore(
    WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, TimeProvider clock)
    : PartyStore<Customer>(PartyKind.Customer, transaction, factory, usages, clock);

/// <summary>Keeps the parties of one table.</summary>
/// <typeparam name="T">Vendor or customer.</typeparam>
public abstract class PartyStore<T>(
    PartyKind kind, WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages, TimeProvider clock)
    where T : Party, new()
{
    /// <summary>A part of the parties whose number or name holds every searched word.</summary>
    /// <param name="query">Sorts by <c>no</c>, <c>name</c> or <c>blocked</c>; by number otherwise.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<PartyRow>>> ListAsync(ListQuery query, Actor actor)
    {
        if (actor.Deny(kind.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await Rows(db, query).ToPartAsync(query);
    }

    /// <summary>One party.</summary>
    public async Task<Outcome<PartyCard>> FindAsync(string no, Actor actor)
    {
        if (actor.Deny(kind.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        await using var db = factory.CreateDbContext();
        var party = await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(p => p.No == key);
        return party is null ? Refusals.NotFound(RefusalCode.SET_4, kind.Table, SetupTables.NoKey(key)) : party.ToCard();
    }

    /// <summary>Saves a new or a changed party.</summary>
    public async Task<Outcome<PartyCard>> SaveAsync(PartyCard card, Actor actor)
    {
        if (actor.Deny(kind.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        List<Refusal> refusals = [.. SetupTables.CheckNo(card.No, card.Name, "Name")];
        if (refusals.Count > 0)
            return Outcome<PartyCard>.Refused(refusals);
        var no = Codes.Normalise(card.No);
        return await transaction.RunAsync(
            kind.Name(no), actor, db => SaveAsync(db, no, card, actor.WorkDateOn(clock)), () => Task.FromResult(Exists(no)));
    }

    /// <summary>Deletes a party without documents.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string no, long version, Actor actor)
    {
        if (actor.Deny(kind.Edit, $"delete {kind.Plural}") is { } denied)
            return denied;
        var key = Codes.Normalise(no);
        return await transaction.RunAsync(kind.Name(key), actor, db =>
            db.DeleteUnusedAsync<T>(usages, new(kind.Table, key, kind.Name(key)), p => p.No == key, version));
    }

    internal static IQueryable<PartyRow> Rows(ItemTrackingDb db, ListQuery query) =>
        Sorted(db.Set<T>().AsNoTracking().Matching(query.Search, p => p.No, p => p.Name), query)
            .Select(p => new PartyRow(p.No, p.Name, p.Blocked));

    private static IQueryable<T> Sorted(IQueryable<T> parties, ListQuery query) => query.SortBy switch
    {
        "no" => parties.SortedBy(query, p => p.No),
        "name" => parties.SortedBy(query, p => p.Name, p => p.No),
        "blocked" => parties.SortedBy(query, p => p.Blocked, p => p.No),
        _ => parties.OrderBy(p => p.No),
    };

    private async Task<Outcome<PartyCard>> SaveAsync(ItemTrackingDb db, string no, PartyCard card, DateOnly workDate)
    {
        var found = await db.ForSaveAsync<T>(p => p.No == no, card.Version, kind.Name(no), () => Exists(no));
        if (found.IsRefused)
            return Outcome<PartyCard>.Refused(found.Refusals);
        var party = found.Value;
        if (card.Version == 0)
        {
            var number = await RecordNumberAllocator.NumberAsync(
                db, no, kind.Series, kind.Table, workDate, taken => db.Set<T>().AnyAsync(p => p.No == taken));
            if (number.IsRefused)
                return Outcome<PartyCard>.Refused(number.Refusals);
            party.No = number.Value;
        }

        party.Take(card);
        await db.SaveAsync(party);
        return party.ToCard();
    }

    private Refusal Exists(string no) => Refusals.AlreadyExists(RefusalCode.SET_2, kind.Table, SetupTables.NoKey(no), "No.");
}
