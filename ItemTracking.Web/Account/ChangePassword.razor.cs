using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Replaces the user's own password; a static form, because the cookie of the new session needs a response.</summary>
public sealed partial class ChangePassword(
    AccountStore accounts, SignInManager<AppUser> signIn, IServiceScopeFactory scopes, NavigationManager navigation)
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
        if (Form?.Wanted != Form?.Repeated)
        {
            refusals = [new(RefusalCode.USR_1, "The two new passwords differ.", "Repeat new password")];
            return;
        }

        var changed = await accounts.ChangeOwnPasswordAsync(Form?.Current ?? "", Form?.Wanted ?? "", CurrentActor.Of(Context.User));
        refusals = changed.Refusals;
        if (changed.IsRefused)
            return;
        await RefreshAsync(changed.Value.UserName);
        navigation.NavigateTo("/");
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
