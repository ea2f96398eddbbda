using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Posts journal batches, all lines or none: each is a source of movements for the engine (PST-1, PST-5).</summary>
public sealed class JournalPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly JournalRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>What posting a reclassification journal would do now, and everything that stands against it.</summary>
    /// <param name="batchName">Batch.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<ReclassPreview>> PreviewAsync(string batchName, Actor actor, CancellationToken ct = default) =>
        actor.Deny(Permission.ReadReclassJournals, JournalRefusals.MaySee) is { } denied
            ? denied
            : (await engine.PreviewAsync(
                async token => (await reader.ReadAsync(JournalTemplate.Reclass, batchName, token)).Then<ISourceStore>(
                    journal => new JournalSourceStore(journal, engine.Today, new())),
                ct)).Then<ReclassPreview>(decided => ReclassPreview.Of(decided.Request, decided.Refusals));

    /// <summary>Posts a batch, or says everything that stands against it.</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="requestId">Made when the user chose to post; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts.</param>
    /// <param name="consent">What the user said Yes to so far.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first. Null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        JournalTemplate template, string batchName, Guid requestId, Actor actor, JournalConsent? consent = null, PostingDay? day = null,
        CancellationToken ct = default) =>
        actor.Deny(template.Edit, JournalRefusals.MayPost) is { } denied
            ? denied
            : await engine.PostAsync(
                template.Key(batchName), template.NameOf(batchName),
                async token => (await reader.ReadAsync(template, batchName, token)).Then<ISourceStore>(
                    journal => new JournalSourceStore(journal, day ?? engine.Today, consent ?? new())),
                requestId, actor, ct);
}
