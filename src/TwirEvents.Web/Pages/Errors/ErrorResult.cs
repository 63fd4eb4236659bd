using Microsoft.Net.Http.Headers;
using TwirEvents.Feeds;
using TwirEvents.Web.Pages.Shell;

namespace TwirEvents.Web.Pages.Errors;

/// <summary>Says what went wrong and what to do: a page to browsers, a sentence to programs.</summary>
/// <param name="status">The status, 400 or more.</param>
/// <param name="sentence">What happened, and what would be right.</param>
public sealed class ErrorResult(int status, string sentence) : IResult
{
    /// <summary>Addresses that may have been meant, nearest first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.Accept;
        return WantsPage(httpContext.Request)
            ? new PageResult<ErrorView>(
                new { Status = status, Sentence = sentence, Nearest, Address = AddressOf(httpContext.Request) }, status).ExecuteAsync(httpContext)
            : Answer.SendAsync(httpContext, status, Nearest is [var nearest, ..] ? $"{sentence} Did you mean {nearest}?" : sentence);
    }

    // Whatever the path holds, two slashes for example, the host is ours.
    private static Uri AddressOf(HttpRequest request) => new UriBuilder(request.Site()) { Path = request.Path.ToUriComponent() }.Uri;

    /// <summary>Whether a person asks: a browser names HTML, programs take anything or say nothing, and who asks for a feed is one of them.</summary>
    internal static bool WantsPage(HttpRequest request) =>
        !FeedForm.All.Any(form => request.Path.Value?.EndsWith($".{form.Extension}", StringComparison.OrdinalIgnoreCase) == true)
        && request.GetTypedHeaders().Accept.Any(type => type.Quality is not 0
            && (type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase)));
}
