using NodaTime;
using NodaTime.Text;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class FeedCacheTests
{
    private static readonly RenderedFeed Empty =
        RenderedFeed.Of(FeedForm.ICalendar, Feed.Create(CatalogIndex.Empty, EventFilter.None, new(2026, 9, 2), null));

    private readonly FeedCache cache = new(10_000);

    [Fact]
    public void A_feed_is_rendered_once()
    {
        Assert.True(IsRendered(Key("q=1")));
        Assert.False(IsRendered(Key("q=1")));
    }

    [Fact]
    public void What_the_bytes_depend_on_is_told_apart()
    {
        IsRendered(Key("q=1"));
        Assert.True(IsRendered(Key("q=2")));
        Assert.True(IsRendered(Key("q=1") with { Form = "json" }));
        Assert.True(IsRendered(Key("q=1") with { Today = new(2026, 9, 3) }));
        Assert.True(IsRendered(Key("q=1") with { Site = new("https://other.example/") }));
        Assert.False(IsRendered(Key("q=1") with { Site = new("https://EVENTS.example/") }));
    }

    [Fact]
    public void It_holds_so_many_bytes_and_the_oldest_go_first()
    {
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(IsRendered(Key($"q={i}")));
            Assert.InRange(cache.Bytes, 1, 10_000);
        }

        Assert.False(IsRendered(Key("q=999")));
        Assert.True(IsRendered(Key("q=0")));
    }

    [Fact]
    public void A_feed_too_large_for_it_is_given_but_not_kept()
    {
        var small = new FeedCache(1);
        Assert.Same(Empty, small.Get(Key("q=1"), () => Empty));
        Assert.Equal(0, small.Bytes);
    }

    [Theory]
    [InlineData("2026-09-02T12:00:00Z", 2, "2026-09-02T12:00:00Z")]   // a new issue today
    [InlineData("2026-09-02T12:00:00Z", 3, "2026-09-03T00:00:00Z")]   // midnight moves the window
    [InlineData("2026-09-02T12:00:00Z", 9, "2026-09-09T00:00:00Z")]
    [InlineData("2026-09-09T01:00:00Z", 9, "2026-09-09T01:00:00Z")]
    public void A_feed_last_changed_with_the_archive_or_at_midnight_whichever_was_later(string archive, int day, string expected)
    {
        var published = new PublishedCatalog(CatalogIndex.Empty, InstantPattern.General.Parse(archive).Value);
        Assert.Equal(expected, InstantPattern.General.Format(published.LastModified(new LocalDate(2026, 9, day))));
    }

    private static FeedKey Key(string filter) => new("ics", filter, new(2026, 9, 2), new("https://events.example/"));

    private bool IsRendered(FeedKey key)
    {
        var rendered = false;
        cache.Get(key, () =>
        {
            rendered = true;
            return Empty;
        });
        return rendered;
    }
}
