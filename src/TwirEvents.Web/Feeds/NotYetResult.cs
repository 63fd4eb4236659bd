namespace TwirEvents.Web.Feeds;

/// <summary>
/// There is no catalog yet, or no turn. 503 is the one status that every calendar program takes for "later": it keeps what it has,
/// and an empty calendar would wipe it out.
/// </summary>
/// <param name="sentence">Why, and when to ask again.</param>
public sealed class NotYetResult(
    string sentence = "The issues of the newsletter are being read for the first time. Ask again in half a minute.") : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        FeedHeaders.Set(httpContext.Response);
        httpContext.Response.Headers.RetryAfter = "30";
        httpContext.Response.Headers.CacheControl = "no-store";
        return Answer.SendAsync(httpContext, StatusCodes.Status503ServiceUnavailable, sentence);
    }
}
