using System.Net;
using Microsoft.Extensions.Options;

namespace TwirEvents.Web.Site;

/// <summary>The settings <c>Site:*</c>: where the service stands on the web.</summary>
public sealed class SiteOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Site";

    /// <summary>
    /// The address under which everybody reaches the service, which feeds and pages name: <c>https://events.example.org</c>;
    /// <c>null</c> where each answer names the scheme and host that it was asked under.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// The proxies in front of the service whose <c>X-Forwarded-*</c> headers count: IP addresses, and networks as
    /// <c>10.0.0.0/8</c>, with commas between them. Nobody else's count.
    /// </summary>
    public string Proxies { get; init; } = "";

    /// <summary>Whether feeds go out compressed to those who ask for it; some calendar programs ask and then cannot read it.</summary>
    public bool Gzip { get; init; } = true;

    /// <summary>The parts of <see cref="Proxies"/>.</summary>
    internal string[] ProxyList => Proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Says what is wrong with the settings of the site.</summary>
public sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] problems = [.. Problems(options)];
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SiteOptions options)
    {
        if (options.Address is { } address && !IsSite(address))
            yield return $"Site:Address is '{address}'; it must be an http or https address without a path, as in https://events.example.org.";
        foreach (var proxy in options.ProxyList.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return $"Site:Proxies has '{proxy}'; it must list IP addresses and networks, as in 10.0.0.1, 172.16.0.0/12.";
    }

    // The pages name their files from the root.
    private static bool IsSite(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
}
