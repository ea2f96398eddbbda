using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Saves lines of journals: each call one transaction, and never over what another user saved since (R5).</summary>
public sealed class ItemJournalStore(WriteTransaction transaction)
{
    internal const int LineStep = 10000;

    /// <summary>Adds a line (number 0) or changes one; what follows from item, unit and quantity is filled in.</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="line">Line as typed.</param>
    /// <param name="actor">Who saves.</param>
    public async Task<Outcome<JournalLineCard>> SaveLineAsync(
        JournalTemplate template, string batchName, JournalLineCard line, Actor actor)
    {
        if (actor.Deny(template.Edit, JournalRefusals.MayEdit) is { } denied)
            return denied;
        Refusal[] unreadable = [.. Unreadable(line).Select(r => r with { Line = line.LineNo })];
        if (unreadable.Length > 0)
            return Outcome<JournalLineCard>.Refused(unreadable);
        return await transaction.RunAsync(template.NameOf(batchName), async db =>
        {
            await db.HoldLinesAsync(template, batchName, [line.LineNo]);
            var batch = await db.BatchAsync(template, batchName);
            if (batch is null)
                return JournalRefusals.NotFound(template.Name, batchName);
            var stored = await db.Set<ItemJournalLine>().Of(template, batchName).SingleOrDefaultAsync(l => l.LineNo == line.LineNo);
            if (line.LineNo != 0 && stored?.Version != line.Version)
                return JournalRefusals.ChangedLine(template.NameOf(batchName), line.LineNo);
            var edited = JournalLineEdit.Apply(await JournalLineFactsReader.ReadAsync(db, batch, stored, line), line);
            if (edited.IsRefused)
                return Outcome<JournalLineCard>.Refused(edited.Refusals);
            if (stored is null)
                db.Add(edited.Value);
            else
                db.Entry(stored).CurrentValues.SetValues(edited.Value);
            await db.SaveChangesAsync();
            return (await ItemJournalReader.CardsAsync(db, batch, [stored ?? edited.Value]))[0];
        });
    }

    /// <summary>Deletes lines and their tracking, all or none; without consent a tracked line asks first (O-199).</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="lines">Numbers of the lines with the versions that the user saw.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public async Task<Outcome<Done>> DeleteLinesAsync(
        JournalTemplate template, string batchName, IReadOnlyDictionary<int, long> lines, bool consent, Actor actor)
    {
        if (actor.Deny(template.Edit, JournalRefusals.MayEdit) is { } denied)
            return denied;
        return await transaction.RunAsync<Done>(template.NameOf(batchName), async db =>
        {
            int[] lineNos = [.. lines.Keys.Order()];
            await db.HoldLinesAsync(template, batchName, lineNos);
            var stored = await db.Set<ItemJournalLine>().Of(template, batchName)
                .Where(l => EF.Parameter(lineNos).Contains(l.LineNo)).ToListAsync();
            var found = stored.ToDictionary(l => l.LineNo);
            if (lineNos.FirstOrDefault(no => found.GetValueOrDefault(no)?.Version != lines[no]) is not 0 and var changed)
                return JournalRefusals.ChangedLine(template.NameOf(batchName), changed);
            var rows = db.Set<TrackingSpecification>().Of(template.Key(batchName))
                .Where(t => EF.Parameter(lineNos).Contains(t.SourceRefNo));
            if (!consent && await rows.OrderBy(t => t.SourceRefNo).Select(t => (int?)t.SourceRefNo).FirstOrDefaultAsync() is { } tracked)
                return DocumentRefusals.DeleteTracked(JournalLines.Caption, found[tracked].ItemNo, tracked);
            await rows.ExecuteDeleteAsync();
            await DraftStore.DeleteOfLinesAsync(db, template.Key(batchName), lineNos);
            db.RemoveRange(stored);
            await db.SaveChangesAsync();
            return Done.Instance;
        });
    }

    /// <summary>
    /// Makes item tracking lines of the numbers on the lines of a batch, where a line has none (O-094). Returns how many lines got some.
    /// </summary>
    public async Task<Outcome<int>> UpdateItemTrackingLinesAsync(JournalTemplate template, string batchName, Actor actor)
    {
        if (actor.Deny(template.Edit, JournalRefusals.MayEdit) is { } denied)
            return denied;
        return await transaction.RunAsync<int>(template.NameOf(batchName), async db =>
        {
            await db.HoldLinesAsync(template, batchName);
            var batch = await db.BatchAsync(template, batchName);
            if (batch is null)
                return JournalRefusals.NotFound(template.Name, batchName);
            var lines = await db.Set<ItemJournalLine>().Of(template, batchName)
                .Where(l => l.QuantityBase != 0 && (l.SerialNo != "" || l.LotNo != "")).ToListAsync();
            var policies = await ItemJournalReader.PoliciesAsync(db, lines);
            var tracked = await TrackedLinesStore.TotalsAsync(db, template.Key(batchName), [.. lines.Select(l => l.LineNo)]);
            lines.RemoveAll(l => !JournalNumbers.CountsOnLine(batch, l, policies[l.ItemNo]) || tracked.ContainsKey(l.LineNo));
            foreach (var line in lines)
                line.TrackingVersion++;
            await db.SaveChangesAsync();
            await db.InsertAsync([.. lines.Select(line => Row(line, actor))]);
            return lines.Count;
        });
    }

    /// <summary>The number of a line that is not there yet.</summary>
    internal static async Task<int> NextLineNoAsync(ItemTrackingDb db, JournalTemplate template, string batchName) =>
        (await db.Set<ItemJournalLine>().Of(template, batchName).MaxAsync(l => (int?)l.LineNo) ?? 0) + LineStep;

    private static TrackingSpecification Row(ItemJournalLine line, Actor actor) => new TrackingLine
    {
        LineNo = 1,
        SerialNo = line.SerialNo,
        LotNo = line.LotNo,
        QuantityBase = line.QuantityBase,
        QtyToHandleBase = line.QuantityBase,
        QtyToInvoiceBase = line.QuantityBase,
        ExpirationDate = line.ExpirationDate,
    }.ToSpecification(line.ToSource(Rounding.DefaultPrecision, hasBins: false), LineStep, actor.UserName);

    private static IEnumerable<Refusal> Unreadable(JournalLineCard line) => new[]
    {
        Codes.Check(line.DocumentNo, "Document No.", Codes.NumberLength),
        Codes.Check(line.ItemNo, "Item No.", Codes.NumberLength),
        Codes.Check(line.VariantCode, "Variant Code", Codes.CodeLength),
        Codes.Check(line.LocationCode, "Location Code", Codes.CodeLength),
        Codes.Check(line.BinCode, "Bin Code", Codes.NumberLength),
        Codes.Check(line.NewLocationCode, "New Location Code", Codes.CodeLength),
        Codes.Check(line.NewBinCode, "New Bin Code", Codes.NumberLength),
        Codes.Check(line.UnitOfMeasureCode, "Unit of Measure", Codes.CodeLength),
        Codes.Check(line.SerialNo, "Serial No.", Codes.TrackingNumberLength),
        Codes.Check(line.LotNo, "Lot No.", Codes.TrackingNumberLength),
    }.OfType<Refusal>();
}
