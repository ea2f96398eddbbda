using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Layout;

/// <summary>The palette behind Alt+Q. The browser opens, closes and moves in it (combobox.js); the server finds pages the user may open.</summary>
public sealed partial class TellMe(NavigationManager navigation)
{
    private string typed = "";
    private IReadOnlyList<PageEntry> found = [];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = Actor.Nobody;

    private string Typed
    {
        get => typed;
        set
        {
            typed = value;
            found = TellMeSearch.Find(typed, Actor);
        }
    }

    private string Status => found.Count switch
    {
        0 => $"Nothing found for '{typed.Trim()}'. Try another word, for instance LOT or SN.",
        1 => "1 result. Enter opens it.",
        _ => $"{found.Count} results. Enter opens the first.",
    };

    protected override void OnParametersSet() => found = TellMeSearch.Find(typed, Actor);

    private void Open(PageEntry page)
    {
        Typed = "";
        navigation.NavigateTo(page.Path);
    }
}
