using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

/// <summary>An edited text of an issue is a further observation of it: the first text seeds, the last speaks.</summary>
public class RevisionTests
{
    private const string Group = "https://www.meetup.com/rust-berlin/";
    private const string Link = "https://www.meetup.com/rust-berlin/events/300047151/";
    private const string OtherLink = "https://www.meetup.com/rust-berlin/events/300047152/";

    private static readonly Issue _first = Given.Issue(7, "2024-04-03", Given.Listing("2024-04-23", Link, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE"));

    public static TheoryData<string, Listing> Edits => new()
    {
        { "title", Given.Listing("2024-04-23", Link, "Rust for the web", "Rust Berlin", Group, "Berlin, DE") },
        { "link", Given.Listing("2024-04-23", OtherLink, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE") },
        { "title and link", Given.Listing("2024-04-23", OtherLink, "Rust for the web", "Rust Berlin", Group, "Berlin, DE") },
        { "place", Given.Listing("2024-04-23", Link, "Rust 'n Tell", "Rust Berlin", Group, "Potsdam, DE") },
        { "date", Given.Listing("2024-04-24", Link, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE") },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_entry_keeps_its_uid_and_the_edit_speaks(string what, Listing edited)
    {
        var before = Assert.Single(EventCatalog.Build([_first]).Events);
        var after = EventCatalog.Build([_first, Given.Issue(7, "2024-04-03", Given.Listing("2024-04-04", "https://luma.com/8zabmc3w"), edited)]).Events;

        Assert.Equal(2, after.Count);
        var same = Assert.Single(after, e => e.Uid == before.Uid);
        Assert.True(same is { Sequence: 1 } && same.Title == edited.Title && same.Url == edited.Url && same.Dates == edited.Dates, what);
        Assert.Equal([new(7, 102)], same.Listings);
        Assert.Equal(before.Created, same.Created);
    }

    [Theory]
    [InlineData("2025-01-07", "2026-01-07")] // a year that was wrong in January, put right later
    [InlineData("2026-01-07", "2052-01-07")] // or the other way round
    public void An_edit_that_gives_another_year_makes_nothing_forgotten(string published, string edited)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value;
        Listing Meeting(int days) => Given.Listing((day + Period.FromDays(days)).ToString("uuuu-MM-dd", null), Link, "Rust 'n Tell", "Rust Berlin", Group, "Berlin, DE");
        Issue Weekly(int number, int days, Listing listing) => Given.Issue(number, (day + Period.FromDays(days)).ToString("uuuu-MM-dd", null), listing);

        // Put off from before the edited issue to behind it, which an event of long ago could not be.
        var events = EventCatalog.Build(
            [Weekly(1, -28, Meeting(-14)), Given.Issue(2, published), Given.Issue(2, edited), Weekly(3, 7, Meeting(10))]).Events;

        Assert.Equal(JoinRule.Moved, Assert.Single(events).Joins[^1].Rule);
    }

    [Fact]
    public void A_text_that_says_the_same_changes_nothing()
    {
        var once = EventCatalog.Build([_first]);
        var twice = EventCatalog.Build([_first, _first]);

        Assert.Equal(once.Version, twice.Version);
    }

    [Fact]
    public void The_last_text_is_the_issue_of_the_catalog()
    {
        var edited = Given.Issue(7, "2024-04-03");

        Assert.Same(edited, Assert.Single(EventCatalog.Build([_first, edited]).Issues));
    }

    [Fact]
    public void What_an_edit_changes_was_changed_on_the_day_of_the_edit()
    {
        var edited = Given.Issue(7, "2024-04-03", Given.Listing("2024-04-05", "https://luma.com/8zabmc3w")) with { Revised = new(2024, 4, 20) };

        var e = EventCatalog.Build([_first, edited]).Events.Single(e => e.Url == "https://luma.com/8zabmc3w");

        Assert.Equal((new(2024, 4, 3), new LocalDate(2024, 4, 20)), (e.Created, e.LastModified));
    }

    [Fact]
    public void An_event_that_the_edited_text_adds_has_its_uid_from_that_text() =>
        Assert.Contains(
            EventIdentity.Uid("2024-04-03 2024-04-25 luma.com/8zabmc3w"),
            EventCatalog.Build([_first, Given.Issue(7, "2024-04-03", [.. _first.Listings, Given.Listing("2024-04-25", "https://luma.com/8zabmc3w")])]).Events.Select(e => e.Uid));

    [Fact]
    public void An_event_that_the_edited_text_leaves_out_stays_with_the_line_of_the_first()
    {
        var before = Assert.Single(EventCatalog.Build([_first]).Events);
        var after = Assert.Single(EventCatalog.Build([_first, Given.Issue(7, "2024-04-03")]).Events);

        Assert.Equal(before.Uid, after.Uid);
        Assert.Equal(EventStatus.Confirmed, after.Status);
        Assert.Equal(before.Listings, after.Listings);
        Assert.Equal(new(EventChangeKind.Dropped, 7, Given.Day("2024-04-03"), null, null, null), after.History[^1]);
    }

    [Fact]
    public void An_event_that_the_edited_text_leaves_out_and_another_issue_lists_has_only_the_lines_that_are_there()
    {
        var after = Assert.Single(EventCatalog.Build([_first, Given.Issue(7, "2024-04-03"), _first with { Number = 6, Date = Given.Day("2024-03-27"), Listings = [.. _first.Listings.Select(l => l with { Issue = 6, IssueDate = Given.Day("2024-03-27") })] }]).Events);

        Assert.Equal([new(6, 100)], after.Listings);
        Assert.Equal(Given.Day("2024-03-27"), after.LastListed);
    }

    [Fact]
    public void A_late_edit_that_adds_what_a_newer_issue_introduced_loses_no_uid()
    {
        var added = Given.Listing("2024-04-25", "https://luma.com/8zabmc3w");
        var next = Given.Issue(8, "2024-04-10", added);
        var before = EventCatalog.Build([_first, next]);
        var after = EventCatalog.Build([_first, next, Given.Issue(7, "2024-04-03", [.. _first.Listings, added])]);

        Assert.Subset(after.Events.Select(e => e.Uid).ToHashSet(), before.Events.Select(e => e.Uid).ToHashSet());
        var younger = Assert.Single(after.Events, e => e.ReplacedBy is not null);
        Assert.Equal(EventStatus.Cancelled, younger.Status);
        Assert.Empty(younger.Listings);
        Assert.Equal([new(7, 102), new(8, 100)], Assert.Single(after.Events, e => e.Uid == younger.ReplacedBy).Listings);
    }
}
