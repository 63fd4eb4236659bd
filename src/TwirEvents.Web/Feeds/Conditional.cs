using Microsoft.Net.Http.Headers;
using NodaTime;

namespace TwirEvents.Web.Feeds;

/// <summary>Conditional requests for GET and HEAD (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</see>).</summary>
public static class Conditional
{
    /// <summary>Whether the client has what it would be sent.</summary>
    /// <remarks>
    /// <c>If-None-Match</c> is compared weakly and, where it is there, <c>If-Modified-Since</c> is not looked at; a date that cannot
    /// be read counts as none (section 13.1.3).
    /// </remarks>
    public static bool NotModified(HttpRequest request, EntityTagHeaderValue etag, Instant lastModified)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(etag);
        var headers = request.GetTypedHeaders();
        if (request.Headers.IfNoneMatch.Count > 0)
            return headers.IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(etag, useStrongComparison: false));
        return headers.IfModifiedSince is { } since && Seconds(lastModified) <= since.ToUnixTimeSeconds();
    }

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();
}
