using System.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds as jCal (RFC 7265).</summary>
public class JCalTests
{
    private static readonly RustEvent Hybrid = Some.Event(
        "Rust \"meetup\", C:\\Zürich; 🦀",
        start: "2024-09-10",
        end: "2024-09-11",
        format: EventFormat.Hybrid,
        url: "https://meet.jit.si/rust",
        region: Region.Europe,
        places: [new("Zürich", null, "CH")]) with
    {
        Uid = new("6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11"),
        Sequence = 2,
    };

    [Fact]
    public void A_feed_is_written_as_agreed_octet_by_octet() =>
        Assert.Equal(
            """
            ["vcalendar",[["version",{},"text","2.0"],
            ["prodid",{},"text","-//TwirEvents//Rust events 1//EN"],
            ["calscale",{},"text","GREGORIAN"],
            ["name",{},"text","Rust meetups (Europe)"],
            ["x-wr-calname",{},"unknown","Rust meetups (Europe)"],
            ["description",{},"text","Meetups; \"conferences\", and more"],
            ["x-wr-caldesc",{},"unknown","Meetups\\; \"conferences\"\\, and more"],
            ["url",{},"uri","https://rust.example/?region=europe"],
            ["source",{},"uri","https://rust.example/events.ics?region=europe"],
            ["refresh-interval",{},"duration","PT6H"],
            ["x-published-ttl",{},"unknown","PT6H"]],[
            ["vevent",[["uid",{},"text","6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11"],
            ["dtstamp",{},"date-time","2024-09-11T00:00:00Z"],
            ["created",{},"date-time","2024-09-04T00:00:00Z"],
            ["last-modified",{},"date-time","2024-09-11T00:00:00Z"],
            ["sequence",{},"integer",2],
            ["dtstart",{},"date","2024-09-10"],
            ["dtend",{},"date","2024-09-12"],
            ["summary",{},"text","Rust \"meetup\", C:\\Zürich; 🦀"],
            ["description",{},"text","https://meet.jit.si/rust\n\nIn person and online: Zürich, Switzerland.\nThe newsletter gives dates only: see the link for the time.\n\nFirst listed in This Week in Rust 563: https://this-week-in-rust.org/blog/2024/09/04/this-week-in-rust-563/"],
            ["location",{},"text","Zürich, Switzerland"],
            ["url",{},"uri","https://meet.jit.si/rust"],
            ["conference",{},"uri","https://meet.jit.si/rust"],
            ["categories",{},"text","Europe","Hybrid"],
            ["status",{},"text","CONFIRMED"],
            ["transp",{},"text","TRANSPARENT"],
            ["x-microsoft-cdo-busystatus",{},"unknown","FREE"]],[]]]]
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(JCalendars.Write(FeedOf(Hybrid))));

    [Fact]
    public void A_feed_without_events_holds_a_time_zone_as_the_calendar_does() =>
        Assert.EndsWith(
            """
            ["x-published-ttl",{},"unknown","PT6H"]],[
            ["vtimezone",[["tzid",{},"text","Etc/UTC"]],[
            ["standard",[["dtstart",{},"date-time","1970-01-01T00:00:00"],
            ["tzoffsetfrom",{},"utc-offset","+00:00"],
            ["tzoffsetto",{},"utc-offset","+00:00"]],[]]]]]]
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(JCalendars.Write(FeedOf())),
            StringComparison.Ordinal);

    [Fact]
    public void Turned_back_into_iCalendar_it_is_the_calendar()
    {
        AssertSame(FeedOf());
        AssertSame(FeedOf(Hybrid));
        AssertSame(FeedOf(Hybrid, Some.Event("Two", number: 2), Some.Event("Three", format: EventFormat.Virtual, url: null, number: 3)));
    }

    private static void AssertSame(Feed feed) =>
        Assert.Equal(StrictCalendar.Read(Calendars.Unchecked(feed)).Lines, JCalendars.ContentLines(JCalendars.Write(feed)));

    private static Feed FeedOf(params RustEvent[] events) => new()
    {
        Name = "Rust meetups (Europe)",
        Description = "Meetups; \"conferences\", and more",
        Query = "region=europe",
        Site = new("https://rust.example/"),
        Events = events,
    };
}
