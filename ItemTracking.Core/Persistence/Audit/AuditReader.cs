using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Reads the audit trail for those who may see it (S14). Pages are found by key: the cost does not grow with the pages passed.
/// </summary>
public sealed class AuditReader(IDbContextFactory<ItemTrackingDb> factory, TimeProvider clock)
{
    /// <summary>Lines of one page.</summary>
    public const int PageSize = 100;

    /// <summary>The newest lines of a filter that come before an entry number.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="beforeEntryNo">Null for the first page, then <see cref="AuditPage.NextBefore"/>.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<AuditPage>> PageAsync(AuditFilter filter, long? beforeEntryNo, Actor actor)
    {
        if (actor.Deny(Permission.ReadAuditTrail, "see the audit trail") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var rows = await Filtered(db.Set<AuditEntry>().AsNoTracking(), filter)
            .Where(e => beforeEntryNo == null || e.EntryNo < beforeEntryNo)
            .OrderByDescending(e => e.EntryNo)
            .Take(PageSize + 1)
            .Select(e => new AuditRow(e.EntryNo, e.At, e.UserName, e.Action, e.Table, e.Key, e.Before, e.After, e.Reason))
            .ToListAsync();
        return rows.Count > PageSize ? new AuditPage(rows[..PageSize], rows[PageSize - 1].EntryNo) : new AuditPage(rows, null);
    }

    /// <summary>Captions of the tables of which the trail tells, by name.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> TablesAsync(Actor actor)
    {
        if (actor.Deny(Permission.ReadAuditTrail, "see the audit trail") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await db.Set<AuditEntry>().Select(e => e.Table).Distinct().OrderBy(table => table).ToListAsync();
    }

    private IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> lines, AuditFilter filter)
    {
        if (filter.UserName.Length > 0)
            lines = lines.Where(e => e.UserName == filter.UserName);
        if (filter.Table.Length > 0)
            lines = lines.Where(e => e.Table == filter.Table);
        if (filter.Key.Length > 0)
            lines = lines.Where(e => e.Key == filter.Key);
        if (filter.Action is { } action)
            lines = lines.Where(e => e.Action == action);
        if (filter.From is { } from && Midnight(from) is var first)
            lines = lines.Where(e => e.At >= first);
        if (filter.To is { } to && to < DateOnly.MaxValue && Midnight(to.AddDays(1)) is var end)
            lines = lines.Where(e => e.At < end);
        return lines.Matching(filter.Search, e => e.Key, e => e.Key + " " + e.Before + " " + e.After + " " + e.Reason);
    }

    /// <summary>When the day begins where the application runs.</summary>
    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
