using System.Linq.Expressions;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Proposals for fields that name a set-up record; every signed-in user may read them, nobody else gets any.</summary>
public sealed class LookupReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Most proposals of one look-up.</summary>
    public const int Most = 20;

    /// <summary>Items by number and description.</summary>
    public Task<IReadOnlyList<LookupRow>> ItemsAsync(string typed, Actor actor) =>
        FindAsync<Item>(typed, actor, i => i.No, i => i.Description, i => new LookupRow(i.No, i.Description));

    /// <summary>Vendors by number and name.</summary>
    public Task<IReadOnlyList<LookupRow>> VendorsAsync(string typed, Actor actor) =>
        FindAsync<Vendor>(typed, actor, v => v.No, v => v.Name, v => new LookupRow(v.No, v.Name));

    /// <summary>Customers by number and name.</summary>
    public Task<IReadOnlyList<LookupRow>> CustomersAsync(string typed, Actor actor) =>
        FindAsync<Customer>(typed, actor, c => c.No, c => c.Name, c => new LookupRow(c.No, c.Name));

    /// <summary>Locations by code and name, those for goods on their way left out.</summary>
    public Task<IReadOnlyList<LookupRow>> LocationsAsync(string typed, Actor actor) =>
        FindAsync<Location>(typed, actor, l => l.Code, l => l.Name, l => new LookupRow(l.Code, l.Name), l => !l.UseAsInTransit);

    /// <summary>Locations for goods on their way, by code and name (DOC-14).</summary>
    public Task<IReadOnlyList<LookupRow>> InTransitLocationsAsync(string typed, Actor actor) =>
        FindAsync<Location>(typed, actor, l => l.Code, l => l.Name, l => new LookupRow(l.Code, l.Name), l => l.UseAsInTransit);

    /// <summary>Bins of one location by code and description; none where stock does not lie in bins.</summary>
    public async Task<IReadOnlyList<LookupRow>> BinsAsync(string locationCode, string typed, Actor actor)
    {
        var code = Codes.Normalise(locationCode);
        await using var db = factory.CreateDbContext();
        var locations = db.Set<Location>().Where(l => l.Code == code && l.BinMandatory).Select(l => l.Code);
        return await FindAsync<Bin>(
            typed, actor, b => b.Code, b => b.Description, b => new LookupRow(b.Code, b.Description),
            b => locations.Contains(b.LocationCode), db);
    }

    /// <summary>Variants of one item by code and description, those left out that come onto no line (PST-5).</summary>
    public Task<IReadOnlyList<LookupRow>> VariantsAsync(string itemNo, string typed, Actor actor)
    {
        var no = Codes.Normalise(itemNo);
        return FindAsync<ItemVariant>(
            typed, actor, v => v.Code, v => v.Description, v => new LookupRow(v.Code, v.Description), v => v.ItemNo == no && !v.Blocked);
    }

    /// <summary>Some item has variants, so that lines have one to name.</summary>
    public async Task<bool> UsesVariantsAsync(Actor actor)
    {
        if (string.IsNullOrWhiteSpace(actor.UserName))
            return false;
        await using var db = factory.CreateDbContext();
        return await db.Set<ItemVariant>().AnyAsync();
    }

    /// <summary>Stock lies in bins at some location, so that document lines have a bin to name.</summary>
    public async Task<bool> UsesBinsAsync(Actor actor)
    {
        if (string.IsNullOrWhiteSpace(actor.UserName))
            return false;
        await using var db = factory.CreateDbContext();
        return await db.Set<Location>().AnyAsync(l => l.BinMandatory);
    }

    /// <summary>All units of measure by code and description.</summary>
    public Task<IReadOnlyList<LookupRow>> UnitsAsync(string typed, Actor actor) =>
        FindAsync<UnitOfMeasure>(typed, actor, u => u.Code, u => u.Description, u => new LookupRow(u.Code, u.Description));

    /// <summary>Units in which one item can be bought or sold.</summary>
    public async Task<IReadOnlyList<LookupRow>> UnitsAsync(string itemNo, string typed, Actor actor)
    {
        var no = Codes.Normalise(itemNo);
        await using var db = factory.CreateDbContext();
        var codes = db.Set<ItemUnitOfMeasure>().Where(u => u.ItemNo == no).Select(u => u.Code);
        return await FindAsync<UnitOfMeasure>(
            typed, actor, u => u.Code, u => u.Description, u => new LookupRow(u.Code, u.Description), u => codes.Contains(u.Code), db);
    }

    /// <summary>Item tracking codes by code and description.</summary>
    public Task<IReadOnlyList<LookupRow>> ItemTrackingCodesAsync(string typed, Actor actor) =>
        FindAsync<ItemTrackingCode>(typed, actor, c => c.Code, c => c.Description, c => new LookupRow(c.Code, c.Description));

    /// <summary>Number series by code and description.</summary>
    public Task<IReadOnlyList<LookupRow>> NoSeriesAsync(string typed, Actor actor) =>
        FindAsync<NoSeries>(typed, actor, s => s.Code, s => s.Description, s => new LookupRow(s.Code, s.Description));

    private async Task<IReadOnlyList<LookupRow>> FindAsync<T>(
        string typed,
        Actor actor,
        Expression<Func<T, string>> key,
        Expression<Func<T, string>> text,
        Expression<Func<T, LookupRow>> row,
        Expression<Func<T, bool>>? filter = null,
        ItemTrackingDb? open = null)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(actor.UserName))
            return [];
        await using var own = open is null ? factory.CreateDbContext() : null;
        var rows = (open ?? own!).Set<T>().AsNoTracking();
        return await (filter is null ? rows : rows.Where(filter)).Matching(typed, key, text).OrderBy(key).Take(Most).Select(row)
            .ToListAsync();
    }
}
