using System.IO.Compression;
using System.Text;
using ItemTracking.Web.Layout;
using Microsoft.Net.Http.Headers;
using MudBlazor;
using MudBlazor.Services;

namespace ItemTracking.Web.Startup;

/// <summary>The component library, and the style sheet of the theme.</summary>
public static class ThemeStartup
{
    /// <summary>How long a message stays, in milliseconds; longer while the pointer is on it.</summary>
    private const int MessageStays = 8_000;

    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(AppTheme.Css);
    private static readonly byte[] Brotli = Compressed();

    public static IServiceCollection AddComponents(this IServiceCollection services) => services.AddMudServices(mud =>
    {
        var messages = mud.SnackbarConfiguration;
        messages.PositionClass = Defaults.Classes.Position.TopCenter;
        messages.VisibleStateDuration = MessageStays;
        (messages.ShowTransitionDuration, messages.HideTransitionDuration) = (150, 300);
        (messages.PreventDuplicates, messages.ClearAfterNavigation, messages.MaximumOpacity) = (false, false, 100);
    });

    /// <summary>The style sheet may be kept for good: its address changes with its content.</summary>
    public static void MapTheme(this WebApplication app) => app.MapGet("/css/theme.css", (HttpContext context) =>
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        var takesBrotli = request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "br");
        (headers.CacheControl, headers.Vary) = ("public, max-age=31536000, immutable", HeaderNames.AcceptEncoding);
        if (takesBrotli)
            headers.ContentEncoding = "br";
        return Results.Bytes(takesBrotli ? Brotli : Plain, "text/css; charset=utf-8");
    }).AllowAnonymous();

    private static byte[] Compressed()
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize))
            brotli.Write(Plain);
        return target.ToArray();
    }
}
