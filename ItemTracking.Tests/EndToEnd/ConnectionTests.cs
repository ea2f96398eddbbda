using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A page whose circuit is put away or lost goes on where it was, and says truly what happens.</summary>
[Collection("second browser")]
public sealed class ConnectionTests(AppFixture app)
{
    [Fact, Trait("Rule", "R8")]
    public async Task A_page_that_was_put_away_goes_on_with_its_address_and_filter()
    {
        var page = await app.NewPageAsync("admin", "/item-tracking-codes");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Item Tracking Codes" }).FillAsync("nothing like it");
        await Expect(page.GetByText("Nothing found for 'nothing like it'.")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("search=nothing"));

        await page.EvaluateAsync("Blazor.pauseCircuit()");
        var notice = page.GetByRole(AriaRole.Alertdialog, new() { NameRegex = new("This page rests") });
        await Expect(notice).ToBeVisibleAsync();
        await notice.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await Expect(notice).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Item Tracking Codes" })).ToHaveValueAsync("nothing like it");
        await Expect(page.GetByText("Nothing found for 'nothing like it'.")).ToBeVisibleAsync();
    }
}
