using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Web.Site;

/// <summary>An address at which nothing is.</summary>
public static class UnknownAddress
{
    private const int MaxQuoted = 100;

    private static readonly string[] Folders = ["events", "regions", "countries", "groups"];

    /// <summary>Answers 404 with the nearest address that there is. It is no redirect: calendar programs forget their validators on one.</summary>
    public static void UseUnknownAddress(this IApplicationBuilder app) =>
        app.Use((context, next) => context.GetEndpoint() is null ? AnswerAsync(context) : next(context));

    /// <summary>The feed that a path may have been meant for; all events where it looks like no other.</summary>
    public static string Suggest(PathString path)
    {
        var parts = path.ToUriComponent().ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (name, form) = Split(parts is [.., var last] ? last : "");
        var folder = parts is [var first, _, ..] && Nearest.To(first, Folders) is [var near, ..] ? near : null;
        return folder is null || name.Length == 0 ? $"/events.{form}" : $"/{folder}/{name}.{form}";
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.ToUriComponent();
        var quoted = path.Length <= MaxQuoted ? path : $"{path[..MaxQuoted]}…";
        context.Response.Headers.CacheControl = "no-cache";
        return Answer.SendAsync(context, StatusCodes.Status404NotFound,
            $"There is nothing at {quoted}. Did you mean {Suggest(context.Request.Path)}? The front page, /, makes addresses of feeds.");
    }

    private static (string Name, string Form) Split(string file)
    {
        var dot = file.LastIndexOf('.');
        var (name, end) = dot < 0 ? (file, "") : (file[..dot], file[(dot + 1)..]);
        var form = FeedForm.All.FirstOrDefault(form => form.Extension == end) ?? FeedForm.ICalendar;
        return (name, form.Extension);
    }
}
