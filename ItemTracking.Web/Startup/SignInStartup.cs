using System.Threading.RateLimiting;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Startup;

/// <summary>Users, cookies and what slows a guesser down (S2, S3).</summary>
public static class SignInStartup
{
    /// <summary>Rate limit of the pages that take a password or a set-up code.</summary>
    public const string AttemptsPolicy = "sign-in";

    /// <summary>The time since the last look must be longer than this; no time at all is longer too.</summary>
    private static readonly TimeSpan EveryRequest = TimeSpan.FromTicks(-1);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddIdentityCore<AppUser>(Configure)
            .AddRoles<IdentityRole>()
            .AddItemTrackingStores()
            .AddSignInManager<AppSignInManager>()
            .AddClaimsPrincipalFactory<AppClaims>();
        builder.Services.ConfigureApplicationCookie(cookie => Configure(cookie, builder.Environment.IsDevelopment()));
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = EveryRequest);
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = SecurePolicy(builder.Environment.IsDevelopment()));
        AddAttemptsLimit(builder);

        builder.Services.AddSingleton<FirstAdministrator>();
        builder.Services.AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<EndedSessions>();
        builder.Services.AddScoped<AccountIdentity>();
        builder.Services.AddScoped<CircuitActivity>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitActivity>());
        builder.Services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Password = new PasswordOptions { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Configure(CookieAuthenticationOptions cookie, bool development)
    {
        cookie.Cookie.Name = "ItemTracking.SignIn";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = SecurePolicy(development);
        cookie.ExpireTimeSpan = SessionLimits.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AccountPaths.SignIn;
        cookie.AccessDeniedPath = AccountPaths.AccessDenied;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnSigningIn = SessionLimits.Begin;
        cookie.Events.OnValidatePrincipal = SessionLimits.CheckAsync;
        cookie.Events.OnRedirectToLogin = SessionLimits.ToSignIn;
    }

    private static CookieSecurePolicy SecurePolicy(bool development) => development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static void AddAttemptsLimit(WebApplicationBuilder builder)
    {
        var perMinute = builder.Configuration.GetValue("SignIn:AttemptsPerMinute", 20);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (rejected, cancel) =>
                await rejected.HttpContext.Response.WriteAsync("Too many attempts from this address. Wait a minute and try again.", cancel);
            limiter.AddPolicy(AttemptsPolicy, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    $"from {context.Connection.RemoteIpAddress}",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }
}
