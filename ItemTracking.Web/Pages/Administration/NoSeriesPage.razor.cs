using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One number series with its lines.</summary>
public sealed partial class NoSeriesPage(NumberSeriesStore store, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private NoSeriesCard? saved;
    private NoSeriesCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string Title => saved is { Version: > 0 } ? $"No. Series {saved.Code}" : "New No. Series";

    private bool IsNew => card is { Version: 0 };

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditNumberSeries);
        if (Key is null)
            Show(NoSeriesCard.New);
        else if (saved is null || saved.Code != CardRoutes.Key(Key))
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await store.FindAsync(CardRoutes.Key(Key), await current.GetAsync());
        refusals = found.Refusals;
        if (!found.IsRefused)
            Show(found.Value);
    }

    private async Task SaveAsync()
    {
        if (await TrySaveAsync() && Key is null)
            navigation.NavigateTo(CardRoutes.Card(NoSeriesList.Path, saved!.Code), replace: true);
    }

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(NoSeriesList.Path);
    }

    private async Task<bool> TrySaveAsync()
    {
        var outcome = await store.SaveAsync(card!, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return false;
        Show(outcome.Value);
        toasts.Show($"{Title} is saved.");
        return true;
    }

    private async Task DeleteAsync()
    {
        var outcome = await store.DeleteAsync(saved!.Code, saved.Version, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return;
        toasts.Show($"{Title} is deleted.");
        card = saved;
        navigation.NavigateTo(NoSeriesList.Path);
    }

    private void Show(NoSeriesCard shown)
    {
        saved = shown;
        card = shown;
        refusals = [];
    }

    private void Set(NoSeriesLineCard old, NoSeriesLineCard line) => card = card! with { Lines = LineTable<NoSeriesLineCard>.Replace(card.Lines, old, line) };
}
