namespace TwirEvents.Web.Feeds;

/// <summary>The headers that every answer under a feed's address has, whatever its status.</summary>
internal static class FeedHeaders
{
    /// <summary>Lets pages elsewhere read feeds, and lets nothing in a feed run.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["X-Robots-Tag"] = "noindex";   // robots.txt must not forbid a feed: Google Calendar obeys it
    }
}
