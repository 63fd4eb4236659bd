using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Catalog;

public class EventMergeTests
{
    private const string Conf = "https://foundation.rust-lang.org/events/rustconf-2024/";

    [Fact]
    public void Within_an_issue_everything_is_kept_once()
    {
        var merged = Only(Given.Issue(
            563,
            "2024-09-04",
            Given.Listing("2024-09-10", Conf, "RustConf 2024", "Rust Foundation", "https://rustfoundation.org/", "Montreal, QC, CA", format: EventFormat.Virtual),
            Given.Listing("2024-09-10", "http://foundation.rust-lang.org/events/rustconf-2024", "RustConf", "RustConf", "https://rustconf.com", "Montréal, QC, CA; Toronto, ON, CA", "2024-09-13", moreUrls: "https://luma.com/8zabmc3w")));

        Assert.Equal("RustConf 2024", merged.Title);
        Assert.Equal(Conf, merged.Url);
        Assert.Equal(new(Given.Day("2024-09-10"), Given.Day("2024-09-13")), merged.Dates);
        Assert.Equal(EventFormat.Hybrid, merged.Format);
        Assert.Equal(["Montreal", "Toronto"], merged.Places.Select(place => place.City));
        Assert.Equal(["Rust Foundation", "RustConf"], merged.Groups.Select(group => group.Name));
        Assert.Equal([Conf, "https://luma.com/8zabmc3w"], merged.Links.Select(link => link.Url));
        Assert.Equal([new(563, 100), new(563, 102)], merged.Listings);
        Assert.Equal(0, merged.Sequence);
    }

