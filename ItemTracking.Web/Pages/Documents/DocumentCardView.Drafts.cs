using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared.Drafts;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Entries that are not stored are kept, offered on return, and gone when they are stored or discarded (C-53).</summary>
public sealed partial class DocumentCardView
{
    private DraftKeeper? keeper;
    private OfferedDraft offer = OfferedDraft.None;
    private IReadOnlyCollection<int> draftLines = [];

    private SourceRef Source => editor.Card.Key.Line(0);

    private async Task OpenDraftAsync(Actor actor)
    {
        if (!access.MayEdit || missing.Count > 0)
            return;
        var found = await drafts.FindAsync(Source, actor);
        keeper = drafts.Keep(new(() => Source, actor, SnapshotAsync), exists: found.Value is not null);
        offer = new(DocumentDraft.Of(found.Value) is null ? null : found.Value, KeepNowAsync);
        await FindDraftLinesAsync(actor);
    }

    private async Task FindDraftLinesAsync(Actor actor) => draftLines = await drafts.LinesAsync(editor.Card.Key, actor);

    private async Task CloseDraftAsync()
    {
        if (keeper is not null)
            await keeper.DisposeAsync();
        (keeper, offer, draftLines) = (null, OfferedDraft.None, []);
    }

    private Task KeepNowAsync()
    {
        keeper!.Changed();
        return keeper.WriteAsync();
    }

    private async Task<Func<KeptDraft?>> SnapshotAsync()
    {
        KeptDraft? unsaved = null;
        await InvokeAsync(() => unsaved = editor.Unsaved is { Fields.Count: > 0 } mine
            ? mine.Over(DocumentDraft.Of(offer.Open)).ToKept(clock.GetUtcNow())
            : offer.Open);
        return () => unsaved;
    }

    /// <summary>Kept some seconds after a field was refused, and gone as soon as everything is stored.</summary>
    private void KeepChanges()
    {
        keeper?.Changed();
        if (editor.Unsaved.Fields.Count == 0)
            _ = keeper?.WriteAsync();
    }

    private async Task ContinueDraftAsync()
    {
        if (DocumentDraft.Of(offer.Open) is not { } draft || (Source.SourceId.Length > 0 && !await ReadAsync(editor.Card.Key)))
            return;
        await editor.ContinueAsync(draft);
        offer.Continued();
        KeepChanges();
        contests = FindContests();
        reloaded = contests.Count > 0 || editor.Lost.Count > 0;
    }

    private Task DiscardDraftAsync() => keeper?.DiscardAsync(offer.Open) ?? Task.CompletedTask;
}
