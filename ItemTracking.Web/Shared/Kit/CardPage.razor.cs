using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>The frame of every card. The page owns the record; this asks, shows and warns.</summary>
public sealed partial class CardPage(NavigationManager navigation, ConfirmDialog confirm)
{
    /// <summary>Caption of the page with the record's key.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public IReadOnlyList<(string Caption, string? Href)> Crumbs { get; set; } = [];

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>The record is there; false while it is read and when there is none.</summary>
    [Parameter]
    public bool IsLoaded { get; set; }

    /// <summary>Tells whether something was typed that is not saved; asked at the moment of leaving, which may follow a save at once.</summary>
    [Parameter, EditorRequired]
    public Func<bool> IsChanged { get; set; } = () => false;

    /// <summary>The record has been saved before.</summary>
    [Parameter]
    public bool IsStored { get; set; }

    /// <summary>The user may change it.</summary>
    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>Address of a new record; null where there is only one.</summary>
    [Parameter]
    public string? NewHref { get; set; }

    [Parameter]
    public EventCallback OnSave { get; set; }

    [Parameter]
    public EventCallback OnSaveAndClose { get; set; }

    /// <summary>Deletes the record; asked before.</summary>
    [Parameter]
    public EventCallback OnDelete { get; set; }

    /// <summary>Reads the record again and drops what was typed; asked before.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string State => (IsLoaded, CanEdit, IsChanged(), IsStored) switch
    {
        (false, _, _, _) => "",
        (_, false, _, _) => "Read only",
        (_, _, true, _) => "Not saved",
        (_, _, _, false) => "New",
        _ => "Saved",
    };

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (IsChanged() && !await confirm.AskAsync("Leave without saving?", "What you have entered here is not saved. Do you want to leave the page?"))
            leaving.PreventNavigation();
    }

    private async Task DeleteAsync()
    {
        if (await confirm.AskAsync("Delete", $"Do you want to delete {Title}?"))
            await OnDelete.InvokeAsync();
    }

    private async Task ReloadAsync()
    {
        if (await confirm.AskAsync("Reload", "What you have entered here is replaced by what the other user has saved. Do you want to continue?"))
            await OnReload.InvokeAsync();
    }
}
