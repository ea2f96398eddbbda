using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One user.</summary>
public sealed partial class UserPage(AccountStore store, ConfirmDialog confirm, PageScript script, TimeProvider clock)
{
    /// <inheritdoc/>
    protected override CardState<AccountCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "User",
        List = ("Users", Users.Path),
        Blank = AccountCard.New,
        KeyOf = card => card.UserName,
        Edit = Permission.EditUsers,
        Find = store.FindAsync,
        Save = store.SaveAsync,
    };

    private string? SaveFirst => State.IsChanged ? "Save your changes first." : null;

    private string Name => State.Card.UserName;

    private async Task DisableAsync()
    {
        if (await confirm.AskAsync(
            "Disable",
            $"Do you want to disable {Name}? The user cannot sign in any more, and open pages close within 30 seconds; what is not "
                + "saved there is lost."))
            await State.DoAsync((card, actor) => store.DisableAsync(card.UserName, card.Version, actor), $"{Name} is disabled.");
    }

    private Task EnableAsync() =>
        State.DoAsync((card, actor) => store.EnableAsync(card.UserName, card.Version, actor), $"{Name} is enabled.");

    private async Task ResetAsync()
    {
        if (await confirm.AskAsync(
            "Reset Access",
            $"Do you want to reset the access of {Name}? The password stops working, open pages close within 30 seconds, and you get a "
                + "one-time password to hand over."))
            await State.DoAsync(
                (card, actor) => store.ResetAccessAsync(card.UserName, card.Version, actor), $"The access of {Name} is reset.");
    }

    private async Task EndSessionsAsync()
    {
        if (await confirm.AskAsync(
            "End Sessions",
            $"Do you want to sign {Name} out everywhere? Open pages close within 30 seconds; what is not saved there is lost."))
            await State.DoAsync(
                (card, actor) => store.EndSessionsAsync(card.UserName, card.Version, actor), $"The sessions of {Name} end.");
    }
}
