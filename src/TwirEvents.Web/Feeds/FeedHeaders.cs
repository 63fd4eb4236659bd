namespace TwirEvents.Web.Feeds;

/// <summary>The headers that every answer under a feed's address has, whatever its status.</summary>
internal static class FeedHeaders
{
    /// <summary>Tells how many events a feed has, so that one sees an empty one without reading it.</summary>
    public const string EventCount = "X-Event-Count";

    /// <summary>Lets pages elsewhere read feeds, and names them all for proxies that can drop what has a name.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = $"ETag, Last-Modified, {EventCount}";
        headers["X-Robots-Tag"] = "noindex";   // robots.txt must not forbid a feed: Google Calendar obeys it
        headers["Surrogate-Key"] = "feeds";    // Fastly, Varnish
        headers["Cache-Tag"] = "feeds";        // Cloudflare, Akamai
    }
}
