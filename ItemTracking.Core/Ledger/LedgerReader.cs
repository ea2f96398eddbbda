using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// Item ledger entries and what they were applied to. Pages are found by key: the cost does not grow with the pages passed.
/// </summary>
public sealed class LedgerReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Entries of one page.</summary>
    public const int PageSize = 100;

    /// <summary>The newest entries of a filter that come before an entry number.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="beforeEntryNo">Null for the first page, then <see cref="LedgerPage.NextBefore"/>.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<LedgerPage>> PageAsync(LedgerFilter filter, long? beforeEntryNo, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var rows = await Filtered(db.Set<ItemLedgerEntry>().AsNoTracking(), filter)
            .Where(e => beforeEntryNo == null || e.EntryNo < beforeEntryNo)
            .OrderByDescending(e => e.EntryNo)
            .Take(PageSize + 1)
            .Select(LedgerRow.OfEntry)
            .ToListAsync();
        return rows.Count > PageSize ? new LedgerPage(rows[..PageSize], rows[PageSize - 1].EntryNo) : new LedgerPage(rows, null);
    }

    /// <summary>The entries on the other side of an entry's applications: where it went to, or where it was taken from (PST-27).</summary>
    public async Task<Outcome<IReadOnlyList<AppliedEntry>>> AppliedAsync(long entryNo, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var applications = await db.Set<ItemApplicationEntry>().AsNoTracking()
            .Where(a => a.OutboundItemEntryNo != 0 && (a.InboundItemEntryNo == entryNo || a.OutboundItemEntryNo == entryNo))
            .OrderBy(a => a.EntryNo)
            .Select(a => new { Other = a.InboundItemEntryNo == entryNo ? a.OutboundItemEntryNo : a.InboundItemEntryNo, a.Quantity })
            .ToListAsync();
        var numbers = applications.Select(a => a.Other).Distinct().ToList();
        var rows = new Dictionary<long, LedgerRow>();
        foreach (var chunk in numbers.Chunk(1000))
        {
            foreach (var row in await db.Set<ItemLedgerEntry>()
                .AsNoTracking()
                .Where(e => EF.Parameter(chunk).Contains(e.EntryNo))
                .Select(LedgerRow.OfEntry)
                .ToListAsync())
                rows.Add(row.EntryNo, row);
        }

        return Outcome<IReadOnlyList<AppliedEntry>>.Of([.. applications.Select(a => new AppliedEntry(rows[a.Other], a.Quantity))]);
    }

    private static IQueryable<ItemLedgerEntry> Filtered(IQueryable<ItemLedgerEntry> entries, LedgerFilter filter)
    {
        var (item, serial, lot) = (Codes.Normalise(filter.ItemNo), Codes.Normalise(filter.SerialNo), Codes.Normalise(filter.LotNo));
        var (document, location) = (Codes.Normalise(filter.DocumentNo), Codes.Normalise(filter.LocationCode));
        var variant = Codes.Normalise(filter.VariantCode);
        if (item.Length > 0)
            entries = entries.Where(e => e.ItemNo == item);
        if (variant.Length > 0)
            entries = entries.Where(e => e.VariantCode == variant);
        if (serial.Length > 0)
            entries = entries.Where(e => e.SerialNo == serial);
        if (lot.Length > 0)
            entries = entries.Where(e => e.LotNo == lot);
        if (document.Length > 0)
            entries = entries.Where(e => e.DocumentNo == document || e.OrderNo == document);
        if (location.Length > 0)
            entries = entries.Where(e => e.LocationCode == location);
        if (filter.TrackedOnly)
            entries = entries.Where(e => e.SerialNo != "" || e.LotNo != "");
        if (filter.OpenOnly)
            entries = entries.Where(e => e.RemainingQuantity != 0);
        return OfParty(OfParty(entries, LedgerSourceType.Vendor, filter.VendorNo), LedgerSourceType.Customer, filter.CustomerNo);
    }

    private static IQueryable<ItemLedgerEntry> OfParty(IQueryable<ItemLedgerEntry> entries, LedgerSourceType type, string partyNo)
    {
        var no = Codes.Normalise(partyNo);
        return no.Length == 0 ? entries : entries.Where(e => e.SourceType == type && e.SourceNo == no);
    }

    private static Refusal? Deny(Actor actor) => actor.Deny(Permission.ReadLedger, "see item ledger entries");
}
