using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>A badge as the answer to GET and HEAD, or 304 where the client has it.</summary>
/// <param name="svg">The picture.</param>
public sealed class BadgeResult(string svg) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
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
        if (request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(etag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return Answer.SendAsync(httpContext, StatusCodes.Status200OK, "image/svg+xml; charset=utf-8", bytes);
    }
}
