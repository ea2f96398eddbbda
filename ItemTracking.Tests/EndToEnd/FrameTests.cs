using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Signing in, finding pages, themes: what every user does before anything else.</summary>
[Collection("browser")]
public sealed class FrameTests(AppFixture app)
{
    [Fact]
    public async Task A_sample_user_signs_in_with_two_clicks_and_out_again()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "clerk" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page).ToHaveTitleAsync("Home – Item Tracking");
        await page.GetByRole(AriaRole.Button, new() { Name = "User menu, Petra Clausen" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact, Trait("Requirement", "S2")]
    public async Task S2_a_wrong_password_is_told_in_the_agreed_words()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("User name").FillAsync("sales");
        await page.GetByLabel("Password").FillAsync("not it");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("User name or password is not right, or the account is locked.");
        await Expect(page.GetByLabel("User name")).ToHaveValueAsync("sales");
    }

    [Fact]
    public async Task Tell_Me_opens_a_page_with_the_keyboard_alone()
    {
        var page = await app.NewPageAsync("admin");
        await page.Keyboard.PressAsync("Alt+q");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Tell me what you want to do" });
        await Expect(box).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("warehouses");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(app.Url + "/locations");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Tell Me" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Arrows_choose_in_Tell_Me_and_Esc_gives_the_focus_back()
    {
        var page = await app.NewPageAsync("admin");
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Tell me what you want to do" });
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Tell me what you want to do" });
        await box.FillAsync("item track");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("New Item Tracking Code");

        await page.Keyboard.PressAsync("Escape");
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task AltGr_is_never_a_shortcut()
    {
        var page = await app.NewPageAsync("clerk");
        await page.EvaluateAsync(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', code: 'KeyQ', altKey: true, bubbles: true, "
                + "modifierAltGraph: true }))");

        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Tell Me" })).ToBeHiddenAsync();
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_page_outside_the_role_is_not_listed()
    {
        var page = await app.NewPageAsync("sales");

        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })
            .GetByRole(AriaRole.Link, new() { Name = "Purchase Orders" }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_chosen_theme_is_there_from_the_first_byte_of_the_next_page()
    {
        var page = await app.NewPageAsync("clerk");
        await page.GetByRole(AriaRole.Button, new() { Name = "User menu, Petra Clausen" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var response = await page.ReloadAsync();

        Assert.Contains("data-theme=\"dark\"", await response!.TextAsync());
    }

    [Fact]
    public async Task After_navigation_the_heading_has_the_focus_and_the_first_tab_stop_skips_to_it()
    {
        var page = await app.NewPageAsync("clerk");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        var first = page.Locator("a, button, input").First;
        await Expect(first).ToHaveAccessibleNameAsync("Skip to content");

        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Sign_in_home_and_Tell_Me_can_be_used_by_everybody(int width, bool dark)
    {
        var page = await app.NewPageAsync(width, dark: dark);
        await page.GotoAsync("/account/sign-in");
        await AppFixture.AssertAccessibleAsync(page);

        await app.SignInAsync(page, "clerk");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("Lines with Incomplete Tracking, \\d+") })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);

        await page.Keyboard.PressAsync("Alt+q");
        await page.Keyboard.TypeAsync("purchase");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Purchase Orders");
        await AppFixture.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task On_a_handheld_the_menu_opens_from_the_bottom_bar_and_closes_after_a_choice()
    {
        var page = await app.NewPageAsync("clerk", width: 360);
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "false");
        await menu.ClickAsync();
        await AppFixture.AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
    }
}
