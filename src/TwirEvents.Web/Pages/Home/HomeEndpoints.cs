using NodaTime;
using TwirEvents.Web.Pages.Shell;

namespace TwirEvents.Web.Pages.Home;

/// <summary>The front page.</summary>
public static class HomeEndpoints
{
    /// <summary>Maps <c>/</c>.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapMethods("/", Methods.GetOrHead, Home);

    private static PageResult<HomeView> Home(HttpRequest request, LiveCatalog live, IClock clock)
    {
        var page = HomePage.For(request, live.Current, clock);
        return new(new { Page = page }, page.Status);
    }
}
