using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;
using TwirEvents.Archive;

namespace TwirEvents.Web.Refresh;

/// <summary>The schedule of the refresh, kept by Quartz in memory or in the archive's database: all that the program knows of Quartz.</summary>
public static partial class RefreshEngine
{
    /// <summary>Runs the refresh once the service has started and then every <see cref="RefreshOptions.Every"/>.</summary>
    public static void AddRefreshSchedule(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (services, configuration) = (builder.Services, builder.Configuration);
        var store = configuration.GetSection(SchedulerOptions.Section).Get<SchedulerOptions>()?.Store ?? SchedulerStore.Memory;
        services.AddSection<SchedulerOptions>(SchedulerOptions.Section)
            .Validate(options => Enum.IsDefined(options.Store), $"Scheduler:Store is '{store}'; it must be Memory or Postgres.")
            .Validate(
                options => options.DashboardKey is null, "Scheduler:DashboardKey is set, but only a build with Hangfire has a dashboard.")
            .Validate<IOptions<ArchiveOptions>>(
                (options, archive) => options.Store != SchedulerStore.Postgres || Database(archive.Value) is not null,
                "Scheduler:Store is Postgres, but Archive:ConnectionString names no database.");
        services.AddQuartz(quartz =>
        {
            if (store == SchedulerStore.Postgres)
                quartz.UsePersistentStore(Clustered(Database(configuration.GetSection(ArchiveOptions.Section).Get<ArchiveOptions>())));
            else
                quartz.UseInMemoryStore();
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                scheduler.GenerateInstanceId = store == SchedulerStore.Postgres;
            });
            quartz.ScheduleJob<ScheduledRefresh>(
                (provider, trigger) => trigger.WithIdentity("refresh").StartNow().WithSimpleSchedule(every => every
                    .WithInterval(provider.GetRequiredService<IOptions<RefreshOptions>>().Value.Every).RepeatForever()),
                (_, job) => job.WithIdentity("refresh").RequestRecovery());   // one whose server dies is run again by another
        });
        if (store == SchedulerStore.Postgres)
            services.AddHostedService<PatientStart>();
        else
            services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    /// <summary>Maps nothing: Quartz has no pages.</summary>
    public static void MapSchedule(this WebApplication app) => ArgumentNullException.ThrowIfNull(app);

    private static Action<IPersistentStoreBuilder> Clustered(string? database) => store =>
    {
        // Without a database the check of the settings stops the start before anybody asks for it.
        store.UsePostgres(NpgsqlFactory.Instance, database ?? "Host=");
        store.UseSystemTextJsonSerializer();
        store.ConfigureStore(options => options.TablePrefix = "twirevents.qrtz_");
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(5);
        });
    };

    private static string? Database(ArchiveOptions? archive) =>
        PostgresAddress.TryParse(archive?.ConnectionString ?? "", out var address, out _) ? address.ConnectionString : null;

    /// <summary>Starts the schedule as soon as the database is there, and with it the tables, which opening the archive makes.</summary>
    private sealed partial class PatientStart(
        IArchive archive, ISchedulerFactory schedulers, ISchedulerRuntime runtime, ILogger<PatientStart> logger) : BackgroundService
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

        private readonly Lock _stopping = new();
        private IScheduler? _started;
        private Task? _stopped;

        // A host that somebody else holds is stopped by both at once, and whose call is through first disposes of what the other needs.
        public override Task StopAsync(CancellationToken cancellationToken)
        {
            lock (_stopping)
                return _stopped ??= StopOnceAsync(cancellationToken);
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var isSpent = false;   // one that could not start is never started again
            while (_started is null)
            {
                try
                {
                    await archive.RevisionsAsync(stoppingToken);
                    var scheduler = isSpent
                        ? await runtime.Restart(QuartzSchedulerOptions.DefaultInstanceName, cancellationToken: stoppingToken)
                        : await schedulers.GetScheduler(stoppingToken);
                    await scheduler.Start(stoppingToken);
                    _started = scheduler;
                }
                catch (Exception problem) when (problem is ArchiveException or SchedulerException)
                {
                    isSpent |= problem is SchedulerException;
                    LogWaiting(problem.Message);
                    await Task.Delay(Pause, stoppingToken);
                }
            }
        }

        private async Task StopOnceAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            if (_started is not null)
                await _started.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }

        [LoggerMessage(1, LogLevel.Warning, "The schedule waits for the database: {Reason}")]
        private partial void LogWaiting(string reason);
    }

    /// <summary>One firing of the schedule; one that is due while another runs, here or on another server, waits for it.</summary>
    [DisallowConcurrentExecution]
    private sealed class ScheduledRefresh(RefreshJob job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await job.RunAsync(cancellationToken);
    }
}
