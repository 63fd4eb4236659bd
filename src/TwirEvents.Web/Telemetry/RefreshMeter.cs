using System.Diagnostics.Metrics;

namespace TwirEvents.Web.Telemetry;

/// <summary>Counts refreshes by outcome, with the time that each took.</summary>
public sealed class RefreshMeter
{
    private readonly Histogram<double> _refreshes;

    /// <summary>Creates the histogram, whose count is that of the refreshes.</summary>
    public RefreshMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _refreshes = meters.Create(TelemetryNames.Meter).CreateHistogram<double>(
            "twirevents.refreshes", "s", "Refreshes by outcome (ok, failed) and how long each took.");
    }

    /// <summary>A refresh ended.</summary>
    public void Ended(bool succeeded, TimeSpan elapsed) =>
        _refreshes.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("outcome", succeeded ? "ok" : "failed"));
}
