using ItemTracking.Core.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Account;

/// <summary>A static form: the cookie needs a response of its own.</summary>
public sealed partial class SignIn(
    PasswordSignIn signIn, AccessAttempts attempts, IWebHostEnvironment environment, NavigationManager navigation)
{
    /// <summary>Said of every failure, so that nobody learns which names exist (S2).</summary>
    private const string Refused = "User name or password is not right, or the account is locked.";

    private string? failure;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Entry? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    /// <summary>Why the last session ended.</summary>
    [SupplyParameterFromQuery(Name = SessionEnd.Parameter)]
    private string? Ended { get; set; }

    /// <summary>Sample user to fill in; means something in Development only.</summary>
    [SupplyParameterFromQuery]
    private string? As { get; set; }

    private IWebHostEnvironment Environment => environment;

    private (string UserName, string FullName, string Role)? Sample =>
        environment.IsDevelopment() && DemoUsers.All.FirstOrDefault(user => user.UserName == As) is { UserName: not null } sample
            ? sample
            : null;

    private async Task SignInAsync()
    {
        var userName = Form?.UserName ?? "";
        failure = attempts.TurnAway(userName);
        if (failure is not null)
            return;
        if (await signIn.TryAsync(userName, Form?.Password ?? ""))
            navigation.NavigateTo(AccountPaths.Local(ReturnUrl));
        failure = Refused;
    }

    private string SampleHref(string userName) =>
        QueryHelpers.AddQueryString(
            AccountPaths.SignIn, new Dictionary<string, string?> { ["as"] = userName, ["returnUrl"] = AccountPaths.Local(ReturnUrl) });

    /// <summary>What the form posts.</summary>
    public sealed class Entry
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }
}
