using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals.Pasting;

/// <summary>A line of a list with the item tracking lines that are stored with it.</summary>
internal sealed record PastedGoods(ItemJournalLine Line, IReadOnlyList<TrackingSpecification> Tracking);

/// <summary>
/// Tells what would become of a list of goods: the same few queries however many rows it has, and a few for each line with numbers, which
/// are judged as on its Item Tracking Lines page (PASTE-2).
/// </summary>
public sealed class ListedGoodsReader(IDbContextFactory<ItemTrackingDb> factory, PastedFactsReader numbers, TimeProvider time)
{
    /// <summary>How many lines would be added, by which rows, and why the others would not be taken; nothing is stored.</summary>
    /// <param name="batchName">Batch of an item journal.</param>
    /// <param name="goods">What the lines are beside what stands in the list.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<Pasted<int>>> JudgeAsync(
        string batchName, ListedGoods goods, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        if (actor.Deny(Permission.EditItemJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var judged = await JudgeAsync(db, batchName, goods, rows, reading, actor);
        return judged.Then<Pasted<int>>(pasted => new Pasted<int>(pasted.Taken.Count, pasted.Good, pasted.Bad));
    }

    /// <summary>The same inside a transaction that holds the batch.</summary>
    internal async Task<Outcome<Pasted<IReadOnlyList<PastedGoods>>>> JudgeAsync(
        ItemTrackingDb db, string batchName, ListedGoods goods, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        if (goods.EntryType is not (ItemLedgerEntryType.Purchase or ItemLedgerEntryType.PositiveAdjmt))
            return OnlyInbound;
        if (DateLimits.Check(goods.PostingDate, "Posting Date") is { } day)
            return day;
        if (await db.BatchAsync(JournalTemplate.Item, batchName) is not { } batch)
            return JournalRefusals.NotFound(JournalTemplate.Item.Name, batchName);
        var facts = await FactsAsync(db, batch, goods, rows);
        var listed = ListedLines.Of(rows, facts, reading);
        if (listed.Taken.Count > JournalLists.MostLines)
            return TooMany(listed.Taken.Count);
        var (taken, good, bad) = (new List<PastedGoods>(), new HashSet<PastedRow>(listed.Good), new List<BadRow>(listed.Bad));
        foreach (var line in listed.Taken)
        {
            var numbered = await NumberedAsync(line, facts.Listed.CodeOf(line.Item), reading, actor);
            if (numbered.IsRefused)
                return Outcome<Pasted<IReadOnlyList<PastedGoods>>>.Refused(numbered.Refusals);
            bad.AddRange(numbered.Value.Bad);
            good.ExceptWith(numbered.Value.Bad.Select(row => row.Row));
            if (numbered.Value.Taken is { } made)
                taken.Add(made);
        }

        return new Pasted<IReadOnlyList<PastedGoods>>(
            taken, [.. listed.Good.Where(good.Contains)], [.. bad.OrderBy(row => row.Row.Place)]);
    }

    /// <summary>The line with those of its numbers that its page would take; null where it would take none.</summary>
    private async Task<Outcome<Pasted<PastedGoods?>>> NumberedAsync(
        ListedLine listed, ItemTrackingCode? code, PasteReading reading, Actor actor)
    {
        var (line, item) = (listed.Line, listed.Item);
        if (listed.Rows.Count == 0 || code is null)
            return new Pasted<PastedGoods?>(new(line, []), [], []);
        line.Quantity = line.QuantityBase = Rounding.MaxQuantity;
        var source = line.ToSource(item.RoundingPrecision, hasBins: line.BinCode.Length > 0);
        var policy = TrackingPolicy.Of(code);
        var sheet = TrackingSheet.Open(new(
            source, new(item.No, item.Description, code.Code, code.Description, item.SerialNos, item.LotNos), policy,
            EditRights.Of(source, policy, TrackingMode.Normal), [], time.GetUtcNow()));
        return (await numbers.ReadAsync(sheet, listed.Rows, actor)).Then<Pasted<PastedGoods?>>(known =>
        {
            var pasted = sheet.Paste(listed.Rows, known, reading, EntrySelection.Empty);
            line.Quantity = line.QuantityBase = pasted.Taken.Matrix.Defined.Quantity;
            return new Pasted<PastedGoods?>(
                pasted.Good.Count == 0
                    ? null
                    : new(line, [.. pasted.Taken.Lines.Select((row, at) => row.ToSpecification(source, at + 1, actor.UserName))]),
                pasted.Good, pasted.Bad);
        });
    }

    private static async Task<JournalListFacts> FactsAsync(
        ItemTrackingDb db, ItemJournalBatch batch, ListedGoods goods, IReadOnlyList<PastedRow> rows)
    {
        var listed = await ListedItemsReader.ReadAsync(db, rows, ListParty.None, goods.LocationCode, holds: false);
        return new()
        {
            Batch = batch,
            Goods = goods,
            FirstLineNo = await ItemJournalStore.NextLineNoAsync(db, JournalTemplate.Item, batch.Name),
            Listed = listed,
            Bins = await db.Set<Bin>().AsNoTracking().WhereIn(db, b => b.LocationCode, [.. listed.Locations.Keys])
                .ToDictionaryAsync(b => (b.LocationCode, b.Code)),
        };
    }

    private static Refusal OnlyInbound => new(
        RefusalCode.PASTE_1, "A list brings goods in: Entry Type must be Purchase or Positive Adjmt.", "Entry Type",
        WayOut: "For goods that leave add a line and choose its numbers with Select Entries.");

    private static Refusal TooMany(int count) => new(
        RefusalCode.PASTE_1,
        FormattableString.Invariant($"A journal takes {JournalLists.MostLines:#,0} lines at once; this list makes {count:#,0}."),
        WayOut: "Nothing of it was taken. Divide it and take it part by part.");
}
