using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Browser tests that run one after the other in one application. They share its database: make your own records in it.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<AppFixture>;

/// <summary>The other half of the browser tests, with an application of its own beside the first.</summary>
[CollectionDefinition("second browser")]
public sealed class SecondBrowserCollection : ICollectionFixture<AppFixture>;

/// <summary>One application on a real port with a database of its own, driven by Chromium.</summary>
public sealed class AppFixture(IMessageSink messages) : IAsyncLifetime
{
    /// <summary>More than any test opens.</summary>
    private const int MostWindows = 6;

    /// <summary>Milliseconds that the browser may take where other tests run beside.</summary>
    private const int Patience = 15_000;

    private static readonly string[] AxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentBag<string> complaints = [];
    private readonly ConcurrentQueue<IBrowserContext> windows = [];
    private readonly ConcurrentDictionary<string, string> signedIn = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The application; its database takes the Given of a test.</summary>
    public TestApp App { get; } = new()
    {
        Settings =
        {
            ["SignIn:RecheckSeconds"] = "1",

            // A page that complains says of what.
            ["DetailedErrors"] = "true",
        },
    };

    /// <summary>Address of the application, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        App.Database.Clock.Advance(TimeProvider.System.GetUtcNow() - App.Database.Clock.GetUtcNow());
        Url = Start(App);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"
            ],
        });
    }

    /// <summary>
    /// Ends the run; fails it when any page asked another host for something, or a script failed. Of a failure after the last test the
    /// runner tells no more than its type: what it is goes into the diagnostic messages.
    /// </summary>
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
        if (complaints.IsEmpty)
            return;
        messages.OnMessage(new DiagnosticMessage($"Pages of the browser complained:{Environment.NewLine}{Complaints}"));
        Assert.Fail(Complaints);
    }

    /// <summary>
    /// Starts an application, for instance another one on the same database; returns its address without a slash at the end.
    /// </summary>
    public string Start(TestApp server)
    {
        server.UseKestrel(0);
        server.StartServer();
        var url = server.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        return url;
    }

    /// <summary>
    /// A browser window of its own, with its own cookies, on the application or, by another address, on another one or another way to it.
    /// Windows of earlier tests are closed: each keeps a process and a circuit busy.
    /// </summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 800, bool dark = false, string? cookies = null, string? url = null)
    {
        TellComplaints();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url ?? Url,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
            StorageState = cookies,
        });
        windows.Enqueue(context);
        while (windows.Count > MostWindows && windows.TryDequeue(out var earlier))
            await earlier.CloseAsync();
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
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
        await HasStartedAsync(page);
    }

    /// <summary>A user beside the sample users, with the same password.</summary>
    public async Task AddUserAsync(string name, params string[] roles)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var card = (await store.CreateAsync(
            new NewAccount(name, $"Name of {name}", DemoUsers.Password, roles[0]), Actors.Administrator)).Value!;
        if (roles.Length > 1)
            await store.SaveAsync(card with { Roles = new(roles) }, Actors.Administrator);
    }

    /// <summary>What the user would choose in My Settings.</summary>
    public async Task ChooseRegionAsync(string userName, string region)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var actor = new Core.Users.Actor(userName, []);
        var store = scope.ServiceProvider.GetRequiredService<UserSettingsStore>();
        Assert.False((await store.SaveAsync((await store.FindAsync(actor)).Value! with { Region = region }, actor)).IsRefused);
    }

    /// <summary>
    /// A signed-in window. A sample user signs in once and comes back with the same cookies; other users sign in every time.
    /// </summary>
    public async Task<IPage> NewPageAsync(string userName, string path = "/", int width = 1280, bool dark = false, string? url = null)
    {
        var cookies = signedIn.GetValueOrDefault(userName);
        var page = await NewPageAsync(width, dark: dark, cookies: cookies, url: url);
        if (cookies is null)
        {
            await SignInAsync(page, userName, path);
            if (DemoUsers.All.Any(user => user.UserName == userName))
                signedIn[userName] = await page.Context.StorageStateAsync();
        }
        else
        {
            await page.GotoAsync(path);
            await HasStartedAsync(page);
        }

        return page;
    }

    /// <summary>What scrolls sideways: the page itself, or boxes of it and of its windows, by element and first words.</summary>
    public static Task<string[]> WiderThanTheirBoxAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        [document.documentElement, ...document.querySelectorAll("main *, [role=dialog], [role=dialog] *")].filter(box =>
          box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1
            && (box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowX)))
          .map(box => `${box.tagName} ${box.className}: ${box.scrollWidth} of ${box.clientWidth} ${box.textContent.trim().slice(0, 40)}`)
        """);

    /// <summary>Waits until every window has closed and given the focus back: until then it takes what is pressed.</summary>
    public static async Task WindowsAreGoneAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
        await RestsAsync(page);
    }

    /// <summary>Waits until the page is drawn and nothing on it is read or done any more; one that does not end tells what it is.</summary>
    public static async Task RestsAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, IncludeHidden = true }).First).ToBeAttachedAsync();
        var busy = page.Locator("[aria-busy=true]");
        try
        {
            await Assertions.Expect(busy).ToHaveCountAsync(0);
        }
        catch (PlaywrightException)
        {
            var what = await busy.EvaluateAllAsync<string[]>("all => all.map(busy => busy.parentElement.outerHTML.slice(0, 500))");
            Assert.Fail($"{page.Url} is busy: {string.Join(" | ", what)}\n{await page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>
    /// No violation of WCAG 2.2 AA that a program can find, and nothing to scroll sideways. axe runs in the page itself: the library's own
    /// way opens a second page for every look.
    /// </summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
              .map(violation => `${violation.id}: ${violation.help} – ${violation.nodes.map(node => node.html).join(' | ')}`)
            """,
            AxeTags);
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join(Environment.NewLine, violations)}");
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than its window");
    }

    /// <summary>It stands whole within the width of everything that scrolls around it, and nothing of that was scrolled sideways.</summary>
    public static async Task AssertWithinWidthAsync(ILocator element) => Assert.True(
        await element.EvaluateAsync<bool>(
            """
            element => {
              const { left, right, width } = element.getBoundingClientRect();
              const isOutside = edge => left < edge.left - 1 || right > edge.right + 1;
              const cuts = box => box.scrollLeft > 0 || isOutside(box.getBoundingClientRect());
              const around = [];
              for (let box = element.parentElement; box; box = box.parentElement) around.push(box);
              return width > 0 && !around.some(box => getComputedStyle(box).overflowX !== 'visible' && cuts(box));
            }
            """),
        $"{element} lies outside the width");

    private string Complaints => string.Join(Environment.NewLine, complaints.Distinct());

    /// <summary>Fails the test that finds them, and no other: each complaint is told once.</summary>
    private void TellComplaints()
    {
        if (complaints.IsEmpty)
            return;
        var told = Complaints;
        complaints.Clear();
        Assert.Fail($"A page of this test or of one before it complained:{Environment.NewLine}{told}");
    }

    private static async Task HasStartedAsync(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main", IncludeHidden = true })).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    private static bool IsOwn(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("about:", StringComparison.Ordinal) || new Uri(url).IsLoopback;

    private void ComplainUnless(bool fine, string complaint)
    {
        if (!fine)
            complaints.Add(complaint);
    }
}
