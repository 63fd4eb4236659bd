using System.Globalization;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Dates at the start of a text: what they say, and what stands behind them.</summary>
public class DateReaderTests
{
    [Theory]
    [InlineData("2024-09-11 | Berlin", "2024-09-11", " | Berlin")]
    [InlineData("2024-09-11| Berlin", "2024-09-11", "| Berlin")]
    [InlineData("  2024-09-11", "2024-09-11", "")]             // blanks before it do not matter
    [InlineData("2024-02-30", "2024-02-30", "")]               // as written: the calendar is another's business
    [InlineData("24/7. Hacking", "?-24-07", " Hacking")]
    [InlineData("6/8. Seattle", "?-06-08", " Seattle")]        // month and day
    [InlineData("06/08: Seattle", "?-06-08", " Seattle")]
    [InlineData("1/26/2022 - text", "2022-01-26", " - text")]
    [InlineData("Jun 12. Rust Roma", "?-06-12", " Rust Roma")]
    [InlineData("Jun  7. Rust Roma", "?-06-07", " Rust Roma")] // two blanks, as if the day were set right
    [InlineData("Jun. 12 Rust Roma", "?-06-12", " Rust Roma")]
    [InlineData("JUNE 12, Rust Roma", "?-06-12", " Rust Roma")]
    [InlineData("Sept 3 - Rust Roma", "?-09-03", " - Rust Roma")]
    [InlineData("May 1st. Rust Roma", "?-05-01", " Rust Roma")]
    [InlineData("May 2nd. Rust Roma", "?-05-02", " Rust Roma")]
    [InlineData("May 3rd. Rust Roma", "?-05-03", " Rust Roma")]
    [InlineData("May 12th. Rust Roma", "?-05-12", " Rust Roma")]
    [InlineData("12 June. Rust Roma", "?-06-12", " Rust Roma")]
    [InlineData("12th of June, Rust Roma", "?-06-12", " Rust Roma")]
    [InlineData("January 5, 2022 | Indianapolis", "2022-01-05", " | Indianapolis")]
    [InlineData("January 5 2022 | Indianapolis", "2022-01-05", " | Indianapolis")]
    [InlineData("November 10, 2021, Malaysia", "2021-11-10", " Malaysia")]
    [InlineData("Jun 12", "?-06-12", "")]
    public void Reads_one_day(string text, string day, string behind) => Assert.Equal((day, behind), Read(text));

    [Theory]
    [InlineData("2024-09-10 - 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10 – 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10 — 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10-2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10 & 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10, 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10 * 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2024-09-10 and 2024-09-13 | x", "2024-09-10 to 2024-09-13", " | x")]
    [InlineData("2022-05-19 & 05-20 | x", "2022-05-19 to ?-05-20", " | x")]   // the year is said once
    [InlineData("2024-01-27-28 | x", "2024-01-27 to 2024-01-28", " | x")]        // year and month are
    [InlineData("Sep 30 - Oct 1. x", "?-09-30 to ?-10-01", " x")]
    [InlineData("Aug 18-19. x", "?-08-18 to ?-08-19", " x")]
    [InlineData("Oct 26 & 27. x", "?-10-26 to ?-10-27", " x")]
    [InlineData("Nov 26+28. x", "?-11-26 to ?-11-28", " x")]
    [InlineData("May 30/31. x", "?-05-30 to ?-05-31", " x")]
    [InlineData("July 27 - August 8. x", "?-07-27 to ?-08-08", " x")]
    [InlineData("11/19 - 11/20. x", "?-11-19 to ?-11-20", " x")]
    [InlineData("November 7 & 8, Global", "?-11-07 to ?-11-08", " Global")]
    [InlineData("Mar 30, 31 and April 1. x", "?-03-30 to ?-04-01", " x")]        // from the first to the last of them
    [InlineData("July 6 - 7, 2019, x", "?-07-06 to 2019-07-07", " x")]
    [InlineData("11/24-12/08", "?-11-24 to ?-12-08", "")]
    public void Reads_a_range(string text, string days, string behind) => Assert.Equal((days, behind), Read(text));

    [Theory]
    [InlineData("Jun 12 - 3 talks", "?-06-12", " - 3 talks")]            // a number that begins a title
    [InlineData("Jun 12. 5th anniversary", "?-06-12", " 5th anniversary")]
    [InlineData("Jun 12, 101 ways", "?-06-12", " 101 ways")]
    [InlineData("Jun 12 - 2018 in review", "?-06-12", " - 2018 in review")] // a year that begins a title
    [InlineData("2024-09-11 - 9 lives of Ferris", "2024-09-11", " - 9 lives of Ferris")]
    [InlineData("2024-09-11 - Mayhem", "2024-09-11", " - Mayhem")]       // no month
    [InlineData("6/8 - 24/7 hacking", "?-06-08", " - 24/7 hacking")]     // no day of any year
    public void A_number_of_the_title_is_no_end_of_a_range(string text, string day, string behind) => Assert.Equal((day, behind), Read(text));

    [Theory]
    [InlineData("Rust Berlin, June 12")]   // not at the start
    [InlineData("Marching on 12")]         // a word that begins like a month
    [InlineData("Day 1. Rust Roma")]       // one letter from May
    [InlineData("May the source be with you")]
    [InlineData("June")]
    [InlineData("12")]
    [InlineData("3 talks about macros")]
    [InlineData("20245-01-01")]
    [InlineData("2024-001-01")]
    [InlineData("Jun 12x")]
    [InlineData("| 2024-09-11")]
    [InlineData("")]
    [InlineData("   ")]
    public void Other_text_is_no_date(string text) => Assert.Null(DateReader.Read(text));

    [Theory]
    [InlineData("Dex 6.", 12)]
    [InlineData("Oc 11.", 10)]
    [InlineData("Novmber 8.", 11)]    // a letter missing
    [InlineData("Septemebr 8.", 9)]   // two swapped
    [InlineData("Februrary 8.", 2)]   // one too many
    [InlineData("Agust 8.", 8)]
    public void A_month_with_a_slip_resolves_where_only_one_is_close(string text, int month)
    {
        var date = Assert.NotNull(DateReader.Read(text));

        Assert.Equal(month, date.First.Month);
        Assert.NotNull(date.Slip);
    }

    [Theory]
    [InlineData("Ju 12.")]  // June or July
    [InlineData("Ma 12.")]  // March or May
    [InlineData("Jux 12.")] // Jun or Jul
    [InlineData("Foo 12.")]
    public void A_month_that_may_be_two_is_none(string text) => Assert.Null(DateReader.Read(text));

    [Theory]
    [InlineData("2024-09-11", false)]
    [InlineData("Jun 12.", false)]       // the usual form of its time
    [InlineData("2024-9-5", true)]
    [InlineData("2024-09-5", true)]
    [InlineData("2024/09/05", true)]
    [InlineData("2024-09-10 - 2024-9-13", true)]
    public void Another_form_is_a_slip(string text, bool isSlip) => Assert.Equal(isSlip, DateReader.Read(text)?.Slip is not null);

    private static (string Days, string Behind)? Read(string text)
    {
        if (DateReader.Read(text) is not { } date)
            return null;
        var days = date.First == date.Last ? Text(date.First) : $"{Text(date.First)} to {Text(date.Last)}";
        return (days, text[date.Length..]);
    }

    private static string Text(WrittenDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "?"}-{day.Month:00}-{day.Day:00}");
}
