using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NodaTime;
using TwirEvents.Web.Feeds;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>A badge as the answer to GET and HEAD, or 304 where the client has it.</summary>
/// <param name="svg">The picture.</param>
/// <param name="lastModified">When it last changed.</param>
public sealed class BadgeResult(string svg, Instant lastModified) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var bytes = Encoding.UTF8.GetBytes(svg);
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        var headers = response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";   // it is there for the pages of others
        headers.CacheControl = "public, max-age=3600";
        headers.ETag = etag.ToString();
        headers.LastModified = HeaderUtilities.FormatDate(lastModified.ToDateTimeOffset());
        if (Conditional.NotModified(request, etag, lastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = "image/svg+xml; charset=utf-8";
        headers.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
