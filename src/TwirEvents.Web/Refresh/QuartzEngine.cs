using Microsoft.Extensions.Options;
using Quartz;

namespace TwirEvents.Web.Refresh;

/// <summary>The schedule of the refresh, kept by Quartz in memory: all that the program knows of Quartz.</summary>
public static class QuartzEngine
{
    /// <summary>Runs the refresh once the service has started and then every <see cref="RefreshOptions.Every"/>.</summary>
    public static void AddRefreshSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.ScheduleJob<ScheduledRefresh>(
                (provider, trigger) => trigger.WithIdentity("refresh").StartNow().WithSimpleSchedule(every => every
                    .WithInterval(provider.GetRequiredService<IOptions<RefreshOptions>>().Value.Every).RepeatForever()),
                (_, _) => { });
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    /// <summary>One firing of the schedule; one that is due while another runs waits for it.</summary>
    [DisallowConcurrentExecution]
    private sealed class ScheduledRefresh(RefreshJob job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await job.RunAsync(cancellationToken);
    }
}
