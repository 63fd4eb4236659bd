using System.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Places;

namespace TwirEvents.Tests.Feeds;

/// <summary>What is new in a feed, as Atom (RFC 4287).</summary>
public class AtomTests
{
    private static readonly RustEvent Meetup = Some.Event(
        "Rust & <friends> 🦀",
        start: "2024-09-10",
        end: "2024-09-11",
        url: "https://rust.example/meetup?id=1&lang=de",
        region: Region.Europe,
        places: [new("Zürich", null, "CH")]) with
    {
        Uid = new("6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11"),
        History = [Change(EventChangeKind.Listed, 563), Change(EventChangeKind.Moved, 564, "2024-09-09", "2024-09-10 to 2024-09-11")],
    };

    [Fact]
    public void A_feed_is_written_as_agreed_octet_by_octet()
    {
        var index = Some.Index(Meetup);
        var feed = Feed.Create(index, Some.Filter("region=europe", index), Some.Date("2024-09-11"), new("https://rust.example/"));

        AtomFeed.Read(AtomFeed.Write(feed));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <id>urn:uuid:3fe2d59e-f113-5b09-b084-f3e196f5e513</id>
            <title>Rust meetups (Europe)</title>
            <subtitle>Newly listed and changed events, the newest first. Rust meetups and conferences listed by This Week in Rust, with their days; the time is behind each link.</subtitle>
            <updated>2024-09-11T00:00:00Z</updated>
            <link rel="self" href="https://rust.example/regions/europe.atom"/>
            <link rel="alternate" href="https://rust.example/?region=europe"/>
            <author><name>This Week in Rust</name><uri>https://this-week-in-rust.org/</uri></author>
            <rights>CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), This Week in Rust</rights>
            <entry>
            <id>urn:uuid:6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11</id>
            <title>Zürich: Rust &amp; &lt;friends&gt; 🦀 (moved from 2024-09-09, now 2024-09-10 to 2024-09-11)</title>
            <updated>2024-09-11T00:00:00Z</updated>
            <published>2024-09-04T00:00:00Z</published>
            <link rel="alternate" href="https://rust.example/events/6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11"/>
            <link rel="related" href="https://rust.example/meetup?id=1&amp;lang=de"/>
            <link rel="via" href="https://this-week-in-rust.org/blog/2024/09/04/this-week-in-rust-563/"/>
            <category term="europe" label="Europe"/>
            <category term="in-person" label="In person"/>
            <summary type="text">2024-09-10 to 2024-09-11.
            https://rust.example/meetup?id=1&amp;lang=de

            In person: Zürich, Switzerland.
            The newsletter gives dates only: see the link for the time.

