using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Entries that are not stored are kept, offered on return, and gone when they are stored or discarded (C-53).</summary>
public sealed partial class TransferCardView
{
    private FieldDrafts? kept;
    private IReadOnlyCollection<int> draftLines = [];

    private SourceRef Source => TransferOrders.Key(editor.Card.No).Line(0);

    private async Task OpenDraftAsync(Actor actor)
    {
        if (missing.Count > 0)
            return;
        await FindDraftLinesAsync(actor);
        if (!access.MayPost)
            return;
        var mine = kept = new(drafts, editor, () => Source, InvokeAsync, clock, StateHasChanged) { NotTaken = () => pasting.Left.Lists };
        pasting.Left.Lists = await mine.OpenAsync(actor);
        if (mine.IsBack)
            await ContinueDraftAsync();
    }

    /// <summary>Lines of which the user has item tracking lines of either side that are not saved.</summary>
    private async Task FindDraftLinesAsync(Actor actor)
    {
        if (editor.IsNew)
            return;
        var shipment = await drafts.LinesAsync(TransferOrders.Key(editor.Card.No), actor);
        var receipt = await drafts.LinesAsync(TransferOrders.Key(editor.Card.No, TransferDirection.Inbound), actor);
        draftLines = [.. shipment.Union(receipt)];
    }

    private async Task CloseDraftAsync()
    {
        if (kept is not null)
            await kept.DisposeAsync();
        (kept, draftLines) = (null, []);
    }

    private async Task ContinueDraftAsync()
    {
        if (kept?.Open is not { } draft || (Source.SourceId.Length > 0 && !await ReadAsync(editor.Card.No)))
            return;
        await editor.ContinueAsync(draft);
        kept.Continued();
        notice?.ShowContests();
    }
}
