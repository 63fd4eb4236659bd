using System.Diagnostics.Metrics;
using TwirEvents.Catalog;

namespace TwirEvents.Web.Telemetry;

/// <summary>The size of a catalog; all zero where there is none.</summary>
internal readonly record struct CatalogCounts(int Issues, int Listings, int Events, int Groups)
{
    private readonly Measurement<int>[]? _diagnostics;

    /// <summary>How many findings there are of each code.</summary>
    public IEnumerable<Measurement<int>> Diagnostics
    {
        get => _diagnostics ?? [];
        private init => _diagnostics = [.. value];
    }

    /// <summary>Counts.</summary>
    public static CatalogCounts Of(EventCatalog catalog) =>
        new(catalog.Issues.Count, catalog.Issues.Sum(issue => issue.Listings.Count), catalog.Events.Count, catalog.Groups.Count)
        {
            Diagnostics = catalog.Issues.SelectMany(issue => issue.Diagnostics).CountBy(diagnostic => diagnostic.Code.Name)
                .Select(code => new Measurement<int>(code.Value, new KeyValuePair<string, object?>("code", code.Key))),
        };
}
