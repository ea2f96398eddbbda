using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Keeps the batches of the journals.</summary>
public sealed class JournalBatchStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, TimeProvider time)
{
    /// <summary>The batches of a template by name.</summary>
    public async Task<Outcome<IReadOnlyList<JournalBatchCard>>> ListAsync(JournalTemplate template, Actor actor)
    {
        if (actor.Deny(template.Read, JournalRefusals.MaySee) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var batches = await (
            from batch in db.Set<ItemJournalBatch>().AsNoTracking()
            where batch.TemplateName == template.Name
            orderby batch.Name
            select new
            {
                Batch = batch,
                Lines = db.Set<ItemJournalLine>().Count(l => l.TemplateName == batch.TemplateName && l.BatchName == batch.Name)
            }).ToListAsync();
        return Outcome<IReadOnlyList<JournalBatchCard>>.Of(
            [.. batches.Select(b => ToCard(b.Batch) with { LineCount = b.Lines })]);
    }

    /// <summary>One batch, with the number that its lines would get now.</summary>
    public async Task<Outcome<JournalBatchCard>> FindAsync(JournalTemplate template, string name, Actor actor)
    {
        if (actor.Deny(template.Read, JournalRefusals.MaySee) is { } denied)
            return denied;
        var key = Codes.Normalise(name);
        await using var db = factory.CreateDbContext();
        var batch = await db.BatchAsync(template, key);
        if (batch is null)
            return JournalRefusals.NotFound(template.Name, key);
        return ToCard(batch) with
        {
            LineCount = await db.Set<ItemJournalLine>().CountAsync(l => l.TemplateName == template.Name && l.BatchName == key),
            NextDocumentNo = batch.NoSeries.Length == 0
                ? ""
                : (await NumberAllocator.ForeseeAsync(db, batch.NoSeries, actor.WorkDateOn(time))).Value ?? "",
        };
    }

    /// <summary>Saves a new or a changed batch.</summary>
    public async Task<Outcome<JournalBatchCard>> SaveAsync(JournalBatchCard card, Actor actor)
    {
        if (actor.Deny(card.Template.Edit, JournalRefusals.MayEdit) is { } denied)
            return denied;
        var typed = card with
        {
            Name = Codes.Normalise(card.Name),
            Description = Texts.Normalise(card.Description),
            NoSeries = Codes.Normalise(card.NoSeries)
        };
        Refusal[] refusals = [.. Check(typed)];
        return refusals.Length > 0
            ? Outcome<JournalBatchCard>.Refused(refusals)
            : await transaction.RunAsync(
                card.Template.NameOf(typed.Name), actor, db => SaveAsync(db, typed),
                () => Task.FromResult(JournalRefusals.Exists(typed.TemplateName, typed.Name)));
    }

    /// <summary>Deletes a batch with its lines and their tracking; asks once when it has lines.</summary>
    /// <param name="card">Batch as the user saw it.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public async Task<Outcome<Done>> DeleteAsync(JournalBatchCard card, bool consent, Actor actor)
    {
        if (actor.Deny(card.Template.Edit, JournalRefusals.MayEdit) is { } denied)
            return denied;
        var what = card.Template.NameOf(card.Name);
        return await transaction.RunAsync(what, actor, async db =>
        {
            await db.HoldLinesAsync(card.Template, card.Name);
            var lines = db.Set<ItemJournalLine>().Of(card.Template, card.Name);
            var count = await lines.CountAsync();
            if (count > 0 && !consent)
                return JournalRefusals.DeleteWithLines(what, count);
            await db.Set<TrackingSpecification>().Of(card.Template.Key(card.Name)).ExecuteDeleteAsync();
            await lines.ExecuteDeleteAsync();
            await DraftStore.DeleteOfLinesAsync(db, card.Template.Key(card.Name));
            return await db.DeleteAsync<ItemJournalBatch>(
                b => b.TemplateName == card.TemplateName && b.Name == card.Name, card.Version, what);
        });
    }

    private static async Task<Outcome<JournalBatchCard>> SaveAsync(ItemTrackingDb db, JournalBatchCard card)
    {
        var found = await db.ForSaveAsync<ItemJournalBatch>(
            b => b.TemplateName == card.TemplateName && b.Name == card.Name, card.Version, card.Template.NameOf(card.Name),
            () => JournalRefusals.Exists(card.TemplateName, card.Name));
        if (found.IsRefused)
            return Outcome<JournalBatchCard>.Refused(found.Refusals);
        if (card.NoSeries.Length > 0)
        {
            await db.Set<NoSeries>().Where(s => s.Code == card.NoSeries).HoldAsync();
            if (!await db.Set<NoSeries>().AnyAsync(s => s.Code == card.NoSeries))
                return Refusals.NotFound(RefusalCode.NOS_11, "No. Series", SetupTables.CodeKey(card.NoSeries), "No. Series");
        }

        var batch = found.Value;
        batch.TemplateName = card.TemplateName;
        batch.Name = card.Name;
        batch.Description = card.Description;
        batch.NoSeries = card.NoSeries;
        batch.ItemTrackingOnLines = card.ItemTrackingOnLines;
        await db.SaveAsync(batch);
        return ToCard(batch);
    }

    private static IEnumerable<Refusal> Check(JournalBatchCard card) => new[]
    {
        card.Name.Length == 0
            ? Refusals.MustHaveValue(RefusalCode.DOC_1, "Name", JournalRefusals.Table, $"Journal Template Name={card.TemplateName}")
            : Codes.Check(card.Name, "Name", Codes.CodeLength),
        Texts.Check(card.Description, "Description", Texts.DescriptionLength),
        Codes.Check(card.NoSeries, "No. Series", Codes.NumberLength),
        card.ItemTrackingOnLines && !card.Template.MayTrackOnLines ? JournalRefusals.OnlyItem : null,
    }.OfType<Refusal>();

    private static JournalBatchCard ToCard(ItemJournalBatch batch) => new(
        batch.TemplateName, batch.Name, batch.Description, batch.NoSeries, batch.ItemTrackingOnLines, batch.Version);
}
