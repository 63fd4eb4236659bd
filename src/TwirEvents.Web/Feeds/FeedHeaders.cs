namespace TwirEvents.Web.Feeds;

/// <summary>The headers that every answer under a feed's address has, whatever its status.</summary>
internal static class FeedHeaders
{
    /// <summary>Tells how many events a feed has, so that one sees an empty one without reading it.</summary>
    public const string EventCount = "X-Event-Count";

    /// <summary>They let pages elsewhere read feeds, and name them all for proxies that can drop what has a name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Access-Control-Allow-Origin", "*"),
        new("Access-Control-Expose-Headers", $"ETag, Last-Modified, {EventCount}"),
        new("X-Robots-Tag", "noindex"),   // robots.txt must not forbid a feed: Google Calendar obeys it
        new("Surrogate-Key", "feeds"),    // Fastly, Varnish
        new("Cache-Tag", "feeds"),        // Cloudflare, Akamai
    ];

    /// <summary>Sets them.</summary>
    public static void Set(HttpResponse response)
    {
        foreach (var (name, value) in All)
            response.Headers[name] = value;
    }
}
