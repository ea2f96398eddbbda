using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Reads the lines of journal batches.</summary>
public sealed class ItemJournalReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>A part of the lines of a batch, with the state of their tracking.</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="query">
    /// Words that item, text, location, bin or numbers hold; sorts by <c>item</c>, <c>location</c>, <c>quantity</c>; by line otherwise.
    /// </param>
    /// <param name="show">Which lines.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="also">Lines that are shown whatever they hold: those that were just worked on stay in sight.</param>
    public async Task<Outcome<ListPart<JournalLineCard>>> LinesAsync(
        JournalTemplate template, string batchName, ListQuery query, JournalLinesShown show, Actor actor, IEnumerable<int>? also = null)
    {
        if (actor.Deny(template.Read, JournalRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var batch = await db.BatchAsync(template, batchName);
        if (batch is null)
            return JournalRefusals.NotFound(template.Name, batchName);
        var lines = db.Set<ItemJournalLine>().AsNoTracking().Of(template, batchName);
        var part = await Sorted(Shown(lines, show, [.. also ?? []]), query).ToPartAsync(query);
        return new ListPart<JournalLineCard>(await CardsAsync(db, batch, part.Rows), part.Total, part.HasMore);
    }

    /// <summary>One line of a batch.</summary>
    public async Task<Outcome<JournalLineCard>> LineAsync(JournalTemplate template, string batchName, int lineNo, Actor actor) =>
        (await LinesAsync(template, batchName, [lineNo], actor)).Then<JournalLineCard>(found =>
            found is [var line] ? line : JournalRefusals.ChangedLine(template.NameOf(batchName), lineNo));

    /// <summary>Some lines of a batch; those that are gone are left out.</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="lineNos">Their numbers.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<JournalLineCard>>> LinesAsync(
        JournalTemplate template, string batchName, int[] lineNos, Actor actor)
    {
        if (actor.Deny(template.Read, JournalRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var batch = await db.BatchAsync(template, batchName);
        var lines = await db.Set<ItemJournalLine>().AsNoTracking().Of(template, batchName)
            .Where(l => EF.Parameter(lineNos).Contains(l.LineNo)).ToListAsync();
        return Outcome<IReadOnlyList<JournalLineCard>>.Of(batch is null ? [] : await CardsAsync(db, batch, lines));
    }

    /// <summary>Place of a line among those of its batch, from 1; 0 when it is not there.</summary>
    public async Task<Outcome<int>> PositionAsync(SourceRef line, Actor actor)
    {
        if (actor.Deny(line.ReadPermission(), JournalRefusals.MaySee) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var lines = db.Set<ItemJournalLine>().Of(JournalTemplate.Of(line.SourceId), line.SourceBatchName);
        return await lines.AnyAsync(l => l.LineNo == line.SourceRefNo)
            ? await lines.CountAsync(l => l.LineNo <= line.SourceRefNo)
            : 0;
    }

    internal static async Task<IReadOnlyList<JournalLineCard>> CardsAsync(
        ItemTrackingDb db, ItemJournalBatch batch, IReadOnlyList<ItemJournalLine> lines)
    {
        if (lines.Count == 0)
            return [];
        var items = await PoliciesAsync(db, lines);
        var totals = await TrackedLinesStore.TotalsAsync(
            db, JournalTemplate.Of(batch.TemplateName).Key(batch.Name), [.. lines.Select(l => l.LineNo)]);
        ItemJournalLine[] onLine =
            [.. lines.Where(l => !totals.ContainsKey(l.LineNo) && JournalNumbers.CountsOnLine(batch, l, items[l.ItemNo]))];
        var refused = await RefusedAsync(db, batch, onLine, items);
        var named = await NamedElsewhereAsync(db, batch, [.. onLine.Where(l => items[l.ItemNo].SNSpecific)]);
        var unchanged = await UnchangedAsync(db, batch, [.. lines.Where(l => l.StaysInPlace() && totals.ContainsKey(l.LineNo))], items);
        var renewals = await RefusedRenewalsReader.ReadAsync(
            db, batch, [.. lines.Where(l => l.EntryType == ItemLedgerEntryType.Transfer && totals.ContainsKey(l.LineNo))], items);
        return
        [
            .. lines.Select(line => ToCard(
                batch, line, items[line.ItemNo],
                totals.GetValueOrDefault(line.LineNo) is { } tracked
                    ? tracked with { Refused = tracked.Refused + renewals.GetValueOrDefault(line.LineNo) }
                    : null,
                refused.GetValueOrDefault(line.LineNo),
                unchanged.Contains(line.LineNo) ? TrackingState.NothingChanges : named.GetValueOrDefault(line.LineNo, ""))),
        ];
    }

    /// <summary>Those of some reclassification lines whose numbers and dates all stay what they are (RCL-11).</summary>
    private static async Task<IReadOnlySet<int>> UnchangedAsync(
        ItemTrackingDb db, ItemJournalBatch batch, ItemJournalLine[] lines, Dictionary<string, TrackingPolicy> items)
    {
        if (lines.Length == 0)
            return new HashSet<int>();
        int[] nos = [.. lines.Select(l => l.LineNo)];
        int[] dated = [.. lines.Where(l => items[l.ItemNo].UsesExpirationDates).Select(l => l.LineNo)];
        var changed = await Renewed(db, JournalTemplate.Of(batch.TemplateName).Key(batch.Name), nos, dated).ToListAsync();
        return nos.Except(changed).ToHashSet();
    }

    /// <summary>Lines that give goods another number, or another date than those have that are in stock.</summary>
    internal static IQueryable<int> Renewed(ItemTrackingDb db, SourceKey batch, int[] lineNos, int[] datedLineNos) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(batch)
            .Where(t => EF.Parameter(lineNos).Contains(t.SourceRefNo)
                && (t.NewSerialNo != t.SerialNo || t.NewLotNo != t.LotNo
                    || (EF.Parameter(datedLineNos).Contains(t.SourceRefNo) && db.Set<ItemLedgerEntry>().Any(e =>
                        e.RemainingQuantity != 0 && e.Positive && e.ItemNo == t.ItemNo && e.VariantCode == t.VariantCode
                            && e.LocationCode == t.LocationCode && e.LotNo == t.LotNo && e.SerialNo == t.SerialNo
                            && e.ExpirationDate != t.NewExpirationDate))))
            .Select(t => t.SourceRefNo)
            .Distinct();

    /// <summary>What stands against the numbers on lines themselves, as against those of item tracking lines (C-43), by line.</summary>
    private static async Task<Dictionary<int, RefusedNumbers>> RefusedAsync(
        ItemTrackingDb db, ItemJournalBatch batch, ItemJournalLine[] lines, Dictionary<string, TrackingPolicy> items)
    {
        if (lines.Length == 0)
            return [];
        int[] nos = [.. lines.Select(l => l.LineNo)], goingOut = [.. lines.Where(l => l.SignFactor < 0).Select(l => l.LineNo)];
        var ofBatch = db.Set<ItemJournalLine>().AsNoTracking().Of(JournalTemplate.Of(batch.TemplateName), batch.Name);
        var onLines = ofBatch.Where(l => EF.Parameter(nos).Contains(l.LineNo));
        var refused = (await RefusedNumbersReader.ReadAsync(db, onLines.Select(l => new TrackingSpecification
        {
            SourceType = SourceTypes.ItemJournalLine,
            SourceSubtype = 0,
            SourceId = l.TemplateName,
            SourceBatchName = l.BatchName,
            SourceRefNo = l.LineNo,
            LineNo = 0,
            ItemNo = l.ItemNo,
            VariantCode = l.VariantCode,
            LocationCode = l.LocationCode,
            SerialNo = l.SerialNo,
            LotNo = l.LotNo,
            ExpirationDate = l.ExpirationDate,
            ApplToItemEntry = 0,
            ApplFromItemEntry = 0,
            QtyToHandleBase = EF.Parameter(goingOut).Contains(l.LineNo) ? -l.QuantityBase : l.QuantityBase,
        }))).ToDictionary(r => r.Key.LineNo, r => r.Value);
        var twice = await onLines
            .Where(l => l.SerialNo != "" && l.QuantityBase != 0 && ofBatch.Any(o =>
                o.LineNo != l.LineNo && o.ItemNo == l.ItemNo && o.VariantCode == l.VariantCode && o.SerialNo == l.SerialNo
                && o.EntryType == l.EntryType && o.QuantityBase == l.QuantityBase))
            .Select(l => l.LineNo).ToListAsync();
        foreach (var line in lines.Where(l => items[l.ItemNo].SNSpecific).IntersectBy(twice, l => l.LineNo))
            refused.TryAdd(line.LineNo, NumberObjection.OnAnotherLine.Refused(1, line.Numbers));
        return refused;
    }

    /// <summary>Which other document is to bring in the serial number that a line brings in, as flags say it (C-43), by line.</summary>
    private static async Task<Dictionary<int, string>> NamedElsewhereAsync(
        ItemTrackingDb db, ItemJournalBatch batch, IEnumerable<ItemJournalLine> lines)
    {
        int[] nos = [.. lines.Where(l => l.SerialNo.Length > 0 && l.SignFactor * l.QuantityBase > 0).Select(l => l.LineNo)];
        if (nos.Length == 0)
            return [];
        var named =
            from l in db.Set<ItemJournalLine>().AsNoTracking().Of(JournalTemplate.Of(batch.TemplateName), batch.Name)
            where EF.Parameter(nos).Contains(l.LineNo)
            join t in InboundNumbersReader.ToComeIn(db)
                on new { l.ItemNo, l.VariantCode, l.SerialNo } equals new { t.ItemNo, t.VariantCode, t.SerialNo }
            where !(t.SourceId == l.TemplateName && t.SourceBatchName == l.BatchName)
            orderby t.SourceType, t.SourceSubtype, t.SourceId, t.SourceRefNo
            select new { l.LineNo, l.SerialNo, t.SourceId };
        return (await named.ToListAsync()).DistinctBy(row => row.LineNo).ToDictionary(
            row => row.LineNo,
            row => new NumberObjection(NumberObstacle.NamedElsewhere, row.SourceId).Refused(1, new(row.SerialNo, "")).Text);
    }

    /// <summary>How the numbers of the items of lines are handled, by item.</summary>
    internal static async Task<Dictionary<string, TrackingPolicy>> PoliciesAsync(ItemTrackingDb db, IReadOnlyList<ItemJournalLine> lines)
    {
        var items = await ItemFactsReader.ReadAsync(db, [.. lines.Select(l => l.ItemNo).Distinct()], CancellationToken.None);
        return items.ToDictionary(i => i.Key, i => i.Value.Policy);
    }

    private static JournalLineCard ToCard(
        ItemJournalBatch batch, ItemJournalLine line, TrackingPolicy policy, TrackedTotals? tracked, RefusedNumbers refused,
        string remark) => new()
        {
            LineNo = line.LineNo,
            EntryType = line.EntryType,
            PostingDate = line.PostingDate,
            DocumentNo = line.DocumentNo,
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            BinCode = line.BinCode,
            NewLocationCode = line.NewLocationCode,
            NewBinCode = line.NewBinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.Quantity,
            QuantityBase = line.QuantityBase,
            QtyCalculated = line.QtyCalculated,
            QtyPhysInventory = line.QtyPhysInventory,
            SerialNo = line.SerialNo,
            LotNo = line.LotNo,
            ExpirationDate = line.ExpirationDate,
            TakesNumbers = policy.HasCode,
            Tracking = JournalNumbers.State(batch, line, policy, tracked, refused) with { Remark = remark },
            Version = line.Version,
        };

    private static IQueryable<ItemJournalLine> Shown(IQueryable<ItemJournalLine> lines, JournalLinesShown show, int[] also) => show switch
    {
        JournalLinesShown.All => lines,
        JournalLinesShown.NotCounted => lines.Where(l => l.QtyPhysInventory == null || EF.Parameter(also).Contains(l.LineNo)),
        JournalLinesShown.Different => lines.Where(l =>
            (l.QtyPhysInventory != null && l.QtyPhysInventory != l.QtyCalculated) || EF.Parameter(also).Contains(l.LineNo)),
    };

    private static IQueryable<ItemJournalLine> Sorted(IQueryable<ItemJournalLine> lines, ListQuery query)
    {
        var found = lines.Matching(
            query.Search, l => l.ItemNo + " " + l.LocationCode + " " + l.BinCode + " " + l.SerialNo + " " + l.LotNo, l => l.Description);
        return query.SortBy switch
        {
            "item" => query.Descending
                ? found.OrderByDescending(l => l.ItemNo).ThenByDescending(l => l.LineNo)
                : found.OrderBy(l => l.ItemNo).ThenBy(l => l.LineNo),
            "location" => query.Descending
                ? found.OrderByDescending(l => l.LocationCode).ThenByDescending(l => l.BinCode).ThenByDescending(l => l.LineNo)
                : found.OrderBy(l => l.LocationCode).ThenBy(l => l.BinCode).ThenBy(l => l.LineNo),
            "quantity" => query.Descending
                ? found.OrderByDescending(l => l.QuantityBase).ThenByDescending(l => l.LineNo)
                : found.OrderBy(l => l.QuantityBase).ThenBy(l => l.LineNo),
            _ => found.OrderBy(l => l.LineNo),
        };
    }
}

/// <summary>Which lines of a batch are shown.</summary>
public enum JournalLinesShown
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those of a physical inventory that were not counted yet.</summary>
    NotCounted,

    /// <summary>Those of a physical inventory whose count is not what the books say.</summary>
    Different,
}
