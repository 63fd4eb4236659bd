using NodaTime;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Events;

/// <summary>The page of an event.</summary>
public static class EventEndpoints
{
    /// <summary>Maps <c>/events/{uid}</c>.</summary>
    public static void MapEvents(this IEndpointRouteBuilder routes) => routes.MapMethods("/events/{uid}", Methods.GetOrHead, Event);

    private static IResult Event(string uid, HttpRequest request, LiveCatalog live, IClock clock)
    {
        var address = request.Site().At($"events/{Uri.EscapeDataString(uid)}");
        if (live.Current is not { } published)
            return new PageResult<NotYetPage>(new { Address = address }, StatusCodes.Status503ServiceUnavailable);
        if (published.Event(uid) is not { } found)
            return new PageResult<EventNotFound>(new { Uid = uid, Address = address }, StatusCodes.Status404NotFound);
        return new PageResult<EventView>(new { Page = EventPage.Of(published, found, request.Site(), clock.InUtc()) });
    }
}
