using System.Text;
using NodaTime;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Representations;
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

    private static IResult Sitemap(HttpRequest request, LiveCatalog live, IClock clock) => live.Current is { Index.Catalog: var catalog }
        ? new ReadyAnswer(new("application/xml; charset=utf-8", SitemapXml.Write(catalog, clock.InUtc(), request.Site())), CacheControl)
        : new NotYetResult();

    // Nothing is forbidden: Google Calendar obeys this file for the calendars that people subscribe to.
    private static ReadyAnswer Robots(HttpRequest request) => new(
        new("text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {request.Site().At("sitemap.xml")}\n")),
        CacheControl);

    private const string CacheControl = "public, max-age=3600";
}
