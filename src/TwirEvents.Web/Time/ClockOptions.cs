using NodaTime;

namespace TwirEvents.Web.Time;

/// <summary>The settings <c>Clock:*</c>.</summary>
public sealed class ClockOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Clock";

    /// <summary>A date that stands still, for demonstrations and tests; <c>null</c> for the real one.</summary>
    public LocalDate? Today { get; init; }
}
