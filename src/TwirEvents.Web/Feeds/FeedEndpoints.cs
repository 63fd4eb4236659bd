using NodaTime;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Feeds;

/// <summary>The feeds, the reason for all the rest.</summary>
/// <remarks>
/// A calendar program that is told 401, 403 or 429 asks its user for a password or gives up, and one that is redirected forgets its
/// validators: feeds answer 200, 304, 400 and 404, and 503 before the first catalog.
/// </remarks>
public static class FeedEndpoints
{
    /// <summary>Maps the feeds in every form: all events, and the short names of a region and of a group.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var form in FeedForm.All)
        {
            routes.MapMethods($"/events.{form.Extension}", Methods.GetOrHead,
                (HttpRequest request, LiveCatalog live, IClock clock) => Get(request, live, clock, form, null));
            routes.MapMethods($"/regions/{{region}}.{form.Extension}", Methods.GetOrHead,
                (string region, HttpRequest request, LiveCatalog live, IClock clock) =>
                    Get(request, live, clock, form, new("region", region)));
            routes.MapMethods($"/groups/{{group}}.{form.Extension}", Methods.GetOrHead,
                (string group, HttpRequest request, LiveCatalog live, IClock clock) =>
                    Get(request, live, clock, form, new("group", group)));
        }
    }

    private static IResult Get(
        HttpRequest request, LiveCatalog live, IClock clock, FeedForm form, KeyValuePair<string, string>? shortName)
    {
        if (live.Current is not { } published)
            return new NotYetResult();
        if (!EventFilter.TryParse(shortName, request.Parameters(), published.Index, out var filter, out var problem))
            return new FilterProblemResult(problem, form);

        var today = clock.InUtc();
        return new FeedResult(published.Feed(form, filter, today, request.Site()), published.LastModified(today));
    }
}
