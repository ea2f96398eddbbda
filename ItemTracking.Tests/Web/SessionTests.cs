using System.Net;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web;

/// <summary>How long a session lasts, and what ends it before (S3); time passes on a clock of the test.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly TestApp app = new();
    private readonly HttpClient visitor;

    public SessionTests()
    {
        app.Clock = app.Database.Clock;
        visitor = app.Visitor();
    }

    public void Dispose() => app.Dispose();

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_a_page_that_is_used_keeps_its_session_and_no_longer_than_twelve_hours()
    {
        await TestApp.SignInAsync(visitor, "clerk");
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            app.Database.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.NoContent, (await visitor.PostAsync(AccountPaths.KeepAlive, null)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        app.Database.Clock.Advance(TimeSpan.FromMinutes(20));
        await AssertEndedAsync(SessionEnd.Time);
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_an_idle_session_ends_and_the_sign_in_page_says_why()
    {
        await TestApp.SignInAsync(visitor, "clerk");
        app.Database.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(AccountPaths.KeepAlive, null)).StatusCode);
        await AssertEndedAsync(SessionEnd.Time);
    }

    [Theory, Trait("Requirement", "S3")]
    [InlineData("disable")]
    [InlineData("roles")]
    [InlineData("reset")]
    [InlineData("end")]
    public async Task S3_what_an_administrator_changes_counts_from_the_next_request_on(string change)
    {
        await TestApp.SignInAsync(visitor, "clerk");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/purchase-orders")).StatusCode);
        await WithAccountsAsync(async accounts =>
        {
            var card = (await accounts.FindAsync("clerk", Actors.Administrator)).Value!;
            return change switch
            {
                "disable" => await accounts.DisableAsync("clerk", card.Version, Actors.Administrator),
                "roles" => await accounts.SaveAsync(card with { Roles = new([Roles.Auditor]) }, Actors.Administrator),
                "reset" => await accounts.ResetAccessAsync("clerk", card.Version, Actors.Administrator),
                _ => await accounts.EndSessionsAsync("clerk", card.Version, Actors.Administrator),
            };
        });

        await AssertEndedAsync(SessionEnd.Access);
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_an_open_circuit_sees_that_a_role_was_taken_away_even_without_a_new_stamp()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByNameAsync("clerk"))!;
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>().CreateUserPrincipalAsync(user);
        var watch = (SignInRevalidation)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var activity = scope.ServiceProvider.GetRequiredService<CircuitActivity>();
        Assert.True(await watch.IsValidAsync(principal));
        Assert.Null(activity.EndedBy);

        await app.Database.RemoveRoleAsync("clerk");

        Assert.False(await watch.IsValidAsync(principal));
        Assert.Equal(SessionEnd.Access, activity.EndedBy);
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_a_circuit_that_nobody_uses_for_half_an_hour_is_over()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().FindByNameAsync("clerk"))!;
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>().CreateUserPrincipalAsync(user);
        var watch = (SignInRevalidation)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        app.Database.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.False(await watch.IsValidAsync(principal));
        Assert.Equal(SessionEnd.Time, scope.ServiceProvider.GetRequiredService<CircuitActivity>().EndedBy);
    }

    [Fact, Trait("Rule", "USR-1")]
    public async Task A_one_time_password_opens_nothing_but_the_page_that_replaces_it()
    {
        var card = await WithAccountsAsync(accounts => accounts.SaveAsync(
            AccountCard.New with { UserName = "ole", FullName = "Ole Holm", Roles = new([Roles.Auditor]) }, Actors.Administrator));
        await TestApp.SignInAsync(visitor, "ole", card.OneTimePassword!);

        foreach (var address in new[] { "/", "/audit-trail", "/my-settings" })
            Assert.Equal(AccountPaths.ChangePassword, (await visitor.GetAsync(address)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync(AccountPaths.KeepAlive, null)).StatusCode);

        var differing = await ChangeAsync(card.OneTimePassword!, "my own long password", "my own long passwort");
        Assert.Contains("The two new passwords differ.", await differing.Content.ReadAsStringAsync());
        Assert.Equal(
            HttpStatusCode.Redirect, (await ChangeAsync(card.OneTimePassword!, "my own long password", "my own long password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/audit-trail")).StatusCode);
        Assert.Contains(
            "is not right", await (await TestApp.SignInAsync(app.Visitor(), "ole", card.OneTimePassword!)).Content.ReadAsStringAsync());
    }

    [Fact, Trait("Rule", "USR-4")]
    public async Task A_sign_in_is_noted_starts_on_today_and_brings_theme_and_region_along()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var settings = scope.ServiceProvider.GetRequiredService<UserSettingsStore>();
            await settings.SaveAsync(new(app.Database.Clock.Today.AddDays(5), "da-DK", "dark"), new Actor("clerk", []));
        }

        await TestApp.SignInAsync(visitor, "clerk");
        Assert.Contains("data-theme=\"dark\"", await visitor.GetStringAsync("/"));
        var clerk = (await app.Database.AllAsync<AppUser>()).Single(user => user.UserName == "clerk");
        Assert.Equal((app.Database.Clock.GetUtcNow(), null, "da-DK"), (clerk.LastSignInAt!.Value, clerk.WorkDate, clerk.Region));
    }

    private Task<HttpResponseMessage> ChangeAsync(string current, string wanted, string repeated) => TestApp.PostFormAsync(
        visitor, AccountPaths.ChangePassword, ("Form.Current", current), ("Form.Wanted", wanted), ("Form.Repeated", repeated));

    private async Task<AccountCard> WithAccountsAsync(Func<AccountStore, Task<Core.Kernel.Outcome<AccountCard>>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var changed = await change(scope.ServiceProvider.GetRequiredService<AccountStore>());
        Assert.Empty(changed.Refusals);
        return changed.Value!;
    }

    private async Task AssertEndedAsync(string reason)
    {
        var response = await visitor.GetAsync("/purchase-orders");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains($"ended={reason}", response.Headers.Location!.Query);
        Assert.Contains(SessionEnd.Sentence(reason)!, WebUtility.HtmlDecode(await visitor.GetStringAsync(response.Headers.Location)));
    }
}
