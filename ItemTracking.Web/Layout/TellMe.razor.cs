using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Layout;

/// <summary>The palette behind Alt+Q: it finds pages the user may open.</summary>
public sealed partial class TellMe
{
    private const string InputId = "tell-me-input";

    private static readonly DialogOptions Look = new()
    {
        MaxWidth = MaxWidth.Small,
        FullWidth = true,
        NoHeader = true,
        CloseOnEscapeKey = false,
        Position = DialogPosition.TopCenter,
    };

    private string typed = "";
    private IReadOnlyList<PageEntry> found = [];
    private bool isOpen;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = Actor.Nobody;

    private IReadOnlyList<PaletteLink> Links =>
        [.. found.Select(page => new PaletteLink(page.Path, page.Caption, page.Group.Length > 0 ? page.Group : "Start", page.Icon))];

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

    private async Task CloseAsync()
    {
        isOpen = false;
        await Script.CloseDialogAsync(InputId);
    }
}
