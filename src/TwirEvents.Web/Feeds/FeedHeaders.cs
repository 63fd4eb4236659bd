namespace TwirEvents.Web.Feeds;

/// <summary>The headers that every answer under a feed's address has, whatever its status.</summary>
internal static class FeedHeaders
{
    /// <summary>Tells how many events a feed has, so that one sees an empty one without reading it.</summary>
    public const string EventCount = "X-Event-Count";

    /// <summary>It lets pages elsewhere read feeds; 304 needs it too.</summary>
    public static KeyValuePair<string, string> Sharing { get; } = new("Access-Control-Allow-Origin", "*");

    /// <summary>
    /// They say what such pages see (one that asks with a tag of its own knows the tag, so 304 lacks it), and how to keep a feed, by a
    /// name that proxies can drop them all by.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfContent { get; } =
    [
        new("Access-Control-Expose-Headers", $"ETag, Last-Modified, {EventCount}"),
        new("X-Robots-Tag", "noindex"),   // robots.txt must not forbid a feed: Google Calendar obeys it
        new("Surrogate-Key", "feeds"),    // Fastly, Varnish
        new("Cache-Tag", "feeds"),        // Cloudflare, Akamai
    ];

    /// <summary>Sets them all.</summary>
    public static void Set(HttpResponse response)
    {
        foreach (var (name, value) in OfContent.Prepend(Sharing))
            response.Headers[name] = value;
    }
}
