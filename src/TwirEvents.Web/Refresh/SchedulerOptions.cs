namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Scheduler:*</c>: what keeps the schedule of the refresh.</summary>
public sealed class SchedulerOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Scheduler";

    /// <summary>Where the schedule is kept.</summary>
    public SchedulerStore Store { get; init; } = SchedulerStore.Memory;

    /// <summary>
    /// The password of the dashboard that a build with Hangfire has at <c>/jobs</c>; without it the dashboard is open to this machine
    /// alone.
    /// </summary>
    public string? DashboardKey { get; init; }
}

/// <summary>The places where a schedule is kept.</summary>
public enum SchedulerStore
{
    /// <summary>In memory: each server refreshes for itself.</summary>
    Memory,

    /// <summary>In the archive's database: of several servers one refreshes, and another takes over when it dies.</summary>
    Postgres,
}
