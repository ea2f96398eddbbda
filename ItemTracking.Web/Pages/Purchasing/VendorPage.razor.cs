using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Purchasing;

/// <summary>One vendor.</summary>
public sealed partial class VendorPage(VendorStore store, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private VendorCard? saved;
    private VendorCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string Title => saved is { Version: > 0 } ? $"Vendor {saved.No}" : "New Vendor";

    private bool IsNew => card is { Version: 0 };

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditVendors);
        if (Key is null)
            Show(VendorCard.New);
        else if (saved is null || saved.No != CardRoutes.Key(Key))
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
            navigation.NavigateTo(CardRoutes.Card(Vendors.Path, saved!.No), replace: true);
    }

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(Vendors.Path);
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
        var outcome = await store.DeleteAsync(saved!.No, saved.Version, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return;
        toasts.Show($"{Title} is deleted.");
        card = saved;
        navigation.NavigateTo(Vendors.Path);
    }

    private void Show(VendorCard shown)
    {
        saved = shown;
        card = shown;
        refusals = [];
    }
}
