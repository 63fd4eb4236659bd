using System.Text;
using NodaTime;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Representations;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>The pages of groups, for those who follow one and those who organise one.</summary>
public static class GroupEndpoints
{
    /// <summary>Maps <c>/groups</c>, <c>/groups/{slug}</c> and the badge of a group.</summary>
    public static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/groups", Methods.GetOrHead, List);
        routes.MapMethods("/groups/{slug}", Methods.GetOrHead, One);
        routes.MapMethods("/groups/{slug}/badge.svg", Methods.GetOrHead, Badge);
    }

    private static IResult List(HttpRequest request, LiveCatalog live, IClock clock) => live.Current is { } published
        ? new PageResult<GroupsView>(new { Page = GroupsPage.For(request, published, clock.InUtc()) })
        : NotYet(request, "groups");

    private static IResult One(string slug, HttpRequest request, LiveCatalog live, IClock clock)
    {
        if (live.Current is not { Index: var index } published)
            return NotYet(request, $"groups/{Uri.EscapeDataString(slug)}");
        return index.FindGroup(slug) is { } group
            ? new PageResult<GroupView>(new { Page = GroupPage.For(request, published, group, clock.InUtc()) })
            : new PageResult<GroupNotFound>(
                new { Asked = slug, Nearest = index.NearestGroups(slug), Address = request.Site().At($"groups/{Uri.EscapeDataString(slug)}") },
                StatusCodes.Status404NotFound);
    }

    private static IResult Badge(string slug, LiveCatalog live, IClock clock)
    {
        if (live.Current is not { } published)
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (published.Index.FindGroup(slug) is not { } group)
            return TypedResults.NotFound();
        var svg = NextEventBadge.Svg(group.Name, published.Groups.Of(group).Next(clock.InUtc())?.Dates.Start);
        return new ReadyAnswer(new("image/svg+xml; charset=utf-8", Encoding.UTF8.GetBytes(svg)), "public, max-age=3600")
        {
            Headers = [new("Cross-Origin-Resource-Policy", "cross-origin")],   // it is there for the pages of others
        };
    }

    private static PageResult<NotYetPage> NotYet(HttpRequest request, string path) =>
        new(new { Address = request.Site().At(path) }, StatusCodes.Status503ServiceUnavailable);
}
