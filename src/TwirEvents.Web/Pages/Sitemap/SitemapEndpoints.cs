using System.Text;
using NodaTime;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Sitemap;

/// <summary>What search engines ask.</summary>
public static class SitemapEndpoints
{
    /// <summary>Maps <c>/sitemap.xml</c> and <c>/robots.txt</c>.</summary>
    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", Methods.GetOrHead, Sitemap);
        routes.MapMethods("/robots.txt", Methods.GetOrHead, Robots);
    }

    private static Task Sitemap(HttpContext context, LiveCatalog live, IClock clock)
    {
        if (live.Current is not { } published)
            return new NotYetResult().ExecuteAsync(context);
        context.Response.Headers.CacheControl = CacheControl;
        return Answer.SendAsync(
            context, StatusCodes.Status200OK, "application/xml; charset=utf-8", published.Sitemap(clock.InUtc(), context.Request.Site()));
    }

    // Nothing is forbidden: Google Calendar obeys this file for the calendars that people subscribe to.
    private static Task Robots(HttpContext context)
    {
        context.Response.Headers.CacheControl = CacheControl;
        return Answer.SendAsync(
            context, StatusCodes.Status200OK, "text/plain; charset=utf-8",
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {context.Request.Site().At("sitemap.xml")}\n"));
    }

    private const string CacheControl = "public, max-age=3600";
}
