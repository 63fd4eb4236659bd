using NodaTime;

namespace TwirEvents.Web.Time;

/// <summary>A clock that always shows midnight UTC of one day.</summary>
public sealed class StoppedClock(LocalDate today) : IClock
{
    private readonly Instant now = today.AtMidnight().InUtc().ToInstant();

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => now;
}

/// <summary>What day it is.</summary>
public static class Today
{
    /// <summary>The date of a clock in UTC: the newsletter's readers are everywhere, and every server must give the same bytes.</summary>
    public static LocalDate InUtc(this IClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetCurrentInstant().InUtc().Date;
    }
}
