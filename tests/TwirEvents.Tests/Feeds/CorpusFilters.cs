using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Feeds;

/// <summary>Filters of every kind, made of what a catalog itself holds: the same for the same catalog.</summary>
internal static class CorpusFilters
{
    /// <summary>So many filters, no two of which are the same.</summary>
    public static IReadOnlyList<EventFilter> Of(CatalogIndex index, int count) =>
        [.. Queries(index.Catalog).Select(query => Parsed(query, index)).OfType<EventFilter>().DistinctBy(filter => filter.Canonical).Take(count)];

    // One of each kind in turn, so that the first so many are of every kind.
    private static IEnumerable<string> Queries(EventCatalog catalog)
    {
        var kinds = Kinds(catalog);
        for (var i = 0; kinds.Any(kind => i < kind.Count); i++)
        {
            foreach (var kind in kinds.Where(kind => i < kind.Count))
                yield return kind[i];
        }
    }

    private static List<string>[] Kinds(EventCatalog catalog)
    {
        var regions = Enum.GetValues<Region>().Select(region => region.Name()).Append("virtual").ToList();
        var formats = Enum.GetValues<EventFormat>().Select(format => format.Name()).ToList();
        var places = catalog.Events.SelectMany(e => e.Places).ToList();
        var countries = Frequent(places.Select(place => place.Country));
        var cities = Frequent(places.Select(place => place.City).Where(city => city?.Contains(',') == false));
        var groups = Spread(catalog.Groups.Select(group => group.Slug), 30);
        var words = Frequent(catalog.Events.SelectMany(e => e.Title.Split(' ')).Where(word => word.Length > 2 && word.All(char.IsLetter)));
        var years = catalog.Events.Select(e => e.Dates.Start.Year).Distinct().Select(year => $"from={year}-01-01&to={year}-12-31").ToList();
        return
        [
            ["", "from=2010-01-01", "to=2016-02-29", "from=2099-01-01", .. years],
            [.. regions.Select(region => $"region={region}"), .. regions.Select(region => $"region=-{region}&from=2020-01-01")],
            [.. formats.Select(format => $"format={format}"), .. formats.Select(format => $"format=-{format}&from=2015-01-01")],
            [.. countries.Select(code => $"country={code}")],
            [.. countries.Select(code => $"country={code}&from=2010-01-01")],
            [.. Pairs(countries).Select(pair => $"country={pair.One},{pair.Other}")],
            [.. cities.Select(city => $"city={city}&from=2010-01-01")],
            [.. cities.Select((city, i) => $"near={city}&within={(i % 5 * 70) + 20}km")],
            [.. Pairs(cities).Select(pair => $"city=-{pair.One},-{pair.Other}&format=hybrid&from=2010-01-01")],
            [.. groups.Select(group => $"group={group}")],
            [.. groups.Select(group => $"group={group}&from=2010-01-01")],
            [.. Pairs(groups).Select(pair => $"group={pair.One},{pair.Other}")],
            [.. words.Select(word => $"q={word}&from=2010-01-01")],
            [.. words.Select((word, i) => $"q={word}&region={regions[i % regions.Count]}")],
            [.. countries.Zip(["mark", "show", "hide"], (code, cancelled) => $"country={code}&cancelled={cancelled}&alarm=1d&from=2010-01-01")],
            [.. cities.Select((city, i) => $"city={city}&alarm={i + 1}h")],
            [.. countries.Select((code, i) => $"country={code}&format={formats[i % formats.Count]}&{years[i % years.Count]}")], // most are empty
        ];
    }

    private static EventFilter? Parsed(string query, CatalogIndex index) =>
        // Not every city's coordinates are known.
        query.StartsWith("near=", StringComparison.Ordinal) && !EventFilter.TryParse(Parameters(query), index, out _, out _) ? null
            : EventFilter.TryParse(Parameters(query), index, out var filter, out var problem) ? filter
            : throw new InvalidOperationException($"{query}: {problem.Message}");

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1]));

    private static List<string> Frequent(IEnumerable<string?> values) =>
        [.. values.OfType<string>().GroupBy(value => value).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Key).Take(30)];

    private static List<string> Spread(IEnumerable<string> values, int count)
    {
        var all = values.ToList();
        return [.. Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[i * all.Count / Math.Min(count, all.Count)])];
    }

    private static IEnumerable<(string One, string Other)> Pairs(List<string> values) => values.Zip(values.Skip(1));
}
