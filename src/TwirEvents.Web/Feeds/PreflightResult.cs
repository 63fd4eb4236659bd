namespace TwirEvents.Web.Feeds;

/// <summary>
/// What a browser asks before a page from elsewhere may read a feed with headers of its own
/// (<see href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch, CORS-preflight fetch</see>).
/// </summary>
public sealed class PreflightResult : IResult
{
    private static readonly string Allowed = $"{string.Join(", ", Methods.GetOrHead)}, {HttpMethods.Options}";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        FeedHeaders.Set(httpContext.Response);
        var headers = httpContext.Response.Headers;
        headers.Allow = Allowed;
        headers.AccessControlAllowMethods = Allowed;
        headers.AccessControlAllowHeaders = "*";   // a feed needs no credentials, so there are none that this would let through
        headers.AccessControlMaxAge = "86400";
        headers.CacheControl = "no-cache";
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
