using NodaTime;
using NodaTime.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Dates as written, put on the calendar beside an issue's date and its stated window.</summary>
public class DateResolverTests
{
    [Theory]
    [InlineData("2018-06-12", "Jun 12", "2018-06-12")]
    [InlineData("2018-12-18", "Jan 9", "2019-01-09")]        // ahead over New Year
    [InlineData("2019-01-01", "Dec 31", "2018-12-31")]       // a day ago is nearer than a year ahead
    [InlineData("2018-06-12", "Dec 11", "2018-12-11")]       // 182 days ahead, 183 back
    [InlineData("2018-06-12", "Dec 13", "2017-12-13 ! date-out-of-window")] // 184 days ahead, 181 back
    [InlineData("2019-06-12", "Feb 29", "2020-02-29")]       // the only year of three that has it
    [InlineData("2018-12-18", "Dec 27 - Jan 2", "2018-12-27 to 2019-01-02")]
    [InlineData("2019-01-02", "Dec 27 - Jan 2", "2018-12-27 to 2019-01-02")]
    [InlineData("2019-06-12", "Dec 30 - Jan 2, 2020", "2019-12-30 to 2020-01-02")] // the year stands at the end
    [InlineData("2019-06-12", "July 6 - 7, 2019", "2019-07-06 to 2019-07-07")]
    [InlineData("2018-12-18", "2018-12-27 & 01-02", "2018-12-27 to 2019-01-02")]   // the first day has one, and the next year is near
    [InlineData("2018-12-18", "Dec 1 - Feb 5", "2018-12-01 to 2019-02-05")]
    [InlineData("2018-06-12", "Jun 14 - Jun 12", "2018-06-12 to 2018-06-14 ! date-range-reversed")] // and here it is not
    public void A_year_left_out_is_the_one_closest_to_the_issue(string issue, string text, string days) =>
        Assert.Equal(days, Resolved(issue, null, text));

    [Theory]
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2022-10-31", "2024-10-31 ! date-year-corrected")]
    [InlineData("2024-05-29", "2024-05-29 - 2024-06-26", "2025-06-06", "2024-06-06 ! date-year-corrected")]
    [InlineData("2024-12-25", "2024-12-25 - 2025-01-22", "2024-01-08", "2025-01-08 ! date-year-corrected")]
    [InlineData("2024-12-25", "2024-12-25 - 2025-01-22", "2025-12-30", "2024-12-30 ! date-year-corrected")]
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2023-10-30 - 2023-11-02", "2024-10-30 to 2024-11-02 ! date-year-corrected")]
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2023-10-30 - 2024-11-02", "2024-10-30 to 2024-11-02 ! date-year-corrected")]
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2024-10-30 - 2023-11-02", "2024-10-30 to 2024-11-02 ! date-year-corrected")]
    [InlineData("2024-12-18", null, "2024-12-30 - 2024-01-02", "2024-12-30 to 2025-01-02 ! date-year-corrected")] // written as if the year did not end
    [InlineData("2024-09-11", null, "2023-10-31", "2024-10-31 ! date-year-corrected")] // no window is stated: 60 days from the issue on
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2024-10-31", "2024-10-31")]  // right
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2024-08-17", "2024-08-17 ! date-out-of-window")] // 60 days before
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2025-01-12", "2025-01-12 ! date-out-of-window")] // 60 days behind
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2025-06-20", "2025-06-20 ! date-out-of-window")] // inside with no other year
    [InlineData("2024-10-16", "2024-10-16 - 2024-11-13", "2023-02-29", "! date-impossible")]               // no other year makes it possible
    public void A_year_that_cannot_be_meant_is_corrected(string issue, string? window, string text, string expected) =>
        Assert.Equal(expected, Resolved(issue, window, text));

    [Theory]
    [InlineData("2024-09-11", "2024-09-10", "2024-09-10")]                              // yesterday: the issue was late
    [InlineData("2024-09-11", "2024-09-08", "2024-09-08")]
    [InlineData("2024-09-11", "2024-09-04", "2024-09-04 ! date-out-of-window")]
    [InlineData("2024-09-11", "2024-08-20 - 2024-09-20", "2024-08-20 to 2024-09-20")]   // still running
    public void A_date_that_was_over_some_days_before_the_issue_is_out_of_the_window(string issue, string text, string expected) =>
        Assert.Equal(expected, Resolved(issue, null, text));

    [Theory]
    [InlineData("2024-09-14 - 2024-09-12", "2024-09-12 to 2024-09-14 ! date-range-reversed")]
    [InlineData("2024-09-12 - 2024-09-12", "2024-09-12")]
    [InlineData("2024-09-28 - 2024-09-31", "! date-impossible")]
    [InlineData("2024-13-01", "! date-impossible")]
    [InlineData("2024-00-10", "! date-impossible")]
    [InlineData("24/7", "! date-impossible")]  // month and day, never day and month
    [InlineData("Jun 31", "! date-impossible")]
    [InlineData("0000-01-01", "! date-impossible")]
    public void Impossible_days_and_ranges_are_reported(string text, string expected) =>
        Assert.Equal(expected, Resolved("2024-09-11", null, text));

    private static string Resolved(string issue, string? window, string text)
    {
        var date = LocalDatePattern.Iso.Parse(issue).Value;
        var findings = new Findings(1);
        var stated = window is null ? null : StatedWindow.Find($"Rusty Events between {window} 🦀", date);
        var written = Assert.NotNull(DateReader.Read(text));
        var days = new DateResolver(date, stated).Resolve(written, findings) is { } resolved ? Text(resolved) : "";
        return findings.Codes.Count == 0 ? days : $"{days} ! {string.Join(", ", findings.Codes)}".Trim();
    }

    private static string Text(DateInterval days) =>
        days.Length == 1 ? LocalDatePattern.Iso.Format(days.Start) : $"{LocalDatePattern.Iso.Format(days.Start)} to {LocalDatePattern.Iso.Format(days.End)}";
}
