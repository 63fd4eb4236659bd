using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What people paste to see how it reads.</summary>
public class DraftReaderTests
{
    private const string Entry = "* 2026-09-10 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Talks**](https://a.example/1)";

    private static readonly LocalDate Today = new(2026, 9, 2);

    [Theory]
    [InlineData(Entry, DraftExtent.Entries, 1)]
    [InlineData("2026-09-10 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)", DraftExtent.Entries, 1)]   // a line without its bullet
    [InlineData("    " + Entry, DraftExtent.Entries, 1)]   // copied with the blanks before it, which make it code
    [InlineData("### Europe\n\n" + Entry, DraftExtent.Entries, 3)]
    [InlineData("## Europe\n" + Entry, DraftExtent.Entries, 2)]
    [InlineData("Please add this:\r\n\r\n" + Entry + "\r\n", DraftExtent.Entries, 3)]   // as a form sends it
    [InlineData("## Upcoming Events\n\n" + Entry, DraftExtent.Section, 3)]
    [InlineData("Title: This Week in Rust\nDate: soon\n\n## Upcoming Events\n\n" + Entry, DraftExtent.Section, 6)]
    [InlineData("Title: This Week in Rust 667\nNumber: 667\nDate: 2026-09-02\n\n## Upcoming Events\n\n" + Entry, DraftExtent.Issue, 7)]
    public void Its_entries_are_read_with_the_lines_of_the_text(string text, DraftExtent extent, int line)
    {
        var draft = DraftReader.Read(text, Today);

        var listing = Assert.Single(draft.Issue.Listings);
        Assert.Equal((extent, line, new LocalDate(2026, 9, 10)), (draft.Extent, listing.Line, listing.Dates.Start));
    }

    [Fact]
    public void A_line_without_a_year_is_of_the_year_nearest_to_today() =>
        Assert.Equal(new(2027, 1, 5), Assert.Single(DraftReader.Read("* Jan 5. Brno, CZ - [Rust Brno](https://a.example/)", new(2026, 12, 30)).Issue.Listings).Dates.Start);

    [Fact]
    public void Front_matter_dates_a_draft_whatever_the_day()
    {
        var draft = DraftReader.Read("Title: This Week in Rust 564\nNumber: 564\nDate: 2024-09-11\n\n## Upcoming Events\n* 9/20 | Berlin, DE | [a](https://a.example/)\n", Today);
        Assert.Equal((564, new LocalDate(2024, 9, 20)), (draft.Issue.Number, Assert.Single(draft.Issue.Listings).Dates.Start));
    }

    [Fact]
    public void An_issue_without_the_heading_has_no_entries_for_its_news_are_none()
    {
        var draft = DraftReader.Read("Title: This Week in Rust 564\nNumber: 564\nDate: 2024-09-11\n\n## News\n* [2024-09-10 | A release](https://a.example/)\n", Today);
        Assert.Equal((DraftExtent.IssueWithoutEvents, 0), (draft.Extent, draft.Issue.Entries));
    }

    [Fact]
    public void What_follows_the_invitation_behind_the_entries_is_none_of_them() =>
        Assert.Equal(1, DraftReader.Read(Entry + "\n\nIf you are running a Rust event please add it.\n\n# Jobs\n* A job\n", Today).Issue.Entries);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("---\n---")]
    [InlineData("## Upcoming Events")]
    public void A_text_without_entries_is_a_draft_of_none(string text) => Assert.Equal(0, DraftReader.Read(text, Today).Issue.Entries);

    // Each of these makes a markdown parser that is not told better give up or take minutes.
    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("1. ")]
    [InlineData("**a ")]
    [InlineData("*a _b ")]
    [InlineData("`a``")]
    [InlineData("<a ")]
    [InlineData("* x\n")]
    [InlineData("x\n    * [a](\n")]
    public async Task A_megabyte_of_marks_is_read_in_a_breath(string mark) =>
        await Task.Run(() => DraftReader.Read(string.Concat(Enumerable.Repeat(mark, (1 << 20) / mark.Length)), Today))
            .WaitAsync(TimeSpan.FromSeconds(60));   // minutes and hours without the limits; the machine may be busy

    [Fact]
    public void Marks_nest_as_deeply_as_they_may()
    {
        var text = new string('>', 80) + string.Concat(Enumerable.Repeat("*a ", 100)) + string.Concat(Enumerable.Repeat("b* ", 100));
        Assert.Equal(0, DraftReader.Read(text, Today).Issue.Entries);
    }

    [Fact]
    public void Lists_in_lists_without_end_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(depth => new string(' ', 2 * depth) + "* a\n"));
        Assert.NotEqual(0, DraftReader.Read(text, Today).Issue.Entries);
    }

    [Fact]
    public void An_entry_of_too_many_marks_keeps_none_of_the_others_from_being_read()
    {
        var issue = DraftReader.Read($"{Entry}\n* 2026-09-11 | {string.Concat(Enumerable.Repeat("[a](", 5000))}\n{Entry}", Today).Issue;
        Assert.Equal([1, 4], issue.Listings.Select(listing => listing.Line));
        Assert.Equal(3, Assert.Single(issue.Diagnostics, found => found.Code == DiagnosticCode.DateMissing).Line);
    }
}
