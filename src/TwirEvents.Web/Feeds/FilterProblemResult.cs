using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Web.Feeds;

/// <summary>
/// A filter that is none: 400 with a sentence, 404 for a group that the archive does not know. Where JSON is asked for, the same as
/// <see href="https://www.rfc-editor.org/rfc/rfc9457">problem details</see>.
/// </summary>
public sealed class FilterProblemResult(FilterProblem problem, FeedForm form) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        FeedHeaders.Set(httpContext.Response);
        httpContext.Response.Headers.CacheControl = "no-cache";
        var status = problem.UnknownGroup ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        IResult result = form == FeedForm.Json || AsksForJson(httpContext.Request)
            ? TypedResults.Problem(problem.Message, statusCode: status, title: "The filter cannot be read", extensions:
                [new("parameter", problem.Parameter), new("value", problem.Value), new("nearest", problem.Nearest)])
            : TypedResults.Text($"{problem.Message}\n", "text/plain; charset=utf-8", statusCode: status);
        return result.ExecuteAsync(httpContext);
    }

    private static bool AsksForJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type =>
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/problem+json", StringComparison.OrdinalIgnoreCase));
}
