using Microsoft.Extensions.Options;
using NodaTime;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Refresh;

namespace TwirEvents.Web.Pages.Status;

/// <summary>How the service is, and how it works.</summary>
public static class StatusEndpoints
{
    /// <summary>Maps <c>/status</c>.</summary>
    public static void MapStatus(this IEndpointRouteBuilder routes) => routes.MapMethods("/status", Methods.GetOrHead, Status);

    /// <summary>Maps <c>/about</c>.</summary>
    public static void MapAbout(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/about", Methods.GetOrHead, (HttpRequest request, IOptions<RefreshOptions> refresh) =>
            new PageResult<AboutView>(new { refresh.Value.Every, Address = request.Site().At("about") }));

    private static PageResult<StatusView> Status(
        HttpRequest request, LiveCatalog live, RefreshJob job, IOptions<RefreshOptions> refresh, IOptions<SourceOptions> source) =>
        new(new { Page = new StatusPage(source.Value, job.Status, Duration.FromTimeSpan(refresh.Value.Every), live.Current, request.Site().At("status")) });
}