    [Fact]
    public void The_newest_issue_speaks_and_an_older_place_stays_where_it_names_none()
    {
        var merged = Only(
            Given.Issue(563, "2024-09-04", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA", region: Region.NorthAmerica)),
            Given.Issue(564, "2024-09-11", Given.Listing("2024-09-10", Conf, "RustConf 2024", end: "2024-09-13")));

        Assert.Equal("RustConf 2024", merged.Title);
        Assert.Equal([new("Montreal", "QC", "CA")], merged.Places);
        Assert.Equal(Region.NorthAmerica, merged.Region);
        Assert.Equal(Given.Day("2024-09-04"), merged.Created);
        Assert.Equal(Given.Day("2024-09-11"), merged.LastModified);
        Assert.Equal(Given.Day("2024-09-11"), merged.LastListed);
        Assert.Equal(1, merged.Sequence);
    }

    public static TheoryData<string, Listing, int> Changes => new()
    {
        { "nothing", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA"), 0 },
        { "another spelling of the link", Given.Listing("2024-09-10", "http://www.foundation.rust-lang.org/events/rustconf-2024", "RustConf", place: "Montreal, QC, CA"), 0 },
        { "an accent of the city", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montréal, QC, CA"), 0 },
        { "the group", Given.Listing("2024-09-10", Conf, "RustConf", "Rust Foundation", place: "Montreal, QC, CA"), 0 },
        { "no place any more", Given.Listing("2024-09-10", Conf, "RustConf"), 0 },
        { "the title", Given.Listing("2024-09-10", Conf, "RustConf 2024", place: "Montreal, QC, CA"), 1 },
        { "the end", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA", end: "2024-09-13"), 1 },
        { "the start", Given.Listing("2024-09-11", Conf, "RustConf", place: "Montreal, QC, CA"), 1 },
        { "the place", Given.Listing("2024-09-10", Conf, "RustConf", place: "Toronto, ON, CA"), 1 },
        { "the format", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA", format: EventFormat.Hybrid), 1 },
        { "the link", Given.Listing("2024-09-10", "https://rustconf.com/", "RustConf", place: "Montreal, QC, CA", moreUrls: Conf), 1 },
        { "start, place and title at once", Given.Listing("2024-09-11", Conf, "RustConf 2024", place: "Toronto, ON, CA"), 1 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_sequence_counts_issues_that_changed_what_a_reader_notices(string what, Listing next, int sequence)
    {
        var merged = Only(
            Given.Issue(562, "2024-08-28", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA")),
            Given.Issue(563, "2024-09-04", next));

        Assert.True(sequence == merged.Sequence, what);
    }

    [Fact]
    public void Only_a_change_moves_the_date_of_the_last_change()
    {
        var listing = Given.Listing("2024-09-10", Conf, "RustConf");
        var merged = Only(Given.Issue(562, "2024-08-28", listing), Given.Issue(563, "2024-09-04", listing));

        Assert.Equal(Given.Day("2024-08-28"), merged.LastModified);
        Assert.Equal(Given.Day("2024-09-04"), merged.LastListed);
    }

    [Fact]
    public void An_event_is_cancelled_where_an_issue_says_so_and_keeps_its_title()
    {
        Issue[] issues =
        [
            Given.Issue(628, "2025-12-03", Given.Listing("2026-01-01", "https://www.meetup.com/stl-rust/events/311396047/", "New Year's talks")),
            Given.Issue(629, "2025-12-10", Given.Listing("2026-01-01", "https://www.meetup.com/stl-rust/events/311396047/", "Cancelled")),
            Given.Issue(630, "2025-12-17", Given.Listing("2026-01-01", "https://www.meetup.com/stl-rust/events/311396047/", "New Year's talks")),
        ];

        var cancelled = Only(issues[..2]);
        Assert.Equal(EventStatus.Cancelled, cancelled.Status);
        Assert.Equal("New Year's talks", cancelled.Title);
        Assert.Equal(1, cancelled.Sequence);

        var again = Only(issues);
        Assert.Equal(EventStatus.Confirmed, again.Status);
        Assert.Equal(2, again.Sequence);
    }

    [Fact]
    public void An_event_that_a_newer_issue_leaves_out_stays_confirmed()
    {
        var dropped = Only(Given.Issue(562, "2024-08-28", Given.Listing("2024-09-10", Conf)), Given.Issue(563, "2024-09-04"));

        Assert.Equal(EventStatus.Confirmed, dropped.Status);
        Assert.Equal(Given.Day("2024-08-28"), dropped.LastListed);
    }

    [Fact]
    public void The_history_tells_what_each_issue_did()
    {
        var told = Only(
            Given.Issue(1, "2024-08-07", Given.Listing("2024-09-10", Conf, "RustConf", place: "Montreal, QC, CA")),
            Given.Issue(2, "2024-08-14"),
            Given.Issue(3, "2024-08-21", Given.Listing("2024-09-11", Conf, "RustConf 2024", place: "Toronto, ON, CA", end: "2024-09-13")),
            Given.Issue(4, "2024-08-28", Given.Listing("2024-09-11", "https://rustconf.com/", "CANCELLED: RustConf 2024", end: "2024-09-13", format: EventFormat.Virtual, moreUrls: Conf)),
            Given.Issue(5, "2024-09-04"),
            Given.Issue(6, "2024-09-18"));

        Assert.Equal(
            [
                Change(EventChangeKind.Listed, 1, "2024-08-07", 100),
                Change(EventChangeKind.Dropped, 2, "2024-08-14", null),
                Change(EventChangeKind.Relisted, 3, "2024-08-21", 100),
                Change(EventChangeKind.Moved, 3, "2024-08-21", 100, "2024-09-10", "2024-09-11 to 2024-09-13"),
                Change(EventChangeKind.Renamed, 3, "2024-08-21", 100, "RustConf", "RustConf 2024"),
                Change(EventChangeKind.Relocated, 3, "2024-08-21", 100, "Montreal, QC, CA", "Toronto, ON, CA"),
                Change(EventChangeKind.Renamed, 4, "2024-08-28", 100, "RustConf 2024", "CANCELLED: RustConf 2024"),
                Change(EventChangeKind.Relinked, 4, "2024-08-28", 100, Conf, "https://rustconf.com/"),
                Change(EventChangeKind.Reformatted, 4, "2024-08-28", 100, "in-person", "virtual"),
                Change(EventChangeKind.Cancelled, 4, "2024-08-28", 100),
                Change(EventChangeKind.Dropped, 5, "2024-09-04", null),
            ],
            told.History);
        Assert.Equal(2, told.Sequence);
    }

    [Fact]
    public void An_event_beyond_an_issues_window_is_not_dropped_by_it()
    {
        var told = Only(Given.Issue(1, "2024-01-03", Given.Listing("2024-09-10", Conf)), Given.Issue(2, "2024-01-10"));

        Assert.Equal([EventChangeKind.Listed], told.History.Select(change => change.Kind));
    }

    private static RustEvent Only(params Issue[] issues) => Assert.Single(EventCatalog.Build(issues).Events);

    private static EventChange Change(EventChangeKind kind, int issue, string date, int? line, string? before = null, string? after = null) =>
        new(kind, issue, Given.Day(date), line, before, after);
}
