using ItemTracking.Web.Layout;
using MudBlazor;
using MudBlazor.Services;

namespace ItemTracking.Web.Startup;

/// <summary>The component library, and the style sheet of the theme.</summary>
public static class ThemeStartup
{
    /// <summary>How long a message stays, in milliseconds; longer while the pointer is on it.</summary>
    private const int MessageStays = 8_000;

    public static IServiceCollection AddComponents(this IServiceCollection services) => services.AddMudServices(mud =>
    {
        var messages = mud.SnackbarConfiguration;
        messages.PositionClass = Defaults.Classes.Position.BottomRight;
        messages.VisibleStateDuration = MessageStays;
        (messages.ShowTransitionDuration, messages.HideTransitionDuration) = (150, 300);
        (messages.PreventDuplicates, messages.ClearAfterNavigation, messages.MaximumOpacity) = (false, false, 100);
    });

    public static void MapTheme(this WebApplication app) => app.MapGet("/css/theme.css", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(AppTheme.Css, "text/css");
    }).AllowAnonymous();
}
