using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Transfers.Pasting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <content>Lines that come as a list, and go back as one.</content>
public sealed partial class TransferStore
{
    /// <summary>
    /// Judges the rows of a list as they are judged for its preview and adds a line for each good one, in one transaction (PASTE-2).
    /// </summary>
    /// <param name="no">Order.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="actor">Who adds them.</param>
    public async Task<Outcome<AddedLines<TransferCard>>> AddLinesAsync(
        string no, IReadOnlyList<PastedRow> rows, PasteReading reading, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        return await transaction.RunAsync(TransferOrders.Name(no), async db =>
        {
            await db.HoldTransferAsync(no);
            var pasted = await PastedTransferLinesReader.JudgeAsync(db, no, rows, reading, holds: true);
            if (pasted.IsRefused)
                return Outcome<AddedLines<TransferCard>>.Refused(pasted.Refusals);
            db.AddRange(pasted.Value.Taken);
            await db.SaveChangesAsync();
            var added = pasted.Value.Taken.Select(line => new AddedLine(line.LineNo, line.Version)).ToList();
            return (await TransferReader.CardAsync(db, no)).Then<AddedLines<TransferCard>>(
                card => new AddedLines<TransferCard>(card, added, pasted.Value.Bad));
        });
    }

    /// <summary>
    /// Takes the lines of a list back, all or none: none where one of them was changed or shipped since. Where some have item tracking by
    /// now it asks as for every line that is deleted (PASTE-3, DOC-4).
    /// </summary>
    /// <param name="no">Order.</param>
    /// <param name="added">Lines as they were added.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who takes them back.</param>
    public async Task<Outcome<TransferCard>> TakeBackLinesAsync(string no, IReadOnlyList<AddedLine> added, bool consent, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        return await transaction.RunAsync(TransferOrders.Name(no), async db =>
        {
            await db.HoldTransferAsync(no);
            var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no);
            if (header is null)
                return TransferRefusals.NotFound(no);
            var stored = await db.Set<TransferLine>().Of(no).ToDictionaryAsync(line => line.LineNo);
            if (added.FirstOrDefault(line => stored.GetValueOrDefault(line.LineNo)?.Version != line.Version) is { } changed)
                return DocumentRefusals.NotTakenBack(stored.Keys.Count(lineNo => lineNo <= changed.LineNo));
            if (await DeleteLinesAsync(db, header, [.. added.Select(line => stored[line.LineNo])], consent) is { } refusal)
                return refusal;
            await db.SaveChangesAsync();
            return await TransferReader.CardAsync(db, no);
        });
    }
}
