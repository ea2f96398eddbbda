using System.Net;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Tests.Web;

/// <summary>Whoever comes in, or tries to, leaves a line in the log and one in the audit trail (S14).</summary>
[Trait("Requirement", "S14")]
public sealed class AccessTrailTests : IDisposable
{
    private readonly TestApp app = new();
    private readonly LogCatcher log = new();

    public AccessTrailTests() => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task S14_a_sign_in_and_every_way_to_fail_are_logged_and_audited_with_their_reason()
    {
        var visitor = app.Visitor();
        await TestApp.SignInAsync(visitor, "nobody here", "secret words of mine");
        await TestApp.SignInAsync(visitor, "Clerk", "secret words of mine");
        await TestApp.SignInAsync(app.Visitor(), "clerk");
        for (var i = 0; i < 6; i++)
            await TestApp.SignInAsync(visitor, "quality", "secret words of mine");
        await DisableAsync("sales");
        await TestApp.SignInAsync(visitor, "sales");

        Assert.Equal(
            [
                ("nobody here", AuditAction.SignInRefused, "Unknown user name"),
                ("clerk", AuditAction.SignInRefused, "Wrong password"),
                ("clerk", AuditAction.SignedIn, ""),
                .. Enumerable.Repeat(("quality", AuditAction.SignInRefused, "Wrong password"), 4),
                ("quality", AuditAction.LockedOut, "Wrong password"),
                ("quality", AuditAction.SignInRefused, "The account is locked"),
                ("sales", AuditAction.SignInRefused, "The user is disabled"),
            ],
            await AttemptsAsync());
        Assert.Equal(
            [
                "nobody here UnknownUser", "clerk WrongPassword", "clerk ", .. Enumerable.Repeat("quality WrongPassword", 4),
                "quality LockedOut", "quality Locked", "sales Disabled",
            ],
            Logged().Select(line => $"{line.Values["UserName"]} {line.Values.GetValueOrDefault("Result")}"));
        Assert.Equal(["Unknown user name"], await FilteredAsync(new(UserName: "nobody here")));
        Assert.Equal(
            ["Wrong password"], await FilteredAsync(new(Action: AuditAction.LockedOut, Table: AccessAttempt.Table, Key: "quality")));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("secret words", StringComparison.Ordinal));
        Assert.DoesNotContain(
            await app.Database.AllAsync<AuditEntry>(), line => line.After.Contains("secret words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eve\r\nwarn: admin signed in from 10.0.0.1", "eve??warn: admin signed in from 10.0.0.1")]
    [InlineData("eve\u202Enimda\u0007\u2028\u0085", "eve?nimda???")]
    [InlineData("a name that is longer than any user name may be, much longer", "a name that is longer than any user name may be, …")]
    public async Task S14_an_unknown_name_is_kept_on_one_short_line_in_log_and_audit_trail(string typed, string shown)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<AccessAttemptStore>().RecordAsync(new(typed, "10.0.0.9", AccessResult.UnknownUser));
        Assert.Equal(HttpStatusCode.OK, (await TestApp.SignInAsync(app.Visitor(), typed, "secret words of mine")).StatusCode);

        var lines = (await app.Database.AllAsync<AuditEntry>()).Where(line => line.Table == AccessAttempt.Table).ToList();
        Assert.All(lines, line => Assert.Equal((shown, shown), (line.Key, line.UserName)));
        Assert.Equal(["Address: 10.0.0.9", ""], lines.Select(line => line.After));
        Assert.Equal(shown, Assert.Single(Logged()).Values["UserName"]);
        Assert.DoesNotContain('\n', Assert.Single(Logged()).Text);
    }

    [Fact]
    public async Task S14_a_changed_password_and_a_guess_at_the_current_one_are_logged_and_audited()
    {
        var visitor = app.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");

        Assert.Contains("The current password is not right", await ChangeAsync(visitor, "not the password"));
        await ChangeAsync(visitor, Core.Demo.DemoUsers.Password);

        Assert.Equal(
            [("clerk", AuditAction.SignedIn, ""), ("clerk", AuditAction.PasswordRefused, "Wrong current password")], await AttemptsAsync());
        Assert.Contains(
            await app.Database.AllAsync<AuditEntry>(),
            line => (line.Action, line.Key, line.UserName) == (AuditAction.PasswordChanged, "clerk", "clerk"));
        Assert.Equal(["SignedIn", "AccessRefused", "PasswordChanged"], Logged().Select(line => line.Event));
    }

    [Fact]
    public async Task S14_guesses_at_the_current_password_lock_the_account_as_at_signing_in()
    {
        var visitor = app.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        for (var i = 0; i < 5; i++)
            await ChangeAsync(visitor, "not the password");

        var answer = await ChangeAsync(visitor, Core.Demo.DemoUsers.Password);
        Assert.Contains("The current password is not right, or the account is locked.", answer);
    }

    private static async Task<string> ChangeAsync(HttpClient visitor, string current)
    {
        const string Wanted = "green boats on a hill";
        var answer = await TestApp.PostFormAsync(
            visitor, AccountPaths.ChangePassword, ("Form.Current", current), ("Form.Wanted", Wanted), ("Form.Repeated", Wanted));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task DisableAsync(string userName)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var card = (await accounts.FindAsync(userName, Actors.Administrator)).Value!;
        await accounts.DisableAsync(userName, card.Version, Actors.Administrator);
    }

    private async Task<IEnumerable<string>> FilteredAsync(AuditFilter filter) =>
        (await new AuditReader(app.Database.Factory, app.Database.Clock).PageAsync(filter, null, Actors.Auditor))
            .Value!.Rows.Select(row => row.Reason);

    private async Task<IEnumerable<(string, AuditAction, string)>> AttemptsAsync() => (await app.Database.AllAsync<AuditEntry>())
        .Where(line => line.Table == AccessAttempt.Table)
        .OrderBy(line => line.EntryNo)
        .Select(line => (line.Key, line.Action, line.Reason));

    private IEnumerable<LogLine> Logged() => log.Lines.Where(line => line.Category == typeof(AccessAttempts).FullName);
}
