using NodaTime;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Representations;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages;

/// <summary>Answers what was answered before with the same bytes, as long as catalog and day stay the same.</summary>
public static class ReadyPages
{
    /// <summary>Routes whose pages depend on the catalog, the day and the address alone.</summary>
    public static IEndpointRouteBuilder MapReadyPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("");
        var (live, clock) = (routes.ServiceProvider.GetRequiredService<LiveCatalog>(), routes.ServiceProvider.GetRequiredService<IClock>());
        pages.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            if (live.Current is not { Pages: var known } || !Methods.IsGetOrHead(request.Method))
                return await next(context);
            var key = new PageKey(request.Site(), clock.InUtc(), request.Path.Value ?? "", request.QueryString.Value ?? "");
            if (known.TryGet(key, out var answer))
                return answer;
            // Only what is there: addresses of nothing are without number.
            return await next(context) switch
            {
                PageResult { Status: StatusCodes.Status200OK } page => known.Get(key, _ => page.Render(context.HttpContext.RequestServices)),
                ReadyAnswer { Status: StatusCodes.Status200OK } made => known.Get(key, _ => made),
                var other => other,
            };
        });
        return pages;
    }
}
