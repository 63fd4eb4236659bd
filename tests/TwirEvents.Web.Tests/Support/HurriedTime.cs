using System.Collections.Concurrent;

namespace TwirEvents.Web.Tests.Support;

/// <summary>Time that passes at once where somebody waits for it.</summary>
public sealed class HurriedTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 9, 2, 0, 0, 0, TimeSpan.Zero);

    private long passed;

    /// <summary>How long somebody waited, one after the other.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(Interlocked.Read(ref passed));

    public void Pass(TimeSpan time) => Interlocked.Add(ref passed, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        Pass(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
