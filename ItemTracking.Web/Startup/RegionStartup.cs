using System.Globalization;
using System.Security.Claims;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Typed;
using Microsoft.AspNetCore.Localization;

namespace ItemTracking.Web.Startup;

/// <summary>
/// Numbers and dates follow the user's region: the one chosen in My Settings, else the browser's language. The page and the request that
/// opens its circuit both tell it. Nothing in an address changes it (S4).
/// </summary>
public static class RegionStartup
{
    public static IServiceCollection AddRegions(this IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("en-US");
            options.SupportedCultures =
                [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Where(c => c.Name.Length > 0).Select(Region.Of)];
            options.SupportedUICultures = [CultureInfo.GetCultureInfo("en-US")];
            options.RequestCultureProviders =
                [
                    new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.User))),
                    new AcceptLanguageHeaderRequestCultureProvider()
                ];
        });

    private static ProviderCultureResult? Chosen(ClaimsPrincipal user) =>
        user.FindFirst(AppClaims.Region) is { } region ? new ProviderCultureResult(region.Value, "en-US") : null;
}
