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
        var draft = DocumentDraft.Of(found.Value);
        left = draft?.NotTaken ?? [];
        keeper = drafts.Keep(new(() => Source, actor, SnapshotAsync), exists: found.Value is not null);
        offer = new(draft?.Asked?.ToKept(found.Value!.At), KeepNowAsync);
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
        Func<KeptDraft?> unsaved = () => null;
        await InvokeAsync(() =>
        {
            var (mine, earlier, now) = (Unsaved, offer.Open, clock.GetUtcNow());
            unsaved = () => Kept(mine, earlier, now);
        });
        return unsaved;
    }

    /// <summary>What stands on the page and is not stored.</summary>
    private DocumentDraft Unsaved => editor.Unsaved with { NotTaken = left };

    /// <summary>A draft that is not answered keeps its time until something else is entered.</summary>
    private static KeptDraft? Kept(DocumentDraft mine, KeptDraft? earlier, DateTimeOffset now) =>
        mine.Over(DocumentDraft.Of(earlier)).ToKept(mine.Fields.Count == 0 && earlier is not null ? earlier.At : now);

    /// <summary>Kept some seconds after a field was refused, and gone as soon as everything is stored.</summary>
    private void KeepChanges()
    {
        keeper?.Changed();
        if (Unsaved.IsEmpty)
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

    /// <summary>The fields are thrown away; rows of lists to mend, and a draft that was not answered, stay.</summary>
    private Task DiscardDraftAsync() =>
        keeper?.DiscardAsync(Kept(new([]) { NotTaken = left }, offer.Open, clock.GetUtcNow())) ?? Task.CompletedTask;
}
