using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>
/// Reads what the database knows of the numbers of a list: a few queries for thousands of numbers, never one per row (P9). The cost grows
/// with these numbers and with what is open, not with the history.
/// </summary>
public sealed class PastedFactsReader(IDbContextFactory<ItemTrackingDb> factory, TimeProvider time)
{
    /// <summary>Numbers that travel in one query.</summary>
    private const int Portion = 10_000;

    /// <summary>The facts that decide about the rows of a list on a page.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<PastedFacts>> ReadAsync(TrackingSheet s, IReadOnlyCollection<PastedRow> rows, Actor actor)
    {
        if (actor.Deny(s.Source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        var numbers = rows.Where(IsKnowable).Select(row => row.Numbers).Distinct().ToList();
        if (s.LotForNext is { } next)
            numbers.Add(new("", next.LotNo));
        await using var db = await factory.CreateDbContextAsync();
        var facts = new PastedFacts { Elsewhere = await ElsewhereAsync(db, s, numbers) };
        if (!s.Source.IsInbound)
            return facts;
        facts = facts with { Lots = await LotsAsync(db, s, numbers) };
        return s.Policy.UsesExpirationDates
            ? facts with
            {
                Existing = await ExistingNumberReader.FindAsync(
                    db, s.Source.ItemNo, s.Source.VariantCode,
                    [.. numbers, .. facts.Lots.Values.Select(lotNo => new TrackingNumbers("", lotNo))]),
            }
            : facts;
    }

    internal static IQueryable<ItemLedgerEntry> Entries(ItemTrackingDb db, SourceLine source, string[] serials) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == source.ItemNo && e.VariantCode == source.VariantCode)
            .WhereIn(db, e => e.SerialNo, serials);

    /// <summary>Serial numbers that must come from stock are chosen of what is offered there; the offer objects itself.</summary>
    private async Task<InboundNumbers> ElsewhereAsync(ItemTrackingDb db, TrackingSheet s, IEnumerable<TrackingNumbers> numbers)
    {
        var known = InboundNumbers.None;
        foreach (var portion in numbers.Select(n => s.ScansStock() ? n with { SerialNo = "" } : n).Distinct().Chunk(Portion))
            known = known.With(await InboundNumbersReader.ReadAsync(db, s.Source, s.Policy, portion, time.GetUtcNow()));
        return known;
    }

    /// <summary>
    /// The lot of each serial number that came without one: that in which it lies in stock here, on a return else the last one (ITL-44).
    /// </summary>
    private static async Task<Dictionary<string, string>> LotsAsync(
        ItemTrackingDb db, TrackingSheet s, IReadOnlyCollection<TrackingNumbers> numbers)
    {
        var (found, isReturn) = (New(), s.Source.IsReturn());
        string[] alone =
            [.. numbers.Where(n => n is { SerialNo.Length: > 0, LotNo: "" }).Select(n => n.SerialNo).Distinct(StringComparer.Ordinal)];
        if (!s.Policy.KnowsLotNos || (s.Policy.SNSpecific && !isReturn))
            return found;
        foreach (var portion in alone.Chunk(Portion))
        {
            var entries = await Entries(db, s.Source, portion).Where(e => e.LotNo != "").OrderBy(e => e.EntryNo)
                .Select(e => new { e.SerialNo, e.LotNo, e.LocationCode, e.RemainingQuantity }).ToListAsync();
            foreach (var entry in entries.Where(_ => isReturn))
                found[entry.SerialNo] = entry.LotNo;
            foreach (var entry in entries.Where(e => e.RemainingQuantity > 0 && e.LocationCode == s.Source.LocationCode).Reverse())
                found[entry.SerialNo] = entry.LotNo;
        }

        return found;
    }

    private static bool IsKnowable(PastedRow row) =>
        Codes.Check(row[PasteField.SerialNo], "", Codes.TrackingNumberLength) is null
        && Codes.Check(row[PasteField.LotNo], "", Codes.TrackingNumberLength) is null;

    private static Dictionary<string, string> New() => new(StringComparer.Ordinal);
}
