using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web;

/// <summary>
/// Who may open which page, for every page and role there is (S1, ROL-2); the expectation comes from the table of rights.
/// </summary>
public sealed partial class PageRightsTests(WebFixture web) : IClassFixture<WebFixture>
{
    /// <summary>Pages for everybody who is signed in.</summary>
    private static readonly string[] ForAll = ["/", "/my-settings", "/account/change-password", "/account/access-denied"];

    private static IEnumerable<(string Address, Permission? Needed)> Pages =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.GetCustomAttribute<AllowAnonymousAttribute>() is null
        from route in type.GetCustomAttributes<RouteAttribute>()
        let policy = type.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).FirstOrDefault(p => p is not null)
        select (Parameter().Replace(route.Template, "1"), policy is null ? (Permission?)null : Enum.Parse<Permission>(policy));

    public static TheoryData<string> RoleNames => [.. Roles.All];

    [Theory, MemberData(nameof(RoleNames)), Trait("Rule", "S1"), Trait("Rule", "ROL-2")]
    public async Task A_page_opens_for_exactly_the_roles_of_its_policy(string role)
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, DemoUsers.All.Single(user => user.Role == role).UserName);
        foreach (var (address, needed) in Pages)
        {
            var response = await visitor.GetAsync(address);
            if (needed is null || Roles.Grants(role, needed.Value))
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {response.StatusCode} to {role}");
            else
                Assert.True(response.Headers.Location?.AbsolutePath == "/account/access-denied", $"{address} was not refused to {role}");
        }
    }

    [Fact, Trait("Rule", "S1")]
    public void A_page_that_asks_for_no_right_is_known_to_be_for_everybody() =>
        Assert.Equal(ForAll.Order(), Pages.Where(page => page.Needed is null).Select(page => page.Address).Order());

    [Theory, MemberData(nameof(RoleNames)), Trait("Rule", "ROL-2")]
    public void Nobody_is_offered_a_page_that_would_be_refused(string role)
    {
        var pages = Pages.ToDictionary(page => page.Address, page => page.Needed);
        foreach (var entry in PageCatalogue.For(new Actor("somebody", [role])))
            Assert.True(
                pages.GetValueOrDefault(
                    entry.Path, pages.GetValueOrDefault(entry.Path.Replace("/new", "/1", StringComparison.Ordinal))) is not { } needed
                    || Roles.Grants(role, needed), $"{entry.Caption} is offered to {role}");
        foreach (var entry in PageCatalogue.All.Where(entry => entry.InNavigation))
            Assert.Equal(pages[entry.Path], entry.Permission);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
