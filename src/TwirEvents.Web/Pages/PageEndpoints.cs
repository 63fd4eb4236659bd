using TwirEvents.Web.Pages.Check;
using TwirEvents.Web.Pages.Embed;
using TwirEvents.Web.Pages.Events;
using TwirEvents.Web.Pages.Groups;
using TwirEvents.Web.Pages.Home;
using TwirEvents.Web.Pages.Issues;
using TwirEvents.Web.Pages.Sitemap;
using TwirEvents.Web.Pages.Status;

namespace TwirEvents.Web.Pages;

/// <summary>The pages for people.</summary>
public static class PageEndpoints
{
    /// <summary>Maps the pages, each subject its own.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var ready = routes.MapReadyPages();
        ready.MapHome();
        ready.MapEvents();
        ready.MapGroups();
        ready.MapEmbed();
        ready.MapCheck();
        ready.MapIssues();
        ready.MapAbout();
        ready.MapSitemap();
        routes.MapStatus();   // how the service is changes while what it serves does not
    }
}
