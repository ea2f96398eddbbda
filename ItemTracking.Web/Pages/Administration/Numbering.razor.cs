using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>Which number series number the company's own records.</summary>
public sealed partial class Numbering(CompanyNumberingStore store, LookupReader lookup, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private CompanyNumberingCard? saved;
    private CompanyNumberingCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    protected override async Task OnInitializedAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditNumberSeries);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await store.FindAsync(await current.GetAsync());
        refusals = found.Refusals;
        saved = card = found.Value;
    }

    private Task SaveAsync() => TrySaveAsync();

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo("/");
    }

    private async Task<bool> TrySaveAsync()
    {
        var outcome = await store.SaveAsync(card!, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return false;
        saved = card = outcome.Value;
        toasts.Show("Numbering is saved.");
        return true;
    }

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await current.GetAsync());
}
