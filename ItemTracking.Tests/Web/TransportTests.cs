using System.Net;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Tests.Web;

/// <summary>
/// Outside Development everything is served over TLS, directly or through a known proxy; what is missing is said (S3, S6, S12).
/// </summary>
public sealed class TransportTests : IDisposable
{
    private const string Host = "item-tracking.example";

    private readonly LogCatcher log = new();
    private readonly TestApp app;

    public TransportTests() => app = new("Production")
    {
        Log = log,
        Settings = { ["AllowedHosts"] = $"localhost;{Host}", ["KnownProxies:0"] = "10.0.0.5", ["KnownNetworks:0"] = "10.1.0.0/16" },
    };

    public void Dispose() => app.Dispose();

    [Theory, Trait("Requirement", "S3")]
    [InlineData("/account/sign-in")]
    [InlineData("/purchase-orders")]
    [InlineData("/css/theme.css")]
    public async Task S3_without_TLS_a_page_says_what_is_missing_and_with_which_setting(string path)
    {
        using var bare = new TestApp("Production");
        var answer = await bare.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1>No secure connection</h1>", page);
        Assert.Contains("Kestrel:Endpoints:Https", page);
        Assert.Contains("KnownProxies", page);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("Healthy", await bare.Visitor().GetStringAsync("/health/ready"));
    }

    [Theory, Trait("Requirement", "S12")]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.1.200.3", true)]
    [InlineData("10.0.0.6", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    public async Task S12_a_forwarded_scheme_is_believed_from_a_known_proxy_only(string proxy, bool believed)
    {
        var answer = await app.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path) = ("GET", "/account/sign-in");
            (context.Request.Scheme, context.Request.Host) = ("http", new("localhost"));
            context.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-For"] = "192.0.2.7";
        });

        Assert.Equal(believed ? 200 : 403, answer.Response.StatusCode);
        Assert.Equal(believed ? "192.0.2.7" : proxy, answer.Connection.RemoteIpAddress!.ToString());
        using var page = new StreamReader(answer.Response.Body);
        if (!believed)
            Assert.Contains("A proxy passed this request on, but the application does not know it.", await page.ReadToEndAsync());
        var isLogged = log.Lines.Any(line => line.Level == LogLevel.Warning && line.Text.Contains(proxy, StringComparison.Ordinal));
        Assert.Equal(!believed, isLogged);
    }

    [Fact, Trait("Requirement", "S12")]
    public async Task S12_a_host_that_is_not_listed_is_not_served()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Host = "evil.example" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await app.Visitor("https").SendAsync(request)).StatusCode);
    }

    [Fact, Trait("Requirement", "S6")]
    public async Task S6_browsers_ask_for_this_host_over_TLS_only_for_a_year()
    {
        var visitor = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"https://{Host}") });

        var answer = await visitor.GetAsync("/account/sign-in");

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_cookies_are_for_this_host_alone_and_travel_over_TLS_only()
    {
        using var visitor = app.Visitor("https");
        var cookies = (await visitor.GetAsync("/account/sign-in")).Headers.GetValues("Set-Cookie").ToList();

        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-ItemTracking.", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.Ordinal);
            Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        });
    }

    [Fact, Trait("Requirement", "S3")]
    public void S3_a_start_without_TLS_and_without_a_known_proxy_says_so_in_the_log()
    {
        using var bare = new TestApp("Production") { Log = log };
        bare.UseKestrel(0);
        bare.StartServer();

        var line = Assert.Single(log.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains("Nobody can sign in", line.Text);
        Assert.Contains("KnownProxies", line.Text);
    }
}
