namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Refresh:*</c>: how often the source is asked.</summary>
public sealed class RefreshOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Refresh";

    /// <summary>The time from one refresh to the next: <c>01:00:00</c> is an hour, <c>1.00:00:00</c> a day.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);
}
