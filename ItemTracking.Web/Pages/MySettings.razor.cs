using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Typed;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages;

/// <summary>What every user decides for himself; each choice is saved when it is made.</summary>
public sealed partial class MySettings(
    UserSettingsStore store, WorkDate workDate, CurrentActor current, NavigationManager navigation, TimeProvider clock,
    PageScript script) : IDisposable
{
    private static readonly IReadOnlyList<(string Value, string Caption)> Themes =
        [("system", "System"), ("light", "Light"), ("dark", "Dark")];

    private static readonly IReadOnlyList<(string Value, string Caption)> Regions = [("", "As the browser"), .. Region.All];

    private UserSettings? settings;
    private IReadOnlyList<Refusal> refusals = [];
    private string shown = "";

    protected override async Task OnInitializedAsync()
    {
        workDate.Changed += Follow;
        Take(await store.FindAsync(await current.GetAsync()));
    }

    public void Dispose() => workDate.Changed -= Follow;

    private async Task SaveAsync(UserSettings wanted)
    {
        if (Take(await store.SaveAsync(wanted, await current.GetAsync())))
            shown = "Saved";
    }

    private async Task WorkDateAsync(DateOnly? day)
    {
        await SaveAsync(settings! with { WorkDate = day == clock.Today() ? null : day });
        workDate.Take(settings!);
    }

    private async Task ThemeAsync(string theme)
    {
        await SaveAsync(settings! with { Theme = theme });
        await script.ShowThemeAsync(theme);
    }

    /// <summary>The region belongs to the circuit: a new one begins.</summary>
    private async Task RegionAsync(string region)
    {
        await SaveAsync(settings! with { Region = region });
        if (refusals.Count == 0)
            navigation.Refresh(forceReload: true);
    }

    private bool Take(Outcome<UserSettings> outcome)
    {
        refusals = outcome.Refusals;
        settings = outcome.Value ?? settings;
        return !outcome.IsRefused;
    }

    /// <summary>Use today, in the bar above, changes what is shown here.</summary>
    private void Follow()
    {
        if (settings is not null && !workDate.IsOther)
            settings = settings with { WorkDate = null };
        _ = InvokeAsync(StateHasChanged);
    }
}
