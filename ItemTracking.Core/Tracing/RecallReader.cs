using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracing;

/// <summary>
/// Reads a recall (RECALL-1): the goods that came in under a number are followed through the ledger; then where they are, who got them and
/// which open lines ask for them, each by keys.
/// </summary>
public sealed class RecallReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The recall of a number.</summary>
    /// <param name="number">Serial or lot number of an item.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Recall>> FindAsync(InformationKey number, Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Deny(Permission.ReadLedger, "recall goods") is { } denied)
            return denied;
        if (InformationChecks.CheckKey(number) is { Count: > 0 } refusals)
            return Outcome<Recall>.Refused(refusals);
        var key = number.Normalised();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (matching, lines) = await TraceReader.WalkAsync(db, FilterOf(key), cancellationToken);
        LedgerRow[] entries = [.. lines.Select(l => l.Entry).Concat(matching).DistinctBy(e => e.EntryNo)];
        var numbers = Recall.NumbersOf(key, entries);
        var parties = await TraceReader.PartiesAsync(db, entries, cancellationToken);
        return new Recall(key, numbers)
        {
            Stock = await StockAsync(db, key.Type, numbers, cancellationToken),
            Deliveries = Recall.DeliveriesOf(key.Type, entries, parties, await UndoneAsync(db, entries, cancellationToken)),
            OpenLines = await OpenLinesAsync(db, key.Type, numbers, cancellationToken),
            Blocked = await BlockedAsync(db, key.Type, numbers, cancellationToken),
            IsCut = lines.Count > TraceTree.MostLines || matching.Count > TraceTree.MostLines,
        };
    }

    private static TraceFilter FilterOf(InformationKey key) => new(
        key.Type == ItemTrackingType.SerialNo ? key.Number : "", key.Type == ItemTrackingType.LotNo ? key.Number : "", key.ItemNo,
        key.VariantCode, TraceMethod.OriginToUsage);

    /// <summary>Shipments that were undone.</summary>
    private static async Task<IReadOnlySet<long>> UndoneAsync(ItemTrackingDb db, IEnumerable<LedgerRow> entries, CancellationToken ct)
    {
        long[] shipped = [.. entries.Where(e => e is { EntryType: ItemLedgerEntryType.Sale, Quantity: < 0 }).Select(e => e.EntryNo)];
        return shipped.Length == 0
            ? new HashSet<long>()
            : (await db.Set<ItemLedgerEntry>().AsNoTracking()
                .Where(e => e.Correction && e.AppliesToEntry != 0 && EF.Parameter(shipped).Contains(e.AppliesToEntry))
                .Select(e => e.AppliesToEntry).ToListAsync(ct)).ToHashSet();
    }

    private static async Task<IReadOnlyList<RecalledStock>> StockAsync(
        ItemTrackingDb db, ItemTrackingType type, IReadOnlyList<InformationKey> numbers, CancellationToken ct)
    {
        var (items, wanted) = (Items(numbers), Numbers(numbers));
        var balances = db.Set<TrackingBalance>().AsNoTracking().Where(b => b.OnHand != 0).WhereIn(db, b => b.ItemNo, items);
        balances = type == ItemTrackingType.SerialNo
            ? balances.WhereIn(db, b => b.SerialNo, wanted)
            : balances.WhereIn(db, b => b.LotNo, wanted);
        var inBins = db.Set<BinBalance>().AsNoTracking().Where(b => b.QtyBase != 0).WhereIn(db, b => b.ItemNo, items);
        inBins = type == ItemTrackingType.SerialNo
            ? inBins.WhereIn(db, b => b.SerialNo, wanted)
            : inBins.WhereIn(db, b => b.LotNo, wanted);
        var (stock, keys) = (await balances.ToListAsync(ct), numbers.ToHashSet());
        var bins = (await inBins.ToListAsync(ct))
            .ToLookup(b => (Key(type, b.ItemNo, b.VariantCode, b.SerialNo, b.LotNo), b.LocationCode));
        return
        [
            .. from balance in stock
               group balance by (Key: Key(type, balance.ItemNo, balance.VariantCode, balance.SerialNo, balance.LotNo), balance.LocationCode)
               into place
               where keys.Contains(place.Key.Key)
               orderby place.Key.LocationCode, place.Key.Key.Number
               select new RecalledStock(
                   place.Key.Key, place.Key.LocationCode,
                   string.Join(", ", bins[place.Key].GroupBy(b => b.BinCode).OrderBy(b => b.Key, Codes.Comparer)
                       .Select(b => $"{b.Key}: {Rounding.QuantityShown(b.Sum(l => l.QtyBase))}")),
                   place.Sum(b => b.OnHand)),
        ];
    }

    private static async Task<IReadOnlyList<NumberUse>> OpenLinesAsync(
        ItemTrackingDb db, ItemTrackingType type, IReadOnlyList<InformationKey> numbers, CancellationToken ct)
    {
        var (items, wanted) = (Items(numbers), Numbers(numbers));
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Where(t => t.QuantityBase != t.QuantityHandledBase)
            .WhereIn(db, t => t.ItemNo, items);
        rows = type == ItemTrackingType.SerialNo ? rows.WhereIn(db, t => t.SerialNo, wanted) : rows.WhereIn(db, t => t.LotNo, wanted);
        return await NumberUseReader.UsesAsync(db, rows, ct);
    }

    private static async Task<IReadOnlySet<InformationKey>> BlockedAsync(
        ItemTrackingDb db, ItemTrackingType type, IReadOnlyList<InformationKey> numbers, CancellationToken ct)
    {
        var (items, wanted) = (Items(numbers), Numbers(numbers));
        var cards = await StoredInformationReader.Cards(db, type).Where(c => c.Blocked).WhereIn(db, c => c.ItemNo, items)
            .WhereIn(db, c => c.Number, wanted).Select(c => new { c.ItemNo, c.VariantCode, c.Number }).ToListAsync(ct);
        return cards.Select(c => new InformationKey(type, c.ItemNo, c.VariantCode, c.Number)).Intersect(numbers).ToHashSet();
    }

    private static InformationKey Key(ItemTrackingType type, string itemNo, string variantCode, string serialNo, string lotNo) =>
        new(type, itemNo, variantCode, type == ItemTrackingType.SerialNo ? serialNo : lotNo);

    private static string[] Items(IReadOnlyList<InformationKey> numbers) => [.. numbers.Select(n => n.ItemNo).Distinct()];

    private static string[] Numbers(IReadOnlyList<InformationKey> numbers) => [.. numbers.Select(n => n.Number).Distinct()];
}
