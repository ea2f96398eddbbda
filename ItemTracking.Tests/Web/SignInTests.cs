using System.Net;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web;

[Collection("web")]
public sealed class SignInTests(WebFixture web)
{
    private const string Refused = "User name or password is not right, or the account is locked.";

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_the_right_password_opens_a_session_whose_cookie_no_script_can_read()
    {
        var visitor = web.App.Visitor();
        var response = await TestApp.SignInAsync(visitor, "clerk");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ItemTracking.SignIn=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory, Trait("Requirement", "S2")]
    [InlineData("manager", "wrong")]
    [InlineData("nobody", "wrong")]
    [InlineData("", "")]
    [InlineData("' OR 1=1 --", "<script>alert(1)</script>")]
    public async Task S2_a_wrong_name_and_a_wrong_password_are_told_apart_by_nobody(string userName, string password)
    {
        var page = await (await TestApp.SignInAsync(web.App.Visitor(), userName, password)).Content.ReadAsStringAsync();

        Assert.Contains(Refused, page);
        Assert.DoesNotContain("<script>alert", page);
    }

    [Fact, Trait("Requirement", "S2")]
    public async Task S2_five_wrong_passwords_lock_the_account_with_the_same_words()
    {
        var visitor = web.App.Visitor();
        for (var i = 0; i < 5; i++)
            await TestApp.SignInAsync(visitor, "quality", "wrong");

        Assert.Contains(Refused, await (await TestApp.SignInAsync(visitor, "quality")).Content.ReadAsStringAsync());
    }

    [Theory, Trait("Requirement", "S12")]
    [InlineData("/items?search=a", "/items?search=a")]
    [InlineData("https://evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("items", "/")]
    [InlineData(null, "/")]
    public void S12_only_addresses_of_the_application_are_returned_to(string? returnUrl, string expected) =>
        Assert.Equal(expected, AccountPaths.Local(returnUrl));

    [Fact, Trait("Requirement", "S12")]
    public async Task S12_signing_in_goes_back_to_the_page_that_was_asked_for()
    {
        var response = await TestApp.SignInAsync(web.App.Visitor(), "clerk", path: "/account/sign-in?returnUrl=%2Fitems");

        Assert.Equal("/items", new Uri(new Uri("http://localhost"), response.Headers.Location!).AbsolutePath);
    }

    [Fact, Trait("Requirement", "S4")]
    public async Task S4_a_form_without_its_token_is_refused()
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        var form = new Dictionary<string, string> { ["_handler"] = "sign-in", ["Form.UserName"] = "clerk", ["Form.Password"] = "x" };

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(form))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/account/sign-out", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact, Trait("Requirement", "S4")]
    public async Task S4_signing_out_takes_a_post()
    {
        var visitor = web.App.Visitor();
        await TestApp.SignInAsync(visitor, "clerk");
        await visitor.GetAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);

        var form = TestApp.HiddenFields(await visitor.GetStringAsync("/"));
        await visitor.PostAsync("/account/sign-out", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_a_disabled_user_can_neither_stay_nor_sign_in()
    {
        using var app = new TestApp();
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        var user = (await users.FindByNameAsync("clerk"))!;
        var principal = await signIn.CreateUserPrincipalAsync(user);
        Assert.NotNull(await signIn.ValidateSecurityStampAsync(principal));

        user.Disabled = true;
        await users.UpdateAsync(user);

        Assert.Null(await signIn.ValidateSecurityStampAsync(principal));
        Assert.Contains(Refused, await (await TestApp.SignInAsync(app.Visitor(), "clerk")).Content.ReadAsStringAsync());
    }

    [Fact, Trait("Requirement", "S2")]
    public async Task S2_a_lockout_ends_by_itself_after_five_minutes()
    {
        using var app = new TestApp();
        for (var i = 0; i < 5; i++)
            await TestApp.SignInAsync(app.Visitor(), "clerk", "wrong");
        var locked = (await app.Database.AllAsync<AppUser>()).Single(user => user.UserName == "clerk");
        Assert.InRange(locked.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await TestApp.SignInAsync(app.Visitor(), "clerk")).StatusCode);

        await using (var db = app.Database.Factory.CreateDbContext())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1)));

        Assert.Equal(HttpStatusCode.Redirect, (await TestApp.SignInAsync(app.Visitor(), "clerk")).StatusCode);
    }

    /// <summary>Nearly all of the time of an attempt goes into hashing the password; it is counted here instead of measured.</summary>
    [Fact, Trait("Requirement", "S2")]
    public async Task S2_every_refusal_takes_the_time_of_one_hashing_whoever_is_asked_for()
    {
        using var app = new TestApp();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
        var signIn = services.GetRequiredService<SignInManager<AppUser>>();
        var disabled = (await signIn.UserManager.FindByNameAsync("sales"))!;
        disabled.Disabled = true;
        await signIn.UserManager.UpdateAsync(disabled);
        var locked = (await signIn.UserManager.FindByNameAsync("quality"))!;
        await signIn.UserManager.SetLockoutEndDateAsync(locked, DateTimeOffset.UtcNow.AddMinutes(5));
        var hasher = new CountingHasher();
        signIn.UserManager.PasswordHasher = hasher;
        var passwords = new PasswordSignIn(signIn, hasher, services.GetRequiredService<AccessAttempts>(), TimeProvider.System);

        foreach (var name in new[] { "nobody", "clerk", "sales", "quality", "" })
        {
            hasher.Verified = 0;
            Assert.False(await passwords.TryAsync(name, "wrong"));
            Assert.True(hasher.Verified == 1, $"'{name}' cost {hasher.Verified} hashings");
        }
    }

    private sealed class CountingHasher : IPasswordHasher<AppUser>
    {
        public int Verified { get; set; }

        public string HashPassword(AppUser user, string password) => "";

        public PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return PasswordVerificationResult.Failed;
        }
    }
}
