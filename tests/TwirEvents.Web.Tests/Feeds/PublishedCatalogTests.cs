using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class PublishedCatalogTests
{
    private static readonly LocalDate Day = new(2026, 9, 2);
    private static readonly Uri Site = new("https://events.example/");
    private static readonly CatalogIndex Index = new(EventCatalog.Build([Read(Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Talks")))]));

    private readonly PublishedCatalog published = new(Index, default);

    [Fact]
    public void Every_spelling_of_a_filter_finds_the_same_feed_in_a_form()
    {
        var feed = published.Rendered(FeedForm.ICalendar, Filter("region", "Europe"), Day, Site);
        Assert.Same(feed, published.Rendered(FeedForm.ICalendar, Filter("REGION", "europe,EUROPE"), Day, new("https://EVENTS.example")));
    }

    [Theory]
    [InlineData("region", "europe", "")]
    [InlineData(null, null, "?region=europe")]
    [InlineData("region", "atlantis", "")]
    public void An_address_that_was_read_before_is_not_read_again(string? parameter, string? value, string query) =>
        Assert.Same(published.Read(new(parameter, value, query)), published.Read(new(parameter, value, query)));

    [Fact]
    public void What_the_bytes_depend_on_is_told_apart()
    {
        var feed = published.Rendered(FeedForm.ICalendar, Filter("region", "europe"), Day, Site);
        Assert.NotSame(feed, published.Rendered(FeedForm.Json, Filter("region", "europe"), Day, Site));
        Assert.NotSame(feed, published.Rendered(FeedForm.ICalendar, Filter("region", "asia"), Day, Site));
        Assert.NotSame(feed, published.Rendered(FeedForm.ICalendar, Filter("region", "europe"), Day.PlusDays(1), Site));
        Assert.NotSame(feed, published.Rendered(FeedForm.ICalendar, Filter("region", "europe"), Day, new("https://other.example/")));
    }

    [Fact]
    public void The_events_of_a_filter_are_chosen_once_for_all()
    {
        var feed = published.Feed(Filter("region", "europe"), Day, Site);
        Assert.Single(feed.Events);
        Assert.Same(feed, published.Feed(Filter("region", "EUROPE"), Day, Site));
    }

    [Theory]
    [InlineData("2026-09-02T12:00:00Z", 2, "2026-09-02T12:00:00Z")]   // a new issue today
    [InlineData("2026-09-02T12:00:00Z", 3, "2026-09-03T00:00:00Z")]   // midnight moves the window
    [InlineData("2026-09-02T12:00:00Z", 9, "2026-09-09T00:00:00Z")]
    [InlineData("2026-09-09T01:00:00Z", 9, "2026-09-09T01:00:00Z")]
    public void A_feed_last_changed_with_the_catalog_or_at_midnight_whichever_was_later(string changed, int day, string expected)
    {
        var catalog = new PublishedCatalog(CatalogIndex.Empty, InstantPattern.General.Parse(changed).Value);
        Assert.Equal(expected, InstantPattern.General.Format(catalog.LastModified(new LocalDate(2026, 9, day))));
    }

    private static Issue Read(string text) => IssueReader.TryRead(text, out var issue, out var problem) ? issue : throw new FormatException(problem);

    private static EventFilter Filter(string name, string value) =>
        EventFilter.TryParse([new(name, value)], Index, out var filter, out var problem) ? filter : throw new FormatException(problem.Message);
}
