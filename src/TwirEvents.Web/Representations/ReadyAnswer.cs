using Microsoft.Net.Http.Headers;

namespace TwirEvents.Web.Representations;

/// <summary>A representation as the answer to GET and HEAD, or 304 where the client has it. One answer serves all who ask.</summary>
/// <param name="body">What is sent.</param>
/// <param name="cacheControl">How long it may be kept.</param>
public sealed class ReadyAnswer(Representation body, string cacheControl) : IResult
{
    // To go through a mere list costs an object for each who asks.
    private readonly KeyValuePair<string, string>[] _headers = [], _contentHeaders = [];

    /// <summary>The status; only 200 is ever answered with 304.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>More headers, which 304 has too.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get => _headers; init => _headers = [.. value]; }

    /// <summary>
    /// More headers about the content, which 304 lacks: who is told it has them with the content (<see
    /// href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5">RFC 9110, section 15.4.5</see>).
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> ContentHeaders { get => _contentHeaders; init => _contentHeaders = [.. value]; }

    /// <summary>What a browser is to do with it, and the name of the file where one saves it; <c>null</c> for pages.</summary>
    public string? Disposition { get; init; }

    /// <summary>How much memory it takes.</summary>
    public long Bytes =>
        1000 + body.Identity.Length + body.Gzip.Length + (2L * Headers.Concat(ContentHeaders).Sum(header => header.Value.Length));

    /// <summary>The bytes as written.</summary>
    public ReadOnlyMemory<byte> Identity => body.Identity;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var headers = response.Headers;
        var isSelected = Status == StatusCodes.Status200OK && Methods.IsGetOrHead(request.Method);
        var isAtHand = isSelected && Conditional.NotModified(request, body);
        if (!isAtHand)
            Set(headers, _contentHeaders);
        Set(headers, _headers);
        headers.CacheControl = cacheControl;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);   // a page of an error varies with more
        if (isSelected)
        {
            headers.ETag = body.ETag;
            headers.LastModified = body.LastModifiedText;
        }

        if (isAtHand)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var isGzip = ContentCoding.IsGzip(request.Headers.AcceptEncoding);
        if (isGzip)
            headers.ContentEncoding = "gzip";
        headers.ContentDisposition = Disposition;
        return Answer.SendAsync(httpContext, Status, body.ContentType, isGzip ? body.Gzip : body.Identity);
    }

    private static void Set(IHeaderDictionary headers, KeyValuePair<string, string>[] values)
    {
        foreach (var (name, value) in values)
            headers[name] = value;
    }
}
