using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.MemoryStorage;
using Microsoft.Extensions.Options;

namespace TwirEvents.Web.Refresh;

/// <summary>The schedule of the refresh, kept by Hangfire in memory: all that the program knows of Hangfire (<c>-p:JobEngine=Hangfire</c>).</summary>
public static class RefreshEngine
{
    private const string Job = "refresh";
    private const string Dashboard = "/jobs";

    // Its pages are Hangfire's, with scripts and styles in them.
    private const string Content =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /// <summary>Runs the refresh once the service has started and then every <see cref="RefreshOptions.Every"/>.</summary>
    public static void AddRefreshSchedule(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSection<SchedulerOptions>(SchedulerOptions.Section).Validate(
            options => options.Store == SchedulerStore.Memory, "Scheduler:Store must be Memory: this build keeps the schedule by Hangfire.");
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseMemoryStorage()
            .UseFilter(new AutomaticRetryAttribute { Attempts = 0 }));   // the job has told the log; the next time is the next try
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 1;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.StopTimeout = TimeSpan.Zero;                          // the job is told to stop at once, and does
            server.ShutdownTimeout = TimeSpan.FromSeconds(3);
        });
        services.AddHostedService<Schedule>();
    }

    /// <summary>Maps the dashboard, <c>/jobs</c>.</summary>
    public static void MapSchedule(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var key = app.Services.GetRequiredService<IOptions<SchedulerOptions>>().Value.DashboardKey;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Dashboard), jobs => jobs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Content;
            return next(context);
        }));
        app.UseHangfireDashboard(Dashboard, new DashboardOptions
        {
            Authorization = [new Visitors(key)],
            DisplayStorageConnectionString = false,
            AppPath = "/",
        });
    }

    /// <summary>What the recurring job calls; one that is due while another runs is left out.</summary>
    public sealed class ScheduledRefresh(RefreshJob job)
    {
        /// <summary>Runs one refresh.</summary>
        [DisableConcurrentExecution(timeoutInSeconds: 0)]
        public Task RunAsync(CancellationToken cancellationToken) => job.RunAsync(cancellationToken);
    }

    // The dashboard shows the job and can start it. When it is due is told here: cron has no "every 90 minutes".
    private sealed class Schedule(IRecurringJobManager jobs, IOptions<RefreshOptions> options) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            jobs.AddOrUpdate<ScheduledRefresh>(Job, refresh => refresh.RunAsync(CancellationToken.None), Cron.Never());
            using var timer = new PeriodicTimer(options.Value.Every);
            do
                jobs.Trigger(Job);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
    }

    /// <summary>
    /// Lets in who has the key, as the password of Basic authentication, and who sits at this machine. What a proxy hands on comes
    /// from this machine too and may be anybody: it needs the key.
    /// </summary>
    private sealed class Visitors(string? key) : IDashboardAuthorizationFilter
    {
        private const string Basic = "Basic ";

        public bool Authorize(DashboardContext context)
        {
            var http = context.GetHttpContext();
            if (HasKey(http.Request.Headers.Authorization) || IsHere(http))
                return true;
            if (!string.IsNullOrEmpty(key))
                http.Response.Headers.WWWAuthenticate = "Basic realm=\"jobs\", charset=\"UTF-8\"";
            return false;
        }

        private static bool IsHere(HttpContext http) =>
            http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !http.Request.Headers.Any(header =>
                header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
                || header.Key.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)   // what was forwarded and believed
                || header.Key.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
                || header.Key.Equals("Via", StringComparison.OrdinalIgnoreCase))
            && IsHostHere(http.Request.Host.Host);

        // Not a page elsewhere whose name somebody has pointed at this machine.
        private static bool IsHostHere(string host) =>
            host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

        private bool HasKey(string? authorization)
        {
            if (string.IsNullOrEmpty(key) || authorization?.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) != true)
                return false;
            var coded = authorization.AsSpan(Basic.Length).Trim();
            var octets = new byte[coded.Length];
            if (!Convert.TryFromBase64Chars(coded, octets, out var length))
                return false;
            var text = Encoding.UTF8.GetString(octets, 0, length);
            return CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..])),
                SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        }
    }
}
