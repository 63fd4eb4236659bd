using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds of the real newsletter.</summary>
public class CorpusFeedTests
{
    private static readonly Lazy<CatalogIndex> Index = new(() => new(EventCatalog.Build(Issues())));

    [CorpusTheory]
    [InlineData("")]
    [InlineData("from=2010-01-01")] // everything, which is too much for one feed
    [InlineData("from=2010-01-01&to=2019-12-31")] // the forms of entries that are history
    [InlineData("region=europe&from=2024-01-01")]
    [InlineData("region=virtual")]
    [InlineData("country=us,-ca&format=-virtual&from=2022-01-01")]
    [InlineData("city=köln,-berlin&from=2010-01-01")]
    [InlineData("near=berlin&within=300km&from=2010-01-01")]
    [InlineData("group=rust-berlin&from=2010-01-01")]
    [InlineData("q=embedded,async&from=2010-01-01")]
    [InlineData("region=oceania&from=2030-01-01")] // nothing
    public void A_feed_passes_every_check_and_holds_what_the_filter_lets_through(string query)
    {
        var filter = Some.Filter(query, Index.Value);
        foreach (var today in new[] { "2018-02-28", "2024-09-11", "2026-06-18" })
        {
            var feed = Feed.Create(Index.Value, filter, Some.Date(today), new("https://rust.example/"));
            var calendar = CalendarChecks.Passed(Calendars.Write(feed));

            Assert.Equal(feed.Events.Select(e => e.Uid.ToString()), calendar.Events.Select(e => e["UID"]));
            Assert.Equal(filter.Select(Index.Value, Some.Date(today)).Count, feed.Events.Count + feed.Omitted);
            Assert.Equal(filter.Canonical, Some.Filter(filter.Canonical, Index.Value).Canonical);
        }
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

    private static IEnumerable<Issue> Issues()
    {
        foreach (var file in Directory.EnumerateFiles(Corpus.Issues, "*.md").Order(StringComparer.Ordinal))
        {
            if (IssueReader.TryRead(File.ReadAllText(file), out var issue, out _))
                yield return issue;
        }
    }
}
