using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// Works a put-away or pick off scan by scan (WRK-2…WRK-4): a scan handles the line it belongs to, says the bin, or is refused with the
/// reason why it is not what the line wants.
/// </summary>
public sealed class ActivityScanStore(WarehouseActivityStore store, IDbContextFactory<ItemTrackingDb> factory, TimeProvider time)
{
    /// <summary>
    /// Takes a scan: a serial or lot number, the bin of the line, or the item of a line without numbers. Refused with WRK-4 where the
    /// number may be taken instead of that of the refusal's line.
    /// </summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Number of the document.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="actor">Who scans.</param>
    public Task<Outcome<WarehouseActivityCard>> ScanAsync(WarehouseActivityType type, string no, string scanned, Actor actor) =>
        OnCardAsync(type, no, scanned, actor, async (db, card, read) =>
        {
            if (await BinAsync(db, card, read) is { } bin)
                return bin.IsRefused
                    ? Outcome<WarehouseActivityCard>.Refused(bin.Refusals)
                    : await store.SaveLineAsync(type, no, bin.Value, actor);
            var numbers = ActivityScan.Numbers(read);
            var stocked = card.Type.BringsIn() ? [] : await StockedAsync(db, card, numbers);
            var meant = ActivityScan.Of(
                card, numbers, line => stocked.Count == 0 || stocked.Contains(new(line.ItemNo, line.VariantCode, line.KnowsSerialNos)));
            if (meant.IsRefused)
                return meant.Refusals[0].Line is null
                    ? await JudgeAsync(db, card, numbers, stocked, actor)
                    : Outcome<WarehouseActivityCard>.Refused(meant.Refusals);
            return await TooFewAsync(db, card, meant.Value) is { } tooFew
                ? tooFew
                : await store.SaveLineAsync(type, no, meant.Value, actor);
        });

    /// <summary>Takes a scanned number instead of that of a line, where a scan of it says that this may be done (WRK-4).</summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Number of the document.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="actor">Who decides.</param>
    public Task<Outcome<WarehouseActivityCard>> SwapAsync(WarehouseActivityType type, string no, string scanned, Actor actor) =>
        OnCardAsync(type, no, scanned, actor, async (db, card, read) =>
        {
            var numbers = ActivityScan.Numbers(read);
            var number = await FindAsync(db, card, numbers, await StockedAsync(db, card, numbers), actor);
            var judged = ScanJudgement.Of(number);
            return judged.Code != RefusalCode.WRK_4
                ? judged
                : await store.SaveLineAsync(type, no, ScanJudgement.Swapped(number), actor);
        });

