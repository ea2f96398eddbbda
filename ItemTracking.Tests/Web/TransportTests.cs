using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItemTracking.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
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

    [Theory, Trait("Requirement", "S6")]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task S6_a_request_without_TLS_is_led_to_the_port_with_TLS_and_only_an_answer_over_TLS_demands_TLS(string method)
    {
        using var certificate = Certificate();
        app.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(certificate));
        });
        app.StartServer();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var plain = new Uri(addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal)));
        var secure = new Uri(addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal)));
        using var visitor = Visitor(certificate);

        var led = await visitor.SendAsync(Request(new(method), new(plain, "/items?search=a")));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        Assert.Equal($"https://{Host}:{secure.Port}/items?search=a", led.Headers.Location!.ToString());
        Assert.False(led.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(Request(HttpMethod.Get, new(plain, "/health/live")))).StatusCode);

        var page = await visitor.SendAsync(Request(HttpMethod.Get, new(secure, "/account/sign-in")));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.StartsWith("max-age=", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);

        static HttpRequestMessage Request(HttpMethod method, Uri address) => new(method, address) { Headers = { Host = Host } };
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

    /// <summary>Trusts this certificate alone, and sees redirects as they are.</summary>
    private static HttpClient Visitor(X509Certificate2 certificate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Equals(shown) },
    });

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        return new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
