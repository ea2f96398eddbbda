using System.Text.RegularExpressions;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Setup;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Lists keep their place, and the home page has work for every role.</summary>
[Collection("second browser")]
public sealed partial class ListTests(AppFixture app)
{
    private const int Units = 60;

    public static TheoryData<string> Users => [.. DemoUsers.All.Select(user => user.UserName)];

    [Fact]
    public async Task Back_from_a_card_shows_the_same_page_of_the_list_with_the_row_marked_and_in_sight()
    {
        await AddUnitsAsync();
        var page = await app.NewPageAsync("admin", "/units-of-measure?search=LU");
        await page.GetByRole(AriaRole.Button, new() { Name = "Code", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Code", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Code" })).ToHaveAttributeAsync("aria-sort", "descending");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SecondPage());
        var link = page.GetByRole(AriaRole.Link, new() { Name = "LU01", Exact = true });
        await link.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("LU01");

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(SecondPage());
        await Expect(link).ToHaveAttributeAsync("aria-current", "true");
        await Expect(link).ToBeInViewportAsync();
        await Expect(page.GetByText("51 to 60 of 60")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(link).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Units of Measure" })).ToHaveValueAsync("LU");
    }

    [Fact, Trait("Case", "C-11")]
    public async Task A_row_that_is_chosen_before_the_search_has_answered_opens_and_stays()
    {
        await AddUnitsAsync();
        var page = await app.NewPageAsync("admin", "/units-of-measure");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "LU01", Exact = true });
        await link.WaitForAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Units of Measure" }).FillAsync("LU01");
        await link.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("LU01");
        await page.WaitForTimeoutAsync(600);
        await Expect(page).ToHaveURLAsync(app.Url + "/units-of-measure/LU01");
    }

    [Fact]
    public async Task A_column_is_hidden_and_shown_again_by_the_menu()
    {
        var page = await app.NewPageAsync("admin", "/item-tracking-codes");
        var heading = page.GetByRole(AriaRole.Columnheader, new() { Name = "Description" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Columns of Item Tracking Codes" }).ClickAsync();
        var choice = page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Description" });
        await choice.ClickAsync();
        await Expect(heading).ToHaveCountAsync(0);
        await Expect(choice).ToHaveAttributeAsync("aria-checked", "false");
        await AppFixture.AssertAccessibleAsync(page);
        await choice.ClickAsync();

        await Expect(heading).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(choice).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Users))]
    public async Task Every_role_has_work_on_its_home_page(string user)
    {
        var page = await app.NewPageAsync(user);

        await Expect(page.GetByRole(AriaRole.Toolbar, new() { Name = "Quick actions" }).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Look up a number" })).ToBeVisibleAsync();
        await AppFixture.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task A_worker_scans_a_number_on_the_home_page_and_sees_what_it_is()
    {
        await app.App.Database.AddAsync(new Item { No = "LOOK-1", Description = "Looked up", BaseUnitOfMeasure = "PCS", Version = 1 });
        var page = await app.NewPageAsync("worker");
        var box = page.GetByLabel("Serial, lot or item no.");
        await box.FillAsync("no-such-number");
        await box.PressAsync("Enter");
        await Expect(page.GetByText("Nothing is known of NO-SUCH-NUMBER: no ledger entry and no item has this number.")).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-invalid", "true");

        await box.FillAsync("look-1");
        await box.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Item Card LOOK-1");
    }

    private async Task AddUnitsAsync()
    {
        if ((await app.App.Database.AllAsync<UnitOfMeasure>()).All(unit => unit.Code != "LU01"))
            await app.App.Database.AddAsync(
            [
                .. Enumerable.Range(1, Units).Select(n => new UnitOfMeasure { Code = $"LU{n:00}", Description = $"Unit {n}", Version = 1 })
            ]);
    }

    [GeneratedRegex("search=LU.*page=2.*sort=-|sort=-.*page=2.*|page=2.*sort=-")]
    private static partial Regex SecondPage();
}
