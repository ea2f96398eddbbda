using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Replaces the user's own password; a static form, because the cookie of the new session needs a response.</summary>
public sealed partial class ChangePassword(
    AccountStore accounts, PasswordSignIn passwords, AccessAttempts attempts, SignInManager<AppUser> signIn, IServiceScopeFactory scopes,
    NavigationManager navigation)
{
    private static readonly IReadOnlyList<(string Name, string Caption, string Complete)> Inputs =
    [
        ("Current", "Current password", "current-password"),
        ("Wanted", "New password", "new-password"),
        ("Repeated", "Repeat new password", "new-password"),
    ];

    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "change-password")]
    private Entry? Form { get; set; }

    private bool IsOneTime => Context.User.HasClaim(claim => claim.Type == AppClaims.MustChangePassword);

    private string? UserName => Context.User.Identity?.Name;

    private async Task ChangeAsync()
    {
        refusals = await CheckAsync();
        if (refusals.Count > 0)
            return;
        var changed = await accounts.ChangeOwnPasswordAsync(Form?.Current ?? "", Form?.Wanted ?? "", CurrentActor.Of(Context.User));
        refusals = [.. changed.Refusals.Select(refusal => refusal.Field == "Password" ? refusal with { Field = "New password" } : refusal)];
        if (changed.IsRefused)
            return;
        attempts.NotePasswordChanged(UserName!);
        await RefreshAsync(changed.Value.UserName);
        navigation.NavigateTo("/");
    }

    /// <summary>Whoever guesses the current password is stopped as at signing in (S2).</summary>
    private async Task<IReadOnlyList<Refusal>> CheckAsync()
    {
        if (Form?.Wanted != Form?.Repeated)
            return [new(RefusalCode.USR_1, "The two new passwords differ.", "Repeat new password")];
        if (attempts.TurnAway(UserName!) is { } tooMany)
            return [new(RefusalCode.S2, tooMany)];
        if (!await passwords.ConfirmAsync(UserName!, Form?.Current ?? ""))
            return [new(RefusalCode.USR_1, "The current password is not right, or the account is locked.", "Current password")];
        attempts.Forgive(UserName!);
        return [];
    }

    /// <summary>The request has read the user before the change; a scope of its own reads him as he is now.</summary>
    private async Task RefreshAsync(string userName)
    {
        await using var scope = scopes.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName);
        await signIn.RefreshSignInAsync(user!);
    }

    /// <summary>What the form posts.</summary>
    public sealed class Entry
    {
        public string? Current { get; set; }

        public string? Wanted { get; set; }

        public string? Repeated { get; set; }
    }
}
