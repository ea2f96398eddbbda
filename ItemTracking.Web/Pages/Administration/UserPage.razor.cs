using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One user.</summary>
public sealed partial class UserPage(
    AccountStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar, ConfirmDialog confirm, PageScript script, TimeProvider clock)
{
    private readonly CardState<AccountCard> state = new(current, navigation, snackbar)
    {
        NameOf = card => $"User {card.UserName}",
        NewName = "New User",
        List = ("Users", Users.Path),
        Blank = AccountCard.New,
        KeyOf = card => card.UserName,
        VersionOf = card => card.Version,
        Edit = Permission.EditUsers,
        Find = store.FindAsync,
        Save = store.SaveAsync,
    };

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string? SaveFirst => state.IsChanged ? "Save your changes first." : null;

    private string Name => state.Card.UserName;

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);

    private async Task DisableAsync()
    {
        if (await confirm.AskAsync("Disable", $"Do you want to disable {Name}? The user cannot sign in any more, and open pages close within 30 seconds; what is not saved there is lost."))
            await state.DoAsync((card, actor) => store.DisableAsync(card.UserName, card.Version, actor), $"{Name} is disabled.");
    }

    private Task EnableAsync() => state.DoAsync((card, actor) => store.EnableAsync(card.UserName, card.Version, actor), $"{Name} is enabled.");

    private async Task ResetAsync()
    {
        if (await confirm.AskAsync("Reset Access", $"Do you want to reset the access of {Name}? The password stops working, open pages close within 30 seconds, and you get a one-time password to hand over."))
            await state.DoAsync((card, actor) => store.ResetAccessAsync(card.UserName, card.Version, actor), $"The access of {Name} is reset.");
    }

    private async Task EndSessionsAsync()
    {
        if (await confirm.AskAsync("End Sessions", $"Do you want to sign {Name} out everywhere? Open pages close within 30 seconds; what is not saved there is lost."))
            await state.DoAsync((card, actor) => store.EndSessionsAsync(card.UserName, card.Version, actor), $"The sessions of {Name} end.");
    }
}
