using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// A session that ends with unsaved work on a page: it says so, asks nothing, shows no blank page, and after signing in again the user is
/// where he was, with his work offered (issue 10, part 1.3; C-53).
/// </summary>
[Collection("second browser")]
public sealed class SessionEndTests(AppFixture browser) : IAsyncLifetime
{
    private readonly TestApp app = new() { Settings = { ["SignIn:RecheckSeconds"] = "0.5" } };
    private readonly List<string> asked = [];

    public Task InitializeAsync()
    {
        app.Clock = app.Database.Clock;
        app.UseKestrel(0);
        app.StartServer();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact, Trait("Case", "C-53"), Trait("Requirement", "S3")]
    public async Task C53_A_session_that_was_idle_too_long()
    {
        var desk = await TypeAsync();

        // The draft is written seconds after the last entry, and the browser's answer to it counts as use of the page.
        app.Database.Clock.Advance(TimeSpan.FromSeconds(5));
        await desk.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).every(key => !key.startsWith('entries '))");

        // One message of the browser may still be under way, and counts as use after the clock has gone on.
        for (var tries = 0; tries < 5 && await desk.Page.GetByText("You were signed out").CountAsync() == 0; tries++)
        {
            app.Database.Clock.Advance(TimeSpan.FromMinutes(31));
            await desk.Page.WaitForTimeoutAsync(2_000);
        }

        await EndsAsync(desk, SessionEnd.Time);
        await GoesOnAsync(desk);
    }

    [Fact, Trait("Case", "C-53"), Trait("Requirement", "S3")]
    public async Task C53_A_user_who_was_disabled()
    {
        var desk = await TypeAsync();
        await ChangeAsync((accounts, card) => accounts.DisableAsync("clerk", card.Version, Actors.Administrator));

        await EndsAsync(desk, SessionEnd.Access);
        await ChangeAsync((accounts, card) => accounts.EnableAsync("clerk", card.Version, Actors.Administrator));
        await GoesOnAsync(desk);
    }

    [Fact, Trait("Case", "C-53"), Trait("Requirement", "S3")]
    public async Task C53_A_user_whose_roles_were_changed()
    {
        var desk = await TypeAsync();
        await ChangeAsync((
            accounts, card) => accounts.SaveAsync(card with { Roles = card.Roles.With(Roles.Auditor, true) }, Actors.Administrator));

        await EndsAsync(desk, SessionEnd.Access);
        await GoesOnAsync(desk);
    }

    [Fact, Trait("Case", "C-53"), Trait("Requirement", "S3")]
    public async Task C53_A_user_who_signed_out_in_another_window()
    {
        var desk = await TypeAsync();
        var other = await desk.Page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^User menu") }).ClickAsync();
        await other.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await other.GetByLabel("User name").WaitForAsync();

        await EndsAsync(desk, SessionEnd.SignedOut);
        await GoesOnAsync(desk);
    }

    /// <summary>Two lines that are not saved.</summary>
    private async Task<TrackingLinesDesk> TypeAsync()
    {
        var address = await TrackingLinesData.OrderAsync(app.Database, 5, lot: false);
        var page = await browser.NewPageAsync(
            url: app.ClientOptions.BaseAddress.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        page.Dialog += async (_, dialog) =>
        {
            asked.Add($"{dialog.Type}: {dialog.Message}");
            await dialog.AcceptAsync();
        };
        await browser.SignInAsync(page, "clerk", address);
        var desk = await TrackingLinesDesk.OnAsync(page);
        await desk.TypeLinesAsync("A1", "A2");
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        return desk;
    }

    /// <summary>The browser is on the sign-in page, which says why; nothing was asked.</summary>
    private async Task EndsAsync(TrackingLinesDesk desk, string reason)
    {
        await Expect(desk.Page.GetByText(SessionEnd.Sentence(reason)!)).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("User name")).ToBeVisibleAsync();
        Assert.Empty(asked);
    }

    /// <summary>Signing in leads back to the page, and the unsaved lines are there again.</summary>
    private static async Task GoesOnAsync(TrackingLinesDesk desk)
    {
        await desk.Page.GetByLabel("User name").FillAsync("clerk");
        await desk.Page.GetByLabel("Password").FillAsync(DemoUsers.Password);
        await desk.Button("Sign in").ClickAsync();
        await desk.Button("Continue").ClickAsync();
        await Expect(desk.Undefined).ToHaveTextAsync("3");
        await desk.PressAsync("Control+Enter");
        await desk.HasLeftAsync();
    }

    private async Task ChangeAsync<T>(Func<AccountStore, AccountCard, Task<Outcome<T>>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var card = (await accounts.FindAsync("clerk", Actors.Administrator)).Value!;
        Assert.Empty((await change(accounts, card)).Refusals);
    }
}
