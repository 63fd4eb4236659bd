using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace TwirEvents.Web.Site;

/// <summary>What happens to every request before it is answered: where it came from, and what every answer says.</summary>
public static class SitePipeline
{
    /// <summary>Has requests name the site as its visitors do.</summary>
    public static void UseSite(this WebApplication app, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(options);
        if (options.ProxyList is not [])
            app.UseForwardedHeaders(Forwarded(options, app.Configuration["AllowedHosts"]));
        if (options.Address is { } address)
        {
            var (scheme, host) = (address.Scheme, HostString.FromUriComponent(address));
            app.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (scheme, host);
                return next(context);
            });
        }

        if (!options.Gzip)
        {
            app.Use((context, next) =>
            {
                context.Request.Headers.Remove("Accept-Encoding");
                return next(context);
            });
        }
    }

    /// <summary>What every answer with a content says: nothing in it may run or be taken for what it is not.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> SafeHeaders { get; } =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Content-Security-Policy", "default-src 'none'; sandbox"),
        new("Referrer-Policy", "no-referrer"),
    ];

    /// <summary>Sets them, whatever the status, for an answer that does not say otherwise itself.</summary>
    public static void SetSafeHeaders(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        foreach (var (name, value) in SafeHeaders)
            response.Headers[name] = value;
    }

    private static ForwardedHeadersOptions Forwarded(SiteOptions options, string? allowedHosts)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,   // each hop is believed only as long as the one before it is on the list
            AllowedHosts = [.. (allowedHosts ?? "*").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        // Loopback stands there by default, which on a machine with a tunnel is everybody.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.ProxyList)
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        return forwarded;
    }
}
