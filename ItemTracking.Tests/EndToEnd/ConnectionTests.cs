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

    [Fact, Trait("Requirement", "R8")]
    public async Task R8_what_is_typed_into_fields_while_the_connection_is_lost_is_handed_over_when_it_is_back()
    {
        var (socket, isCut) = ((IWebSocketRoute?)null, false);
        var page = await app.NewPageAsync();
        await page.RouteWebSocketAsync("**/_blazor**", route => (socket = route).ConnectToServer());
        await page.RouteAsync("**/_blazor/**", route => isCut ? route.AbortAsync() : route.ContinueAsync());
        await app.SignInAsync(page, "admin", "/items/new");
        var state = page.GetByText("Not saved", new() { Exact = true });
        await page.GetByLabel("No.", new() { Exact = true }).WaitForAsync();

        isCut = true;
        await socket!.CloseAsync();
        var notice = page.GetByRole(AriaRole.Alertdialog, new() { NameRegex = new("^Connection lost") });
        await Expect(notice).ToContainTextAsync("What you type stays on this page and is handed over when the connection is back.");
        await page.GetByLabel("Description", new() { Exact = true }).FillAsync("Typed offline");
        await page.Keyboard.PressAsync("Tab");
        await Expect(state).ToHaveCountAsync(0);

        isCut = false;

        await Expect(notice).ToBeHiddenAsync();
        await Expect(state).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Typed offline");
    }
}
