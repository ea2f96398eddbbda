using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>The batch of a journal page, and what can be done with it.</summary>
public sealed partial class BatchPicker(
    JournalBatchStore store, LookupReader lookups, CurrentActor current, ConfirmDialog confirm, ISnackbar snackbar)
{
    private IReadOnlyList<MenuAction> actions = [];
    private IReadOnlyList<Refusal> refusals = [];
    private JournalBatchCard card = new("", "");
    private RefusalScope? scope;
    private bool isOpen;

    /// <summary>The batch that is shown.</summary>
    [Parameter, EditorRequired]
    public JournalBatchCard Batch { get; set; } = default!;

    /// <summary>All of its journal.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<JournalBatchCard> Batches { get; set; } = [];

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>A batch is to be shown, or shown anew; null when the one that was shown is deleted.</summary>
    [Parameter]
    public EventCallback<string?> OnChosen { get; set; }

    protected override void OnInitialized() => actions =
    [
        Action("New Batch", "Adds a batch to this journal.", () => Open(new(Batch.TemplateName, "", NoSeries: Batch.NoSeries))),
        Action("Edit Batch", "Description, number series and where numbers are entered.", () => Open(Batch)),
        new("Delete Batch", "Deletes the batch with its lines.", EventCallback.Factory.Create(this, DeleteAsync)),
    ];

    private MenuAction Action(string caption, string help, Action act) =>
        new(caption, help, EventCallback.Factory.Create(this, act)) { OpensDialog = true };

    private static string Named(JournalBatchCard batch) =>
        batch.Description.Length > 0 ? $"{batch.Name} · {batch.Description}" : batch.Name;

    private void Open(JournalBatchCard shown)
    {
        (card, refusals, isOpen) = (shown, [], true);
        StateHasChanged();
    }

    private async Task<IReadOnlyList<LookupRow>> FindSeriesAsync(string typed) =>
        await lookups.NoSeriesAsync(typed, await current.GetAsync());

    private async Task SaveAsync()
    {
        var saved = scope is { Unread: { Count: > 0 } unread }
            ? Outcome<JournalBatchCard>.Refused(unread)
            : await store.SaveAsync(card, await current.GetAsync());
        refusals = saved.Refusals;
        if (saved.IsRefused)
            return;
        isOpen = false;
        await OnChosen.InvokeAsync(saved.Value.Name);
    }

    private async Task DeleteAsync()
    {
        var what = Batch.Template.NameOf(Batch.Name);
        var actor = await current.GetAsync();
        var deleted = await store.DeleteAsync(Batch, false, actor);
        if (deleted.Kind == OutcomeKind.Question)
        {
            if (!await confirm.AskAsync("Delete Batch", deleted.Refusals[0].Message))
                return;
            deleted = await store.DeleteAsync(Batch, true, actor);
        }

        snackbar.Add(
            deleted.IsRefused ? deleted.Refusals[0].Message : $"{what} is deleted.",
            deleted.IsRefused ? Severity.Error : Severity.Success);
        if (!deleted.IsRefused)
            await OnChosen.InvokeAsync(null);
    }
}
