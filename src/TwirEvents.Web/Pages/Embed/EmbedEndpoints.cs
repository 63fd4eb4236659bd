using NodaTime;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Embed;

/// <summary>A small page of the next events that others show in a frame of theirs.</summary>
public static class EmbedEndpoints
{
    private const int MaxShown = 10;

    /// <summary>Maps <c>/embed</c>, which takes every filter.</summary>
    public static void MapEmbed(this IEndpointRouteBuilder routes) => routes.MapMethods("/embed", Methods.GetOrHead, Embed);

    // The only page that others may frame: nothing on it can be pressed but links, which leave the frame.
    private static PageResult<EmbedView> Embed(HttpRequest request, LiveCatalog live, IClock clock)
    {
        var (view, status) = ViewFor(request, live, clock.InUtc());
        return new(new { Page = view }, status) { FrameAncestors = "*" };
    }

    private static (EmbedPage View, int Status) ViewFor(HttpRequest request, LiveCatalog live, LocalDate today)
    {
        if (live.Current is not { } published)
            return (new EmbedPage([], request.Site(), "Just a moment: the issues are being read. Load this again in half a minute."), StatusCodes.Status503ServiceUnavailable);
        if (!EventFilter.TryParse(request.Parameters(), published.Index, out var filter, out var problem))
            return (new EmbedPage([], request.Site(), problem.Message), FilterProblemResult.StatusOf(problem));
        var events = published.Feed(filter, today, request.Site()).Events;
        return (
            new([.. events.Where(e => e.Dates.End >= today).Take(MaxShown)], new(request.Site(), filter.Canonical.Length == 0 ? "/" : $"/?{filter.Canonical}"), null),
            StatusCodes.Status200OK);
    }
}
