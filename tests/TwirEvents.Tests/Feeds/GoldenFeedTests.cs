using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Feeds;

/// <summary>Whole feeds, octet by octet.</summary>
public class GoldenFeedTests
{
    private static readonly RustEvent Meetup = Some.Event(
        "Rust meetup 🦀",
        start: "2024-09-10",
        url: "https://www.meetup.com/rust-zurich/events/300000001/",
        region: Region.Europe,
        places: [new("Zürich", null, "CH")],
        groups: [new("Rust Zürich 🦀", "https://www.meetup.com/rust-zurich/")]) with
    {
        Uid = new("6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11"),
        Sequence = 1,
    };

    private static readonly RustEvent Call = Some.Event(
        "Hack; and, learn",
        start: "2024-09-12",
        end: "2024-09-13",
        format: EventFormat.Virtual,
        url: "https://meet.jit.si/rust",
        links: [new("Hack; and, learn", "https://meet.jit.si/rust"), new("Notes", "https://example.org/notes")]) with
    {
        Uid = new("9f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b12"),
        Status = EventStatus.Cancelled,
    };

    [Fact]
    public void A_feed_is_written_as_agreed_octet_by_octet()
    {
        var index = Some.Index(Meetup, Call);
        var feed = Feed.Create(index, Some.Filter("region=europe,virtual", index), Some.Date("2024-09-11"), new("https://rust.example/"));

        CalendarChecks.Passed(Calendars.Write(feed));
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//TwirEvents//Rust events 1//EN
            CALSCALE:GREGORIAN
            NAME:Rust meetups (Europe or Virtual)
            X-WR-CALNAME:Rust meetups (Europe or Virtual)
            DESCRIPTION:Rust meetups and conferences listed by This Week in Rust\, with
              their days\; the time is behind each link.
            X-WR-CALDESC:Rust meetups and conferences listed by This Week in Rust\, wit
             h their days\; the time is behind each link.
            URL:https://rust.example/?region=europe,virtual
            SOURCE;VALUE=URI:https://rust.example/events.ics?region=europe,virtual
            REFRESH-INTERVAL;VALUE=DURATION:PT6H
            X-PUBLISHED-TTL:PT6H
            BEGIN:VEVENT
            UID:6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11
            DTSTAMP:20240911T000000Z
            CREATED:20240904T000000Z
            LAST-MODIFIED:20240911T000000Z
            SEQUENCE:1
            DTSTART;VALUE=DATE:20240910
            DTEND;VALUE=DATE:20240911
            SUMMARY:Zürich: Rust meetup 🦀
            DESCRIPTION:https://www.meetup.com/rust-zurich/events/300000001/\n\nOrganiz
             ed by Rust Zürich 🦀 (https://www.meetup.com/rust-zurich/).\nIn person:
              Zürich\, Switzerland.\nThe newsletter gives dates only: see the link for
              the time.\n\nFirst listed in This Week in Rust 563: https://this-week-in-
             rust.org/blog/2024/09/04/this-week-in-rust-563/
            LOCATION:Zürich\, Switzerland
            URL:https://www.meetup.com/rust-zurich/events/300000001/
            CATEGORIES:Europe,In person
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            END:VEVENT
            BEGIN:VEVENT
            UID:9f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b12
            DTSTAMP:20240911T000000Z
            CREATED:20240904T000000Z
            LAST-MODIFIED:20240911T000000Z
            SEQUENCE:0
            DTSTART;VALUE=DATE:20240912
            DTEND;VALUE=DATE:20240914
            SUMMARY:Cancelled: Online: Hack\; and\, learn
            DESCRIPTION:https://meet.jit.si/rust\n\nOnline.\nThe newsletter gives dates
              only: see the link for the time.\nNotes: https://example.org/notes\n\nFir
             st listed in This Week in Rust 563: https://this-week-in-rust.org/blog/202
             4/09/04/this-week-in-rust-563/
            LOCATION:Online
            URL:https://meet.jit.si/rust
            CONFERENCE;VALUE=URI:https://meet.jit.si/rust
            CATEGORIES:Virtual
            STATUS:CANCELLED
            TRANSP:TRANSPARENT
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Calendars.Text(feed));
    }

    [Fact]
    public void A_feed_without_events_holds_a_time_zone_because_a_calendar_must_hold_something()
    {
        var index = Some.Index();
        var feed = Feed.Create(index, EventFilter.None, Some.Date("2024-09-11"), site: null);

        CalendarChecks.Passed(Calendars.Write(feed));
        Assert.EndsWith(
            """
            X-PUBLISHED-TTL:PT6H
            BEGIN:VTIMEZONE
            TZID:Etc/UTC
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Calendars.Text(feed),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_service_a_calendar_names_no_address()
    {
        var feed = Feed.Create(Some.Index(Meetup), EventFilter.None, Some.Date("2024-09-11"), site: null);

        Assert.Null(CalendarChecks.Passed(Calendars.Write(feed)).Calendar["SOURCE"]);
        Assert.Null(feed.Page);
    }

    [Fact]
    public void One_feed_is_the_same_octets_whenever_and_however_often_it_is_written()
    {
        var index = Some.Index(Meetup, Call);
        var first = Feed.Create(index, EventFilter.None, Some.Date("2024-09-11"), site: null);
        var later = Feed.Create(Some.Index(Call, Meetup), EventFilter.None, Some.Date("2025-01-01"), site: null);

        Assert.Equal(Calendars.Write(first), Calendars.Write(later));
    }
}
