using System.Net;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Accounts;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Tests.Web;

/// <summary>A new installation outside Development (S11).</summary>
public sealed class SetupTests : IDisposable
{
    private readonly TestApp app = new("Production");
    private readonly LogCatcher log = new();

    public void Dispose() => app.Dispose();

    [Fact, Trait("Requirement", "S11")]
    public async Task S11_there_is_no_default_account_and_the_page_shows_no_sample_users()
    {
        var visitor = app.Visitor("https");

        Assert.DoesNotContain("Sample users", await visitor.GetStringAsync("/account/sign-in"));
        Assert.DoesNotContain(DemoUsers.Password, await visitor.GetStringAsync("/account/sign-in?as=admin"));
        Assert.Contains("is not right", await (await TestApp.SignInAsync(visitor, "admin")).Content.ReadAsStringAsync());
    }

    [Fact, Trait("Requirement", "S11")]
    public async Task S11_the_code_in_the_log_makes_the_first_administrator_once()
    {
        var visitor = app.Visitor("https");
        var code = await OfferAsync();

        var wrong = await (await SetUpAsync(visitor, "WRONG", "ada")).Content.ReadAsStringAsync();
        var right = await (await SetUpAsync(visitor, code, "ada")).Content.ReadAsStringAsync();
        var again = await visitor.GetStringAsync("/account/setup");

        Assert.Contains("The set-up code is not right.", wrong);
        Assert.Contains("The administrator ada has been created.", right);
        Assert.Contains("The application has been set up already.", again);
        Assert.Equal(
            [("ada", AuditAction.SetupRefused, "Wrong set-up code"), ("ada", AuditAction.Created, "")],
            (await app.Database.AllAsync<AuditEntry>()).OrderBy(line => line.EntryNo).Select(line => (line.Key, line.Action, line.Reason)));
        Assert.Equal(
            ["AccessRefused", "SetUp"],
            log.Lines.Where(line => line.Category == typeof(AccessAttempts).FullName).Select(line => line.Event));
        Assert.DoesNotContain(await app.Database.AllAsync<AuditEntry>(), line => line.After.Contains(code, StringComparison.Ordinal));
        var signedIn = await TestApp.SignInAsync(visitor, "ada", "a long enough password");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains(
            "secure",
            Assert.Single(
                signedIn.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-ItemTracking.SignIn=", StringComparison.Ordinal)));
        Assert.True(signedIn.Headers.Contains("Strict-Transport-Security") || visitor.BaseAddress!.Host == "localhost");
    }

    [Fact, Trait("Requirement", "S11")]
    public async Task S11_the_code_of_a_second_node_makes_nobody_once_there_is_a_user()
    {
        var code = await OfferAsync();
        await app.Database.GivenUserAsync("eve", Roles.Administrator);

        var page = await (await SetUpAsync(app.Visitor("https"), code, "ada")).Content.ReadAsStringAsync();

        Assert.Contains("The application has been set up already.", page);
        Assert.Equal(["eve"], (await app.Database.AllAsync<AppUser>()).Select(user => user.UserName));
    }

    [Fact, Trait("Requirement", "S11")]
    public async Task S11_a_password_that_is_too_short_is_refused_and_the_code_stays_good()
    {
        var visitor = app.Visitor("https");
        var code = await OfferAsync();

        var page = await (await SetUpAsync(visitor, code, "ada", "short")).Content.ReadAsStringAsync();

        Assert.Contains("Passwords must be at least 12 characters.", page);
        Assert.Contains("Set-up code", await visitor.GetStringAsync("/account/setup"));
    }

    private static Task<HttpResponseMessage> SetUpAsync(
        HttpClient visitor, string code, string userName, string password = "a long enough password") =>
        TestApp.PostFormAsync(
            visitor, "/account/setup", ("Form.Code", code), ("Form.UserName", userName), ("Form.FullName", "Ada Minton"),
            ("Form.Password", password));

    /// <summary>The application offered a code at its start; a second offer with a listening logger shows one that is known here.</summary>
    private async Task<string> OfferAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.Services.GetRequiredService<FirstAdministrator>().OfferAsync(scope.ServiceProvider.GetRequiredService<AccountStore>());
        return log.Lines.Select(line => line.Values.GetValueOrDefault("Code")).OfType<string>().Last();
    }
}