    private async Task<Outcome<WarehouseActivityCard>> OnCardAsync(
        WarehouseActivityType type, string no, string scanned, Actor actor,
        Func<ItemTrackingDb, WarehouseActivityCard, ScannedText, Task<Outcome<WarehouseActivityCard>>> work)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, $"change {type.Plural()}") is { } denied)
            return denied;
        var read = ScannedText.Read(scanned);
        if (read.IsRefused)
            return Outcome<WarehouseActivityCard>.Refused(read.Refusals);
        await using var db = await factory.CreateDbContextAsync();
        var card = await ActivityCardReader.CardAsync(db, type, Codes.Normalise(no));
        return card.IsRefused ? card : await work(db, card.Value, read.Value);
    }

    /// <summary>The step with the scanned bin; null where no bin was scanned.</summary>
    private static async Task<Outcome<WarehouseActivityLineCard>?> BinAsync(
        ItemTrackingDb db, WarehouseActivityCard card, ScannedText read)
    {
        var code = Codes.Normalise(read.Number);
        if (!card.BinMandatory || code.Length == 0 || ActivitySteps.Next(card) is not { } step
            || !await db.Set<Bin>().AnyAsync(bin => bin.LocationCode == card.LocationCode && bin.Code == code))
            return null;
        return ActivityScan.InBin(step, code);
    }

    /// <summary>The bin of a line that takes holds less than the line wants of its number.</summary>
    private static async Task<Refusal?> TooFewAsync(ItemTrackingDb db, WarehouseActivityCard card, WarehouseActivityLineCard line)
    {
        if (line is not { Action: WarehouseAction.Take, BinCode.Length: > 0 })
            return null;
        var lies = await db.Set<BinBalance>().AsNoTracking()
            .Where(b => b.ItemNo == line.ItemNo && b.VariantCode == line.VariantCode && b.LocationCode == card.LocationCode
                && b.BinCode == line.BinCode && b.SerialNo == line.SerialNo && (b.LotNo == line.LotNo || line.LotNo == ""))
            .SumAsync(b => b.QtyBase);
        return lies < line.QtyToHandleBase ? ActivityRefusals.TooFewInBin(line, lies) : null;
    }

    /// <summary>Items of a document that have the number in stock, as a serial number or as a lot.</summary>
    private static async Task<HashSet<Stocked>> StockedAsync(
        ItemTrackingDb db, WarehouseActivityCard card, TrackingNumbers numbers)
    {
        string[] items = [.. card.Lines.Select(line => line.ItemNo).Distinct()];
        var stock = PickFactsReader.InStock(db, card.LocationCode, items);
        var found = await stock.Where(e => e.SerialNo == numbers.SerialNo && e.SerialNo != "")
            .Select(e => new { e.ItemNo, e.VariantCode, IsSerialNo = true })
            .Union(stock.Where(e => e.LotNo == numbers.LotNo && e.LotNo != "")
                .Select(e => new { e.ItemNo, e.VariantCode, IsSerialNo = false }))
            .ToListAsync();
        return [.. found.Select(f => new Stocked(f.ItemNo, f.VariantCode, f.IsSerialNo))];
    }

    private async Task<Outcome<WarehouseActivityCard>> JudgeAsync(
        ItemTrackingDb db, WarehouseActivityCard card, TrackingNumbers scanned, HashSet<Stocked> stocked, Actor actor) =>
        card.Type is WarehouseActivityType.InvtPick or WarehouseActivityType.Pick
            ? ScanJudgement.Of(await FindAsync(db, card, scanned, stocked, actor))
            : ActivityRefusals.NotExpected(card, scanned);

    /// <summary>
    /// What is known of a number at the location of a pick, found by the number: a serial number where an item of the pick has it, else a
    /// lot.
    /// </summary>
    private async Task<ScannedNumber> FindAsync(
        ItemTrackingDb db, WarehouseActivityCard card, TrackingNumbers scanned, HashSet<Stocked> stocked, Actor actor)
    {
        var of = stocked.OrderByDescending(s => s.IsSerialNo).FirstOrDefault();
        var isSerialNo = of?.IsSerialNo ?? scanned.LotNo.Length == 0;
        var numbers = isSerialNo ? scanned with { LotNo = "" } : scanned with { SerialNo = "" };
        var found = new ScannedNumber(numbers, card.LocationCode);
        if (of is null)
            return found;
        var place = new StockPlace(of.ItemNo, of.VariantCode, card.LocationCode);
        var source = (await WarehouseActivityStore.Lines(db, card.Type, card.No).AsNoTracking().FirstAsync()).Source.Key;
        var (facts, policy) = await PickFactsReader.OfItemAsync(db, place, source, actor.WorkDateOn(time), (card.Type, card.No), numbers);
        var pool = new PickPool(facts, place, policy);
        var line = ActivitySteps.InOrder(card)
            .FirstOrDefault(l => (l.ItemNo, l.VariantCode) == (of.ItemNo, of.VariantCode) && l.IsOpen());
        var key = policy.InWarehouse(facts.Stock[place].First().Numbers);
        return found with
        {
            Stock = [.. pool.Stock],
            Line = line,
            FixedBy = line is null ? "" : await FixedByAsync(db, source.Line(line.SourceLineNo), line, policy),
            Bins = line is null ? [] : pool.Take(key, line.QtyOutstandingBase, line.BinCode),
            Strict = policy.StrictExpirationPosting,
            WorkDate = facts.WorkDate,
            MayHaveNoDate = card.Type == WarehouseActivityType.Pick,
        };
    }

    /// <summary>The document, where it fixed the numbers of the line itself (DOC-25).</summary>
    private static async Task<string> FixedByAsync(
        ItemTrackingDb db, SourceRef source, WarehouseActivityLineCard line, TrackingPolicy policy)
    {
        var rows = await db.Set<TrackingSpecification>().AsNoTracking().Of(source)
            .Where(row => row.QuantityBase != row.QuantityHandledBase).ToListAsync();
        return rows.Any(row => policy.InWarehouse(row.Numbers) == new TrackingNumbers(line.SerialNo, line.LotNo)) ? source.Name() : "";
    }

    /// <summary>An item that has a number in stock.</summary>
    private sealed record Stocked(string ItemNo, string VariantCode, bool IsSerialNo);
}
