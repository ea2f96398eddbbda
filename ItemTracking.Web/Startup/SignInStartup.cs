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
    /// <summary>The time since the last look must be longer than this; no time at all is longer too.</summary>
    private static readonly TimeSpan EveryRequest = TimeSpan.FromTicks(-1);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddIdentityCore<AppUser>(Configure)
            .AddRoles<IdentityRole>()
            .AddItemTrackingStores()
            .AddPasswordValidator<AccountPasswordValidator>()
            .AddSignInManager<AppSignInManager>()
            .AddClaimsPrincipalFactory<AppClaims>();
        builder.Services.ConfigureApplicationCookie(cookie => Configure(cookie, builder.Environment.IsDevelopment()));
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = EveryRequest);
        builder.Services.AddAntiforgery(options =>
        {
            Configure(options.Cookie, "ItemTracking.Antiforgery", builder.Environment.IsDevelopment());
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        builder.Services.AddSingleton<FirstAdministrator>();
        builder.Services.AddSingleton<AttemptCounter>();
        builder.Services.AddScoped<AccessAttempts>();
        builder.Services.AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<EndedSessions>();
        builder.Services.AddScoped<AccountIdentity>();
        builder.Services.AddScoped<CircuitActivity>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitActivity>());
        builder.Services.AddSingleton<CircuitSeats>();
        builder.Services.AddScoped<CircuitSeat>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitSeat>());
        builder.Services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Configure(CookieAuthenticationOptions cookie, bool development)
    {
        Configure(cookie.Cookie, "ItemTracking.SignIn", development);
        cookie.ExpireTimeSpan = SessionLimits.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AccountPaths.SignIn;
        cookie.AccessDeniedPath = AccountPaths.AccessDenied;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnSigningIn = SessionLimits.Begin;
        cookie.Events.OnValidatePrincipal = SessionLimits.CheckAsync;
        cookie.Events.OnRedirectToLogin = SessionLimits.ToSignIn;
    }

    /// <summary>
    /// With the prefix browsers take the cookie over TLS from this very host only, for all of its paths; in Development, without TLS, they
    /// would refuse it.
    /// </summary>
    private static void Configure(CookieBuilder cookie, string name, bool development)
    {
        cookie.Name = development ? name : $"__Host-{name}";
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
