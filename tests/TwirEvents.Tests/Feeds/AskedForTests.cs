using System.Buffers;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Tests.Feeds;

/// <summary>What calendars say for those alone who ask for it: alarms, and another way with cancelled events.</summary>
public class AskedForTests
{
    private static readonly CatalogIndex Index = Some.Index(
        Some.Event("Rust; 🦀, and a title that is long enough for its line to fold more than once, 🦀🦀🦀🦀🦀🦀"),
        Some.Event("Called off", number: 2) with { Status = EventStatus.Cancelled },
        Some.Event("An older one after all", number: 3) with { Status = EventStatus.Cancelled, ReplacedBy = new Guid(1, 0, 0x5000, [0x80, 0, 0, 0, 0, 0, 0, 0]) });

    [Theory]
    [InlineData("alarm=1d", "-P1D")]
    [InlineData("alarm=24h", "-P1D")] // one spelling in the calendar too
    [InlineData("alarm=2h", "-PT2H")]
    [InlineData("alarm=36h", "-PT36H")]
    [InlineData("alarm=30d", "-P30D")]
    [InlineData("alarm=719h", "-PT719H")]
    [InlineData("alarm=2h&cancelled=show", "-PT2H")] // what is cancelled needs no reminder, however it is shown
    [InlineData("cancelled=show", null)]
    [InlineData("", null)]
    public void Every_event_that_takes_place_has_the_alarm_that_was_asked_for(string query, string? trigger)
    {
        var feed = FeedOf(query);
        var calendar = CalendarChecks.Passed(Calendars.Write(feed), new() { Trigger = trigger });

        Assert.Equal(trigger is null ? 0 : 1, calendar.Events.Sum(e => e.Components.Count));
        Assert.Equal(calendar.Lines, JCalendars.ContentLines(JCalendars.Write(feed)));
    }

    [Fact]
    public void An_alarm_shows_the_title() =>
        Assert.Contains(
            """
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Rust\; 🦀\, and a title that is long enough for its line to f
             old more than once\, 🦀🦀🦀🦀🦀🦀
            TRIGGER:-P1D
            END:VALARM
            END:VEVENT
            """.ReplaceLineEndings("\r\n"),
            Calendars.Text(FeedOf("alarm=1d")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "alarm=1d")] // not asked for
    [InlineData("-P2D", "alarm=1d")]
    [InlineData("-P1D", "")]
    public void Any_other_alarm_is_a_fault(string? expected, string query) =>
        Assert.Equal(
            ["21"],
            CalendarChecks.FaultsOf(StrictCalendar.Read(Calendars.Write(FeedOf(query))), new() { Trigger = expected }).Select(fault => fault.Number));

    // Google hides what has the status.
    [Theory]
    [InlineData("", "CONFIRMED CANCELLED CANCELLED")]
    [InlineData("cancelled=show", "CONFIRMED CONFIRMED CANCELLED")] // nobody looks for an event that stands beside it
    [InlineData("cancelled=hide", "CONFIRMED")]
    public void Cancelled_events_have_the_status_that_was_asked_for_and_always_the_mark(string query, string expected)
    {
        var events = CalendarChecks.Passed(Calendars.Write(FeedOf(query))).Events.ToList();

        Assert.Equal(expected, string.Join(' ', events.Select(e => e["STATUS"])));
        Assert.All(events.Skip(1), e => Assert.StartsWith("Cancelled: ", e["SUMMARY"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_keeps_its_name_and_says_where_it_is()
    {
        var calendar = CalendarChecks.Passed(
            Calendars.Write(FeedOf("cancelled=SHOW&alarm=24h&q=rust,called")),
            new() { Trigger = "-P1D", Source = "https://rust.example/events.ics?alarm=1d&cancelled=show&q=called,rust" }).Calendar;

        Assert.Equal(FeedOf("q=called,rust").Name, calendar["NAME"]);
        Assert.Equal("https://rust.example/?alarm=1d&cancelled=show&q=called,rust", calendar["URL"]);
    }

    [Fact]
    public void Our_JSON_says_what_the_newsletter_says_whatever_was_asked_of_calendars() =>
        Assert.Equal(Json(FeedOf("")), Json(FeedOf("alarm=1d&cancelled=show")));

    [Fact]
    public void Alarms_count_among_the_octets_that_a_feed_may_have()
    {
        var title = new string('x', 700);
        var index = Some.Index([.. Enumerable.Range(0, 1000).Select(i => Some.Event(title, number: i))]);
        var octets = Calendars.Write(Feed.Create(index, Some.Filter("alarm=1d", index), Some.Date("2024-09-11"), site: null));

        Assert.InRange(octets.Length, Feed.MaxOctets - 3000, Feed.MaxOctets);
        CalendarChecks.Passed(octets, new() { Trigger = "-P1D" });
    }

    private static Feed FeedOf(string query) =>
        Feed.Create(Index, Some.Filter(query, Index), Some.Date("2024-09-11"), new("https://rust.example/"));

    private static byte[] Json(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonWriter.Write(output, feed);
        return output.WrittenSpan.ToArray();
    }
}
