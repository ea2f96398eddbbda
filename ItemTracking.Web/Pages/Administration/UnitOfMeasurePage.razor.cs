using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One unit of measure.</summary>
public sealed partial class UnitOfMeasurePage(UnitOfMeasureStore store, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private UnitOfMeasureCard? saved;
    private UnitOfMeasureCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string Title => saved is { Version: > 0 } ? $"Unit of Measure {saved.Code}" : "New Unit of Measure";

    private bool IsNew => card is { Version: 0 };

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditItems);
        if (Key is null)
            Show(UnitOfMeasureCard.New);
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
            navigation.NavigateTo(CardRoutes.Card(UnitsOfMeasure.Path, saved!.Code), replace: true);
    }

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(UnitsOfMeasure.Path);
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
        navigation.NavigateTo(UnitsOfMeasure.Path);
    }

    private void Show(UnitOfMeasureCard shown)
    {
        saved = shown;
        card = shown;
        refusals = [];
    }
}
