using System.Globalization;
using TwirEvents.Web.Pages.Shell;

namespace TwirEvents.Web.Pages.Issues;

/// <summary>What was read from the issues, for those who edit the newsletter.</summary>
public static class IssueEndpoints
{
    /// <summary>Maps <c>/issues</c> and <c>/issues/{number}</c>.</summary>
    public static void MapIssues(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/issues", Methods.GetOrHead, List);
        routes.MapMethods("/issues/{number:int:min(0)}", Methods.GetOrHead, One);
    }

    private static IResult List(HttpRequest request, LiveCatalog live) => live.Current is { Issues: var issues }
        ? new PageResult<IssuesView>(new { Page = IssuesPage.For(request, issues) })
        : NotYet(request, "issues");

    private static IResult One(int number, HttpRequest request, LiveCatalog live)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"issues/{number}");
        if (live.Current is not { Issues: var issues })
            return NotYet(request, path);
        return issues.Find(number) is { } found
            ? new PageResult<IssueView>(new { Page = IssuePage.For(request, issues, found.Issue, found.Before, found.Behind) })
            : new PageResult<IssueNotFound>(
                new { Number = number, Nearest = issues.NearestTo(number), Address = request.Site().At(path) }, StatusCodes.Status404NotFound);
    }

    private static PageResult<NotYetPage> NotYet(HttpRequest request, string path) =>
        new(new { Address = request.Site().At(path) }, StatusCodes.Status503ServiceUnavailable);
}
