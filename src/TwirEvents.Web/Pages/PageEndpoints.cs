using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace TwirEvents.Web.Pages;

/// <summary>The pages for people.</summary>
public static class PageEndpoints
{
    // Nothing from elsewhere, no script, no frame around it; the style sheet is a file of our own.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes) => routes.MapMethods("/", Methods.GetOrHead, Home);

    private static RazorComponentResult<Home> Home(HttpContext context, LiveCatalog live, IClock clock)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-cache";
        var page = HomePage.For(context.Request, live.Current, clock);
        return new(new { Page = page }) { StatusCode = page.Status };
    }
}
