using NodaTime;
using NodaTime.Text;
using TwirEvents.Archive;
using TwirEvents.Web.Refresh;

namespace TwirEvents.Web.Health;

/// <summary>What a supervisor asks.</summary>
public static class HealthEndpoints
{
    private const string Tag = "Health";

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (there is a catalog to serve).</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Methods.GetOrHead, (Delegate)Live).WithTags(Tag).WithSummary("The process answers")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
        routes.MapMethods("/health/ready", Methods.GetOrHead, Ready).WithTags(Tag).WithSummary("There is a catalog to serve")
            .Produces<Report>(StatusCodes.Status200OK).Produces<Report>(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task Live(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Answer.SendAsync(context, StatusCodes.Status200OK, "live");
    }

    // A refresh that fails leaves the service ready: it has its last good catalog. The body tells.
    private static Task Ready(HttpContext context, LiveCatalog live, RefreshJob job)
    {
        context.Response.Headers.CacheControl = "no-store";
        var catalog = live.Current?.Index.Catalog;
        var status = job.Status;
        return Answer.SendJsonAsync(
            context, catalog is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK, "application/json; charset=utf-8",
            new Report(catalog is not null, catalog?.Issues.Count ?? 0, catalog?.Events.Count ?? 0, catalog?.Version,
                Text(status.LastRefresh), Text(status.LastSuccess), status.LastError, status.Doubts));
    }

    private static string? Text(Instant? instant) => instant is { } known ? InstantPattern.General.Format(known) : null;

    private sealed record Report(
        bool Ready, int Issues, int Events, string? CatalogVersion, string? LastRefresh, string? LastSuccess, string? LastError,
        IReadOnlyList<Doubt> NotBelieved);
}
