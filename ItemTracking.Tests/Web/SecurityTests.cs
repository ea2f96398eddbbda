using System.Net;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Layout;

namespace ItemTracking.Tests.Web;

[Collection("web")]
public sealed class SecurityTests(WebFixture web)
{
    [Theory, Trait("Rule", "S6")]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/css/app.css")]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    public async Task Every_response_carries_the_security_headers(string path)
    {
        var response = await web.App.Visitor().GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("style-src 'self';", policy);
        Assert.Contains("style-src-attr 'unsafe-inline';", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory, Trait("Rule", "S1")]
    [InlineData("/")]
    [InlineData("/purchase-orders")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Nobody_gets_in_without_signing_in(string path)
    {
        var visitor = web.App.Visitor();
        var response = path.StartsWith("/_blazor", StringComparison.Ordinal)
            ? await visitor.PostAsync(path, null)
            : await visitor.GetAsync(path);

        Assert.True(
            response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized,
            $"{path} answered {response.StatusCode}");
        if (response.StatusCode == HttpStatusCode.Redirect)
            Assert.StartsWith("/account/sign-in?returnUrl=", response.Headers.Location!.PathAndQuery);
    }

    [Theory, Trait("Rule", "S5")]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    public async Task A_circuit_is_opened_only_from_a_page_of_the_application(string origin, HttpStatusCode expected)
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);

        Assert.Equal(expected, (await visitor.SendAsync(request)).StatusCode);
    }

    [Theory, Trait("Rule", "S13")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_one_word(string path) => Assert.Equal("Healthy", await web.App.Visitor().GetStringAsync(path));

    [Theory]
    [InlineData("/_framework/blazor.web.js", 100_000)]
    [InlineData("/fonts/inter-latin-wght-normal.woff2", 40_000)]
    [InlineData("/fonts/inter-LICENSE.txt", 1_000)]
    [InlineData("/js/shortcuts.js", 500)]
    [InlineData("/css/theme.css", 5_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", 100_000)]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js", 50_000)]
    [InlineData("/favicon.svg", 100)]
    public async Task Script_and_typeface_come_from_the_application_and_are_not_empty(string path, int atLeast) =>
        Assert.True((await web.App.Visitor().GetByteArrayAsync(path)).Length >= atLeast);

    [Fact]
    public async Task The_style_sheet_travels_compressed_and_is_kept_for_good()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, AppTheme.Address);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        var response = await web.App.Visitor().SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 500, 6_000);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_region_asked_for_is_kept_for_the_circuit()
    {
        var response = await web.App.Visitor().GetAsync("/account/sign-in?culture=da-DK");

        Assert.Contains(
            response.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith(".AspNetCore.Culture=c%3Dda-DK", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", "system")]
    public async Task The_first_byte_has_the_theme_of_the_cookie(string cookie, string theme)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Cookie", $"theme={Uri.EscapeDataString(cookie)}");

        Assert.Contains($"data-theme=\"{theme}\"", await (await web.App.Visitor().SendAsync(request)).Content.ReadAsStringAsync());
    }
}
