using System.Linq.Expressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Assignment;

/// <summary>The ledger entries that lines of the page may be applied to (ITL-57).</summary>
public sealed class ApplicableEntryReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private static readonly Expression<Func<ItemLedgerEntry, ApplicableEntry>> ToEntry = e =>
        new ApplicableEntry(e.EntryNo, new(e.ItemNo, e.VariantCode, e.LocationCode), new(e.SerialNo, e.LotNo))
        {
            Positive = e.Positive,
            Quantity = e.Quantity,
            RemainingQuantity = e.RemainingQuantity,
            ShippedQtyNotReturned = e.ShippedQtyNotReturned,
            PostingDate = e.PostingDate,
            DocumentType = e.DocumentType,
            DocumentNo = e.DocumentNo,
            SourceNo = e.SourceNo,
        };

    /// <summary>The entry with a typed number, whatever it is; null when there is none. One keyed read.</summary>
    /// <param name="s">Sheet for which it was typed.</param>
    /// <param name="entryNo">Number as typed.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ApplicableEntry?>> FindAsync(TrackingSheet s, long entryNo, Actor actor)
    {
        if (Deny(s, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return Outcome<ApplicableEntry?>.Of(
            await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.EntryNo == entryNo).Select(ToEntry).SingleOrDefaultAsync());
    }

    /// <summary>
    /// What a line with these numbers may be applied to: open inbound entries at the line's location, oldest first, where goods go out;
    /// outbound entries that are not given back completely, newest first, where they come back.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="numbers">Numbers of the line; an entry carries exactly these.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<ApplicableEntry>>> ListAsync(TrackingSheet s, TrackingNumbers numbers, Actor actor)
    {
        if (Deny(s, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await Choices(db, s.Source, numbers).Select(ToEntry).ToShortListAsync();
    }

    private static IQueryable<ItemLedgerEntry> Choices(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers) => source.IsDemand
        ? db.OpenStock(new(source.ItemNo, source.VariantCode, source.LocationCode), numbers, exactly: true).OrderBy(e => e.EntryNo)
        : db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == source.ItemNo && e.VariantCode == source.VariantCode && e.LotNo == numbers.LotNo
                && e.SerialNo == numbers.SerialNo && !e.Positive && e.ShippedQtyNotReturned != 0)
            .OrderByDescending(e => e.EntryNo);

    private static Refusal? Deny(TrackingSheet s, Actor actor) => actor.Deny(s.Source.Ref.ReadPermission(), "see item tracking lines");
}
