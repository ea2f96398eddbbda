using System.Text.RegularExpressions;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>An administrator lets people in and puts them out; everybody has settings.</summary>
[Collection("browser")]
public sealed class UserPagesTests(AppFixture app)
{
    [Fact, Trait("Rule", "USR-1"), Trait("Rule", "ROL-2")]
    public async Task A_new_user_replaces_the_one_time_password_and_does_what_the_role_allows()
    {
        var admin = await app.NewPageAsync("admin", "/users");
        await admin.Keyboard.PressAsync("Alt+n");
        await Field(admin, "User Name").FillAsync("e2e-new");
        await Field(admin, "Full Name").FillAsync("Nora Nilsen");
        await Field(admin, "Inventory Manager").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        var password = await admin.GetByRole(AriaRole.Status, new() { Name = "One-time password" }).Locator("code").InnerTextAsync();

        var nora = await app.NewPageAsync();
        await nora.GotoAsync("/account/sign-in?returnUrl=%2Flocations%2Fnew");
        await SignInAsync(nora, "e2e-new", password);
        await Expect(nora.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change password");
        await AppFixture.AssertAccessibleAsync(nora);
        await Field(nora, "Current password").FillAsync(password);
        await Field(nora, "New password").FillAsync("nora chose this herself");
        await Field(nora, "Repeat new password").FillAsync("nora chose this herself");
        await nora.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(nora.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Home");

        await nora.GotoAsync("/locations/new");
        await Field(nora, "Code").FillAsync("E2E-NORA");
        await nora.Keyboard.PressAsync("Control+Enter");
        await Expect(nora.GetByRole(AriaRole.Link, new() { Name = "E2E-NORA" })).ToBeVisibleAsync();
        await nora.GotoAsync("/users");
        await Expect(nora.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No permission");

        await admin.ReloadAsync();
        await Expect(admin.GetByText("Nora Nilsen", new() { Exact = true }).Or(Field(admin, "Full Name"))).ToBeVisibleAsync();
        await Expect(admin.GetByRole(AriaRole.Status, new() { Name = "One-time password" })).ToHaveCountAsync(0);
        await admin.GetByRole(AriaRole.Link, new() { Name = "Audit Trail of this user" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "Created" })).ToContainTextAsync("Roles: Inventory Manager");
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "Password changed" })).ToBeVisibleAsync();
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_a_disabled_user_with_an_open_page_lands_on_sign_in_and_is_told_why()
    {
        await app.AddUserAsync("e2e-out", Roles.InventoryManager);
        var user = await app.NewPageAsync("e2e-out", "/locations/new");
        await Field(user, "Code").FillAsync("E2E-OUT");
        var admin = await app.NewPageAsync("admin", "/users/e2e-out");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await Expect(admin.GetByText("Disabled", new() { Exact = true })).ToBeVisibleAsync();

        await Expect(user).ToHaveURLAsync(new Regex("/account/sign-in"));
        await Expect(user.GetByRole(AriaRole.Status)).ToHaveTextAsync(SessionEnd.Sentence(SessionEnd.Access)!);
        await SignInAsync(user, "e2e-out", DemoUsers.Password);
        await Expect(user.GetByRole(AriaRole.Alert)).ToHaveTextAsync("User name or password is not right, or the account is locked.");
    }

    [Fact, Trait("Rule", "USR-4")]
    public async Task Settings_follow_their_user_and_the_work_date_goes_back_to_today()
    {
        await app.AddUserAsync("e2e-settings", Roles.PurchasingClerk);
        var page = await app.NewPageAsync("e2e-settings");
        await page.Keyboard.PressAsync("Alt+t");
        await Field(page, "Work Date").FillAsync("1/20/2025");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Bar(page)).ToContainTextAsync("Work date 1/20/2025");
        await ChooseAsync(page, "Theme", "Dark");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await ChooseAsync(page, "Region", "German (Germany)");
        await Expect(Bar(page)).ToContainTextAsync("Work date 20.01.2025");
        await page.GotoAsync("/");
        await Expect(Bar(page)).ToContainTextAsync("Work date 20.01.2025");
        await Bar(page).GetByRole(AriaRole.Button, new() { Name = "Use today" }).ClickAsync();
        await Expect(Bar(page).GetByRole(AriaRole.Button, new() { Name = "Use today" })).ToHaveCountAsync(0);

        var elsewhere = await app.NewPageAsync("e2e-settings");
        await Expect(elsewhere.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(Bar(elsewhere)).ToContainTextAsync(new Regex(@"Work date \d\d\.\d\d\.\d{4}"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task The_pages_about_users_can_be_used_by_everybody(int width, bool dark)
    {
        var name = $"e2e-{width}-{(dark ? "dark" : "light")}";
        await app.AddUserAsync(name, Roles.Administrator, "Quality");
        var page = await app.NewPageAsync(name, "/my-settings", width, dark);
        await Field(page, "Work Date").FillAsync("1/20/2025");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Bar(page).GetByRole(AriaRole.Button, new() { Name = "Use today" })).ToBeVisibleAsync();
        foreach (var path in new[]
        {
            "/my-settings", "/users", "/users/new", $"/users/{name}", "/audit-trail", "/account/change-password",
            "/account/sign-in?ended=access"
        })
        {
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await AppFixture.RestsAsync(page);
            await AppFixture.AssertAccessibleAsync(page);
            if (Environment.GetEnvironmentVariable("SHOTS") is { } folder)
            {
                var shown = path.Trim('/').Replace('/', '-').Split('?')[0].Replace(name, "card");
                await page.ScreenshotAsync(new() { Path = $"{folder}/{shown}-{width}-{(dark ? "dark" : "light")}.png" });
            }
        }
    }

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static async Task ChooseAsync(IPage page, string field, string caption)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = caption, Exact = true }).ClickAsync();
    }

    private static ILocator Bar(IPage page) => page.GetByRole(AriaRole.Banner, new() { Name = "Application bar" });

    private static async Task SignInAsync(IPage page, string userName, string password)
    {
        await Field(page, "User name").FillAsync(userName);
        await Field(page, "Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
