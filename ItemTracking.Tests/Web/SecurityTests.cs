using System.Net;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ItemTracking.Tests.Web;

[Collection("web")]
public sealed class SecurityTests(WebFixture web)
{
    [Theory, Trait("Requirement", "S6")]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/css/app.css")]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    public async Task S6_every_response_carries_the_security_headers(string path)
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

    [Theory, Trait("Requirement", "S1")]
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

    [Theory, Trait("Requirement", "S5")]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    public async Task S5_a_circuit_is_opened_only_from_a_page_of_the_application(string origin, HttpStatusCode expected)
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);

        Assert.Equal(expected, (await visitor.SendAsync(request)).StatusCode);
    }

    [Theory, Trait("Requirement", "S13")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task S13_health_is_one_word(string path) => Assert.Equal("Healthy", await web.App.Visitor().GetStringAsync(path));

    [Fact, Trait("Requirement", "S10")]
    public void S10_a_message_of_a_circuit_is_no_longer_than_the_framework_allows()
    {
        var hub = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;
        var type = typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(hub));
        var options = (HubOptions)type.GetProperty("Value")!.GetValue(web.App.Services.GetRequiredService(type))!;

        Assert.Equal(32 * 1024, options.MaximumReceiveMessageSize);
    }

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

    [Fact, Trait("Requirement", "S4")]
    public async Task S4_no_address_sets_a_region()
    {
        var response = await web.App.Visitor().GetAsync("/account/sign-in?culture=da-DK&ui-culture=da-DK");

        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Assert.DoesNotContain(cookies, cookie => cookie.Contains("Culture", StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "S4")]
    public async Task S4_numbers_and_dates_follow_the_user_and_the_browser_and_nothing_else()
    {
        var visit = new DefaultHttpContext { Request = { QueryString = new("?culture=da-DK&ui-culture=da-DK") } };
        visit.Request.Headers.Cookie = ".AspNetCore.Culture=c%3Dda-DK%7Cuic%3Dda-DK";

        foreach (var provider in web.App.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value.RequestCultureProviders)
            Assert.Null(await provider.DetermineProviderCultureResult(visit));
    }

    [Theory, Trait("Requirement", "S4")]
    [InlineData("clerk")]
    [InlineData("manager")]
    public async Task S4_a_sign_in_page_of_before_another_tab_signed_in_says_so_and_leads_on(string second)
    {
        var visitor = web.App.Visitor();
        var form = TestApp.HiddenFields(await visitor.GetStringAsync("/account/sign-in"));
        await TestApp.SignInAsync(visitor, "clerk");
        form["Form.UserName"] = second;
        form["Form.Password"] = Core.Demo.DemoUsers.Password;

        var answer = await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(form));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>This page was out of date</h1>", page);
        Assert.Contains("You are signed in as <b>clerk</b>.", page);
        Assert.Contains("href=\"/account/sign-in\"", page);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact, Trait("Requirement", "S4")]
    public async Task S4_a_sign_out_of_a_page_of_another_user_says_so_and_signs_nobody_out()
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        var form = TestApp.HiddenFields(await visitor.GetStringAsync("/"));
        await TestApp.SignInAsync(visitor, "manager");

        var answer = await visitor.PostAsync("/account/sign-out", new FormUrlEncodedContent(form));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("You are signed in as <b>manager</b>.", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
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
