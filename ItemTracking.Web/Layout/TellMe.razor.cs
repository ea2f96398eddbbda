using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Layout;

/// <summary>The palette behind Alt+Q: it finds pages the user may open.</summary>
public sealed partial class TellMe
{
    private static readonly DialogOptions Look = new() { MaxWidth = MaxWidth.Small, FullWidth = true, NoHeader = true, CloseOnEscapeKey = false, Position = DialogPosition.TopCenter };

    private static readonly Dictionary<string, object?> Combobox = new()
    {
        ["role"] = "combobox",
        ["aria-label"] = "Tell me what you want to do",
        ["aria-controls"] = "tell-me-results",
        ["aria-expanded"] = "true",
        ["aria-autocomplete"] = "list",
        ["autocomplete"] = "off",
        ["spellcheck"] = "false",
        ["data-first"] = "",
    };

    private string typed = "";
    private IReadOnlyList<PageEntry> found = [];
    private bool isOpen;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = Actor.Nobody;

    private string Status => found.Count switch
    {
        0 => $"Nothing found for '{typed.Trim()}'. Try another word, for instance LOT or SN.",
        1 => "1 result. Enter opens it.",
        _ => $"{found.Count} results. Enter opens the first.",
    };

    /// <summary>Shows the palette with nothing typed.</summary>
    public void Open()
    {
        isOpen = true;
        Find("");
        StateHasChanged();
    }

    private void Find(string? text) => (typed, found) = (text ?? "", TellMeSearch.Find(text ?? "", Actor));

    private static string IdOf(PageEntry entry) => $"tell-me{entry.Path.Replace('/', '-')}";

    private async Task CloseAsync()
    {
        isOpen = false;
        await Script.CloseDialogAsync("tell-me-input");
    }
}
