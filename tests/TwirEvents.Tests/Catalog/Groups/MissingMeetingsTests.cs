using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog.Groups;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>Which meetings the newsletter may have missed.</summary>
public class MissingMeetingsTests
{
    // An issue on every Wednesday, with a window of four weeks; the newest is that of 2026-05-06.
    private static readonly Issue[] _issues = [.. Enumerable.Range(0, 20).Select(week => IssueOf(Given.Day("2025-12-24").PlusWeeks(week)))];

    [Theory]
    // Weekly, on Tuesdays.
    [InlineData("2026-03-03 2026-03-10 2026-03-17 2026-03-31 2026-04-07 2026-04-14 2026-04-21 2026-04-28 2026-05-05 2026-05-12 2026-05-19 2026-05-26", "2026-03-24")]
    [InlineData("2026-03-10 2026-03-17 2026-03-26 2026-03-31 2026-04-07 2026-04-14 2026-04-21 2026-04-28 2026-05-05 2026-05-12 2026-05-19 2026-05-26", "")] // on Thursday in its stead
    [InlineData("2026-02-17 2026-02-24 2026-03-03 2026-03-31 2026-04-07 2026-04-14 2026-04-21 2026-04-28 2026-05-05 2026-05-12 2026-05-19 2026-05-26", "")] // three in a row are a break
    [InlineData("2026-03-03 2026-03-10 2026-03-17 2026-03-24 2026-03-31 2026-04-07", "")] // it meets no more
    // Every second week, on Tuesdays.
    [InlineData("2026-02-03 2026-02-17 2026-03-03 2026-03-31 2026-04-14 2026-04-28 2026-05-12", "2026-03-17 2026-05-26")]
    [InlineData("2026-02-03 2026-02-17 2026-03-03 2026-03-24 2026-04-07 2026-04-21 2026-05-05 2026-05-19", "")] // a week later from then on
    [InlineData("2026-02-03 2026-02-17 2026-03-03 2026-03-05 2026-03-31 2026-04-14 2026-04-28 2026-05-12 2026-05-26", "")] // another meeting, and nobody knows
    // Monthly, on the second Tuesday.
    [InlineData("2026-01-13 2026-02-10 2026-04-14 2026-05-12", "2026-03-10")]
    [InlineData("2026-01-13 2026-02-10 2026-03-24 2026-04-14 2026-05-12", "")] // two weeks late
    [InlineData("2026-01-13 2026-02-10 2026-03-10 2026-04-14", "2026-05-12")] // so near that two issues could have it
    [InlineData("2026-02-10 2026-03-10 2026-04-14 2026-05-12", "")] // the next is in no window yet
    [InlineData("2025-11-11 2026-01-13 2026-03-10 2026-05-12", "")] // every second month
    // Monthly, on the last Thursday.
    [InlineData("2025-11-27 2026-01-29 2026-02-26 2026-03-26 2026-04-30 2026-05-28", "")] // nobody meets on 2025-12-25
    [InlineData("2026-01-29 2026-02-26 2026-04-30 2026-05-28", "2026-03-26")]
    // Nothing to go by.
    [InlineData("2026-01-06 2026-01-20 2026-02-19 2026-02-24 2026-03-03 2026-04-21", "")] // the day alone is usual
    [InlineData("2024-01-09 2024-02-13 2024-04-09 2024-05-14", "")] // no issue of that time is known
    [InlineData("", "")]
    public void A_day_of_the_rhythm_that_no_issue_lists_is_missing(string listed, string missing)
    {
        LocalDate[] days = [.. listed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Given.Day)];

        var found = MissingMeetings.Of(Rhythm.Of(days), days, _issues);

        Assert.Equal(missing, string.Join(' ', found.Select(meeting => LocalDatePattern.Iso.Format(meeting.Day))));
    }

    [Fact]
    public void It_names_the_issues_that_could_have_listed_it()
    {
        LocalDate[] days = [Given.Day("2026-01-13"), Given.Day("2026-02-10"), Given.Day("2026-04-14"), Given.Day("2026-05-12")];

        var found = Assert.Single(MissingMeetings.Of(Rhythm.Of(days), days, _issues));

        Assert.Equal(["2026-02-11", "2026-02-18", "2026-02-25", "2026-03-04"], found.Issues.Select(issue => LocalDatePattern.Iso.Format(issue.Date)));
    }

    [Fact]
    public void A_meeting_that_moved_far_was_listed_on_its_first_day_too()
    {
        LocalDate[] days = [Given.Day("2026-01-13"), Given.Day("2026-02-10"), Given.Day("2026-04-14"), Given.Day("2026-05-12")];

        Assert.Empty(MissingMeetings.Of(Rhythm.Of(days), [.. days, Given.Day("2026-03-10")], _issues));
    }

    [Fact]
    public void An_issue_without_events_could_not_have_listed_it()
    {
        LocalDate[] days = [Given.Day("2026-01-13"), Given.Day("2026-02-10"), Given.Day("2026-04-14"), Given.Day("2026-05-12")];

        Assert.Empty(MissingMeetings.Of(Rhythm.Of(days), days, [.. _issues.Select(issue => issue with { Listings = [] })]));
    }

    private static Issue IssueOf(LocalDate date) => Given.Issue(
        1, LocalDatePattern.Iso.Format(date), Given.Listing(LocalDatePattern.Iso.Format(date), "https://other.example/1"));
}
