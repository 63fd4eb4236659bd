using NodaTime;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Limits;
using TwirEvents.Web.OpenApi;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Feeds;

/// <summary>The feeds, the reason for all the rest.</summary>
/// <remarks>
/// A calendar program that is told 401, 403 or 429 asks its user for a password or gives up, and one that is redirected forgets its
/// validators: feeds answer 200, 304, 400 and 404, and 503 before the first catalog and where far too much is asked for at once.
/// </remarks>
public sealed class FeedEndpoints
{
    private readonly LiveCatalog _live;
    private readonly IClock _clock;
    private readonly RenderTurns _turns;
    private readonly KnownAddresses _known;

    private FeedEndpoints(IServiceProvider services)
    {
        _live = services.GetRequiredService<LiveCatalog>();
        _clock = services.GetRequiredService<IClock>();
        _turns = services.GetRequiredService<RenderTurns>();
        _known = services.GetRequiredService<KnownAddresses>();
    }

    /// <summary>Maps the feeds in every form: all events, the short names of a region, a country and a group, and single events.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var feeds = new FeedEndpoints(routes.ServiceProvider);
        foreach (var form in FeedForm.All)
        {
            Map(routes, $"/events.{form.Extension}", form, null, request => feeds.Get(request, form, null));
            foreach (var parameter in EventFilter.Parameters.Where(parameter => parameter.Folder is not null))
            {
                Map(routes, $"/{parameter.Folder}/{{{parameter.Name}}}.{form.Extension}", form, parameter.Name,
                    request => feeds.Get(request, form, parameter.Name));
            }

            // What is new about one event is nothing to follow.
            if (form != FeedForm.Atom)
                Map(routes, $"/events/{{{FeedOperations.Uid}}}.{form.Extension}", form, FeedOperations.Uid, request => feeds.GetEvent(request, form));
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, FeedForm form, string? value, Func<HttpRequest, IResult> get)
    {
        routes.MapMethods(pattern, Methods.GetOrHead, get).WithTags("Feeds").AddOpenApiOperationTransformer((operation, context, _) =>
        {
            FeedOperations.Describe(operation, context.Document!, form, value);
            return Task.CompletedTask;
        });
        routes.MapMethods(pattern, Methods.Options, () => new PreflightResult()).ExcludeFromDescription();
    }

    // To put one event into a calendar: a file for once, which names no address to ask again.
    private IResult GetEvent(HttpRequest request, FeedForm form)
    {
        if (_live.Current is not { } published)
            return new NotYetResult();
        var uid = (string)request.RouteValues[FeedOperations.Uid]!;
        if (request.Parameters().FirstOrDefault() is { Key: { } name })
            return new FilterProblemResult(StatusCodes.Status400BadRequest, new(name, null, "The address of one event takes no parameters.", []), form);
        if (published.Event(uid) is not { } listed)
            return new FilterProblemResult(StatusCodes.Status404NotFound, new(FeedOperations.Uid, uid, "No issue has listed an event of this UID.", []), form);
        return published.Rendered(form, listed, _clock.InUtc(), request.Site());
    }

    private IResult Get(HttpRequest request, FeedForm form, string? parameter)
    {
        if (_live.Current is not { } published)
            return new NotYetResult();
        var value = parameter is null ? null : (string)request.RouteValues[parameter]!;
        var (filter, problem) = published.Read(new(parameter, value, request.QueryString.Value ?? ""));
        if (filter is null)
            return new FilterProblemResult(problem!, form);
        var (today, site) = (_clock.InUtc(), request.Site());
        if (!published.TryRendered(form, filter, today, site, out var rendered))
            return new NewFeedResult(_turns, () => published.Rendered(form, filter, today, site));
        _known.Learn(request, published, rendered);
        return rendered;
    }
}
