using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ItemTracking.Web.Startup;

/// <summary>
/// Outside Development cookies travel over TLS only (S3), so that a request without it can neither sign in nor post a form. Instead of
/// failing there, the application says what is missing: at its start in the log, and on a page.
/// </summary>
public static partial class TransportCheck
{
    /// <summary>Health is asked for by machines of the own network, and answers with one word.</summary>
    private const string Health = "/health";

    /// <summary>Leads to the secure address where the application has one; says elsewhere what is missing.</summary>
    public static void UseTransportCheck(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;
        app.Lifetime.ApplicationStarted.Register(() => SayAtStart(app));
        app.UseWhen(context => !context.Request.Path.StartsWithSegments(Health), secured =>
        {
            secured.UseHttpsRedirection();
            secured.Use((context, next) => context.Request.IsHttps ? next(context) : AnswerAsync(context));
        });
    }

    /// <summary>What stands in the way of a request without TLS, and the setting that changes it.</summary>
    /// <param name="isForwarded">A proxy has passed it on and said so.</param>
    /// <param name="knowsProxies">The settings name proxies.</param>
    public static string Reason(bool isForwarded, bool knowsProxies) => (isForwarded, knowsProxies) switch
    {
        (true, _) => "A proxy passed this request on, but the application does not know it. "
            + "Name its address in the setting KnownProxies, or its network in KnownNetworks.",
        (_, true) => "This request came without TLS, and its proxy did not say how the browser reached it. "
            + "Let the proxy send the header X-Forwarded-Proto, or reach the application through the proxy.",
        _ => "This request came without TLS. Give the application a certificate (setting Kestrel:Endpoints:Https), "
            + "or name the proxy that has one in the setting KnownProxies.",
    };

    private static async Task AnswerAsync(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<IConfiguration>();
        var reason = Reason(context.Request.Headers.ContainsKey("X-Forwarded-Proto"), ProxyStartup.HasKnownProxies(settings));
        LogWithoutTls(context.RequestServices.GetRequiredService<ILogger<WebApplication>>(), context.Connection.RemoteIpAddress, reason);
        (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status403Forbidden, "text/html; charset=utf-8");
        await context.Response.WriteAsync(Page(reason));
    }

    private static string Page(string reason) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>No secure connection – Item Tracking</title>
        </head>
        <body><main>
        <h1>No secure connection</h1>
        <p>Item Tracking is served over a secure connection only, because passwords and sign-ins travel over it.</p>
        <p>{WebUtility.HtmlEncode(reason)} <i>Behind a proxy</i> in the README tells more.</p>
        </main></body>
        </html>
        """;

    private static void SayAtStart(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var hasTls = addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        if (addresses.Count > 0 && !hasTls && !ProxyStartup.HasKnownProxies(app.Configuration))
            LogNoTls(app.Logger, string.Join(", ", addresses));
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Nobody can sign in: {Addresses} is without TLS and no proxy is known. Give the application a certificate (setting "
            + "Kestrel:Endpoints:Https), or name the proxy that has one in the setting KnownProxies or KnownNetworks. "
            + "See 'Behind a proxy' in the README.")]
    private static partial void LogNoTls(ILogger logger, string addresses);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request from {Address} was not served. {Reason}")]
    private static partial void LogWithoutTls(ILogger logger, IPAddress? address, string reason);
}
