using System.Diagnostics;
using System.Diagnostics.Metrics;
using TwirEvents.Feeds;
using TwirEvents.Web.Limits;

namespace TwirEvents.Web.Telemetry;

/// <summary>Counts requests by the form that they ask for and the status that they get.</summary>
public sealed class RequestMeter
{
    private const string Page = "page";

    // The statuses of feeds and pages; another one is told as its hundred, so that there is no end of new series.
    private static readonly int[] Statuses = [200, 204, 304, 400, 404, 405, 413, 415, 429, 500, 503];

    // Made once: to count a request allocates nothing.
    private static readonly TagList[][] Tags = [.. FeedForm.All.Select(form => form.Extension).Append(Page).Select(TagsOf)];

    private readonly Counter<long> _requests;

    /// <summary>Creates the counter.</summary>
    public RequestMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _requests = meters.Create(TelemetryNames.Meter).CreateCounter<long>(
            "twirevents.requests", "{request}", "Requests by form (ics, json, jcal, atom, page) and status.");
    }

    /// <summary>Counts the requests that pass here; where nobody listens it stands aside.</summary>
    public void Count(IApplicationBuilder app) => app.Use(
        (context, next) => _requests.Enabled ? CountAsync(context, next) : next(context));

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var form = FeedPath.FormOf(context.Request.Path);
        var status = context.Response.StatusCode;
        var known = Array.IndexOf(Statuses, status);
        _requests.Add(1, Tags[form < 0 ? ^1 : form][known >= 0 ? known : Statuses.Length + Math.Clamp(status / 100, 1, 5) - 1]);
    }

    private static TagList[] TagsOf(string form) =>
    [
        .. Statuses.Select(status => $"{status}").Concat(Enumerable.Range(1, 5).Select(hundred => $"{hundred}xx"))
            .Select(status => new TagList { { "form", form }, { "status", status } }),
    ];
}
