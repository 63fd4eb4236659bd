using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Tests.Feeds;

namespace TwirEvents.Tests.Catalog;

/// <summary>The draft of the coming issue shows what it will list, and changes nothing that an issue says.</summary>
public class DraftTests
{
    private const string Group = "https://www.meetup.com/rust-berlin/";
    private const string Link = "https://www.meetup.com/rust-berlin/events/300047151/";

    private static readonly LocalDate _seen = new(2024, 4, 5);

    private static readonly Issue _published = Given.Issue(7, "2024-04-03", Given.Listing("2024-04-23", Link, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE"));

    private static readonly Listing _new = Given.Listing("2024-05-01", "https://luma.com/8zabmc3w", "Hack night", "Rust Berlin", Group, "Berlin, DE");

    [Fact]
    public void An_event_that_only_the_draft_lists_is_tentative_and_names_no_issue()
    {
        var e = Assert.Single(With(_new).Events, e => e.Status == EventStatus.Tentative);

        Assert.Equal("Hack night", e.Title);
        Assert.Empty(e.Listings);
        Assert.Empty(e.Joins);
        Assert.Empty(e.History);
        Assert.Contains("\"status\":\"tentative\"", Json(json => EventJson.Write(json, e)), StringComparison.Ordinal);
        var calendar = ICalendar([e]);
        Assert.Contains("\r\nSTATUS:TENTATIVE\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("From the draft of the coming This Week in Rust", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("this-week-in-rust.org", calendar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-04-05", "2024-04-05")]
    [InlineData("2024-04-12", "2024-04-09")]   // a late issue: what it changes must be newer than what the draft said
    public void Its_dates_are_the_day_on_which_the_text_was_seen_before_that_of_the_issue(string seen, string told)
    {
        var e = EventCatalog.Build([_published], Draft(_new), Given.Day(seen)).Events.Single(e => e.Status == EventStatus.Tentative);

        Assert.Equal((Given.Day(told), Given.Day(told), Given.Day(told)), (e.Created, e.LastModified, e.LastListed));
    }

    public static TheoryData<string, Listing> Repeated => new()
    {
        { "the same", _published.Listings[0] },
        { "another day", Given.Listing("2024-04-30", Link, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE") },
        { "another title and place", Given.Listing("2024-04-23", Link, "Rust for the web", "Rust Berlin", Group, "Potsdam, DE") },
        { "cancelled", Given.Listing("2024-04-23", Link, "CANCELLED: Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE") },
        { "left out", _new with { Title = "CANCELLED: Hack night" } },   // nobody has heard of it
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_an_issue_lists_stays_as_the_issue_has_it(string what, Listing listing)
    {
        var catalog = With(listing);

        Assert.True(EventCatalog.Build([_published]).Version == catalog.Version, what);
    }

    [Theory]
    [InlineData(7, "2024-04-10")]   // an old number: published, or a slip
    [InlineData(8, "2024-04-03")]   // an old date
    [InlineData(8, "2024-03-27")]
    public void A_draft_whose_issue_is_out_is_ignored(int number, string date)
    {
        var catalog = EventCatalog.Build([_published], Given.Issue(number, date, _new), _seen);

        Assert.Equal(EventCatalog.Build([_published]).Version, catalog.Version);
    }

    [Fact]
    public void Its_events_are_found_under_the_groups_that_are_known_and_make_none_known()
    {
        var other = Given.Listing("2024-05-02", "https://luma.com/9zabmc3w", "First meeting", "Rust Nowhere", "https://www.meetup.com/rust-nowhere/", "Ulm, DE");
        var catalog = With(_new, other);

        Assert.Equal(Groups(EventCatalog.Build([_published])), Groups(catalog));
        Assert.Equal(["rust-berlin"], catalog.GroupsOf(catalog.Events.Single(e => e.Title == "Hack night")).Select(group => group.Slug));
        Assert.Empty(catalog.GroupsOf(catalog.Events.Single(e => e.Title == "First meeting")));
        Assert.Equal(2, new GroupRecords(catalog).Of(catalog.Groups[0]).Events.Count);
    }

    [Fact]
    public void A_meeting_that_only_it_lists_is_still_missing_in_the_issues()
    {
        // Every Thursday but 2024-04-11.
        LocalDate[] thursdays = [.. Enumerable.Range(0, 16).Select(week => Given.Day("2024-01-04").PlusWeeks(week))];
        Listing[] meetings = [.. thursdays.Select((day, number) => Thursday(day, $"Meeting {number}")).Where(meeting => meeting.Dates.Start != Given.Day("2024-04-11"))];
        Issue[] issues = [.. thursdays.Take(14).Select((day, week) => Given.Issue(week + 1, LocalDatePattern.Iso.Format(day.PlusDays(-1)),
            [.. meetings.Where(meeting => meeting.Dates.Start >= day && meeting.Dates.Start < day.PlusWeeks(3))]))];
        var draft = Given.Issue(15, "2024-04-10", Thursday(Given.Day("2024-04-11"), "Hack night"));

        Assert.Equal([Given.Day("2024-04-11")], Missing(EventCatalog.Build(issues)).Take(1));
        var drafted = EventCatalog.Build(issues, draft, Given.Day("2024-04-08"));
        Assert.Contains(drafted.Events, e => e.Status == EventStatus.Tentative);
        Assert.Equal(Missing(EventCatalog.Build(issues)), Missing(drafted));

        static Listing Thursday(LocalDate day, string title) =>
            Given.Listing(LocalDatePattern.Iso.Format(day), $"https://luma.com/{day.DayOfYear}zabmc", title, "Rust Berlin", Group, "Berlin, DE");

        static IEnumerable<LocalDate> Missing(EventCatalog catalog) =>
            new GroupRecords(catalog).Of(Assert.Single(catalog.Groups)).Missing.Select(missing => missing.Day);
    }

    [Fact]
    public void A_city_that_only_it_names_is_no_name_for_a_filter()
    {
        var nowhere = Given.Listing("2024-05-02", "https://luma.com/9zabmc3w", "First meeting", place: "Oberrostheim, DE");
        var ulm = Given.Listing("2024-05-03", "https://luma.com/7zabmc3w", "Second meeting", place: "Ulm, DE");
        var index = new CatalogIndex(With(nowhere, ulm));

        Assert.False(EventFilter.TryParse([new("city", "oberrostheim")], index, out _, out _));
        Assert.True(EventFilter.TryParse([new("city", "ulm")], index, out var filter, out _));   // the world knows it
        Assert.Equal(["Second meeting"], filter.Select(index, _seen).Select(e => e.Title));
        Assert.True(EventFilter.TryParse([new("city", "oberrostheim")], new(EventCatalog.Build([_published, Draft(nowhere)])), out _, out _));
    }

    [Fact]
    public void No_alarm_reminds_of_it()
    {
        var index = new CatalogIndex(With(_new));
        Assert.True(EventFilter.TryParse([new("alarm", "1d")], index, out var filter, out _));
        var calendar = ICalendar(index.Catalog.Events, filter.Alarm);

        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("VALARM", calendar.Split("BEGIN:VEVENT").Single(e => e.Contains("TENTATIVE", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("VALARM", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void Atom_tells_of_it_when_its_issue_is_out()
    {
        var output = new ArrayBufferWriter<byte>();
        AtomWriter.Write(output, new() { Name = "Rust", Events = With(_new).Events });
        var atom = Encoding.UTF8.GetString(output.WrittenSpan);

        Assert.Contains("Rust 'n Tell", atom, StringComparison.Ordinal);
        Assert.DoesNotContain("Hack night", atom, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Of_each_real_issue_as_the_draft_before_it_was_published_nothing_is_left_and_nothing_old_is_touched()
    {
        // Every sixtieth week, and each of the last three: all of them take minutes.
        var issues = CorpusReplayTests.Issues;
        var drafted = 0;
        foreach (var count in Enumerable.Range(1, issues.Count - 1).Where(count => count % 60 == 0 || count >= issues.Count - 3))
        {
            Issue[] before = [.. issues.Take(count)];
            var draft = issues[count];
            var seen = draft.Date.PlusDays(-2);
            var without = EventCatalog.Build(before);
            var with = EventCatalog.Build(before, draft, seen);
            var after = EventCatalog.Build([.. before, draft]);

            RustEvent[] old = [.. with.Events.Where(e => e.Status != EventStatus.Tentative)];
            Assert.Equal(Jsons(without.Events), Jsons(old));
            Assert.Equal(ICalendar(without.Events), ICalendar(old));
            Assert.Equal(Groups(without), Groups(with));
            Assert.Equal(without.Issues, with.Issues);

            var known = without.Events.Select(e => e.Uid).ToHashSet();
            RustEvent[] early = [.. with.Events.Where(e => e.Status == EventStatus.Tentative)];
            Assert.Equal(after.Events.Where(e => !known.Contains(e.Uid) && e.Status == EventStatus.Confirmed).Select(Content), early.Select(Content));
            Assert.All(early, e => Assert.True(e.Created == seen && e.LastModified == seen && e.LastListed == seen && e.History is []));
            drafted += early.Length;

            Assert.Equal(after.Version, EventCatalog.Build([.. before, draft], draft, seen).Version);
        }

        Assert.True(drafted > 100);
    }

    // What publication of the same text leaves as it is.
    private static (Guid, string, string?, DateInterval, int) Content(RustEvent e) => (e.Uid, e.Title, e.Url, e.Dates, e.Sequence);

    private static Issue Draft(params Listing[] listings) => Given.Issue(8, "2024-04-10", listings);

    private static EventCatalog With(params Listing[] draft) => EventCatalog.Build([_published], Draft(draft), _seen);

    private static string[] Jsons(IEnumerable<RustEvent> events) => [.. events.Select(e => Json(json => EventJson.Write(json, e)))];

    private static string[] Groups(EventCatalog catalog) => [.. catalog.Groups.Select(group => Json(json => GroupJson.Write(json, group)))];

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
            write(json);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string ICalendar(IReadOnlyList<RustEvent> events, Alarm? alarm = null) =>
        Encoding.UTF8.GetString(Calendars.Unchecked(new() { Name = "Rust", Events = events, Alarm = alarm }));
}
