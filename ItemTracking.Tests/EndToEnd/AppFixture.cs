using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>One application on a real port with a database of its own, driven by Chromium. Browser tests share it: make your own records in it.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<AppFixture>;

public sealed class AppFixture : IAsyncLifetime
{
    private static readonly string[] AxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private readonly ConcurrentBag<string> complaints = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The application; its database takes the Given of a test.</summary>
    public TestApp App { get; } = new() { Settings = { ["SignIn:RecheckSeconds"] = "1" } };

    /// <summary>Address of the application, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        App.UseKestrel(0);
        App.StartServer();
        Url = App.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Ends the run; fails it when any page asked another host for something, or a script failed.</summary>
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
        Assert.Empty(complaints);
    }

    /// <summary>A browser window of its own, with its own cookies.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 800, bool dark = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Url,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.Request += (_, request) => ComplainUnless(IsOwn(request.Url), $"{request.Url} was asked for by {page.Url}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        return page;
    }

    /// <summary>Signs in one of the sample users and waits for the page asked for.</summary>
    public async Task SignInAsync(IPage page, string userName, string path = "/")
    {
        await page.GotoAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("User name").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main", IncludeHidden = true })).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    /// <summary>A user beside the sample users, with the same password.</summary>
    public async Task AddUserAsync(string name, params string[] roles)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var card = (await store.CreateAsync(new NewAccount(name, $"Name of {name}", DemoUsers.Password, roles[0]), Actors.Administrator)).Value!;
        if (roles.Length > 1)
            await store.SaveAsync(card with { Roles = new(roles) }, Actors.Administrator);
    }

    /// <summary>A signed-in window.</summary>
    public async Task<IPage> NewPageAsync(string userName, string path = "/", int width = 1280, bool dark = false)
    {
        var page = await NewPageAsync(width, dark: dark);
        await SignInAsync(page, userName, path);
        return page;
    }

    /// <summary>No violation of WCAG 2.2 AA that a program can find, and nothing to scroll sideways.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. AxeTags] } });
        Assert.True(
            result.Violations.Length == 0,
            string.Join(Environment.NewLine, result.Violations.Select(v => $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than its window");
    }

    private bool IsOwn(string url) => url.StartsWith(Url, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("about:", StringComparison.Ordinal);

    private void ComplainUnless(bool fine, string complaint)
    {
        if (!fine)
            complaints.Add(complaint);
    }
}
