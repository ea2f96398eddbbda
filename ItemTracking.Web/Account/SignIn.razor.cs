using ItemTracking.Core.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Account;

/// <summary>A static form: the cookie needs a response of its own.</summary>
public sealed partial class SignIn(PasswordSignIn signIn, IWebHostEnvironment environment, NavigationManager navigation)
{
    private bool failed;

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
        if (await signIn.TryAsync(Form?.UserName ?? "", Form?.Password ?? ""))
            navigation.NavigateTo(AccountPaths.Local(ReturnUrl));
        failed = true;
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
