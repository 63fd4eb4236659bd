namespace TwirEvents.Web.Limits;

/// <summary>The settings <c>Limits:*</c>: how much one visitor may ask for.</summary>
public sealed class LimitOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Limits";

    /// <summary>How many pages one visitor may ask for in a minute; 0 for any number. Feeds are never counted.</summary>
    public int PagesPerMinute { get; init; } = 300;
}
