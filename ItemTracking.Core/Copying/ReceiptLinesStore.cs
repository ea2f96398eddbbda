using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Transfers.Pasting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Copying;

/// <summary>Get Receipt Lines of a transfer order: moves on what was received and is still there, with its numbers (COPY-3).</summary>
public sealed class ReceiptLinesStore(WriteTransaction transaction)
{
    internal const ItemLedgerDocumentType Receipt = ItemLedgerDocumentType.PurchaseReceipt;

    /// <summary>Adds lines for each chosen one, all or none; the receipt side is derived from the shipment side (DOC-15).</summary>
    /// <param name="no">Open transfer order.</param>
    /// <param name="chosen">Lines of purchase receipts; they come in the order of receipts and lines.</param>
    /// <param name="actor">Who gets them.</param>
    public async Task<Outcome<TransferCard>> GetAsync(string no, IReadOnlyCollection<ChosenLine> chosen, Actor actor)
    {
        if (actor.Deny(Permission.EditTransferOrders, TransferRefusals.MayEdit) is { } denied)
            return denied;
        if (chosen.Count == 0)
            return GetLinesRules.NothingChosen(RefusalCode.COPY_3);
        return await transaction.RunAsync(TransferOrders.Name(no), async db =>
        {
            await db.HoldTransferAsync(no);
            var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no);
            if (header is null)
                return TransferRefusals.NotFound(no);
            if (header.Status == DocumentStatus.Released)
                return TransferRefusals.NotOpen(no);
            var copied = await LinesAsync(db, header, chosen);
            var refusals = copied.IsRefused ? copied.Refusals : await AddAsync(db, header, copied.Value, actor);
            return refusals.Count > 0 ? Outcome<TransferCard>.Refused(refusals) : await TransferReader.CardAsync(db, no);
        });
    }

    private static async Task<Outcome<IReadOnlyList<CopiedLine>>> LinesAsync(
        ItemTrackingDb db, TransferHeader header, IReadOnlyCollection<ChosenLine> chosen)
    {
        var found = await PostedLineReader.FindAsync(db, Receipt, chosen);
        string[] nos = [.. chosen.Select(line => line.DocumentNo).Distinct()];
        var entries = await EntriesToReverseReader.ReadAsync(db, Receipt, nos, header.TransferFromCode);
        var left = new LeftOfEntries(new Dictionary<long, decimal>());
        var (lines, refusals) = (new List<CopiedLine>(), new List<Refusal>());
        foreach (var line in chosen.Order())
        {
            var made = found.TryGetValue(line, out var posted) ? LinesToTakeBack.OfLeft(posted.Line, left.Take(entries[line])) : [];
            lines.AddRange(made);
            if (made.Count == 0)
                refusals.Add(ReverseLinesRules.NotThere(line, header.TransferFromCode));
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<CopiedLine>>.Refused(refusals) : lines;
    }

    private static async Task<IReadOnlyList<Refusal>> AddAsync(
        ItemTrackingDb db, TransferHeader header, IReadOnlyList<CopiedLine> copied, Actor actor)
    {
        var facts = new PastedTransferFacts
        {
            Header = header,
            FirstLineNo = await TransferStore.NextLineNoAsync(db, header.No),
            Listed = await ListedItemsReader.ReadAsync(
                db,
                [.. copied.Select(line => line.Card.ItemNo).Distinct()],
                [.. copied.Select(line => line.Card.VariantCode).Distinct()],
                [header.TransferFromCode, header.TransferToCode],
                holds: true),
        };
        var (rows, refusals) = (new List<TrackingSpecification>(), new List<Refusal>());
        foreach (var (index, line) in copied.Index())
        {
            var known = facts.Line(
                new(line.Card.ItemNo, line.Card.VariantCode, ""), facts.FirstLineNo + (index * DocumentStore.LineStep));
            var card = line.In(known.Item, known.Units);
            var edited = TransferLineEdit.Apply(known, new()
            {
                ItemNo = card.ItemNo,
                VariantCode = card.VariantCode,
                Description = card.Description,
                Quantity = card.Quantity,
                UnitOfMeasureCode = card.UnitOfMeasureCode,
            });
            refusals.AddRange(edited.Refusals.Select(line.Told));
            if (edited.IsRefused)
                continue;
            db.Add(edited.Value);
            if (known.Policy.HasCode)
                rows.AddRange(TakenBackRows.Of(
                    edited.Value.Ref(TransferDirection.Outbound), new(card.ItemNo, card.VariantCode, header.TransferFromCode),
                    line.TakesBack, actor.UserName));
        }

        if (refusals.Count > 0)
            return refusals;
        await db.SaveChangesAsync();
        await db.InsertAsync(rows);
        return [];
    }
}
