using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>The Item Tracking Code Card (COD-2).</summary>
public sealed partial class ItemTrackingCodePage(ItemTrackingCodeStore store, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private ItemTrackingCodeCard? saved;
    private ItemTrackingCodeCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string Title => saved is { Version: > 0 } ? $"Item Tracking Code Card {saved.Code}" : "New Item Tracking Code";

    private bool IsNew => card is { Version: 0 };

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditItemTrackingCodes);
        if (Key is null)
            Show(ItemTrackingCodeCard.New);
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
            navigation.NavigateTo(CardRoutes.Card(ItemTrackingCodes.Path, saved!.Code), replace: true);
    }

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(ItemTrackingCodes.Path);
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
        navigation.NavigateTo(ItemTrackingCodes.Path);
    }

    private void Show(ItemTrackingCodeCard shown)
    {
        saved = shown;
        card = shown;
        refusals = [];
    }

    /// <summary>Refused while a date must be entered or is posted strictly (COD-13); the reason is shown and the box stays as it was.</summary>
    private void Ignore(bool on)
    {
        var changed = card!.WithIgnoreExpirationDates(on);
        refusals = changed.Refusals;
        card = changed.Value ?? card with { };
    }
}
