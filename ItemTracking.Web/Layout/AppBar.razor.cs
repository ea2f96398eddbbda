using System.Globalization;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Layout;

/// <summary>The bar above every page: Tell Me, the work date, and the menu of the user.</summary>
public sealed partial class AppBar(UserSettingsStore settings, WorkDate workDate, CurrentActor current) : IDisposable
{
    private static readonly IReadOnlyList<(string Theme, string Caption)> Themes = [("system", "System"), ("light", "Light"), ("dark", "Dark")];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = Actor.Nobody;

    [Parameter, EditorRequired]
    public string FullName { get; set; } = "";

    private WorkDate WorkDate => workDate;

    private string Initials => string.Concat(FullName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(name => StringInfo.GetNextTextElement(name))).ToUpperInvariant();

    protected override void OnInitialized() => workDate.Changed += Redraw;

    public void Dispose() => workDate.Changed -= Redraw;

    /// <summary>The browser has changed it already; the store remembers it for other browsers.</summary>
    private async Task KeepThemeAsync(string theme) => await settings.SaveThemeAsync(theme, await current.GetAsync());

    private async Task UseTodayAsync()
    {
        var saved = await settings.SaveWorkDateAsync(null, await current.GetAsync());
        if (!saved.IsRefused)
            workDate.Take(saved.Value);
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
