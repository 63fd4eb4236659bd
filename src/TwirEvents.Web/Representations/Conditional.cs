using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Extensions;

namespace TwirEvents.Web.Representations;

/// <summary>Conditional requests for GET and HEAD (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</see>).</summary>
public static class Conditional
{
    /// <summary>Whether the client has what it would be sent.</summary>
    /// <remarks>
    /// <c>If-None-Match</c> is compared weakly and, where it is there, <c>If-Modified-Since</c> is not looked at; a date that cannot
    /// be read counts as none (section 13.1.3), and so does one that is still to come: a program whose clock is wrong would be told
    /// for years that nothing changed.
    /// </remarks>
    public static bool NotModified(HttpRequest request, Representation body)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(body);
        var headers = request.Headers;
        if (headers.IfNoneMatch is { Count: > 0 } tags)
            return tags == body.ETag || request.GetTypedHeaders().IfNoneMatch.Any(tag => IsTagOf(body, tag));
        return headers.IfModifiedSince.Count > 0 && body.LastModified is { } changed
            && (headers.IfModifiedSince == body.LastModifiedText
                || (request.GetTypedHeaders().IfModifiedSince is { } date && IsPast(date, request)
                    && date.ToUnixTimeSeconds() >= changed.ToUnixTimeSeconds()));
    }

    // Weak comparison looks at the opaque part alone: section 8.8.3.2.
    private static bool IsTagOf(Representation body, EntityTagHeaderValue tag) =>
        tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.AsSpan().SequenceEqual(body.ETag.AsSpan("W/".Length));

    private static bool IsPast(DateTimeOffset date, HttpRequest request) =>
        date.ToInstant() <= request.HttpContext.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
}
