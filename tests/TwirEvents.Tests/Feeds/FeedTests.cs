using System.Buffers;
using System.Text;
using System.Text.Json;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Feeds;

/// <summary>What a feed is before it is written, and its JSON.</summary>
public class FeedTests
{
    private static readonly CatalogIndex Index = Some.Index(
        Some.Event("One", "2024-09-10", places: [new("Zürich", null, "CH")], region: Region.Europe, groups: [new("Rust Zürich", "https://www.meetup.com/rust-zurich/")]),
        Some.Event("Two", "2024-09-11", places: [new("Tokyo", null, "JP")], region: Region.Asia, format: EventFormat.Hybrid, number: 2));

    [Theory]
    [InlineData("", "Rust meetups")]
    [InlineData("region=europe", "Rust meetups (Europe)")]
    [InlineData("region=asia,europe&format=virtual", "Rust meetups (Asia or Europe, Virtual)")]
    [InlineData("region=virtual", "Rust meetups (Hybrid or Virtual)")]
    [InlineData("country=-ch&group=rust-zurich", "Rust meetups (not Switzerland, Rust Zürich)")]
    [InlineData("q=hack&from=2024-01-01", "Rust meetups (“hack”, from 2024-01-01)")]
    public void A_feed_is_named_after_its_filter(string query, string expected) =>
        Assert.Equal(expected, FeedOf(query).Name);

