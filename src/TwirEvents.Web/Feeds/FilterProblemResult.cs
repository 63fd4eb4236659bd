using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Web.Feeds;

/// <summary>
/// A filter that is none: a sentence. Where JSON is asked for, the same as
/// <see href="https://www.rfc-editor.org/rfc/rfc9457">problem details</see>.
/// </summary>
/// <param name="status">400, or 404 for what the archive does not know.</param>
/// <param name="problem">What is wrong.</param>
/// <param name="form">The form that the address asks for.</param>
public sealed class FilterProblemResult(int status, FilterProblem problem, FeedForm form) : IResult
{
    /// <summary>A filter that is none, with the status that says so.</summary>
    public FilterProblemResult(FilterProblem problem, FeedForm form)
        : this(StatusOf(problem), problem, form)
    {
    }

    /// <summary>The media type of problem details.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>The status of an answer to a filter that is none: 404 where only the group is unknown.</summary>
    public static int StatusOf(FilterProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.UnknownGroup ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
    }

    /// <summary>What kind of problem it is, the same for all of a status (RFC 9457, section 3.1.3).</summary>
    public static string TitleOf(int status) =>
        status == StatusCodes.Status404NotFound ? "The newsletter has no such group or event" : "The filter cannot be read";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        FeedHeaders.Set(httpContext.Response);
        httpContext.Response.Headers.CacheControl = "no-cache";
        httpContext.Response.Headers.Vary = HeaderNames.Accept;
        return form.IsJson || AsksForJson(httpContext.Request)
            ? Answer.SendJsonAsync(httpContext, status, ContentType, Document())
            : Answer.SendAsync(httpContext, status, problem.Message);
    }

    private ProblemDetails Document() => new()
    {
        Status = status,
        Title = TitleOf(status),
        Detail = problem.Message,
        Extensions = { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["nearest"] = problem.Nearest },
    };

    private static bool AsksForJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.Quality is not 0
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)));
}
