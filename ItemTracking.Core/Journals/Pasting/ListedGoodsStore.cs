using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Journals.Pasting;

/// <summary>Lines that a list has brought.</summary>
/// <param name="Lines">Their numbers with the versions in which they were stored, to be taken back whole.</param>
/// <param name="Bad">Rows that were not taken.</param>
public sealed record AddedGoods(IReadOnlyDictionary<int, long> Lines, IReadOnlyList<BadRow> Bad);

/// <summary>Puts lists of goods into item journals: opening stock comes this way.</summary>
public sealed class ListedGoodsStore(WriteTransaction transaction, ListedGoodsReader reader)
{
    /// <summary>
    /// Judges the rows of a list as they are judged for its preview, and adds the lines of the good ones with their numbers, in one
    /// transaction (PASTE-2).
    /// </summary>
    /// <param name="batchName">Batch of an item journal.</param>
    /// <param name="goods">What the lines are beside what stands in the list.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who adds them.</param>
    public async Task<Outcome<AddedGoods>> AddAsync(
        string batchName, ListedGoods goods, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        if (actor.Deny(Permission.EditItemJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        return await transaction.RunAsync(JournalTemplate.Item.NameOf(batchName), async db =>
        {
            await db.HoldAsync(JournalTemplate.Item, batchName);
            var pasted = await reader.JudgeAsync(db, batchName, goods, rows, reading, actor);
            if (pasted.IsRefused)
                return Outcome<AddedGoods>.Refused(pasted.Refusals);
            var lines = pasted.Value.Taken.Select(taken => taken.Line).ToList();
            await db.Set<Item>().WhereIn(db, i => i.No, [.. lines.Select(l => l.ItemNo).Distinct()]).HoldAsync();
            await db.Set<Location>().WhereIn(db, l => l.Code, [.. lines.Select(l => l.LocationCode).Distinct()]).HoldAsync();
            lines.ForEach(line => line.Version = 1);
            await db.InsertAsync(lines);
            await db.InsertAsync([.. pasted.Value.Taken.SelectMany(taken => taken.Tracking)]);
            return new AddedGoods(lines.ToDictionary(line => line.LineNo, line => line.Version), pasted.Value.Bad);
        });
    }
}
