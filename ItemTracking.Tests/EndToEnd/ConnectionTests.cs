using System.Net;
using System.Net.WebSockets;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>A page whose circuit is put away or lost goes on where it was, and says truly what happens.</summary>
[Collection("second browser")]
public sealed class ConnectionTests(AppFixture app)
{
    [Fact, Trait("Requirement", "R8")]
    public async Task A_page_that_was_put_away_goes_on_with_its_address_and_filter()
    {
        var page = await app.NewPageAsync("admin", "/item-tracking-codes");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Item Tracking Codes" }).FillAsync("nothing like it");
        await Expect(page.GetByText("Nothing found for 'nothing like it'.")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("search=nothing"));

        await page.EvaluateAsync("Blazor.pauseCircuit()");
        var notice = page.GetByRole(AriaRole.Alertdialog, new() { NameRegex = new("This page rests") });
        await Expect(notice).ToBeVisibleAsync();
        Assert.InRange((await notice.BoundingBoxAsync())!.Height, 1, 90);
        await notice.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await Expect(notice).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search Item Tracking Codes" })).ToHaveValueAsync("nothing like it");
        await Expect(page.GetByText("Nothing found for 'nothing like it'.")).ToBeVisibleAsync();
    }

    /// <summary>Asked for on a real port: what is a WebSocket is known there only behind the middleware for them.</summary>
    [Theory, Trait("Requirement", "S5")]
    [InlineData(null, false)]
    [InlineData("https://evil.example", false)]
    [InlineData("", true)]
    public async Task S5_a_web_socket_without_an_origin_or_with_a_foreign_one_is_refused(string? origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = new CookieContainer();
        using var visitor = new HttpClient(new HttpClientHandler
        {
            CookieContainer = socket.Options.Cookies
        })
        { BaseAddress = new Uri(app.Url) };
        await TestApp.SignInAsync(visitor, "auditor");
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin.Length == 0 ? app.Url : origin);

        var address = new Uri($"{app.Url.Replace("http", "ws", StringComparison.Ordinal)}/_blazor");
        var opened = await Record.ExceptionAsync(() => socket.ConnectAsync(address, CancellationToken.None));

        Assert.Equal(opens, opened is null);
        if (!opens)
            Assert.Contains("403", opened!.Message);
    }

    [Fact, Trait("Requirement", "S10")]
    public async Task S10_a_page_beyond_the_limit_says_so_and_opens_once_another_one_is_gone()
    {
        await app.AddUserAsync("e2e-many", Roles.Auditor);
        var first = await app.NewPageAsync("e2e-many");
        var seats = app.App.Services.GetRequiredService<CircuitSeats>();
        while (seats.TryTake("E2E-MANY"))
        {
        }

        var page = await first.Context.NewPageAsync();
        await page.GotoAsync("/items");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Too many pages are open");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("You have 20 pages of Item Tracking open");
        await AppFixture.AssertAccessibleAsync(page);

        seats.Leave("E2E-MANY");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Items");
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