    [Theory]
    [InlineData("https://rust.example", "", "https://rust.example/", "https://rust.example/events.ics")]
    [InlineData("https://rust.example/", "region=europe&format=hybrid", "https://rust.example/?format=hybrid&region=europe", "https://rust.example/events.ics?format=hybrid&region=europe")]
    [InlineData("https://rust.example/a", "region=europe", "https://rust.example/a/?region=europe", "https://rust.example/a/regions/europe.ics")] // a site of files knows no query
    [InlineData("https://rust.example", "country=ch", "https://rust.example/?country=ch", "https://rust.example/countries/switzerland.ics")]
    [InlineData("https://rust.example/a", "q=ラスト", "https://rust.example/a/?q=%E3%83%A9%E3%82%B9%E3%83%88", "https://rust.example/a/events.ics?q=%E3%83%A9%E3%82%B9%E3%83%88")]
    [InlineData("http://localhost:5080/", "", "http://localhost:5080/", "http://localhost:5080/events.ics")]
    public void A_feed_knows_its_page_and_its_own_address(string site, string query, string page, string source)
    {
        var feed = FeedOf(query, site);

        Assert.Equal(page, feed.Page?.AbsoluteUri);
        Assert.Equal(source, feed.AddressOf("ics")?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://rust.example", "webcal://rust.example/events.ics")]
    [InlineData("http://localhost:5080/a", "webcal://localhost:5080/a/events.ics")]
    [InlineData(null, null)]
    public void The_webcal_address_opens_a_calendar_program_instead_of_the_browser(string? site, string? expected) =>
        Assert.Equal(expected, FeedOf("", site).Webcal);

    [Fact]
    public void An_address_that_no_calendar_can_subscribe_to_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => FeedOf("", "ftp://rust.example/"));

    [Fact]
    public void A_source_longer_than_Google_takes_is_left_out()
    {
        var query = "q=" + string.Join(',', Enumerable.Range(0, 60).Select(i => $"word{i}"));

        Assert.Null(CalendarChecks.Passed(Calendars.Write(FeedOf(query, "https://rust.example/"))).Calendar["SOURCE"]);
    }

    [Fact]
    public void Over_1500_events_the_oldest_go_first()
    {
        var index = Some.Index([.. Enumerable.Range(0, 1600).Select(i => Some.Event("x", url: null, number: i))]);
        var feed = Feed.Create(index, EventFilter.None, Some.Date("2024-09-11"), site: null);

        Assert.Equal(100, feed.Omitted);
        Assert.Equal(index.Catalog.Events.Skip(100), feed.Events);
        CalendarChecks.Passed(Calendars.Write(feed));
    }

    [Fact]
    public void Over_900_kilobytes_the_oldest_go_first_in_every_form()
    {
        var title = new string('x', 700);
        var index = Some.Index([.. Enumerable.Range(0, 1000).Select(i => Some.Event(title, number: i))]);
        var feed = Feed.Create(index, EventFilter.None, Some.Date("2024-09-11"), new("https://rust.example/"));
        var octets = Calendars.Write(feed);

        Assert.InRange(octets.Length, Feed.MaxOctets - 3000, Feed.MaxOctets);
        Assert.Equal(1000, feed.Omitted + CalendarChecks.Passed(octets).Events.Count());
        Assert.Equal(index.Catalog.Events.Skip(feed.Omitted), feed.Events);
    }

    [Fact]
    public void As_JSON_a_feed_counts_its_events_and_lists_them() =>
        Assert.Equal("""{"count":0,"events":[]}""", Json(FeedOf("city=zurich&to=2024-09-09")));

    [Fact]
    public void An_event_in_JSON_has_every_field_in_the_order_of_the_contract()
    {
        var rustEvent = Some.Event("Rust “é” <日>", region: Region.NorthAmerica, places: [new("Montreal", "QC", "CA")], groups: [new("Rust", null)]) with
        {
            Uid = new("6F1D7A3E-3F0E-5B8A-9A1E-2A7C5A0F1B11"),
        };

        Assert.Equal(
            """
            {"count":1,"events":[{"uid":"6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11","title":"Rust “é” <日>",
            "url":"https://www.meetup.com/rust-zurich/events/300000001/","start":"2024-09-10","end":"2024-09-10","format":"in-person",
            "places":[{"city":"Montreal","subdivision":"QC","country":"CA"}],"region":"north-america",
            "groups":[{"name":"Rust","url":null}],
            "links":[{"title":"Rust “é” <日>","url":"https://www.meetup.com/rust-zurich/events/300000001/"}],
            "status":"confirmed","sequence":0,"created":"2024-09-04","lastModified":"2024-09-11","lastListed":"2024-09-11",
            "listings":[{"issue":563,"line":301},{"issue":564,"line":283}]}]}
            """.ReplaceLineEndings(""),
            Json(new() { Name = "Rust", Events = [rustEvent] }));
    }

    [Fact]
    public void A_listing_in_JSON_has_every_field_in_the_order_of_the_contract()
    {
        var listing = new Listing
        {
            Issue = 564,
            IssueDate = Some.Date("2024-09-11"),
            Line = 283,
            Section = "Virtual",
            Dates = new(Some.Date("2024-09-10"), Some.Date("2024-09-13")),
            Format = EventFormat.Hybrid,
            Places = [new("Montreal", "QC", "CA"), new(null, null, null)],
            Groups = [new("Rust Conf", "https://rustconf.com/")],
            Title = "Rust Conf 2024",
            Url = "https://example.org/rustconf-2024/",
            Links = [new("Rust Conf 2024", "https://example.org/rustconf-2024/")],
            Warnings = [DiagnosticCode.DateForm, DiagnosticCode.UrlRepaired],
        };
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
            ListingJson.Write(json, listing);

        Assert.Equal(
            """
            {"issue":564,"issueDate":"2024-09-11","line":283,"section":"Virtual","start":"2024-09-10","end":"2024-09-13","format":"hybrid",
            "places":[{"city":"Montreal","subdivision":"QC","country":"CA"},{"city":null,"subdivision":null,"country":null}],
            "region":null,"groups":[{"name":"Rust Conf","url":"https://rustconf.com/"}],"title":"Rust Conf 2024",
            "url":"https://example.org/rustconf-2024/",
            "links":[{"title":"Rust Conf 2024","url":"https://example.org/rustconf-2024/"}],"warnings":["date-form","url-repaired"]}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void An_emoji_comes_out_of_JSON_as_it_went_in() =>
        Assert.Equal("🦀", JsonDocument.Parse(Json(new() { Name = "Rust", Events = [Some.Event("🦀")] }))
            .RootElement.GetProperty("events")[0].GetProperty("title").GetString());

    [Fact]
    public void A_broken_title_is_still_JSON() =>
        Assert.Equal("a\ufffd", JsonDocument.Parse(Json(new() { Name = "Rust", Events = [Some.Event("a\ud83e")] }))
            .RootElement.GetProperty("events")[0].GetProperty("title").GetString());

    private static Feed FeedOf(string query, string? site = null) =>
        Feed.Create(Index, Some.Filter(query, Index), Some.Date("2024-09-11"), site is null ? null : new(site));

    private static string Json(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonWriter.Write(output, feed);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
