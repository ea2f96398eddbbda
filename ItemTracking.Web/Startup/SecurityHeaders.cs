using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace ItemTracking.Web.Startup;

/// <summary>What every response says to the browser (S6).</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Scripts and style sheets come from the application alone, as files. Styles may stand in attributes: components place popovers and
    /// the virtualised grid sets the height of its spacer rows that way; a style attribute can run no script.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src "
            + "'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For a year the browser asks for this host over TLS only, and for those below it unless a setting says otherwise.</summary>
    public static void AddTransportSecurity(this WebApplicationBuilder builder) => builder.Services.AddHsts(hsts =>
    {
        hsts.MaxAge = TimeSpan.FromDays(builder.Configuration.GetValue("Hsts:Days", 365));
        hsts.IncludeSubDomains = builder.Configuration.GetValue("Hsts:IncludeSubDomains", true);
    });

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>A failed request shows a sentence and a number, never a stack; an unknown address shows a page of ours (S13).</summary>
    public static void UseFriendlyErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true });
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch
            {
                // The page that tells of it is asked for, not posted to.
                context.Request.Method = HttpMethods.Get;
                throw;
            }
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // Only somebody who opens an address is shown a page; what a script or a form posts gets the bare answer.
            if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }

    /// <summary>
    /// A form whose token belongs to another sign-in, as that of a second tab does, is answered with a sentence and a way out instead of an
    /// empty page; nothing of it is done (S4).
    /// </summary>
    public static void UseOutdatedFormNotice(this WebApplication app) => app.Use((context, next) =>
    {
        // The page that tells of it passes here too, asked for with GET.
        if (HttpMethods.IsGet(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            (pages.Enabled, context.Request.Method) = (true, HttpMethods.Get);
        return Task.CompletedTask;
    });
}
