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
            : (await engine.DecideAsync(token => ReadAsync(JournalTemplate.Reclass, batchName, new(), engine.Today, token), ct))
                .Then<ReclassPreview>(decided => ReclassPreview.Of(decided.Request, decided.Plan.Refusals));

    /// <summary>What posting a batch would write now, or all that it would refuse; nothing is written.</summary>
    /// <param name="template">Template.</param>
    /// <param name="batchName">Batch.</param>
    /// <param name="actor">Who would post.</param>
    /// <param name="day">The day it would be posted on; null for today.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<PostingPreview>> PreviewPostingAsync(
        JournalTemplate template, string batchName, Actor actor, PostingDay? day = null, CancellationToken ct = default) =>
        actor.Deny(template.Edit, JournalRefusals.MayPost) is { } denied
            ? denied
            : await engine.PreviewAsync(
                template.NameOf(batchName), token => ReadAsync(template, batchName, new(), day ?? engine.Today, token), actor, ct);

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
                token => ReadAsync(template, batchName, consent ?? new(), day ?? engine.Today, token),
                requestId, actor, ct);

    private async Task<Outcome<ISourceStore>> ReadAsync(
        JournalTemplate template, string batchName, JournalConsent consent, PostingDay day, CancellationToken ct) =>
        (await reader.ReadAsync(template, batchName, ct)).Then<ISourceStore>(journal => new JournalSourceStore(journal, day, consent));
}
