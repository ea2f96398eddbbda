using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>One journal with its batches; without a batch in the address the first is shown.</summary>
public sealed partial class JournalPages(JournalBatchStore store, CurrentActor current, Journey journey)
{
    private readonly LatestQuestion reads = new();
    private IReadOnlyList<JournalBatchCard>? batches;
    private IReadOnlyList<Refusal> refusals = [];
    private JournalBatchCard? batch;
    private (bool Ever, string? Name) asked;
    private bool mayEdit;

    [Parameter, EditorRequired]
    public JournalTemplate Template { get; set; } = default!;

    /// <summary>Batch in the address, or null.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Line whose numbers are shown, or null.</summary>
    [Parameter]
    public int? LineNo { get; set; }

    /// <summary>Line that gets the focus, if any.</summary>
    [SupplyParameterFromQuery]
    public int? Line { get; set; }

    /// <summary>View of a count, if any.</summary>
    [SupplyParameterFromQuery]
    public string? View { get; set; }

    protected override Task OnParametersSetAsync()
    {
        if (LineNo is not null || asked == (true, Name))
            return Task.CompletedTask;
        asked = (true, Name);
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var isLatest = reads.Ask();
        var actor = await current.GetAsync();
        var all = await store.ListAsync(Template, actor);
        var wanted = Name ?? all.Value?.FirstOrDefault()?.Name;
        var found = all.IsRefused || wanted is null ? null : await store.FindAsync(Template, wanted, actor);
        if (!isLatest())
            return;
        mayEdit = actor.May(Template.Edit);
        (batches, batch, refusals) = (all.Value, found?.Value, [.. all.Refusals, .. found?.Refusals ?? []]);
    }

    private async Task CreateDefaultAsync()
    {
        var saved = await store.SaveAsync(new(Template.Name, JournalBatchCard.DefaultName), await current.GetAsync());
        if (saved.IsRefused)
            refusals = saved.Refusals;
        else
            await ReadAsync();
    }

    /// <summary>Another batch is wanted, or this one was changed; null when it is gone.</summary>
    private async Task ChooseAsync(string? name)
    {
        if (name == batch?.Name && name is not null)
            await ReadAsync();
        else if (name is null && Name is null)
            await ReadAsync();
        else
            journey.NavigateTo(name is null ? JournalRoutes.Journal(Template) : JournalRoutes.Batch(Template, name));
    }
}
