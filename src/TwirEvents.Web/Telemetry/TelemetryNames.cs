using System.Diagnostics;

namespace TwirEvents.Web.Telemetry;

/// <summary>The names under which the service tells how it is, which dashboards and alerts rely on.</summary>
public static class TelemetryNames
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "TwirEvents";

    /// <summary>The source of the activities: one for each refresh.</summary>
    public static ActivitySource Activities { get; } = new(Meter);
}
