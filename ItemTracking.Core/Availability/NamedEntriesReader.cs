using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>A ledger entry that tracking lines name: the stock they take, or the entry that comes back (PST-14).</summary>
/// <param name="Left">What is left in stock of it, or was not given back; base units, positive.</param>
/// <param name="Beside">What other lines of the document take of it, or bring back, with the next posting; 0 of serial numbers.</param>
/// <param name="BackWith">The document that brought goods of it back last; null for none, and for stock.</param>
public readonly record struct NamedEntry(decimal Left, decimal Beside, PostedNo? BackWith);

/// <summary>Reads the ledger entries that tracking lines name: by their keys, three queries however many they are.</summary>
internal static class NamedEntriesReader
{
    /// <summary>By number; nothing is asked where no line names an entry.</summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Document line.</param>
    /// <param name="lines">Its tracking lines.</param>
    public static async Task<IReadOnlyDictionary<long, NamedEntry>> ReadAsync(
        ItemTrackingDb db, SourceLine source, IEnumerable<TrackingLine> lines)
    {
        var comesBack = source.IsInbound;
        long[] nos =
        [
            .. lines.Select(line => comesBack ? line.ApplFromItemEntry : line.ApplToItemEntry).Where(entryNo => entryNo != 0).Distinct(),
        ];
        if (nos.Length == 0)
            return new Dictionary<long, NamedEntry>();
        var left = await Left(db, nos, comesBack).ToListAsync();
        var beside = await Beside(db, source, comesBack).ToListAsync();
        var backWith = comesBack ? await BackWith(db, nos).ToDictionaryAsync(back => back.EntryNo) : [];
        return left.ToDictionary(
            entry => entry.EntryNo,
            entry => new NamedEntry(
                entry.Quantity,
                beside.Where(other => other.EntryNo == entry.EntryNo).Sum(other => Math.Abs(other.Quantity)),
                backWith.TryGetValue(entry.EntryNo, out var back) ? new(back.Type, back.No) : null));
    }

    internal static IQueryable<OfEntry> Left(ItemTrackingDb db, long[] nos, bool comesBack) =>
        db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => EF.Parameter(nos).Contains(e.EntryNo))
            .Select(e => new OfEntry { EntryNo = e.EntryNo, Quantity = comesBack ? -e.ShippedQtyNotReturned : e.RemainingQuantity });

    private static IQueryable<OfEntry> Beside(ItemTrackingDb db, SourceLine source, bool comesBack)
    {
        var own = source.Ref;
        return MovedNextReader.Rows(db)
            .Where(m => m.Row.SourceType == own.SourceType && m.Row.SourceSubtype == own.SourceSubtype && m.Row.SourceId == own.SourceId
                && m.Row.SourceBatchName == own.SourceBatchName && m.Row.SourceRefNo != own.SourceRefNo && m.Row.SerialNo == ""
                && (comesBack ? m.Row.ApplFromItemEntry : m.Row.ApplToItemEntry) != 0)
            .Select(m => new OfEntry
            {
                EntryNo = comesBack ? m.Row.ApplFromItemEntry : m.Row.ApplToItemEntry,
                Quantity = m.Quantity,
            });
    }

    /// <summary>What was applied to an entry that went out came back with the entry that says so itself (PST-27).</summary>
    internal static IQueryable<Back> BackWith(ItemTrackingDb db, long[] nos) =>
        from last in db.Set<ItemApplicationEntry>().AsNoTracking()
            .Where(a => EF.Parameter(nos).Contains(a.OutboundItemEntryNo) && a.ItemLedgerEntryNo == a.InboundItemEntryNo && a.Quantity > 0)
            .GroupBy(a => a.OutboundItemEntryNo)
            .Select(g => new { EntryNo = g.Key, Last = g.Max(a => a.ItemLedgerEntryNo) })
        join entry in db.Set<ItemLedgerEntry>() on last.Last equals entry.EntryNo
        select new Back { EntryNo = last.EntryNo, Type = entry.DocumentType, No = entry.DocumentNo };

    internal sealed class OfEntry
    {
        public required long EntryNo { get; init; }

        public required decimal Quantity { get; init; }
    }

    internal sealed class Back
    {
        public required long EntryNo { get; init; }

        public required ItemLedgerDocumentType Type { get; init; }

        public required string No { get; init; }
    }
}
