using NodaTime;

namespace TwirEvents.Web.Tests.Support;

/// <summary>A clock that a test sets.</summary>
public sealed class SettableClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
