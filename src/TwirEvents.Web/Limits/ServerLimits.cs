using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TwirEvents.Web.Limits;

/// <summary>How large and how slow a request may be, whatever it asks for.</summary>
public static class ServerLimits
{
    // Docker kills ten seconds after it asked to stop: what is still being sent then has had its time.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Sets the limits. What breaks those of the server it answers itself, with 408, 413, 414 or 431; a page that takes longer than
    /// half a minute is given up with 503, and a form that has not come to its end by then with its connection.
    /// </summary>
    public static void AddServerLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = 8 << 10;          // hundreds of groups in one filter
            server.Limits.MaxRequestHeadersTotalSize = 16 << 10;
            server.Limits.MaxRequestHeaderCount = 64;
            server.Limits.MaxRequestBodySize = 16 << 10;         // who takes more says so at its address, as /check does
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Limits.MaxConcurrentConnections = 5_000;
        });
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = LongestStop;
            host.ServicesStopConcurrently = true;   // a refresh is told to stop while the last answers go out
        });
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = LongestRequest,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
    }
}
