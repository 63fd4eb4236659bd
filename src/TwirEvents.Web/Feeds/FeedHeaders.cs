namespace TwirEvents.Web.Feeds;

/// <summary>The headers that every answer under a feed's address has, whatever its status.</summary>
internal static class FeedHeaders
{
    /// <summary>Tells how many events a feed has, so that one sees an empty one without reading it.</summary>
    public const string EventCount = "X-Event-Count";

    /// <summary>They let pages elsewhere read feeds.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Sharing { get; } =
    [
        new("Access-Control-Allow-Origin", "*"),
        new("Access-Control-Expose-Headers", $"ETag, Last-Modified, {EventCount}"),
    ];

    /// <summary>They say how to keep a feed, by a name that proxies can drop them all by.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Keeping { get; } =
    [
        new("X-Robots-Tag", "noindex"),   // robots.txt must not forbid a feed: Google Calendar obeys it
        new("Surrogate-Key", "feeds"),    // Fastly, Varnish
        new("Cache-Tag", "feeds"),        // Cloudflare, Akamai
    ];

    /// <summary>Sets them all.</summary>
    public static void Set(HttpResponse response)
    {
        foreach (var (name, value) in Sharing.Concat(Keeping))
            response.Headers[name] = value;
    }
}
