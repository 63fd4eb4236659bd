using System.Diagnostics.Metrics;
using NodaTime;
using TwirEvents.Web.Refresh;

namespace TwirEvents.Web.Telemetry;

/// <summary>What is served, how old it is, and how well the caches do: looked at when somebody collects it, never by a request.</summary>
public sealed class CatalogMeter
{
    /// <summary>Creates the instruments.</summary>
    public CatalogMeter(IMeterFactory meters, LiveCatalog live, RefreshJob job, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(TelemetryNames.Meter);
        meter.CreateObservableGauge("twirevents.catalog.issues", () => Counts().Issues, "{issue}", "Issues in the catalog.");
        meter.CreateObservableGauge("twirevents.catalog.listings", () => Counts().Listings, "{listing}", "Entries of all issues that were read.");
        meter.CreateObservableGauge("twirevents.catalog.events", () => Counts().Events, "{event}", "Events in the catalog.");
        meter.CreateObservableGauge("twirevents.catalog.groups", () => Counts().Groups, "{group}", "Groups in the catalog.");
        meter.CreateObservableGauge(
            "twirevents.diagnostics", () => Counts().Diagnostics, "{finding}", "Findings about entries, by code.");
        meter.CreateObservableGauge(
            "twirevents.refresh.age", () => Age(job.Status, clock), "s", "Time since the last refresh that succeeded; nothing before it.");
        meter.CreateObservableCounter("twirevents.cache.hits", () => live.RenderedCounts.Hits, "{feed}", "Feeds that were at hand.");
        meter.CreateObservableCounter("twirevents.cache.misses", () => live.RenderedCounts.Misses, "{feed}", "Feeds that had to be rendered.");
        meter.CreateObservableGauge("twirevents.cache.size", () => live.Current?.CachedBytes ?? 0, "By", "Memory that the caches take.");

        CatalogCounts Counts() => live.Current?.Counts ?? default;
    }

    private static IEnumerable<Measurement<double>> Age(RefreshStatus status, IClock clock) =>
        status.LastSuccess is { } success ? [new((clock.GetCurrentInstant() - success).TotalSeconds)] : [];
}
