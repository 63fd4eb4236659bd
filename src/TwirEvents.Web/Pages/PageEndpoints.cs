using TwirEvents.Web.Pages.Embed;
using TwirEvents.Web.Pages.Events;
using TwirEvents.Web.Pages.Groups;
using TwirEvents.Web.Pages.Home;

namespace TwirEvents.Web.Pages;

/// <summary>The pages for people.</summary>
public static class PageEndpoints
{
    /// <summary>Maps the pages, each subject its own.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapEvents();
        routes.MapGroups();
        routes.MapEmbed();
    }
}
