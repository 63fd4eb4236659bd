using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Places;
using TwirEvents.Tests.Catalog;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds of the real newsletter.</summary>
public class CorpusFeedTests
{
    private static readonly Uri Site = new("https://rust.example/");

    private static readonly Lazy<CatalogIndex> Index = new(() => new(EventCatalog.Build(CorpusReplayTests.Issues)));

    [CorpusTheory]
    [InlineData("2018-02-28")] // the dashed forms, and hardly a region
    [InlineData("2024-09-11")]
    [InlineData("2026-06-18")]
    public void The_feeds_of_200_filters_pass_every_check_and_hold_what_the_filter_lets_through(string date)
    {
        var today = Some.Date(date);
        var index = new CatalogIndex(EventCatalog.Build(CorpusReplayTests.Issues.TakeWhile(issue => issue.Date <= today)));
        var filters = CorpusFilters.Of(index, 200);
        Assert.Equal(200, filters.Count);

        var empty = 0;
        foreach (var filter in filters)
        {
            var feed = Feed.Create(index, filter, today, Site);
            var calendar = CalendarChecks.Passed(
                Calendars.Unchecked(feed),
                new() { Source = $"{Site}{AddressOf(filter.Canonical)}", Trigger = Calendars.TriggerOf(feed), Today = today.ToDateOnly() });

            Assert.Equal(feed.Events.Select(e => e.Uid.ToString()), calendar.Events.Select(e => e["UID"]));
            Assert.Equal(filter.Select(index, today).Count, feed.Events.Count + feed.Omitted);
            Assert.Equal(filter.Canonical, Some.Filter(filter.Canonical, index).Canonical);
            empty += feed.Events.Count == 0 ? 1 : 0;
        }

        Assert.InRange(empty, 10, 100); // a calendar of nothing is one of the calendars
    }

    [CorpusFact]
    public void Every_group_and_every_country_of_the_index_is_a_filter_with_events()
    {
        var filters = Index.Value.Catalog.Groups.Select(g => $"from=2010-01-01&group={Uri.EscapeDataString(g.Slug)}")
            .Concat(Index.Value.Countries.Select(code => $"country={code.ToLowerInvariant()}&from=2010-01-01"));

        Assert.All(filters, query =>
        {
            var filter = Some.Filter(query, Index.Value);
            Assert.NotEmpty(filter.Select(Index.Value, Some.Date("2026-06-18")));
            Assert.Equal(filter.Canonical, Some.Filter(filter.Canonical, Index.Value).Canonical);
        });
    }

    // data-contract.md, section 3: a region, a country, a group alone has a short name.
    private static string AddressOf(string query) => query.Split('=', '&', ',') switch
    {
        [""] => "events.ics",
        ["region", var region] when region[0] != '-' => $"regions/{region}.ics",
        ["country", var country] when country[0] != '-' => $"countries/{Slug.Of(CountryOf(country))}.ics",
        ["group", var group] when group[0] != '-' => $"groups/{group}.ics",
        ["format", "hybrid", "virtual"] => "regions/virtual.ics",
        _ => $"events.ics?{query}",
    };

    private static string CountryOf(string code) =>
        Gazetteer.Default.Countries.Single(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase)).Name;
}
