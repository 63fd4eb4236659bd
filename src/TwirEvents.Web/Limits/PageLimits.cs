using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using TwirEvents.Web.Pages.Errors;
using TwirEvents.Web.Site;

namespace TwirEvents.Web.Limits;

/// <summary>
/// How often one visitor may ask for pages, and how many texts are checked at once. Feeds know no such limit: a calendar program that
/// is told 429 drops the calendar.
/// </summary>
public static class PageLimits
{
    // Who comes through a proxy that is not on the list is one of many with its address.
    private const int BehindOneProxy = 20;

    /// <summary>Adds the limits.</summary>
    public static void AddPageLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, IOptions<SiteOptions>>((limiter, limits, site) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PerVisitor(limits.Value.PagesPerMinute, site.Value.ProxyList is not []), Checks()));
    }

    /// <summary>Holds what is neither a feed nor asked by a supervisor to the limits, and to the time that a request may take.</summary>
    public static void UsePageLimits(this IApplicationBuilder app) => app.UseWhen(
        context => FeedPath.FormOf(context.Request.Path) < 0 && !context.Request.Path.StartsWithSegments("/health"),
        pages => pages.UseRateLimiter().UseRequestTimeouts());

    private static PartitionedRateLimiter<HttpContext> PerVisitor(int perMinute, bool knowsProxies) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            var address = context.Connection.RemoteIpAddress;
            if (perMinute == 0 || address is null || IPAddress.IsLoopback(address))
                return RateLimitPartition.GetNoLimiter("");
            var isProxy = !knowsProxies && context.Request.Headers.ContainsKey("X-Forwarded-For");
            return RateLimitPartition.GetTokenBucketLimiter(
                $"{NetworkOf(address)}{(isProxy ? " proxy" : "")}", _ => Bucket(isProxy ? BehindOneProxy * perMinute : perMinute));
        });

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 6),
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
    };

    // To check a text of a megabyte keeps a processor busy for a while.
    private static PartitionedRateLimiter<HttpContext> Checks() => PartitionedRateLimiter.Create<HttpContext, bool>(
        context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new() { PermitLimit = Environment.ProcessorCount, QueueLimit = 8 })
            : RateLimitPartition.GetNoLimiter(false));

    // A visitor with IPv6 has a whole network of 64 bits (RFC 6177).
    private static string NetworkOf(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(10);
        rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await new ErrorResult(
            StatusCodes.Status429TooManyRequests, "That was more than the service gives to one visitor. Ask again in a moment; calendars are not concerned.")
            .ExecuteAsync(rejected.HttpContext);
    }
}
