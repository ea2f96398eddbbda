using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ItemTracking.Web.Shared;

/// <summary>The frame of every card. The state decides; this asks, shows and warns.</summary>
/// <typeparam name="TCard">Record of the card.</typeparam>
public sealed partial class CardPage<TCard>(NavigationManager navigation, ConfirmDialog confirm)
    where TCard : class, ICard
{
    private RefusalScope? scope;
    private int edition;

    /// <summary>What stands on the card.</summary>
    [Parameter, EditorRequired]
    public CardState<TCard> State { get; set; } = default!;

    /// <summary>Buttons of this card beside those that every card has.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>The fields; drawn only when the record is there.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Shown => (State.IsLoaded, State.MayEdit, State.IsChanged, State.IsStored) switch
    {
        (false, _, _, _) => "",
        (_, false, _, _) => "Read only",
        (_, _, true, _) => "Not saved",
        (_, _, _, false) => "New",
        _ => "Saved",
    };

    protected override void OnInitialized() => State.Unread = () => scope?.Unread ?? [];

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (State.IsChanged
            && !await confirm.AskAsync("Leave without saving?", "What you have entered here is not saved. Do you want to leave the page?"))
            leaving.PreventNavigation();
    }

    private async Task DeleteAsync()
    {
        if (await confirm.AskAsync("Delete", $"Do you want to delete {State.Title}?"))
            await State.DeleteAsync();
    }

    /// <summary>Where nothing is typed the fields stay, and the focus with them.</summary>
    private async Task RefreshAsync()
    {
        if (!State.IsChanged)
            await State.LoadAsync();
        else if (await confirm.AskAsync("Refresh", "What you have entered here is not saved and will be lost. Do you want to continue?"))
            await ReadAnewAsync();
    }

    private async Task ReloadAsync()
    {
        if (await confirm.AskAsync(
            "Reload", "What you have entered here is replaced by what the other user has saved. Do you want to continue?"))
            await ReadAnewAsync();
    }

    /// <summary>The fields are drawn anew, so that no text stays in them that could not be read.</summary>
    private async Task ReadAnewAsync()
    {
        await State.LoadAsync();
        edition++;
    }
}
