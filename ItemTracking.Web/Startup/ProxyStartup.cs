using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ItemTracking.Web.Startup;

/// <summary>Who may speak for the address and the scheme of a client (S12).</summary>
public static class ProxyStartup
{
    /// <summary>Addresses of proxies, and networks of them in CIDR notation.</summary>
    private static readonly string[] Settings = ["KnownProxies", "KnownNetworks"];

    /// <summary>
    /// Forwarded addresses and schemes are believed only from proxies that a setting names; how many stand in a row is a setting too.
    /// </summary>
    public static void AddKnownProxies(this WebApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        var (proxies, networks) = (Named(builder.Configuration, Settings[0]), Named(builder.Configuration, Settings[1]));
        options.ForwardedHeaders = HasKnownProxies(builder.Configuration)
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
        options.ForwardLimit = builder.Configuration.GetValue("ForwardLimit", 1);
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw Wrong(Settings[0], proxy));
        foreach (var network in networks)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(network, out var range) ? range : throw Wrong(Settings[1], network));
    });

    /// <summary>True when the settings name any proxy or network.</summary>
    public static bool HasKnownProxies(IConfiguration settings) => Settings.Any(setting => Named(settings, setting).Length > 0);

    private static string[] Named(IConfiguration settings, string setting) => settings.GetSection(setting).Get<string[]>() ?? [];

    private static InvalidOperationException Wrong(string setting, string value) =>
        new($"'{value}' of the setting {setting} is no address.");
}
