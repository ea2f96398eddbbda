using System.Globalization;
using System.Security.Claims;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Localization;

namespace ItemTracking.Web.Startup;

/// <summary>
/// Numbers and dates follow the user's region: the one chosen in My Settings, else the browser's language. <c>?culture=en-US</c> comes
/// before both and is kept in a cookie, because the circuit is opened by a request of its own that does not carry the page's query; a
/// region chosen in My Settings comes before that cookie.
/// </summary>
public static class RegionStartup
{
    public static IServiceCollection AddRegions(this IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("en-US");
            options.SupportedCultures = [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Where(c => c.Name.Length > 0)];
            options.SupportedUICultures = [CultureInfo.GetCultureInfo("en-US")];
            options.RequestCultureProviders.Insert(1, new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.User))));
        });

    public static void UseRegions(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IRequestCultureFeature>() is { Provider: QueryStringRequestCultureProvider } chosen)
                context.Response.Cookies.Append(
                    CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(chosen.RequestCulture),
                    Cookie(context));
            return next(context);
        });
    }

    private static ProviderCultureResult? Chosen(ClaimsPrincipal user) =>
        user.FindFirst(AppClaims.Region) is { } region ? new ProviderCultureResult(region.Value, "en-US") : null;

    private static CookieOptions Cookie(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365)
        };
}
