using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Entries that are not stored are kept, offered on return, and gone when they are stored or discarded (C-53).</summary>
public sealed partial class DocumentCardView
{
    private FieldDrafts? kept;
    private IReadOnlyCollection<int> draftLines = [];

    private SourceRef Source => editor.Card.Key.Line(0);

    private async Task OpenDraftAsync(Actor actor)
    {
        if (!access.MayEdit || missing.Count > 0)
            return;
        var mine = kept = new(drafts, editor, () => Source, InvokeAsync, clock, StateHasChanged) { NotTaken = () => pasting.Left.Lists };
        pasting.Left.Lists = await mine.OpenAsync(actor);
        await FindDraftLinesAsync(actor);
        if (mine.IsBack)
            await ContinueDraftAsync();
    }

    private async Task FindDraftLinesAsync(Actor actor) => draftLines = await drafts.LinesAsync(editor.Card.Key.Source, actor);

    private async Task CloseDraftAsync()
    {
        if (kept is not null)
            await kept.DisposeAsync();
        (kept, draftLines) = (null, []);
    }

    private async Task ContinueDraftAsync()
    {
        if (kept?.Open is not { } draft || (Source.SourceId.Length > 0 && !await ReadAsync(editor.Card.Key)))
            return;
        await editor.ContinueAsync(draft);
        kept.Continued();
        notice?.ShowContests();
    }
}
