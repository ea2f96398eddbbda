using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Layout;

/// <summary>The bar above every page: Tell Me, the work date, and the menu of the user.</summary>
public sealed partial class AppBar(UserSettingsStore settings, WorkDate workDate, CurrentActor current, PageScript script) : IDisposable
{
    private static readonly IReadOnlyList<(string Theme, string Caption, string Icon)> Themes =
    [
        ("system", "System", Icons.Material.Outlined.BrightnessAuto),
        ("light", "Light", Icons.Material.Outlined.LightMode),
        ("dark", "Dark", Icons.Material.Outlined.DarkMode),
    ];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = Actor.Nobody;

    [Parameter, EditorRequired]
    public string FullName { get; set; } = "";

    /// <summary>Opens or closes the navigation where it does not stand beside the page.</summary>
    [Parameter]
    public EventCallback OnMenu { get; set; }

    /// <summary>Opens Find Entries.</summary>
    [Parameter]
    public EventCallback OnFindEntries { get; set; }

    /// <summary>Shows the keys that the page in front answers.</summary>
    [Parameter]
    public EventCallback OnHelp { get; set; }

    /// <summary>Opens Tell Me.</summary>
    [Parameter]
    public EventCallback OnTellMe { get; set; }

    private WorkDate WorkDate => workDate;

    protected override void OnInitialized() => workDate.Changed += Redraw;

    public void Dispose() => workDate.Changed -= Redraw;

    /// <summary>The browser shows it at once; the store remembers it for other browsers.</summary>
    private async Task KeepThemeAsync(string theme)
    {
        await script.ShowThemeAsync(theme);
        await settings.SaveThemeAsync(theme, await current.GetAsync());
    }

    private async Task UseTodayAsync()
    {
        var saved = await settings.SaveWorkDateAsync(null, await current.GetAsync());
        if (!saved.IsRefused)
            workDate.Take(saved.Value);
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
