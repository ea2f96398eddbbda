using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracing;

/// <summary>
/// Traces numbers through the ledger (TRC-1 to TRC-6): the entries of the filter, then wave by wave what they were applied to, each wave
/// read by keys. What a trace costs is what it shows, whatever the ledger holds besides.
/// </summary>
public sealed class TraceReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private const int MostOpenLines = 20;

    /// <summary>Numbers of entries in one query.</summary>
    private const int Chunk = 2_000;

    /// <summary>Traces; a blank filter finds nothing.</summary>
    /// <param name="typed">What to trace, as typed.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<TraceResult>> TraceAsync(TraceFilter typed, Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Deny(Permission.ReadLedger, "trace items") is { } denied)
            return denied;
        if (typed.Check() is { } refused)
            return refused;
        var filter = typed.Normalised();
        if (filter.IsBlank)
            return new TraceResult(filter, []);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (matching, lines) = await WalkAsync(db, filter, cancellationToken);
        var notApplied = TraceTree.NotApplied(matching, lines);
        return new TraceResult(filter, [.. lines.Take(TraceTree.MostLines)])
        {
            NotApplied = matching.Count > TraceTree.MostLines ? [] : notApplied,
            IsCut = lines.Count > TraceTree.MostLines || matching.Count > TraceTree.MostLines,
            OpenLines = matching.Count == 0 ? await OpenLinesAsync(db, filter, cancellationToken) : [],
            Items = await ItemsAsync(db, lines, notApplied, cancellationToken),
            Parties = await PartiesAsync(db, lines.Select(l => l.Entry).Concat(notApplied), cancellationToken),
        };
    }

    /// <summary>The entries of a filter and the tree that they lead to; either is one longer than allowed where there is more.</summary>
    internal static async Task<(IReadOnlyList<LedgerRow> Matching, IReadOnlyList<TraceLine> Lines)> WalkAsync(
        ItemTrackingDb db, TraceFilter filter, CancellationToken cancellationToken)
    {
        var matching = await Matching(db, filter).OrderBy(e => e.EntryNo).Take(TraceTree.MostLines + 1).Select(LedgerRow.OfEntry)
            .ToListAsync(cancellationToken);
        var graph = await new Reading(db, filter.Method, matching, cancellationToken).GraphAsync();
        return (matching, TraceTree.Of(graph, matching, filter.Method));
    }

    /// <summary>Entries of the filter that carry a number (TRC-3).</summary>
    internal static IQueryable<ItemLedgerEntry> Matching(ItemTrackingDb db, TraceFilter filter)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.SerialNo != "" || e.LotNo != "");
        if (filter.ItemNo.Length > 0)
            entries = entries.Where(e => e.ItemNo == filter.ItemNo);
        if (filter.VariantCode.Length > 0)
            entries = entries.Where(e => e.VariantCode == filter.VariantCode);
        if (filter.SerialNo.Length > 0)
            entries = entries.Where(e => e.SerialNo == filter.SerialNo);
        return filter.LotNo.Length > 0 ? entries.Where(e => e.LotNo == filter.LotNo) : entries;
    }

    /// <summary>Applications that lead on from some entries.</summary>
    internal static IQueryable<ItemApplicationEntry> LinksOf(ItemTrackingDb db, TraceMethod method, long[] entryNos)
    {
        var links = db.Set<ItemApplicationEntry>().AsNoTracking();
        return method == TraceMethod.UsageToOrigin
            ? links.Where(a => EF.Parameter(entryNos).Contains(a.ItemLedgerEntryNo))
            : links.Where(a => EF.Parameter(entryNos).Contains(a.InboundItemEntryNo))
                .Union(links.Where(a => EF.Parameter(entryNos).Contains(a.OutboundItemEntryNo)));
    }

    private static async Task<IReadOnlyList<SourceRef>> OpenLinesAsync(ItemTrackingDb db, TraceFilter filter, CancellationToken ct)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Where(t => t.SerialNo != "" || t.LotNo != "");
        if (filter.ItemNo.Length > 0)
            rows = rows.Where(t => t.ItemNo == filter.ItemNo);
        if (filter.VariantCode.Length > 0)
            rows = rows.Where(t => t.VariantCode == filter.VariantCode);
        if (filter.SerialNo.Length > 0)
            rows = rows.Where(t => t.SerialNo == filter.SerialNo);
        if (filter.LotNo.Length > 0)
            rows = rows.Where(t => t.LotNo == filter.LotNo);
        return await rows.Select(t => new SourceRef(t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo))
            .Distinct().Take(MostOpenLines).ToListAsync(ct);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ItemsAsync(
        ItemTrackingDb db, IReadOnlyList<TraceLine> lines, IReadOnlyList<LedgerRow> notApplied, CancellationToken ct)
    {
        string[] nos = [.. lines.Select(l => l.Entry.ItemNo).Concat(notApplied.Select(e => e.ItemNo)).Distinct()];
        return nos.Length == 0
            ? new Dictionary<string, string>()
            : await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, nos).ToDictionaryAsync(i => i.No, i => i.Description, ct);
    }

    /// <summary>Names of the customers and vendors of entries.</summary>
    internal static async Task<IReadOnlyDictionary<(LedgerSourceType Type, string No), string>> PartiesAsync(
        ItemTrackingDb db, IEnumerable<LedgerRow> entries, CancellationToken ct)
    {
        var nos = entries.Where(e => e.SourceNo.Length > 0)
            .Select(e => (e.SourceType, e.SourceNo)).Distinct().ToLookup(p => p.SourceType, p => p.SourceNo);
        var customers = await NamesAsync<Customer>(db, [.. nos[LedgerSourceType.Customer]], ct);
        var vendors = await NamesAsync<Vendor>(db, [.. nos[LedgerSourceType.Vendor]], ct);
        return customers.Select(c => (Key: (LedgerSourceType.Customer, c.Key), c.Value))
            .Concat(vendors.Select(v => (Key: (LedgerSourceType.Vendor, v.Key), v.Value)))
            .ToDictionary(p => p.Key, p => p.Value);
    }

    private static async Task<Dictionary<string, string>> NamesAsync<TParty>(ItemTrackingDb db, string[] nos, CancellationToken ct)
        where TParty : Party => nos.Length == 0
        ? []
        : await db.Set<TParty>().AsNoTracking().WhereIn(db, p => p.No, nos).ToDictionaryAsync(p => p.No, p => p.Name, ct);

    /// <summary>One reading: entries and applications, wave by wave, until nothing new is met or a full result is known.</summary>
    private sealed class Reading(ItemTrackingDb db, TraceMethod method, IReadOnlyList<LedgerRow> matching, CancellationToken ct)
    {
        private readonly Dictionary<long, LedgerRow> entries = matching.ToDictionary(e => e.EntryNo);
        private readonly Dictionary<long, TraceLink> links = [];
        private readonly HashSet<long> specific = [];
        private readonly Dictionary<string, TrackingPolicy> policies = [];

        public async Task<TraceGraph> GraphAsync()
        {
            if (method == TraceMethod.UsageToOrigin)
                await ArrivalsAsync();
            IReadOnlyList<LedgerRow> wave = [.. entries.Values];
            for (var level = 0; level < TraceTree.MostLevels && wave.Count > 0 && entries.Count <= TraceTree.MostLines; level++)
            {
                await JudgeAsync(wave);
                wave = await NextAsync([.. wave.Where(e => specific.Contains(e.EntryNo)).Select(e => e.EntryNo)]);
            }

            return new(entries, links.Values, specific);
        }

        /// <summary>Where the goods of the filter's outbound entries arrived in the same act (TRC-3).</summary>
        private async Task ArrivalsAsync()
        {
            var outbound = entries.Values.Where(e => e.Quantity < 0 && e.EntryType == ItemLedgerEntryType.Transfer).Select(e => e.EntryNo);
            var arrivals = new List<TraceLink>();
            foreach (var chunk in outbound.ToList().Chunk(Chunk))
                arrivals.AddRange(await KeepAsync(db.Set<ItemApplicationEntry>().AsNoTracking()
                    .Where(a => EF.Parameter(chunk).Contains(a.OutboundItemEntryNo) && a.TransferredFromEntryNo != 0)));
            await ReadAsync(arrivals.Select(l => l.InboundEntryNo));
        }

        private async Task<IReadOnlyList<LedgerRow>> NextAsync(long[] entryNos)
        {
            var followed = new List<TraceLink>();
            foreach (var chunk in entryNos.Chunk(Chunk))
                followed.AddRange(await KeepAsync(LinksOf(db, method, chunk)));
            return await ReadAsync(followed.SelectMany(l => new[] { l.InboundEntryNo, l.OutboundEntryNo }));
        }

        private async Task<IReadOnlyList<TraceLink>> KeepAsync(IQueryable<ItemApplicationEntry> rows)
        {
            var kept = await rows.Select(a => new TraceLink(
                a.EntryNo, a.ItemLedgerEntryNo, a.InboundItemEntryNo, a.OutboundItemEntryNo, a.TransferredFromEntryNo, a.Quantity))
                .ToListAsync(ct);
            foreach (var link in kept)
                links[link.EntryNo] = link;
            return kept;
        }

        private async Task<IReadOnlyList<LedgerRow>> ReadAsync(IEnumerable<long> entryNos)
        {
            var read = new List<LedgerRow>();
            long[] missing = [.. entryNos.Where(no => no != 0 && !entries.ContainsKey(no)).Distinct().Take(TraceTree.MostLines + 1)];
            foreach (var chunk in missing.Chunk(Chunk))
                read.AddRange(await db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => EF.Parameter(chunk).Contains(e.EntryNo))
                    .Select(LedgerRow.OfEntry).ToListAsync(ct));
            foreach (var entry in read)
                entries[entry.EntryNo] = entry;
            return read;
        }

        /// <summary>Which entries carry numbers that the code of their item tells apart.</summary>
        private async Task JudgeAsync(IReadOnlyList<LedgerRow> wave)
        {
            string[] nos = [.. wave.Select(e => e.ItemNo).Where(no => !policies.ContainsKey(no)).Distinct()];
            if (nos.Length > 0)
            {
                foreach (var (no, item) in await ItemFactsReader.ReadAsync(db, nos, ct))
                    policies[no] = item.Policy;
            }

            specific.UnionWith(wave
                .Where(e => e.Numbers.Exist && policies.TryGetValue(e.ItemNo, out var policy) && policy.SpecificOf(e.Numbers).Exist)
                .Select(e => e.EntryNo));
        }
    }
}
