namespace ItemTracking.Web.Startup;

/// <summary>
/// A page of another site may not open or feed a circuit with the visitor's cookie (S5). Browsers name the origin of every WebSocket; what
/// names none is none. That it is a WebSocket is known only behind the middleware for them.
/// </summary>
public static class OriginCheck
{
    public static void UseOwnOriginOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_blazor") && !ComesFromOwnPage(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    });

    private static bool ComesFromOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? !request.HttpContext.WebSockets.IsWebSocketRequest
            : Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, OwnAuthority(request), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Host and port without a default port, as an origin writes it.</summary>
    private static string OwnAuthority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : "";
}
