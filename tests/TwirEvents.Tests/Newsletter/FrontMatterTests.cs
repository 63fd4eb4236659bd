using NodaTime.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Number and date of an issue, off the lines at its top.</summary>
public class FrontMatterTests
{
    [Theory]
    [InlineData("Title: This Week in Rust 564\nNumber: 564\nDate: 2024-09-11\nCategory: This Week in Rust\n\nText", 564, "2024-09-11")]
    [InlineData("Title: This Week In Rust 1\nDate: 2013-06-07 18:46\nTags: rust\n\nText", 1, "2013-06-07")] // of the date only the day counts
    [InlineData("Date: 2013-06-07T18:46:00\nTitle: This Week in Rust #64\n", 64, "2013-06-07")]
    [InlineData("Number: 5\nTitle: This Week in Rust 6\nDate: 2013-06-07\n", 5, "2013-06-07")]              // the number wins, whichever is first
    [InlineData("Title: This Week in Rust 6\nNumber: 5\nDate: 2013-06-07\n", 5, "2013-06-07")]
    [InlineData("Number: 5\r\nDate: 2013-06-07\r\n\r\nText", 5, "2013-06-07")]
    [InlineData("\uFEFFNumber: 5\nDate: 2013-06-07\n", 5, "2013-06-07")]                                    // a byte order mark
    [InlineData("---\nNumber: 5\nDate: 2013-06-07\n---\n\nText", 5, "2013-06-07")]                          // fenced, as other generators do
    [InlineData("Number:5\nDate:   2013-06-07  \n", 5, "2013-06-07")]
    [InlineData("Number: 5\nDate: 2013-6-7\n", 5, "2013-06-07")]                                          // short of digits
    [InlineData("Title: Week 9: the borrow checker 9\nDate: 2013-06-07\n", 9, "2013-06-07")]                // a colon in the title
    public void Reads_number_and_date(string text, int number, string date)
    {
        var problem = FrontMatter.Read(text, out var readNumber, out var readDate);

        Assert.Null(problem);
        Assert.Equal((number, date), (readNumber, LocalDatePattern.Iso.Format(readDate)));
    }

    [Theory]
    [InlineData("", "no front matter with a date")]
    [InlineData("Just prose.\n\nNumber: 5\nDate: 2013-06-07\n", "no front matter with a date")]             // not at the top
    [InlineData("Number: 5\n\nDate: 2013-06-07\n", "no front matter with a date")]                          // behind its end
    [InlineData("Number: 5\nDate: yesterday\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013-02-30\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013-06-07junk\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013-06-1l\n", "no front matter with a date")]                            // a letter is no digit
    [InlineData("Number: 5\nDate: 2013-06-07-08\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013-06-007\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 13-06-07\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013-06\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 2013/06/07\n", "no front matter with a date")]
    [InlineData("Number: 5\nDate: 6/7/2013\n", "no front matter with a date")]                              // of June or of July?
    [InlineData("Number: 5\nDate: 0000-06-07\n", "no front matter with a date")]
    [InlineData("Title: A letter\nDate: 2013-06-07\n", "no number")]
    [InlineData("Title: Week 9 and a half\nDate: 2013-06-07\n", "no number")]
    [InlineData("Number: five\nTitle: A letter\nDate: 2013-06-07\n", "no number")]
    [InlineData("Number: 99999999999999\nDate: 2013-06-07\n", "no number")]
    public void Says_why_a_text_is_no_issue(string text, string why) =>
        Assert.Contains(why, FrontMatter.Read(text, out _, out _), StringComparison.Ordinal);
}
