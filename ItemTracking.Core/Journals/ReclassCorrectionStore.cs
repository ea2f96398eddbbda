using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Journals;

/// <summary>Puts lines of a reclassification journal right as its preview proposes, by the edits that a user would make.</summary>
public sealed class ReclassCorrectionStore(
    ItemJournalReader lines, ItemJournalStore store, TrackingSheetReader sheets, TrackingSheetStore sheetStore)
{
    /// <summary>Sets the date, or takes the whole lot on the line.</summary>
    /// <param name="batchName">Batch.</param>
    /// <param name="correction">What the preview proposed.</param>
    /// <param name="actor">Who says so.</param>
    public async Task<Outcome<Done>> ApplyAsync(string batchName, ReclassCorrection correction, Actor actor)
    {
        if (actor.Deny(Permission.EditReclassJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        var source = JournalTemplate.Reclass.Key(batchName).Line(correction.LineNo);
        var opened = await sheets.OpenAsync(source, actor);
        if (opened.IsRefused)
            return Outcome<Done>.Refused(opened.Refusals);
        if (correction.Whole is { } whole && opened.Value.Lines.FirstOrDefault(line => line.Numbers == whole) is { } taken)
        {
            var raised = await RaiseAsync(batchName, correction, correction.Quantity - taken.QuantityBase, actor);
            if (raised.IsRefused)
                return raised;
            opened = await sheets.OpenAsync(source, actor);
        }

        var edited = opened.Then(sheet => sheet.Lines.Where(line => line.NewLotNo == correction.NewLotNo).Aggregate(
            Outcome<TrackingSheet>.Of(sheet), (so, line) => so.Then(now => correction.Whole is null
                ? now.SetNewExpirationDate(line.LineNo, correction.Date)
                : line.Numbers == correction.Whole ? now.SetQuantity(line.LineNo, correction.Quantity) : now)));
        return edited.IsRefused
            ? Outcome<Done>.Refused(edited.Refusals)
            : await sheetStore.SaveAsync(edited.Value, actor, new(KeepWarnings: true, DropDates: true));
    }

    /// <summary>The line takes more, in its unit.</summary>
    private async Task<Outcome<Done>> RaiseAsync(string batchName, ReclassCorrection correction, decimal more, Actor actor)
    {
        var found = await lines.LineAsync(JournalTemplate.Reclass, batchName, correction.LineNo, actor);
        if (found.IsRefused)
            return Outcome<Done>.Refused(found.Refusals);
        var (line, perUnit) = (found.Value, found.Value.QuantityBase / found.Value.Quantity);
        var raised = line with { Quantity = (line.QuantityBase + more) / perUnit };
        return (await store.SaveLineAsync(JournalTemplate.Reclass, batchName, raised, actor)).Then<Done>(_ => Done.Instance);
    }
}
