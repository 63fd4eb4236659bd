using Microsoft.Net.Http.Headers;
using NodaTime;

namespace TwirEvents.Web.Feeds;

/// <summary>A feed as the answer to GET and HEAD, or 304 where the client has it.</summary>
/// <param name="feed">The feed.</param>
/// <param name="now">The time, for conditions that name one.</param>
public sealed class FeedResult(RenderedFeed feed, Instant now) : IResult
{
    // A quarter of an hour in programs, an hour in proxies that the operator can purge; a proxy may serve what it has while it asks
    // again, and for a week while the service is down.
    private const string CacheControl =
        "public, max-age=900, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        FeedHeaders.Set(response);
        var headers = response.Headers;
        headers.CacheControl = CacheControl;
        headers.ETag = feed.ETag;
        headers.LastModified = feed.LastModifiedText;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.Link = feed.Link;
        headers[FeedHeaders.EventCount] = feed.EventCount;
        if (Conditional.NotModified(request, feed, now))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var isGzip = ContentCoding.IsGzip(request.Headers.AcceptEncoding);
        if (isGzip)
            headers.ContentEncoding = "gzip";
        headers.ContentDisposition = feed.Disposition;
        return Answer.SendAsync(httpContext, StatusCodes.Status200OK, feed.Form.ContentType, isGzip ? feed.Gzip : feed.Identity);
    }
}