            First listed in This Week in Rust 563: https://this-week-in-rust.org/blog/2024/09/04/this-week-in-rust-563/</summary>
            </entry>
            </feed>

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(AtomFeed.Write(feed)));
    }

    [Fact]
    public void The_newest_come_first_then_the_sooner_then_by_UID()
    {
        var (july, august) = (Some.Date("2024-07-03"), Some.Date("2024-08-07"));
        RustEvent[] events =
        [
            Some.Event("D", start: "2024-08-10", number: 1) with { Created = july, LastModified = july },
            Some.Event("A", start: "2024-08-11", number: 2) with { Created = july, LastModified = august },
            Some.Event("B", start: "2024-08-11", number: 3) with { Created = august, LastModified = august },
            Some.Event("C", start: "2024-08-12", number: 4) with { Created = july, LastModified = august },
        ];

        var feed = AtomFeed.Of(events);

        Assert.Equal(["A", "B", "C", "D"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal("2024-08-07T00:00:00Z", feed["updated"]);
    }

    [Fact]
    public void The_hundred_newest_are_there()
    {
        RustEvent[] events = [.. Enumerable.Range(0, 120).Select(i =>
            Some.Event($"{i}", number: i) with { LastModified = Some.Date("2024-09-11").PlusDays(7 * i) })];

        Assert.Equal(Enumerable.Range(20, 100).Reverse().Select(i => $"{i}"), AtomFeed.Of(events).Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void An_event_that_turned_out_to_be_an_older_one_is_no_news() =>
        Assert.Equal(["One"], AtomFeed.Of(
            Some.Event("One"), Some.Event("Two", number: 2) with { Status = EventStatus.Cancelled, ReplacedBy = Some.Event("One").Uid })
            .Entries.Select(entry => entry.Title));

    [Fact]
    public void A_feed_without_events_is_a_feed_and_the_same_every_day()
    {
        var index = Some.Index(Meetup);
        var filter = Some.Filter("region=asia,europe&city=zurich&to=2024-09-01", index);
        var (today, later) = (Feed.Create(index, filter, Some.Date("2024-09-11"), null), Feed.Create(index, filter, Some.Date("2026-01-01"), null));

        Assert.Empty(AtomFeed.Read(AtomFeed.Write(today)).Entries);
        Assert.Equal(AtomFeed.Write(today), AtomFeed.Write(later));
    }

    [Fact]
    public void A_feed_is_known_by_its_filter_however_that_is_spelled_and_whoever_serves_it()
    {
        var index = Some.Index(Meetup, Some.Event(places: [new("Tokyo", null, "JP")], region: Region.Asia, number: 2));

        Assert.Equal(IdOf("region=asia,europe", "https://rust.example/"), IdOf("region=Europe&region=ASIA", "https://other.example/a"));
        Assert.NotEqual(IdOf("region=asia", "https://rust.example/"), IdOf("", "https://rust.example/"));

        string? IdOf(string query, string site) => AtomFeed.Read(AtomFeed.Write(
            Feed.Create(index, Some.Filter(query, index), Some.Date("2024-09-11"), new(site))))["id"];
    }

    [Theory]
    [InlineData("https://rust.example/", "https://a.example/", "https://rust.example/events/UID", "https://a.example/", "ISSUE")]
    [InlineData("https://rust.example/a", null, "https://rust.example/a/events/UID", null, "ISSUE")]
    [InlineData(null, "https://a.example/", "https://a.example/", null, "ISSUE")] // without a service it has no page but its own
    [InlineData(null, "mailto:rust@example.org", "ISSUE", null, null)]
    [InlineData(null, "irc://irc.example/rust", "ISSUE", null, null)]
    [InlineData(null, null, "ISSUE", null, null)]
    public void An_entry_links_the_best_page_there_is_and_then_the_others(string? site, string? url, string alternate, string? related, string? via)
    {
        var rustEvent = Some.Event(url: url);
        var entry = Assert.Single(AtomFeed.Read(AtomFeed.Write(
            new() { Name = "Rust", Site = site is null ? null : new(site), Query = "q=rust", Events = [rustEvent] })).Entries);

        Assert.Equal([alternate], entry.Links("alternate").Select(InShort));
        Assert.Equal(related is null ? [] : [related], entry.Links("related").Select(InShort));
        Assert.Equal(via is null ? [] : [via], entry.Links("via").Select(InShort));

        string InShort(string link) => link.Replace($"{rustEvent.Uid}", "UID", StringComparison.Ordinal)
            .Replace("https://this-week-in-rust.org/blog/2024/09/04/this-week-in-rust-563/", "ISSUE", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventChangeKind.Moved, "2024-09-09", "2024-09-10", "Rust (moved from 2024-09-09, now 2024-09-10)")]
    [InlineData(EventChangeKind.Renamed, "To be announced", "Rust", "Rust (renamed from “To be announced”)")]
    [InlineData(EventChangeKind.Relinked, "https://a.example/", "https://b.example/", "Rust (new link)")]
    [InlineData(EventChangeKind.Relocated, "Zürich, CH", "Berlin, DE", "Rust (place changed from Zürich, CH)")]
    [InlineData(EventChangeKind.Relocated, null, "Berlin, DE", "Rust (place added)")]
    [InlineData(EventChangeKind.Reformatted, "hybrid", "in-person", "Rust (changed from hybrid to in-person)")]
    [InlineData(EventChangeKind.Reinstated, null, null, "Rust (no longer cancelled)")]
    [InlineData(EventChangeKind.Dropped, null, null, "Rust")] // an event may skip an issue
    [InlineData(EventChangeKind.Relisted, null, null, "Rust")]
    public void The_title_of_a_changed_event_says_what_changed(EventChangeKind kind, string? before, string? after, string expected) =>
        Assert.Equal(expected, TitleOf(Some.Event("Rust"), Change(EventChangeKind.Listed, 563), Change(kind, 564, before, after)));

    [Fact]
    public void A_cancelled_event_says_so_and_the_word_in_its_title_is_no_new_name() =>
        Assert.Equal("Cancelled: Rust (new link)", TitleOf(
            Some.Event("Cancelled: Rust") with { Status = EventStatus.Cancelled },
            Change(EventChangeKind.Renamed, 564, "Rust", "Cancelled: Rust"), Change(EventChangeKind.Relinked, 564, "a", "b"),
            Change(EventChangeKind.Cancelled, 564)));

    [Fact]
    public void Of_several_issues_the_last_that_had_news_counts() =>
        Assert.Equal("Rust (moved from 2024-09-09, now 2024-09-10; new link)", TitleOf(
            Some.Event("Rust"), Change(EventChangeKind.Renamed, 564, "R", "Rust"),
            Change(EventChangeKind.Moved, 565, "2024-09-09", "2024-09-10"), Change(EventChangeKind.Relinked, 565, "a", "b"),
            Change(EventChangeKind.Dropped, 566)));

    private static string TitleOf(RustEvent rustEvent, params EventChange[] history) =>
        AtomFeed.EntryOf(rustEvent with { History = history }).Title;

    private static EventChange Change(EventChangeKind kind, int issue, string? before = null, string? after = null) =>
        new(kind, issue, Some.Date("2024-09-04").PlusWeeks(issue - 563), 1, before, after);
}
