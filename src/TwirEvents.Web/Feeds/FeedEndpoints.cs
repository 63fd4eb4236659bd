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
public sealed class FeedEndpoints
{
    /// <summary>The folders in which a single value of a parameter has its short name.</summary>
    private static readonly (string Folder, string Parameter)[] ShortNames =
        [("regions", "region"), ("countries", "country"), ("groups", "group")];

    private readonly LiveCatalog _live;
    private readonly IClock _clock;

    private FeedEndpoints(IServiceProvider services)
    {
        _live = services.GetRequiredService<LiveCatalog>();
        _clock = services.GetRequiredService<IClock>();
    }

    /// <summary>Maps the feeds in every form: all events, the short names of a region, a country and a group, and single events.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var feeds = new FeedEndpoints(routes.ServiceProvider);
        foreach (var form in FeedForm.All)
        {
            Map(routes, $"/events.{form.Extension}", request => feeds.Get(request, form, null));
            foreach (var (folder, parameter) in ShortNames)
            {
                Map(routes, $"/{folder}/{{{parameter}}}.{form.Extension}", request =>
                    feeds.Get(request, form, new(parameter, (string)request.RouteValues[parameter]!)));
            }
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, Func<HttpRequest, IResult> get)
    {
        routes.MapMethods(pattern, Methods.GetOrHead, get);
        routes.MapMethods(pattern, Methods.Options, () => new PreflightResult());
    }

    private IResult Get(HttpRequest request, FeedForm form, KeyValuePair<string, string>? shortName)
    {
        if (_live.Current is not { } published)
            return new NotYetResult();
        if (!EventFilter.TryParse(shortName, request.Parameters(), published.Index, out var filter, out var problem))
            return new FilterProblemResult(problem.UnknownGroup ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest, problem, form);
        return new FeedResult(published.Rendered(form, filter, _clock.InUtc(), request.Site()), _clock.GetCurrentInstant());
    }
}
