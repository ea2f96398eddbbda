using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers.Pasting;

/// <summary>Tells what would become of a list of transfer lines: the same few queries however many rows it has.</summary>
public sealed class PastedTransferLinesReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>How many lines would be added, by which rows, and why the others would not be taken; nothing is stored.</summary>
    /// <param name="no">Order.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<Pasted<int>>> JudgeAsync(string no, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        if (actor.Deny(Permission.EditTransferOrders, TransferRefusals.MayEdit) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var judged = await JudgeAsync(db, no, rows, reading, holds: false);
        return judged.Then<Pasted<int>>(pasted => new Pasted<int>(pasted.Taken.Count, pasted.Good, pasted.Bad));
    }

    /// <summary>The same inside a transaction.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="no">Order.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="holds">Items and locations stay as they are until the transaction ends (Q4).</param>
    internal static async Task<Outcome<Pasted<IReadOnlyList<TransferLine>>>> JudgeAsync(
        ItemTrackingDb db, string no, IReadOnlyList<PastedRow> rows, PasteReading reading, bool holds)
    {
        if (LineLists.CheckCount(rows.Count) is { } tooMany)
            return tooMany;
        var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no);
        return header is null
            ? TransferRefusals.NotFound(no)
            : PasteTransferLines.Judge(
                rows,
                new()
                {
                    Header = header,
                    FirstLineNo = await TransferStore.NextLineNoAsync(db, no),
                    Listed = await ListedItemsReader.ReadAsync(db, rows, ListParty.None, header.TransferFromCode, holds),
                },
                reading);
    }
}
