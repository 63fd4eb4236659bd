using Microsoft.Net.Http.Headers;
using NodaTime;

namespace TwirEvents.Web.Feeds;

/// <summary>A feed as the answer to GET and HEAD, or 304 where the client has it.</summary>
/// <param name="feed">The feed.</param>
/// <param name="lastModified">When it last changed.</param>
public sealed class FeedResult(RenderedFeed feed, Instant lastModified) : IResult
{
    // A quarter of an hour in programs, an hour in proxies that the operator can purge; a proxy may serve what it has while it asks
    // again, and for a week while the service is down.
    private const string CacheControl =
        "public, max-age=900, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        FeedHeaders.Set(response);
        var headers = response.Headers;
        headers.CacheControl = CacheControl;
        headers.ETag = feed.ETag.ToString();
        headers.LastModified = HeaderUtilities.FormatDate(lastModified.ToDateTimeOffset());
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.Link = $"<{feed.Canonical?.AbsoluteUri}>; rel=\"canonical\"";
        if (Conditional.NotModified(request, feed.ETag, lastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = feed.Identity;
        if (AcceptsGzip(request))
        {
            headers.ContentEncoding = "gzip";
            bytes = feed.Gzip;
        }

        headers.ContentType = feed.Form.ContentType;
        headers.ContentDisposition = $"inline; filename=\"rust-events.{feed.Form.Extension}\"";
        headers.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding =>
            coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
}
